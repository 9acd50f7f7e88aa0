/** Rows of a figure of pairs: two values of each analysis area, and how they go together in all of them. */
import {correlation} from "../../lib/inference/index.js";
import {regressionLine} from "../../lib/inequality/regression-line.js";
import type {PairRow} from "../../src/exhibits/parts/area-pairs.js";
import {areaValues} from "./area-values.js";
import {areasDrawn, yearWritten} from "./drawn.js";

export function pairRows({x, y}: {x: string; y: string}): PairRow[] {
  const drawn = areasDrawn([x, y], "analysis");
  const [xs, ys] = [areaValues(x, drawn), areaValues(y, drawn)];
  const whose = {xYear: yearWritten(x, drawn), yYear: yearWritten(y, drawn), origin: drawn.origin};
  const worlds = xs.map((areas, member) =>
    areas.flatMap((area, at) => {
      const group = area.group === "oslo" ? "oslo" : "others";
      const pair = {...area, group, x: area.value, y: ys[member]![at]!.value} as const;
      return area.analysis && Number.isFinite(pair.x + pair.y) ? [pair] : [];
    }),
  );
  const areas = worlds[0]!.map(({area, municipality, group, x, y}): PairRow => {
    const none = {r: null, slope: null, intercept: null, below: null, areas: null};
    return {kind: "area", name: area, municipality, group, x, y, ...none, ...whose};
  });
  const groups = ["all", ...new Set(worlds[0]!.map(({group}) => group))] as const;
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
        kind: "whole",
        name: drawn.origin === "yours" ? "Your extract" : `Reconstruction ${member + 1}`,
        municipality: null,
        group,
        x: null,
        y: null,
        r: finite(correlation(across, up)),
        slope: finite(slope),
        intercept: finite(intercept),
        below: chosen.filter((pair) => pair.x < pair.y).length,
        areas: chosen.length,
        ...whose,
      };
    }),
  );
  return [...areas, ...members];
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
