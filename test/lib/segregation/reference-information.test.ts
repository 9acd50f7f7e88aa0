import {describe, expect, it} from "vitest";
import {
  divergenceIndex,
  diversity,
  informationTheoryIndex,
  localSegregation,
  mutualDifference,
  mutualInformation,
  mutualNested,
  mutualWithin,
  type Information,
} from "../../../lib/segregation/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {schoolTable} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";

interface Estimate {
  stat: string;
  est: number;
}

interface YearReference {
  mutual_total: Information;
  mutual_total_base2: Information;
  within_state: Information;
  within_state_district: Information;
  nested: {between: string; stat: "M" | "H"; est: number}[];
  local_by_race: {race: string; ls: number; p: number}[];
  local_by_school_first10: {school: string; ls: number; p: number}[];
  entropy_race: number;
  entropy_school: number;
}

interface Reference {
  schools00: YearReference;
  schools05: YearReference;
  difference: Record<"shapley" | "shapley_detailed" | "km", Estimate[]>;
}

const file = "reference/segregation-schools.json";
const reference = () => sharedJson(file) as Reference;

function expectInformation({M, H}: Information, expected: Information): void {
  expectAgreement(M, expected.M);
  expectAgreement(H, expected.H);
}

for (const year of ["schools00", "schools05"] as const) {
  const data = `real/${year}.csv`;
  describeShared(`information in the R package segregation on ${year}`, [data, file], () => {
    const {races, groups, school, district, state} = schoolTable(data);
    const expected = reference()[year];
    const stateAndDistrict = state.map((name, unit) => `${name} ${district[unit]!}`);

    it("mutual_total", () => {
      expectInformation(mutualInformation(groups), expected.mutual_total);
      expectInformation(mutualInformation(groups, {base: 2}), expected.mutual_total_base2);
      expectAgreement(informationTheoryIndex(groups), expected.mutual_total.H);
      expectAgreement(divergenceIndex(groups), expected.mutual_total.M);
    });
    it("mutual_total within states, and within their districts", () => {
      expectInformation(mutualWithin(groups, state), expected.within_state);
      expectInformation(mutualWithin(groups, stateAndDistrict), expected.within_state_district);
    });
    it("mutual_total_nested", () => {
      const levels = mutualNested(groups, [state, district]);
      expect(levels).toHaveLength(3);
      ["state", "district", "school"].forEach((between, level) => {
        for (const row of expected.nested.filter((nested) => nested.between === between)) {
          expectAgreement(levels[level]![row.stat], row.est);
        }
      });
    });
    it.each(expected.local_by_race)("mutual_local of $race pupils", ({race, ls, p}) => {
      const local = localSegregation(groups, {by: "group"});
      expectAgreement(local.ls[races.indexOf(race)]!, ls);
      expectAgreement(local.p[races.indexOf(race)]!, p);
    });
    it.each(expected.local_by_school_first10)("mutual_local of school $school", (row) => {
      const local = localSegregation(groups);
      expectAgreement(local.ls[school.indexOf(row.school)]!, row.ls);
      expectAgreement(local.p[school.indexOf(row.school)]!, row.p);
    });
    it("entropy of races and of schools", () => {
      expectAgreement(diversity(groups), expected.entropy_race);
      const schoolsAsGroups = school.map((_, unit) => groups.map((column) => column[unit]!));
      expectAgreement(diversity(schoolsAsGroups), expected.entropy_school);
    });
  });
}

describeShared(
  "mutual_difference of the R package segregation",
  ["real/schools00.csv", "real/schools05.csv", file],
  () => {
    const [before, after] = ["real/schools00.csv", "real/schools05.csv"].map((data) => {
      const {school, groups} = schoolTable(data);
      return {units: school, groups};
    }) as [
      {units: readonly string[]; groups: readonly Float64Array[]},
      {units: readonly string[]; groups: readonly Float64Array[]},
    ];
    const {shapley, shapley_detailed: detailed, km} = reference().difference;
    const value = (rows: Estimate[], stat: string) => rows.find((row) => row.stat === stat)!.est;
    // The package was asked for shares within 1e-7 of their targets.
    const tolerance = 1e-7;

    it("km, every term", () => {
      const terms = mutualDifference(before, after, {method: "km", tolerance});
      expectAgreement(terms.M1, value(km, "M1"));
      expectAgreement(terms.M2, value(km, "M2"));
      expectAgreement(terms.diff, value(km, "diff"));
      expectAgreement(terms.additions, value(km, "additions"));
      expectAgreement(terms.removals, value(km, "removals"));
      expectAgreement(terms.groupMarginal, value(km, "group_marginal"));
      expectAgreement(terms.unitMarginal, value(km, "unit_marginal"));
      expectAgreement(terms.interaction, value(km, "interaction"));
      expectAgreement(terms.structural, value(km, "structural"));
    });

    it("shapley: additions, removals and the structural term", () => {
      const terms = mutualDifference(before, after, {tolerance});
      expectAgreement(terms.M1, value(shapley, "M1"));
      expectAgreement(terms.M2, value(shapley, "M2"));
      expectAgreement(terms.diff, value(shapley, "diff"));
      expectAgreement(terms.additions, value(shapley, "additions"));
      expectAgreement(terms.removals, value(shapley, "removals"));
      expectAgreement(terms.structural, value(shapley, "structural"));
    });

    it("shapley: the two marginal terms together, and each as well as the package's random start lets it", () => {
      const {groupMarginal, unitMarginal} = mutualDifference(before, after, {tolerance});
      const [group, unit] = [value(shapley, "group_marginal"), value(shapley, "unit_marginal")];
      expect(Math.abs(groupMarginal + unitMarginal - (group + unit))).toBeLessThan(1e-12);
      expectAgreement(groupMarginal, group, 1e-4);
      expectAgreement(unitMarginal, unit, 1e-4);
    });

    it("shapley_detailed: the parts of a school", () => {
      const {units} = mutualDifference(before, after, {method: "shapley-detailed", tolerance});
      const at = units.unit.indexOf("A1_3");
      expectAgreement(units.p1[at]!, value(detailed, "p1"));
      expectAgreement(units.p2[at]!, value(detailed, "p2"));
      expectAgreement(units.lsDiff1[at]!, value(detailed, "ls_diff1"));
      expectAgreement(units.lsDiff2[at]!, value(detailed, "ls_diff2"));
    });

    it("fitted to the end, the terms differ from those by what the package leaves", () => {
      const terms = mutualDifference(before, after);
      expectAgreement(terms.structural, value(shapley, "structural"), 0.003);
      expectAgreement(terms.groupMarginal, value(shapley, "group_marginal"), 0.0003);
      expectAgreement(terms.unitMarginal, value(shapley, "unit_marginal"), 0.0003);
      expectAgreement(terms.diff, value(shapley, "diff"));
    });

    describe("without fitting", () => {
      it("mrc divides the same change", () => {
        const terms = mutualDifference(before, after, {method: "mrc"});
        const {additions, removals, groupMarginal, unitMarginal, structural} = terms;
        const sum = additions + removals + groupMarginal + unitMarginal + structural;
        expect(Math.abs(sum - value(km, "diff"))).toBeLessThan(1e-12);
      });
    });
  },
);
