import {describe, expect, it} from "vitest";
import {
  dissimilarity,
  entropyIndex,
  interaction,
  isolation,
  segregationGini,
} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {numbers} from "../../support/csv.js";
import {grunnkretser, grunnkretsFiles, schools} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";

describeShared("pysal's indices of grunnkretser", grunnkretsFiles, () => {
  const units = grunnkretser();
  const group = numbers(units, "vestlig");
  const total = numbers(units, "folketall");
  const rest = total.map((people, unit) => people - group[unit]!);
  const {vestlig} = sharedJson("reference/pysal-grunnkrets.json") as {
    vestlig: Record<"Dissim" | "Gini" | "Entropy" | "Isolation" | "Interaction", number>;
  };

  it("has the same 486 units", () => {
    expect(units).toHaveLength(486);
    expect(units[0]!.grunnkrets).toBe("02190101");
  });
  it("dissimilarity", () => {
    expectAgreement(dissimilarity(group, total), vestlig.Dissim);
  });
  it("segregationGini", () => {
    expectAgreement(segregationGini(group, total), vestlig.Gini);
  });
  it("entropyIndex", () => {
    expectAgreement(entropyIndex(group, total), vestlig.Entropy);
  });
  it("isolation", () => {
    expectAgreement(isolation(group, total), vestlig.Isolation);
  });
  it("interaction with everybody else", () => {
    expectAgreement(interaction(group, rest, total), vestlig.Interaction);
  });
});

interface SchoolsReference {
  isolation: {race: string; isolation: number}[];
  exposure: {of: string; to: string; exposure: number}[];
  dissimilarity_white_black: {D: number};
  dims: {schools: number; n: number};
}

for (const year of ["schools00", "schools05"] as const) {
  const data = `real/${year}.csv`;
  const reference = "reference/segregation-schools.json";
  describeShared(`the R package segregation on ${year}`, [data, reference], () => {
    const {pupils, total} = schools(data);
    const expected = (sharedJson(reference) as Record<typeof year, SchoolsReference>)[year];

    it("has the same schools and pupils", () => {
      expect(total).toHaveLength(expected.dims.schools);
      expect(total.reduce((a, b) => a + b)).toBe(expected.dims.n);
    });
    describe("isolation", () => {
      it.each(expected.isolation)("of $race", ({race, isolation: value}) => {
        expectAgreement(isolation(pupils.get(race)!, total), value);
      });
    });
    describe("interaction", () => {
      it.each(expected.exposure)("of $of to $to", ({of, to, exposure}) => {
        expectAgreement(interaction(pupils.get(of)!, pupils.get(to)!, total), exposure);
      });
    });
    it("dissimilarity of white and black pupils, the others left out", () => {
      const black = pupils.get("black")!;
      const both = black.map((count, school) => count + pupils.get("white")![school]!);
      expectAgreement(dissimilarity(black, both), expected.dissimilarity_white_black.D);
    });
  });
}
