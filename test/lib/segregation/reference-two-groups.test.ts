import {describe, expect, it} from "vitest";
import {
  absoluteCentralization,
  absoluteClustering,
  absoluteConcentration,
  atkinsonIndex,
  biasCorrectedDissimilarity,
  concentrationProfile,
  correlationRatio,
  delta,
  densityCorrectedDissimilarity,
  dissimilarity,
  distanceDecayInteraction,
  distanceDecayIsolation,
  expectedDissimilarity,
  minMax,
  modifiedDissimilarity,
  modifiedGini,
  perimeterAreaDissimilarity,
  relativeCentralization,
  relativeClustering,
  relativeConcentration,
  spatialDissimilarity,
  spatialProximity,
  spatialProximityProfile,
} from "../../../lib/segregation/index.js";
import {centroid} from "../../../lib/spatial/centroid.js";
import {contiguity} from "../../../lib/spatial/contiguity.js";
import {polygonArea} from "../../../lib/spatial/polygon-area.js";
import type {AreaGeometry} from "../../../lib/spatial/weights.js";
import {expectAgreement} from "../../support/agreement.js";
import {numbers} from "../../support/csv.js";
import {grunnkretser, grunnkretsFiles} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";

describeShared("pysal's two-group indices of grunnkretser", grunnkretsFiles, () => {
  const units = grunnkretser();
  const group = numbers(units, "vestlig");
  const total = numbers(units, "folketall");
  const rest = total.map((people, unit) => people - group[unit]!);

  const {features} = sharedJson("real/grunnkrets-baerum-asker.geojson") as {
    features: {properties: {grunnkretsnummer: string}; geometry: AreaGeometry}[];
  };
  const areaOf = new Map(features.map(({properties, geometry}) => [properties.grunnkretsnummer, geometry]));
  const polygons = units.map((unit) => areaOf.get(unit.grunnkrets!)!);
  const points = polygons.map(centroid);
  const area = polygons.map(polygonArea);
  const neighbours = contiguity(polygons);
  const {vestlig: pysal} = sharedJson("reference/pysal-grunnkrets.json") as {
    vestlig: Record<string, number>;
  };

  describe("agree to 1e-9", () => {
    const found: Record<string, () => number> = {
      Atkinson: () => atkinsonIndex(group, total),
      MinMax: () => minMax(group, total),
      CorrelationR: () => correlationRatio(group, total),
      Delta: () => delta(group, area),
      AbsoluteConcentration: () => absoluteConcentration(group, total, area),
      RelativeConcentration: () => relativeConcentration(group, total, area),
      AbsoluteCentralization: () => absoluteCentralization(group, total, points, area),
      RelativeCentralization: () => relativeCentralization(group, total, points),
      SpatialDissim: () => spatialDissimilarity(group, total, neighbours),
      ConProf: () => concentrationProfile(group, total).index,
      SpatialProxProf: () => spatialProximityProfile(group, total, neighbours).index,
    };
    it.each(Object.keys(found))("%s", (name) => {
      expectAgreement(found[name]!(), pysal[name]!);
    });
  });

  /**
   * Its proximity of unit i to unit j: 1 − exp(−distance), with distances divided by the sum of row j between units.
   * It grows with distance, where the literature has exp(−distance).
   */
  const sums = points.map(([x1, y1]) =>
    points.reduce((sum, [x2, y2]) => sum + Math.hypot(x1 - x2, y1 - y2), 0),
  );
  const proximity = (distance: number, from: number, to: number) =>
    -Math.expm1(-distance / (from === to ? 1 : sums[to]!));
  const distance = (from: number, to: number) =>
    from === to
      ? Math.sqrt(0.6 * area[from]!)
      : Math.hypot(points[from]![0] - points[to]![0], points[from]![1] - points[to]![1]);
  const near = polygons.map((_, from) => polygons.map((__, to) => proximity(distance(from, to), from, to)));
  const sum = (terms: ArrayLike<number>) => Array.from(terms).reduce((a, b) => a + b, 0);

  describe("agree to 1e-9 given its proximity, which grows with distance", () => {
    it("AbsoluteClustering", () => {
      expectAgreement(absoluteClustering(group, total, points, area, {proximity}), pysal.AbsoluteClustering!);
    });
    it("SpatialProximity", () => {
      expectAgreement(spatialProximity(group, total, points, area, {proximity}), pysal.SpatialProximity!);
    });
  });

  describe("differ in more than the proximity, and by just what the docstrings say", () => {
    it("RelativeClustering has xⱼ² where the formula has xᵢxⱼ", () => {
      const squares = (column: Float64Array) =>
        sum(near.map((row) => sum(row.map((c, to) => c * column[to]! ** 2)))) / sum(column) ** 2;
      expectAgreement(squares(group) / squares(rest) - 1, pysal.RelativeClustering!);
      // The formula itself, with that proximity:
      const pairs = (column: Float64Array) =>
        sum(near.map((row, from) => column[from]! * sum(row.map((c, to) => c * column[to]!)))) /
        sum(column) ** 2;
      expectAgreement(
        relativeClustering(group, total, points, area, {proximity}),
        pairs(group) / pairs(rest) - 1,
      );
    });

    it("DistanceDecayIsolation and -Interaction divide by the sum of the wrong row, so that they add up to 1.05", () => {
      const people = near.map((row) => sum(row.map((c, to) => c * total[to]!)));
      const met = (column: Float64Array, row: (from: number, to: number) => number) =>
        sum(
          near.map(
            (cs, from) => group[from]! * sum(cs.map((c, to) => (c * column[to]!) / people[row(from, to)]!)),
          ),
        ) / sum(group);
      expectAgreement(
        met(group, (_, to) => to),
        pysal.DistanceDecayIsolation!,
      );
      expectAgreement(
        met(rest, (_, to) => to),
        pysal.DistanceDecayInteraction!,
      );
      expect(pysal.DistanceDecayIsolation! + pysal.DistanceDecayInteraction!).toBeGreaterThan(1.05);
      // The formula itself, with that proximity:
      const [own, others] = [
        distanceDecayIsolation(group, total, points, area, {proximity}),
        distanceDecayInteraction(group, rest, total, points, area, {proximity}),
      ];
      expectAgreement(
        own,
        met(group, (from) => from),
      );
      expectAgreement(
        others,
        met(rest, (from) => from),
      );
      expect(own + others).toBeCloseTo(1, 12);
    });

    it("PARDissim takes the way round slivers for border", () => {
      // The length of what GEOS 3.11 finds in the borders of both polygons gives this; that of what it finds in both
      // polygons, which pysal takes, is more than twice as long in all, most of it round slivers of overlap.
      const found = perimeterAreaDissimilarity(group, total, polygons, {tolerance: 1e-6});
      expectAgreement(found, 0.108254181310263);
      expectAgreement(perimeterAreaDissimilarity(group, total, polygons), pysal.PARDissim!, 0.007);
    });
  });

  describe("agree within the error of random draws, or of a search", () => {
    it("BiasCorrectedDissim: 500 draws here and there, which vary by 0.0024 each", () => {
      const error = 0.0024 * Math.sqrt(2 / 500);
      const found = biasCorrectedDissimilarity(group, total);
      expect(Math.abs(found - pysal.BiasCorrectedDissim!)).toBeLessThan(3 * error);
    });

    it("ModifiedDissim: its expectation is that of a single draw, which varies by 0.0017; ours is exact", () => {
      const found = modifiedDissimilarity(group, total);
      expect(Math.abs(found - pysal.ModifiedDissim!)).toBeLessThan(3 * 0.0017);
      // 20 000 draws from binomial distributions, made with numpy: 0.046591, give or take 0.000012.
      expect(Math.abs(expectedDissimilarity(group, total) - 0.046591)).toBeLessThan(3 * 0.000012);
    });

    it("ModifiedGini: its expectation is that of a single draw, which varies by 0.0022", () => {
      const found = modifiedGini(group, total);
      expect(Math.abs(found - pysal.ModifiedGini!)).toBeLessThan(3 * 0.0022);
    });

    it("DensityCorrectedDissim: its search for the mean ends within 1e-5 of it", () => {
      expectAgreement(densityCorrectedDissimilarity(group, total), pysal.DensityCorrectedDissim!, 1e-5);
    });

    it("and the corrections lie below D", () => {
      const d = dissimilarity(group, total);
      expect(biasCorrectedDissimilarity(group, total)).toBeLessThan(d);
      expect(densityCorrectedDissimilarity(group, total)).toBeLessThan(d);
      expect(modifiedDissimilarity(group, total)).toBeLessThan(d);
    });
  });
});
