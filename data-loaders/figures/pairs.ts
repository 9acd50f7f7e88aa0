/** Rows of a figure of pairs: two values of each analysis area, and how they go together in every reconstruction. */
import {correlation} from "../../lib/inference/index.js";
import {regressionLine} from "../../lib/inequality/regression-line.js";
import type {PairRow} from "../../src/exhibits/parts/area-pairs.js";
import {areaValues, valuesOrigin} from "./area-values.js";

export interface PairOptions {
  x: string;
  y: string;
  year: number;
}

export function pairRows({x, y, year}: PairOptions): PairRow[] {
  const origin = valuesOrigin([x, y], year);
  const [xs, ys] = [areaValues(x, year, origin), areaValues(y, year, origin)];
  const worlds = xs.map((areas, member) =>
    areas.flatMap((area, at) => {
      const pair = {...area, x: area.value, y: ys[member]![at]!.value};
      return area.analysis && Number.isFinite(pair.x + pair.y) ? [pair] : [];
    }),
  );
  const areas = worlds[0]!.map(({area, municipality, group, x, y}): PairRow => {
    const none = {r: null, slope: null, intercept: null, below: null, areas: null};
    return {kind: "area", name: area, municipality, group, x, y, ...none, origin};
  });
  const groups = ["all", ...new Set(worlds[0]!.map(({group}) => group))];
  const members = worlds.flatMap((pairs, member) =>
    groups.map((group): PairRow => {
      const chosen = pairs.filter((pair) => group === "all" || pair.group === group);
      const [across, up] = [chosen.map((pair) => pair.x), chosen.map((pair) => pair.y)];
      const {slope, intercept} = regressionLine(
        Float64Array.from(across),
        Float64Array.from(up),
        new Float64Array(chosen.length).fill(1),
      );
      return {
        kind: "reconstruction",
        name: `Reconstruction ${member + 1}`,
        municipality: null,
        group,
        x: null,
        y: null,
        r: finite(correlation(across, up)),
        slope: finite(slope),
        intercept: finite(intercept),
        below: chosen.filter((pair) => pair.x < pair.y).length,
        areas: chosen.length,
        origin,
      };
    }),
  );
  return [...areas, ...members];
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
