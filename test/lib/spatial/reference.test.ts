import {describe, expect, it} from "vitest";
import {
  centroid,
  contiguity,
  geary,
  globalGetisOrd,
  localGetisOrd,
  localMoran,
  moran,
  nearestNeighbours,
  polygonArea,
} from "../../../lib/spatial/index.js";
import {expectAgreement} from "../../support/agreement.js";
import {numbers} from "../../support/csv.js";
import {grunnkretser, grunnkretsFiles} from "../../support/real-data.js";
import {describeShared, sharedJson} from "../../support/shared.js";
import {grunnkretsPolygons} from "./grunnkrets-polygons.js";

interface SpdepReference {
  n: number;
  queen_links: number;
  rook_links: number;
  islands: number;
  area_total: number;
  vestlig: {
    moran_queen_W: number;
    moran_queen_expect: number;
    moran_knn5_W: number;
    moran_knn5_var_rand: number;
    moran_knn5_z: number;
    geary_knn5_W: number;
    globalG_knn5_B: number;
    local_moran_first5: number[];
    local_Gstar_first5: number[];
  };
}

const reference = "reference/spdep-grunnkrets.json";

/** The reference prints so many digits. */
const printed = 1e-12;

describeShared("the R package spdep on grunnkretser", [...grunnkretsFiles, reference], () => {
  const expected = sharedJson(reference) as SpdepReference;
  const {vestlig} = expected;
  const units = grunnkretser();
  const group = numbers(units, "vestlig");
  const percent = numbers(units, "folketall").map((people, unit) => (100 * group[unit]!) / people);
  const polygons = grunnkretsPolygons();
  const queen = contiguity(polygons);
  const rowQueen = contiguity(polygons, {style: "row"});
  const centres = polygons.map(centroid);
  const knn = nearestNeighbours(centres, 5);
  const rowKnn = nearestNeighbours(centres, 5, {style: "row"});

  it("has the same units", () => {
    expect(polygons).toHaveLength(expected.n);
  });
  it("has the same area", () => {
    expectAgreement(
      polygons.reduce((area, polygon) => area + polygonArea(polygon), 0),
      expected.area_total,
      printed,
    );
  });
  it("has the same queen neighbours", () => {
    expect(queen.neighbours).toHaveLength(expected.queen_links);
  });
  it("has the same rook neighbours", () => {
    expect(contiguity(polygons, {rule: "rook"}).neighbours).toHaveLength(expected.rook_links);
  });
  it("has as many islands", () => {
    const islands = polygons.filter((_, row) => queen.offsets[row] === queen.offsets[row + 1]);
    expect(islands).toHaveLength(expected.islands);
  });
  it("Moran's I of queen neighbours", () => {
    expectAgreement(moran(percent, rowQueen).I, vestlig.moran_queen_W, printed);
    expectAgreement(moran(percent, rowQueen).expected, vestlig.moran_queen_expect, 1e-11);
  });
  it("Moran's I of the five nearest, with variance and z", () => {
    const result = moran(percent, rowKnn);
    expectAgreement(result.I, vestlig.moran_knn5_W, printed);
    expectAgreement(result.variance, vestlig.moran_knn5_var_rand, printed);
    expectAgreement(result.z, vestlig.moran_knn5_z, printed);
  });
  it("Geary's C", () => {
    expectAgreement(geary(percent, rowKnn).C, vestlig.geary_knn5_W, printed);
  });
  it("general G of binary weights", () => {
    expectAgreement(globalGetisOrd(percent, knn).G, vestlig.globalG_knn5_B, printed);
  });
  describe("local statistics of the first five units", () => {
    const {I} = localMoran(percent, rowKnn);
    const {z} = localGetisOrd(percent, knn, {self: true});
    const {z: zOfRows} = localGetisOrd(percent, rowKnn, {self: true});
    it.each([0, 1, 2, 3, 4])("of unit %i", (unit) => {
      expectAgreement(I[unit]!, vestlig.local_moran_first5[unit]!);
      expectAgreement(z[unit]!, vestlig.local_Gstar_first5[unit]!);
      expectAgreement(zOfRows[unit]!, vestlig.local_Gstar_first5[unit]!);
    });
  });
});
