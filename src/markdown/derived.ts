/**
 * Numbers in prose that no fact states: computed from facts and printed tables, or one cell of a table
 * that the text around it speaks of.
 */
import {inWords, number, quantity} from "../components/format.js";
import {mixtureShare} from "../lib/effects/index.js";
import {builtTable} from "./built.js";
import {derivedControl} from "./derived-control.js";
import {derivedDeprivation} from "./derived-deprivation.js";
import {derivedEffects} from "./derived-effects.js";
import {derivedInference} from "./derived-inference.js";
import {derivedMethods} from "./derived-methods.js";
import {derivedMobility} from "./derived-mobility.js";
import {derivedPolicy} from "./derived-policy.js";
import {derivedSchools} from "./derived-schools.js";
import {derivedSimulation} from "./derived-simulation.js";
import {factById, valueOf} from "./report.js";

/** The upper end of a fact that is a range. */
function maximumOf(id: string): number {
  const {max} = factById(id);
  if (max === null) throw new Error(`fact ${id} is not a range`);
  return max;
}

/** How many a fact's number is out of. */
function totalOf(id: string): number {
  const {n} = factById(id);
  if (n === null) throw new Error(`fact ${id} does not say out of how many`);
  return n;
}

/** The ages that a fact's group names ("people aged 20–29"). */
function agesOf(id: string): string {
  const {group} = factById(id);
  const ages = /\d+[–-]\d+/.exec(group ?? "")?.[0];
  if (ages === undefined) throw new Error(`fact ${id} names no ages`);
  return ages.replace("-", "–");
}

/** All numbers of one column of a built table. */
const columnOf = (table: string, column: string): number[] =>
  builtTable(`${table}.arrow`, [column]).rows.map((row) => row[column] as number);

/** The one number of a built table in the row with these keys. */
function cell(table: string, keys: Readonly<Record<string, string | number>>, column: string): number {
  const wanted = Object.entries(keys);
  const {rows} = builtTable(`${table}.arrow`, [...Object.keys(keys), column]);
  const found = rows.filter((row) => wanted.every(([key, value]) => row[key] === value));
  if (found.length !== 1) throw new Error(`${table} has ${found.length} rows with ${JSON.stringify(keys)}`);
  return found[0]![column] as number;
}

const percent = (value: number, decimals = 0): string => quantity(value, "percent", {decimals});

/** One D of table 3.1 or 3.2. */
const incomeD = (group: "low" | "high", city: string, k: number): string =>
  number(cell("table-3.1", {group, city, k}, "d"), 1);
const immigrantD = (country: string, k: number): string => number(cell("table-3.2", {country, k}, "d"), 1);

/** Level of the analysis areas in table 3.3: the national one and its printed relative difference. */
const analysisAreaLevel = (indicator: string): number =>
  cell("table-3.3", {indicator}, "nation") * (1 + cell("table-3.3", {indicator}, "difference") / 100);

/** The schools of table 3.6, parted at the widest gap in admission points. */
function schoolClusters() {
  const schools = builtTable("table-3.6.arrow", ["points", "hours"])
    .rows.map(({points, hours}) => ({points: points as number, hours: hours as number}))
    .sort((a, b) => a.points - b.points);
  const gaps = schools.slice(1).map(({points}, i) => points - schools[i]!.points);
  const at = gaps.indexOf(Math.max(...gaps)) + 1;
  return {low: schools.slice(0, at), high: schools.slice(at)};
}

/** A growth in percent as a factor. */
const grown = (id: string): number => 1 + valueOf(id) / 100;

/** Table 4.2 in percentage points: how far the areas lie above the nation. */
const outsidePoints = (indicator: string): string =>
  quantity(
    cell("table-4.2", {indicator}, "implied") - cell("table-4.2", {indicator}, "nation"),
    "percentage points",
    {decimals: 1},
  );

export const derived: Readonly<Record<string, () => string>> = {
  ...derivedControl,
  ...derivedDeprivation,
  ...derivedMethods,
  ...derivedEffects,
  ...derivedInference,
  ...derivedMobility,
  ...derivedPolicy,
  ...derivedSchools,
  ...derivedSimulation,

  /** Neighbourhood sizes of table 3.1. */
  "income-k-smallest": () => number(Math.min(...columnOf("table-3.1", "k"))),
  "income-k-largest": () => number(Math.max(...columnOf("table-3.1", "k"))),
  /** Number of places compared in table 3.2. */
  "immigrant-countries": () =>
    inWords(new Set(builtTable("table-3.2.arrow", ["country"]).rows.map(({country}) => country)).size),

  /** Cells of table 3.1. */
  "oslo-low-income-d-smallest": () => incomeD("low", "Oslo", 200),
  "oslo-low-income-d-largest": () => incomeD("low", "Oslo", 51200),
  "copenhagen-low-income-d-largest": () => incomeD("low", "Copenhagen", 51200),
  "oslo-high-income-d-smallest": () => incomeD("high", "Oslo", 200),
  "oslo-high-income-d-largest": () => incomeD("high", "Oslo", 51200),

  /** Cells of table 3.2. */
  "norway-immigrant-d-largest": () => immigrantD("Norway", 51200),
  "denmark-immigrant-d-largest": () => immigrantD("Denmark", 51200),

  /** Ages of the two indicators of people outside work and education. */
  "ages-young": () => agesOf("3.3.5-05"),
  "ages-adult": () => agesOf("3.3.5-07"),

  /** Levels of the analysis areas, from the national level and the printed relation to it. */
  "low-income-children-analysis-areas": () => percent(valueOf("4.1.2-02") * valueOf("3.3.3-01")),
  "low-income-persons-analysis-areas": () => percent(valueOf("4.1.2-01") * (1 + valueOf("3.3.3-02") / 100)),
  "crowded-families-analysis-areas": () => percent(analysisAreaLevel("Crowded families with children")),
  "child-welfare-analysis-areas": () =>
    percent(analysisAreaLevel("Children aged 0–17 with child welfare measures"), 1),
  /** The printed relative difference in child welfare measures. */
  "child-welfare-difference": () =>
    percent(cell("table-3.3", {indicator: "Children aged 0–17 with child welfare measures"}, "difference")),

  /** Analysis areas left when the three groups with problems or negative trends are taken out. */
  "areas-without-serious-problems": () =>
    percent(100 - valueOf("3.3.5-10") - valueOf("3.3.5-11") - valueOf("3.3.5-12")),
  /** The gravest group as a number of areas. */
  "areas-gravest": () => inWords(Math.round((valueOf("3.3.5-10") / 100) * totalOf("3.3.5-10"))),

  /** Share of a school's pupils from outside its catchment area at the highest support rate, at the least. */
  "pupils-from-outside-highest": () => percent(100 - 10000 / maximumOf("3.4.2.1-02")),
  /** Share of a catchment area's pupils who go elsewhere at the lowest support rate, at the least. */
  "pupils-gone-lowest": () => percent(100 - valueOf("3.4.2.1-21")),

  /** Oslo's schools with half or more minority-language pupils as a share of all schools, first and last year. */
  "schools-half-minority-first": () => percent((100 * valueOf("3.4.2.1-06")) / totalOf("3.4.2.1-06")),
  "schools-half-minority-last": () => percent((100 * valueOf("3.4.2.1-10")) / totalOf("3.4.2.1-10")),

  /** The two clusters of table 3.6. */
  "schools-listed": () => inWords(columnOf("table-3.6", "points").length),
  "schools-high-points": () => inWords(schoolClusters().high.length),
  "schools-low-points": () => inWords(schoolClusters().low.length),
  "schools-high-points-least": () => number(Math.min(...schoolClusters().high.map(({points}) => points)), 1),
  "schools-low-points-most": () => number(Math.max(...schoolClusters().low.map(({points}) => points)), 1),
  "schools-high-points-hours": () => number(Math.max(...schoolClusters().high.map(({hours}) => hours)), 1),
  "schools-low-points-hours": () => number(Math.min(...schoolClusters().low.map(({hours}) => hours))),

  /** Chapter 4. Ages of the employment rate of table 4.1. */
  "ages-employment": () => agesOf("4.1.1-01"),
  /** Employment of everybody but immigrants, less that of immigrants. */
  "employment-gap": () =>
    quantity(valueOf("4.1.1-26") - valueOf("4.1.1-25"), "percentage points", {decimals: 1}),
  /** Immigrants among residents of these ages, as the three employment rates imply it. */
  "immigrant-share-implied": () =>
    percent(100 * mixtureShare(valueOf("4.1.1-01"), valueOf("4.1.1-25"), valueOf("4.1.1-26"))),

  /** How much the ratio between the incomes of the highest and the lowest tenth has grown. */
  "top-to-bottom-growth": () => percent(100 * (grown("4.1.1-19") / grown("4.1.1-18") - 1)),
  /** How much the lowest tenth's income has fallen in relation to the median. */
  "bottom-against-median": () => percent(100 * (1 - grown("4.1.1-18") / grown("4.1.1-17"))),
  /** Children with persistent low income in percent of children with low income in one year. */
  "persistent-of-current": () => percent((100 * valueOf("4.1.2-04")) / valueOf("4.1.2-02")),

  /** Table 4.2: the areas' implied share outside work and education less the national one. */
  "points-women-immigrant": () => outsidePoints("Women with immigrant background, 30–59"),
  "points-men-other": () => outsidePoints("Men without immigrant background, 30–59"),

  /** Price per square metre in Oslo's analysis areas, to the thousand: their percentage of the city's mean. */
  "oslo-areas-price": () =>
    number(1000 * Math.round((valueOf("4.2.2.1-04") * valueOf("4.2.2.1-01")) / 100 / 1000)),
  /** What the slowest areas' homes have lost against the mean of Oslo, whose price became so many times higher. */
  "slow-area-loss": () => {
    const {min, max} = factById("4.2.2.1-11");
    const loss = (growth: number | null): number =>
      100 * (1 - (1 + (growth ?? NaN) / 100) / valueOf("4.2.2.1-09"));
    return `${number(loss(max), 0)}–${percent(loss(min))}`;
  },

  /** Life expectancy of the richest men: that of the poorest and the gap between the two. */
  "life-richest-men": () => quantity(valueOf("4.3.1-08") + valueOf("4.3.1-06"), "years", {decimals: 1}),

  /** Turnout: upper end of the best municipalities less lower end of the worst. */
  "turnout-gap": () => number(maximumOf("4.4.1-09") - (factById("4.4.1-10").min ?? NaN)),
  /** Members from Groruddalen in percent of all: in parliament (of those from Oslo) and on the city council. */
  "groruddalen-parliament": () => percent((100 * valueOf("4.4.1-14")) / totalOf("4.4.1-14")),
  "groruddalen-council": () => percent((100 * valueOf("4.4.1-18")) / totalOf("4.4.1-18")),
};
