import {describe, expect, it} from "vitest";
import {depreciationTaxSaved, lettingTaxStatus} from "../../../../lib/policy/index.js";

describe("tax on letting", () => {
  it("is tax free from half of the own home, and a business from five units", () => {
    expect(lettingTaxStatus({home: "own", ownUse: 0.49, units: 1})).toBe("taxed");
    expect(lettingTaxStatus({home: "own", ownUse: 0.5, units: 4})).toBe("tax free");
    expect(lettingTaxStatus({home: "second", ownUse: 1, units: 4})).toBe("taxed");
    expect(lettingTaxStatus({home: "own", ownUse: 1, units: 5})).toBe("business");
    expect(lettingTaxStatus({home: "own", ownUse: 0.5, units: 3}, {rules: {businessUnits: 3}})).toBe(
      "business",
    );
    expect(() => lettingTaxStatus({home: "own", ownUse: 50, units: 1})).toThrow(/ownUse/);
  });

  it("saves tax by depreciation towards the tax on the whole value, more each year but by less", () => {
    const saved = (years: number) => depreciationTaxSaved(1e6, 0.04, 0.22, years);
    expect(saved(0)).toBe(0);
    expect(saved(1)).toBeCloseTo(0.22 * 0.04 * 1e6, 6);
    for (let year = 1; year < 40; year++) {
      const yearly = saved(year + 1) - saved(year);
      expect(yearly).toBeGreaterThan(0);
      expect(yearly).toBeLessThan(saved(year) - saved(year - 1));
    }
    expect(saved(1000)).toBeCloseTo(220000, 6);
  });
});
