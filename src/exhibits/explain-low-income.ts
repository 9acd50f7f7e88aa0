import {number, signed} from "../components/format.js";
import {gini} from "../lib/inequality/gini.js";
import {lowIncomeRate} from "../lib/inequality/low-income-rate.js";
import {lowIncomeThreshold} from "../lib/inequality/low-income-threshold.js";
import {quantile} from "../lib/inequality/quantile.js";
import {defineExhibit} from "./exhibit.js";
import {
  againstLines,
  between,
  incomeBars,
  incomeColumns,
  incomeHandles,
  lineShares,
} from "./parts/income-bars.js";
import {remembered} from "./parts/remembered.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

type Row = {tenth: number; income: number; before: number; line: string};

/** Invented incomes of ten groups, in thousand kroner, from the poorest tenth to the richest. */
const start = [170, 245, 310, 365, 420, 475, 540, 620, 740, 1100];
const top = 1300;

/** A hundred people per group, their incomes on a line from one group's middle to the next. */
function people(groups: readonly number[]): number[] {
  const each = 100;
  return Array.from({length: groups.length * each}, (_, i) => between(groups, (i + 0.5) / each - 0.5));
}

interface Poverty {
  median: number;
  lines: {share: number; income: number; rate: number}[];
  gini: number;
}

const measure = remembered((groups): Poverty => {
  const incomes = people(groups);
  return {
    median: quantile(incomes, 0.5),
    lines: lineShares.map((share) => ({
      share,
      income: lowIncomeThreshold(incomes, {share}),
      rate: lowIncomeRate(incomes, {share}),
    })),
    gini: gini(incomes),
  };
});

const incomes = (rows: readonly Row[]): number[] => rows.map(({income}) => income);
const befores = (rows: readonly Row[]): number[] => rows.map(({before}) => before);
const changed = (rows: readonly Row[]): boolean => rows.some(({income, before}) => income !== before);
const percent = (share: number): string => number(100 * share, 1);
const scale = (from: number, to: number, factor: number): number[] =>
  start.map((income, i) =>
    i >= from && i <= to ? Math.min(top, Math.round((income * factor) / 5) * 5) : income,
  );

export default defineExhibit({
  id: "explain-low-income",
  origin: "example",
  rows: [] as Row[],
  columns: [{key: "tenth", label: "Group, from the poorest tenth"}, ...incomeColumns("Income before")],
  controls: {
    income: {kind: "numbers", initial: start, min: 0, max: top},
    preset: {
      kind: "presets",
      label: words.try,
      options: [
        {label: words.start, set: {}},
        {label: words.everybodyUp, set: {income: scale(0, 9, 1.1)}},
        {label: words.topUp, set: {income: scale(7, 9, 1.15)}},
        {label: words.middleUp, set: {income: scale(3, 6, 1.15)}},
        {label: words.bottomUp, set: {income: scale(0, 1, 1.3)}},
      ],
    },
  },
  height: {wide: 420, narrow: 430},
  derive(_rows, {income}) {
    const {lines} = measure(income);
    return income.map((value, i) => ({
      tenth: i + 1,
      income: value,
      before: start[i]!,
      line: againstLines(value, [lines[0]!.income, lines[1]!.income]),
    }));
  },
  title(rows: readonly Row[]) {
    const [after, before] = [measure(incomes(rows)), measure(befores(rows))];
    const rate = after.lines[1]!.rate;
    const was = before.lines[1]!.rate;
    if (!changed(rows))
      return `A line at 60 percent of the median leaves ${percent(rate)} percent below it, a line at 50 percent ${percent(after.lines[0]!.rate)}`;
    const mean = (groups: readonly number[]): number =>
      groups.reduce((sum, income) => sum + income, 0) / groups.length;
    const richer = mean(incomes(rows)) > mean(befores(rows));
    if (richer && Math.abs(rate - was) < 0.004)
      return `People are richer on average, and the low-income rate stays at ${percent(rate)} percent: the line follows the middle`;
    if (richer && rate > was)
      return `People are richer on average, and low income still rises from ${percent(was)} to ${percent(rate)} percent`;
    return `Low income ${rate < was ? "falls" : "rises"} from ${percent(was)} to ${percent(rate)} percent`;
  },
  subtitle: () =>
    "Ten groups of a hundred people each, from the poorest to the richest, thousand NOK a year. Drag the top of a bar, or focus it and use the arrow keys.",
  draw(rows, _state, canvas) {
    const {lines, median} = measure(incomes(rows));
    const levels = [...lines, {share: 1, income: median}];
    const label = "Group, from the poorest tenth to the richest";
    return incomeBars(rows, "tenth", {top, label, levels}, canvas);
  },
  handles: (rows, _state, {height}) =>
    incomeHandles(rows, "tenth", {top, height, label: ({tenth}) => `Group ${tenth}: income`}),
  describe(rows) {
    const [after, before] = [measure(incomes(rows)), measure(befores(rows))];
    const change = (now: number, then: number, digits: number, unit = ""): string =>
      changed(rows) ? ` (${signed(now - then, digits)}${unit})` : "";
    const [fifty, sixty] = after.lines as [Poverty["lines"][0], Poverty["lines"][0]];
    return `Median ${number(after.median, 0)} thousand NOK${change(after.median, before.median, 0)}. Under 60 percent of it: ${percent(sixty.rate)} percent${change(100 * sixty.rate, 100 * before.lines[1]!.rate, 1, " points")}; under 50 percent: ${percent(fifty.rate)}${change(100 * fifty.rate, 100 * before.lines[0]!.rate, 1, " points")}. Gini ${number(after.gini, 3)}${change(after.gini, before.gini, 3)}.`;
  },
  notes: () => [
    "The incomes are invented. Real lines are drawn at a share of the median of after-tax income per consumption unit, so that large and small households can be compared.",
  ],
  how: "A hundred people per group get incomes on straight lines between the groups’ own, a thousand in all. Median, lines, rates and the Gini coefficient are computed from the thousand in your browser, by the functions below.",
  functions: [
    {name: "quantile", module: "inequality"},
    {name: "lowIncomeThreshold", module: "inequality"},
    {name: "lowIncomeRate", module: "inequality"},
    {name: "gini", module: "inequality"},
  ],
});
