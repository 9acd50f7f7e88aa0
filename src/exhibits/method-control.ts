import {capital, inWords, list, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {defineExhibit, narrowBelow, type Row} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {points, resultPanel, valuePanel, type ResultLine, type ValueLine} from "./parts/control-panels.js";
import {drawsAt, placesIn, seriesIn, type DrawRow, type SeriesRow} from "./parts/control-rows.js";
import {
  countingLine,
  effects,
  limits,
  resultIds,
  resultOf,
  year,
  type Result,
  type ResultId,
  type Rules,
  type ShownSeries,
} from "./parts/controlled-areas.js";

const words = messages.controls;

/** What a series is called in the figure, and whether it is a part of the one above it. */
const named: Record<ShownSeries, {label: string; isPart?: true}> = {
  "other-immigrant-background": {label: "Other immigrant background"},
  tenants: {label: "Rent their home"},
  settled: {label: "Five years in the area"},
  "child-low-income": {label: "Children in low income"},
  "child-low-income/background=with": {label: "– with immigrant background", isPart: true},
  "outside-work-young": {label: "Aged 20–29, outside work"},
  "outside-work-young/sex=male,background=with": {
    label: "– men, immigrant background",
    isPart: true,
  },
  "small-child-families-moving-out": {label: "Families that move out"},
  "school-points": {label: "School points"},
  "school-points/sex=male": {label: "– of boys", isPart: true},
};
const order = Object.keys(named);

const resultNames: Record<ResultId, {wide: string; narrow: string; inWords: string}> = {
  background: {
    wide: "D, other immigrant background",
    narrow: "D, other immigrant background",
    inWords: "the dissimilarity index D of other immigrant background",
  },
  young: {
    wide: "D, men of 20–29 with immigrant\nbackground, outside work or not",
    narrow: "D, men of 20–29 outside work",
    inWords: "D of men aged 20–29 with immigrant background, those outside work against the others",
  },
  line: {
    wide: `Analysis areas with more than ${countingLine}\npercent of children in low income`,
    narrow: `Areas above ${countingLine} percent`,
    inWords: `the number of analysis areas with more than ${countingLine} percent of children in low income`,
  },
  relation: {
    wide: "r, renting and staying,\nas in figure 4.7",
    narrow: "r, renting and staying",
    inWords: "the correlation r of renting with having stayed five years in the analysis areas",
  },
};

/** What the shown rows go with: titles and drawings are told of the shown rows only. */
interface Taken {
  readonly rules: Rules;
  readonly results: readonly Result[];
  readonly others: readonly DrawRow[];
}
const taken = new WeakMap<readonly Row[], Taken>();

function takenOf(rows: readonly Row[]): Taken {
  const known = taken.get(rows);
  if (!known) throw new Error("these rows were not derived by the rules of disclosure control");
  return known;
}

const lostOf = ({hidden, further, nobody}: SeriesRow): number => hidden + further + nobody;

/** Of percentages: how far they move. */
type Moved = SeriesRow & NonNullable<ValueLine["moves"]>;
const isMoved = (row: SeriesRow): row is Moved => row.median !== null;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const whole = (value: number): string => number(Math.round(value));

/** In the unit of the result: areas are whole, indices have three decimals. */
const written = (id: ResultId, value: number): string =>
  Number.isFinite(value) ? number(value, id === "line" ? 0 : 3) : "none";
/** Of other draws: a mean number of areas need not be whole. */
const writtenMean = (id: ResultId, value: number): string => number(value, id === "line" ? 1 : 3);

const change = (value: number, before: number): number => 100 * ((value - before) / Math.abs(before));

function resultLine(result: Result, {others}: Taken, isPhone: boolean): ResultLine {
  const {id, before, now} = result;
  const draws = others.find(({series}) => series === id);
  const name = resultNames[id];
  const relative = (value: number): number => change(value, before);
  return {
    label: isPhone ? name.narrow : name.wide,
    now: relative(now),
    others: draws ? {low: relative(draws.low), mean: relative(draws.mean), high: relative(draws.high)} : null,
    written: `${written(id, before)} → ${written(id, now)}`,
    says: `${capital(name.inWords)}: ${inDraws(result, draws)}`,
  };
}

function inDraws({id, before, now}: Result, draws: DrawRow | undefined): string {
  const others = draws
    ? `; over ${number(draws.draws)} other draws from ${written(id, draws.low)} to ${written(id, draws.high)}, ${writtenMean(id, draws.mean)} on average`
    : "";
  return `${written(id, before)} as counted, ${written(id, now)} as published${others}`;
}

function valueLine(row: SeriesRow): ValueLine {
  const {label, isPart = false} = named[row.series as ShownSeries];
  const lost = lostOf(row);
  const reasons = reasonsOf(row);
  const moves = isMoved(row)
    ? `the others move by ${points(row.median)} points in the middle and by up to ${points(row.largest)}`
    : "the others are exact";
  return {
    label,
    isPart,
    people: row.people,
    lost,
    moves: isMoved(row) ? row : null,
    says: `${row.label}: of ${whole(row.people)} people in the middle area; ${number(lost)} of ${number(row.values)} values gone${reasons.length ? ` (${list(reasons)})` : ""}, ${moves}`,
  };
}

/** "8 of too few, 9 to protect others". */
const reasonsOf = ({hidden, further, nobody}: Pick<SeriesRow, "hidden" | "further" | "nobody">): string[] =>
  [
    hidden && `${number(hidden)} of too few`,
    further && `${number(further)} to protect others`,
    nobody && `${number(nobody)} of nobody after rounding`,
  ].filter((reason) => typeof reason === "string");

/** The results take what is left of the height. */
function layout({width, height}: {width: number; height: number}) {
  const isPhone = width < narrowBelow;
  const tall = isPhone ? 0.68 * height : 0.6 * height;
  return {isPhone, values: {height: tall}, results: {y: tall + 8, height: height - tall - 8}};
}

export default defineExhibit({
  id: "method-control",
  columns: [
    {key: "label", label: "Indicator"},
    {key: "people", label: "People in the middle area", decimals: 0},
    {key: "values", label: "Areas with a value"},
    {key: "hidden", label: "Hidden: too few"},
    {key: "further", label: "Hidden: to protect others"},
    {key: "nobody", label: "Rounded to nobody"},
    {key: "median", label: "Move, median area", unit: "points", decimals: 3},
    {key: "largest", label: "Move, largest", unit: "points", decimals: 2},
  ],
  controls: {
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.asHere, set: {}},
        {label: words.noControl, set: {minimum: limits.minimum.min, base: limits.base.min}},
        {label: words.onlyRounding, set: {minimum: limits.minimum.min}},
        {label: words.strictest, set: {minimum: limits.minimum.max, base: limits.base.max}},
      ],
    },
    minimum: {kind: "range", label: words.leastPeople, ...limits.minimum},
    base: {kind: "range", label: words.roundTo, ...limits.base},
  },
  height: {wide: 610, narrow: 760},
  derive(source: readonly SeriesRow[], rules): SeriesRow[] {
    const places = placesIn(source);
    const known = new Map(seriesIn(source).map((row) => [row.series, row]));
    const rows = effects(places, rules)
      .map((effect): SeriesRow => ({...known.get(effect.series)!, ...rules, ...effect}))
      .sort((a, b) => order.indexOf(a.series) - order.indexOf(b.series));
    taken.set(rows, {
      rules,
      results: resultIds.map((id) => resultOf(places, id, rules)),
      others: drawsAt(source, rules),
    });
    return rows;
  },
  title(rows: readonly SeriesRow[]) {
    const {minimum, base} = takenOf(rows).rules;
    const [values, lost] = [sum(rows.map((row) => row.values)), sum(rows.map(lostOf))];
    const gone = lost
      ? `${number(lost)} of ${number(values)} values are gone`
      : `none of ${number(values)} values is gone`;
    if (base === 1)
      return minimum > 1
        ? `Where nothing is said of fewer than ${number(minimum)} people and nothing is rounded, ${gone}`
        : `Without any rule every number is as counted: ${gone}, and nobody is protected`;
    const rounded = rows.filter(isMoved).sort((a, b) => b.people - a.people);
    const [most, fewest] = [rounded[0]!, rounded.at(-1)!];
    return `Multiples of ${number(base)} move a percentage of ${whole(most.people)} people by ${points(most.median)} points and one of ${whole(fewest.people)} by ${points(fewest.median)}; ${gone}`;
  },
  subtitle: (rows) =>
    `${capital(inWords(rows.length))} indicators in the reconstruction’s ${number(Math.max(...rows.map((row) => row.values)))} areas, ${year}. Above: how far rounding moves a percentage; dot: the median area, bar: the middle half, ring: the largest move. Below: what is computed from the areas; dot: the published rounding, grey: other draws, with their mean.`,
  draw(rows, _state, canvas) {
    const {width, document} = canvas;
    const found = takenOf(rows);
    const {isPhone, values, results} = layout(canvas);
    return compose(canvas, [
      {
        figure: valuePanel(rows.map(valueLine), {
          width,
          height: values.height,
          document,
        }),
        x: 0,
        y: 0,
      },
      {
        figure: resultPanel(
          found.results.map((result) => resultLine(result, found, isPhone)),
          {width, height: results.height, document},
        ),
        x: 0,
        y: results.y,
      },
    ]);
  },
  describe(rows) {
    const {rules, results, others} = takenOf(rows);
    const reasons = reasonsOf({
      hidden: sum(rows.map(({hidden}) => hidden)),
      further: sum(rows.map(({further}) => further)),
      nobody: sum(rows.map(({nobody}) => nobody)),
    });
    const values = sum(rows.map((row) => row.values));
    const gone = reasons.length
      ? `${number(sum(rows.map(lostOf)))} of ${number(values)} values are gone: ${list(reasons)}.`
      : `None of ${number(values)} values is gone.`;
    const said = results.map((result) => {
      const draws = others.find(({series}) => series === result.id);
      return `${capital(resultNames[result.id].inWords)}: ${inDraws(result, draws)}.`;
    });
    const largest = rows.filter(isMoved).map(({largest}) => largest);
    return `Counts as multiples of ${number(rules.base)}, nothing of fewer than ${number(rules.minimum)}. ${gone} No percentage moves by more than ${points(Math.max(...largest))} points. ${said.join(" ")}`;
  },
  notes: () => [
    "The people are invented, so their counts can be shown before and after. The areas are of the size of real ones; smaller units, such as basic statistical units, lose far more. Move the controls up to see which way it goes.",
    `The report’s own lines, such as 25 and 40 percent, would show less here: the reconstruction keeps areas a little off them, to have the printed number on each side. At ${countingLine} percent they lie as they happen to.`,
  ],
  how: "The table has the counts of each area as they are in the reconstruction. In your browser they are rounded municipality by municipality by the function, and with the draws, that computes the site’s tables from an extract; values of fewer people than the minimum are taken out, and means that could be worked out from others as well. Percentages, D, the number of areas and r are then computed from what is left. Other draws of the rounding were made when the site was built.",
  functions: [
    {name: "stratifiedRounding", module: "disclosure"},
    {name: "hiddenMeans", module: "disclosure"},
    {name: "dissimilarity", module: "segregation"},
    {name: "correlation", module: "inference"},
  ],
});
