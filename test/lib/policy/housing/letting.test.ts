import {describe, expect, it} from "vitest";
import {lettingRight, shortestTenancy, supportedTenancyCheck} from "../../../../lib/policy/index.js";

describe("letting", () => {
  it("is free in a condominium and needs consent in a cooperative", () => {
    expect([lettingRight("condominium"), lettingRight("cooperative")]).toEqual(["free", "with consent"]);
  });

  it("needs contracts of three or five years", () => {
    const years = (letting: "ordinary" | "not referred" | "supported", familyWithChildren: boolean) =>
      shortestTenancy({letting, familyWithChildren});
    expect([years("ordinary", false), years("ordinary", true)]).toEqual([3, 3]);
    expect([years("not referred", false), years("supported", false), years("supported", true)]).toEqual([
      5, 3, 5,
    ]);
  });

  it("passes the check of supported tenancies when all of it is in order", () => {
    const tenancy = {approvedSpace: true, lawfulContract: true, familyWithChildren: false, contractYears: 3};
    expect(supportedTenancyCheck(tenancy)).toEqual({met: true, unmet: []});
    const unlimited = {...tenancy, familyWithChildren: true, contractYears: Infinity};
    expect(supportedTenancyCheck(unlimited).met).toBe(true);
    expect(supportedTenancyCheck({...tenancy, approvedSpace: false, contractYears: 2}).unmet).toEqual([
      "space approved for living",
      "contract long enough",
    ]);
    const shorter = {rules: {supportedFamily: 3}};
    expect(supportedTenancyCheck({...tenancy, familyWithChildren: true}).met).toBe(false);
    expect(supportedTenancyCheck({...tenancy, familyWithChildren: true}, shorter).met).toBe(true);
  });
});
