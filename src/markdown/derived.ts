/**
 * Numbers in prose that no fact states: computed from facts and printed tables, or one cell of a table
 * that the text around it speaks of.
 */
import {inWords, number, quantity} from "../components/format.js";
import {builtTable} from "./built.js";
import {factById} from "./report.js";

/** The single number of a fact. */
function valueOf(id: string): number {
  const {value} = factById(id);
  if (value === null) throw new Error(`fact ${id} is a range, not a number`);
  return value;
}

/** How many a fact's number is out of. */
function totalOf(id: string): number {
  const {n} = factById(id);
  if (n === null) throw new Error(`fact ${id} does not say out of how many`);
  return n;
}

/** The ages or the people that a fact is about. */
function groupOf(id: string): string {
  const {group} = factById(id);
  if (group === null) throw new Error(`fact ${id} has no group`);
  return group.replace("-", "–");
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

export const derived: Readonly<Record<string, () => string>> = {
  /** Cities of the 2016 study where high incomes are the more concentrated: the printed share as a count. */
  "cities-high-income-concentrated": () => inWords(Math.round((valueOf("3.1-04") / 100) * totalOf("3.1-04"))),

  /** Neighbourhood sizes of table 3.1. */
  "income-k-smallest": () => number(Math.min(...columnOf("table-3.1", "k"))),
  "income-k-largest": () => number(Math.max(...columnOf("table-3.1", "k"))),
  /** Number of places compared in table 3.2. */
  "immigrant-countries": () =>
    inWords(new Set(builtTable("table-3.2.arrow", ["country"]).rows.map(({country}) => country)).size),
  "immigrant-k-smallest": () => number(Math.min(...columnOf("table-3.2", "k"))),
  "immigrant-k-largest": () => number(Math.max(...columnOf("table-3.2", "k"))),

  /** Cells of table 3.1. */
  "oslo-low-income-d-smallest": () => incomeD("low", "Oslo", 200),
  "oslo-low-income-d-largest": () => incomeD("low", "Oslo", 51200),
  "copenhagen-low-income-d-largest": () => incomeD("low", "Copenhagen", 51200),
  "stockholm-low-income-d-smallest": () => incomeD("low", "Stockholm", 200),
  "stockholm-low-income-d-second": () => incomeD("low", "Stockholm", 1600),
  "oslo-high-income-d-smallest": () => incomeD("high", "Oslo", 200),
  "oslo-high-income-d-largest": () => incomeD("high", "Oslo", 51200),

  /** Cells of table 3.2. */
  "norway-immigrant-d-smallest": () => immigrantD("Norway", 200),
  "norway-immigrant-d-largest": () => immigrantD("Norway", 51200),
  "denmark-immigrant-d-smallest": () => immigrantD("Denmark", 200),
  "denmark-immigrant-d-largest": () => immigrantD("Denmark", 51200),

  /** Ages of the two indicators of people outside work and education. */
  "ages-young": () => groupOf("3.3.5-05"),
  "ages-adult": () => groupOf("3.3.5-07"),

  /** Children in low-income families among all children of the areas above 40 percent; both counts are rounded. */
  "low-income-share-in-very-low-income-areas": () =>
    percent((100 * valueOf("19.2b-09")) / valueOf("19.2b-07")),

  /** National share with immigrant background, from the areas' share and its ratio to the nation's. */
  "immigrant-share-nation": () => percent(valueOf("3.3.2-03") / valueOf("3.3.2-04")),

  /** Levels of the analysis areas, from the national level and the printed relation to it. */
  "low-income-children-analysis-areas": () => percent(valueOf("4.1.2-02") * valueOf("3.3.3-01")),
  "low-income-persons-analysis-areas": () => percent(valueOf("4.1.2-01") * (1 + valueOf("3.3.3-02") / 100)),
  "crowded-families-analysis-areas": () => percent(analysisAreaLevel("Crowded families with children")),
  "child-welfare-analysis-areas": () => percent(analysisAreaLevel("Children aged 0-17 with child welfare measures"), 1),
  /** The printed relative difference in child welfare measures. */
  "child-welfare-difference": () =>
    percent(cell("table-3.3", {indicator: "Children aged 0-17 with child welfare measures"}, "difference")),

  /** Analysis areas left when the three groups with problems or negative trends are taken out. */
  "areas-without-serious-problems": () =>
    percent(100 - valueOf("3.3.5-10") - valueOf("3.3.5-11") - valueOf("3.3.5-12")),
  /** The two gravest groups as numbers of areas. */
  "areas-gravest": () => inWords(Math.round((valueOf("3.3.5-10") / 100) * totalOf("3.3.5-10"))),
  "areas-to-follow": () => inWords(Math.round((valueOf("3.3.5-11") / 100) * totalOf("3.3.5-11"))),

  /** Share of a school's pupils from outside its catchment area at the highest support rate, at the least. */
  "pupils-from-outside-highest": () => percent(100 - 10000 / factMax("3.4.2.1-02")),
  /** Share of a catchment area's pupils who go elsewhere at the lowest support rate, at the least. */
  "pupils-gone-lowest": () => percent(100 - valueOf("3.4.2.1-21")),

  /** Oslo's schools with half or more minority-language pupils, and with nearly all, as shares of all schools. */
  "schools-half-minority-first": () => percent((100 * valueOf("3.4.2.1-06")) / totalOf("3.4.2.1-06")),
  "schools-half-minority-last": () => percent((100 * valueOf("3.4.2.1-10")) / totalOf("3.4.2.1-10")),

  /** The two clusters of table 3.6. */
  "schools-listed": () => inWords(columnOf("table-3.6", "points").length),
  "schools-high-points": () => inWords(schoolClusters().high.length),
  "schools-low-points": () => inWords(schoolClusters().low.length),
  "schools-high-points-least": () => number(Math.min(...schoolClusters().high.map(({points}) => points)), 1),
  "schools-low-points-most": () => number(Math.max(...schoolClusters().low.map(({points}) => points)), 1),
  "schools-high-points-hours": () => number(Math.max(...schoolClusters().high.map(({hours}) => hours)), 1),
  "schools-low-points-hours": () => number(Math.min(...schoolClusters().low.map(({hours}) => hours)))
};

/** The upper end of a fact that is a range. */
function factMax(id: string): number {
  const {max} = factById(id);
  if (max === null) throw new Error(`fact ${id} is not a range`);
  return max;
}
