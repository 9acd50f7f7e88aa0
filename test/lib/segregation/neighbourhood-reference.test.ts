import {describe, expect, it} from "vitest";
import {neighbourhoodShares, scaleProfile} from "../../../lib/segregation/index.js";
import {centroid} from "../../../lib/spatial/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {numbers} from "../../support/csv.js";
import {grunnkretser, grunnkretsFiles} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";
import {grunnkretsPolygons} from "../spatial/grunnkrets-polygons.js";

const reference = "reference/knn-grunnkrets.json";

describeShared("neighbourhoods of grunnkretser", [...grunnkretsFiles, reference], () => {
  const {vestlig} = sharedJson(reference) as {
    vestlig: Record<string, {D: number; isolation: number; p_first3: number[]; max: number}>;
  };
  const units = grunnkretser();
  const points = grunnkretsPolygons().map(centroid);
  const people = {group: numbers(units, "vestlig"), total: numbers(units, "folketall")};
  const ks = [200, 1600, 12_800, 51_200];

  describe.each(["exact", "whole"] as const)("with the unit that crosses k taken %s", (crossing) => {
    const shares = neighbourhoodShares(points, people, ks, {crossing});
    const profile = scaleProfile(points, people, ks, {crossing});

    it.each(ks.map((k, at) => [k, at] as const))("k = %i", (k, at) => {
      const expected = vestlig[`K${k}_${crossing}`]!;
      expect(profile[at]!.k).toBe(k);
      expectAgreement(profile[at]!.dissimilarity, expected.D, 1e-13);
      expectAgreement(profile[at]!.isolation, expected.isolation, 1e-13);
      expectAgreement(Math.max(...shares[at]!), expected.max, 1e-13);
      expected.p_first3.forEach((share, unit) => {
        expectAgreement(shares[at]![unit]!, share, 1e-13);
      });
    });
  });
});
