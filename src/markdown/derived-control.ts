/** Numbers in the page on disclosure control: what it does to the reconstruction, under the rules of the build. */
import {number} from "../components/format.js";
import {drawsAt, placesIn, seriesIn} from "../exhibits/parts/control-rows.js";
import {
  countingLine,
  limits,
  resultIds,
  resultOf,
  type ResultId,
  type Rules,
} from "../exhibits/parts/controlled-areas.js";
import {builtTable} from "./built.js";
import {once} from "./once.js";

const rules: Rules = {minimum: limits.minimum.initial, base: limits.base.initial};
const coarsest: Rules = {...rules, base: limits.base.max};
const rows = once(() => builtTable("method-control.arrow", ["kind", "series", "minimum", "base"]).rows);
const series = once(() => seriesIn(rows()));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const moves = (of: "median" | "largest"): number[] => series().flatMap((row) => row[of] ?? []);

const result = (id: ResultId, at: Rules = rules) => resultOf(placesIn(rows()), id, at);
const draws = (id: ResultId, at: Rules = rules) => drawsAt(rows(), at).find((row) => row.series === id)!;

const three = (value: number): string => number(value, 3);
const four = (value: number): string => number(value, 4);
const write: Record<ResultId, (value: number) => string> = {
  background: four,
  young: three,
  line: (value) => number(+value.toFixed(1)),
  relation: four,
};

/** "above" or "below" where all draws are, "on both sides of" otherwise. */
function sideOf(id: ResultId): string {
  const {before} = result(id);
  const {low, high} = draws(id);
  return low > before ? "above" : high < before ? "below" : "on both sides of";
}

const ofResults = Object.fromEntries(
  resultIds.flatMap((id): [string, () => string][] => [
    [`control-${id}-before`, () => write[id](result(id).before)],
    [`control-${id}-now`, () => write[id](result(id).now)],
    [`control-${id}-low`, () => write[id](draws(id).low)],
    [`control-${id}-mean`, () => write[id](draws(id).mean)],
    [`control-${id}-high`, () => write[id](draws(id).high)],
    [`control-${id}-coarse`, () => write[id](draws(id, coarsest).mean)],
    [`control-${id}-side`, () => sideOf(id)],
  ]),
);

export const derivedControl: Readonly<Record<string, () => string>> = {
  ...ofResults,
  "control-minimum": () => number(rules.minimum),
  "control-base": () => number(rules.base),
  "control-less": () => number(rules.base - 1),
  "control-coarsest": () => number(coarsest.base),
  "control-line": () => number(countingLine),
  "control-draws": () => number(draws("young").draws),
  "control-series": () => number(series().length),
  "control-values": () => number(sum(series().map(({values}) => values))),
  "control-gone": () => number(sum(series().map((row) => row.hidden + row.further + row.nobody))),
  "control-hidden": () => number(sum(series().map(({hidden}) => hidden))),
  "control-further": () => number(sum(series().map(({further}) => further))),
  "control-median-least": () => number(Math.min(...moves("median")), 2),
  "control-median-most": () => number(Math.max(...moves("median")), 1),
  "control-largest": () => number(Math.max(...moves("largest")), 0),
  "control-young-unrounded": () => three(result("young", {minimum: limits.minimum.max, base: 1}).now),
  "control-most-hidden": () => number(limits.minimum.max),
};
