/**
 * Facts that this project computes anew from other printed numbers. A test fails when one of them no
 * longer comes out within what the print's rounding allows. A fact is never computed from itself, nor
 * from another place that prints the same number; where a computation does not come out, the report's
 * slip stands among the contradictions of its chapter, not here.
 */
import {chapter, exhibitById, factById} from "./report.js";
import type {Cell} from "./schema.js";

export interface Check {
  /** The fact that is computed. */
  id: string;
  compute(): number;
  /** Half a unit of the last printed digit, or what the words of the report leave open. */
  tolerance: number;
  by: string;
}

/** The printed rows of an exhibit as objects. */
function rows(id: string): Record<string, Cell>[] {
  const {columns, rows} = exhibitById(id);
  return rows.map((row) => Object.fromEntries(columns.map(({key}, index) => [key, row[index] ?? null])));
}

/** One printed number of an exhibit, such as Norway's in the column of a table. */
function cell(id: string, key: string, where: Record<string, Cell>): number {
  const row = rows(id).find((row) => Object.entries(where).every(([column, is]) => row[column] === is));
  const found = row?.[key];
  if (typeof found !== "number")
    throw new Error(`${id} has no number in ${key} where ${JSON.stringify(where)}`);
  return found;
}

function valueOf(id: string): number {
  const {value} = factById(id);
  if (value === null) throw new Error(`fact ${id} has no single value to compute with`);
  return value;
}

function ends(id: string): [min: number, max: number] {
  const {min, max} = factById(id);
  if (min === null || max === null) throw new Error(`fact ${id} has no range to compute with`);
  return [min, max];
}

/** First and last year of a fact that is printed for a span of years. */
function years(id: string): [first: number, last: number] {
  const [first, last] = (factById(id).year ?? "").split("–").map(Number);
  if (!first || !last) throw new Error(`fact ${id} has no span of years to compute with`);
  return [first, last];
}

/** The names that the report lists under a definition. */
function names(number: number, id: string): string[] {
  const method = chapter(number).methods.find((method) => method.id === id);
  if (!method || method.members.length === 0) throw new Error(`method ${id} lists no names to count`);
  return method.members;
}

const distinct = (values: readonly unknown[]): number => new Set(values).size;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const valuesOf = (...ids: string[]): number => sum(ids.map(valueOf));

/** Calendar years from the first to the last, both counted. */
const lengthOf = ([first, last]: [number, number]): number => last - first + 1;

/** Table 17.1: how many percent of a country's refugees were settled in these classes of place. */
const settled = (country: string, ...classes: string[]): number =>
  sum(classes.map((key) => cell("table-17.1", key, {country})));

export const checks: readonly Check[] = [
  {
    id: "2.3.2-01",
    compute: () => valuesOf("2.3.2-02", "2.3.2-03"),
    tolerance: 0,
    by: "the meetings of one day and of two days",
  },
  {
    id: "2.3.2-20",
    compute: () => valuesOf("2.3.2-24", "2.3.2-29"),
    tolerance: 0,
    by: "the municipalities with adjusted areas and those with Statistics Norway’s own",
  },
  {
    id: "2.3.2-24",
    compute: () => names(2, "m-2-group-11").length,
    tolerance: 0,
    by: "the names of the municipalities with adjusted areas, counted",
  },
  {
    id: "2.3.2-26",
    compute: () => names(2, "m-2-oslo-selection").length,
    tolerance: 0,
    by: "the names of Oslo’s districts in the study, counted",
  },
  {
    id: "2.3.2-29",
    compute: () => names(2, "m-2-group-15").length,
    tolerance: 0,
    by: "the names of the mid-sized municipalities, counted",
  },
  {
    id: "2.3.2-34",
    compute: () => valuesOf("2.3.2-17", "5.1.2-04"),
    tolerance: 0,
    by: "the analysis areas in Oslo and those in the ten other cities (section 5.1.2)",
  },
  {
    id: "2.3.2-44",
    compute: () => valueOf("2.3.2-34") - valueOf("2.3.2-43"),
    tolerance: 0,
    by: "all analysis areas less the sub-districts left out of the summary",
  },
  {
    id: "3.1-05",
    compute: () => exhibitById("table-3.1").columns.filter(({unit}) => unit?.startsWith("D-index")).length,
    tolerance: 0,
    by: "the cities of table 3.1, counted",
  },
  {
    id: "3.1-06",
    compute: () => {
      const cities = ["brussels", "copenhagen", "amsterdam", "oslo", "stockholm"];
      const high = rows("table-3.1").filter((row) => row["income_group"] === "high");
      const leads = high.filter((row) => cities.every((city) => Number(row["oslo"]) >= Number(row[city])));
      return Number(leads[0]?.["k"]);
    },
    tolerance: 0,
    by: "the neighbourhood size at which Oslo’s D is the highest in table 3.1",
  },
  {
    id: "3.3.1-07",
    compute: () => (100 * valueOf("19.2b-10")) / valueOf("3.3.1-01"),
    // “About half” of 17 areas: one area more or less is 6 points.
    tolerance: 6,
    by: "the areas weak on every indicator (chapter 19) as a share of all above the limit",
  },
  {
    id: "3.3.2-07",
    compute: () => valueOf("3.3.2-01") - valueOf("3.3.2-06"),
    tolerance: 0,
    by: "all municipalities less those above the national mean",
  },
  {
    id: "3.3.5-13",
    compute: () => 100 - valuesOf("3.3.5-10", "3.3.5-11", "3.3.5-12"),
    // “About” stands before two of the three shares and before the half itself.
    tolerance: 5,
    by: "100 percent less the three groups of areas with larger problems",
  },
  {
    id: "3.3.6.1-02",
    compute: () => distinct(rows("box-3.1").map((row) => row["criterion"])),
    tolerance: 0,
    by: "the criteria of box 3.1, counted",
  },
  {
    id: "3.3.6.1-09",
    compute: () => {
      // An area needs two criteria, so the second most frequent one is a ceiling.
      const tested = rows("table-3.4").slice(0, 3);
      return tested.map((row) => Number(row["y2018"])).sort((a, b) => b - a)[1]!;
    },
    tolerance: 0,
    by: "table 3.4: the most areas that can meet two of the three criteria tested",
  },
  {
    id: "3.3.6.1-22",
    compute: () => rows("box-3.1").filter((row) => row["norwegian_equivalent"] !== null).length,
    tolerance: 0,
    by: "the criteria of box 3.1 with a Norwegian counterpart, counted",
  },
  {
    id: "3.3.6.1-25",
    compute: () => 100 * (100 / valueOf("3.3.6.1-21") - 1),
    // The report cuts 81.8 to 81 instead of rounding.
    tolerance: 1,
    by: "100 × (1 / 0.55 − 1), from the Danish income rule",
  },
  {
    id: "3.4.2.1-20",
    compute: () => {
      const [first, last] = rows("table-3.5").map((row) => parseInt(String(row["year"]), 10));
      return last! - first!;
    },
    tolerance: 0,
    by: "the later year of table 3.5 less the earlier",
  },
  {
    id: "4.1.2-06",
    compute: () => valueOf("4.1.2-05") - valueOf("4.1.2-07"),
    tolerance: 0,
    by: "all municipalities of figure 4.1 less those below the country",
  },
  {
    id: "4.2.2.1-02",
    compute: () => cell("table-3.3", "national_value", {unit: "NOK per m²"}),
    // Printed in tens of thousands.
    tolerance: 5000,
    by: "the national price of table 3.3, rounded",
  },
  {
    id: "4.2.2.2-02",
    compute: () => cell("table-3.3", "national_value", {indicator: "Tenants among families with children"}),
    tolerance: 0.5,
    by: "the national share of table 3.3, rounded",
  },
  {
    id: "4.3.1-04",
    compute: () => valueOf("4.3.1-01") - valueOf("4.3.1-02"),
    // Three numbers, each rounded to a tenth.
    tolerance: 0.15,
    by: "women’s minus men’s life expectancy",
  },
  {
    id: "4.4.1-07",
    compute: () => ends("4.4.1-09")[1] - ends("4.4.1-10")[0],
    // Three numbers, each rounded to a whole percent.
    tolerance: 1.5,
    by: "the highest less the lowest turnout of the municipalities named",
  },
  {
    id: "5.1.2-05",
    compute: () => names(2, "m-2-group-11").filter((name) => name !== "Oslo").length,
    tolerance: 0,
    by: "the names of the municipalities with analysis areas other than Oslo, counted",
  },
  {
    id: "6.7.5.2-04",
    compute: () => valueOf("6.7.5.2-03") / valueOf("6.7.5.2-02"),
    // “More than twice” says no more than that it is nearer to two than to three.
    tolerance: 0.5,
    by: "the highest area’s share over the national share",
  },
  {
    id: "7.1.4-01",
    compute: () => valuesOf("7.1.4-02", "7.1.4-03"),
    // Three shares, each rounded to a whole percent.
    tolerance: 1.5,
    by: "those who feel very safe and those who feel quite safe",
  },
  {
    id: "7.2.3-01",
    compute: () => valueOf("7.2.3-02") / valueOf("7.2.3-03"),
    tolerance: 0.5,
    by: "the share in the renewal areas over the national share",
  },
  {
    id: "8.2.1-02",
    compute: () => valuesOf("8.2.1-03", "8.2.1-04"),
    // Three numbers, each rounded to a tenth.
    tolerance: 0.15,
    by: "the part from wider incomes and the part from segregation",
  },
  {
    id: "9.2.2-02",
    compute: () => {
      const [first, last] = years("9.2.2-01");
      return last - first;
    },
    tolerance: 0,
    by: "the last year of the comparison less the first",
  },
  {
    id: "10.1.2-03",
    compute: () => rows("box-10.1").length,
    tolerance: 0,
    by: "the groups of box 10.1, counted",
  },
  {
    id: "10.2.1-01",
    compute: () => valuesOf("10.2.1-02", "10.2.1-03", "10.2.1-04"),
    tolerance: 0,
    by: "the reviews on children, on mothers and children, and on older adults",
  },
  {
    id: "12.2.2-05",
    compute: () => rows("box-12.5").length,
    tolerance: 0,
    by: "the places of box 12.5, counted",
  },
  {
    id: "13.1.7-02",
    compute: () => 100 - valuesOf("13.1.7-03", "13.1.7-04", "13.1.7-05", "13.1.7-07"),
    // Four shares with one decimal and one (11 percent) without.
    tolerance: 0.7,
    by: "100 percent less the four other parts of Oslo’s school money",
  },
  {
    id: "13.1.12-03",
    compute: () => rows("box-13.10").length,
    tolerance: 0,
    by: "the models of box 13.10, counted",
  },
  {
    id: "13.4.2-02",
    compute: () => lengthOf(ends("13.4.2-01")),
    tolerance: 0,
    by: "the ages four and five, counted",
  },
  {
    id: "14.4.2.2-07",
    compute: () => valueOf("14.4.2.2-06") - valueOf("14.4.2.1-01"),
    tolerance: 0,
    by: "the shortest contract to be offered less the shortest that the law allows",
  },
  {
    id: "15.1.1.1-01",
    compute: () => lengthOf(years("15.1.1.1-01")),
    tolerance: 0,
    by: "the first to the last year of the programme, both counted",
  },
  {
    id: "15.2.1-01",
    compute: () => lengthOf(years("15.2.1-01")),
    tolerance: 0,
    by: "the first to the last year of the initiative, both counted",
  },
  {
    id: "15.2.1-02",
    compute: () => lengthOf(years("15.2.1-02")),
    tolerance: 0,
    by: "the first to the last year of the agreement, both counted",
  },
  {
    id: "15.2.3-02",
    compute: () => distinct(rows("box-15.2").map((row) => row["ministry"])),
    tolerance: 0,
    by: "the ministries of box 15.2, counted",
  },
  {
    id: "15.3.1.1-10",
    compute: () => valueOf("15.3.1.1-07") - valuesOf("15.3.1.1-08", "15.3.1.1-09"),
    tolerance: 0,
    by: "the four areas less the two that gained and the one that lost",
  },
  {
    id: "15.3.2.2-05",
    compute: () => valuesOf("15.3.2.2-06", "15.3.2.2-07"),
    tolerance: 0,
    by: "the areas chosen first and the last areas",
  },
  {
    id: "16.2-01",
    compute: () => names(16, "m-16-imdi-20-municipalities").length,
    tolerance: 0,
    by: "the names in the footnote, counted",
  },
  {
    id: "17.2-03",
    compute: () => 100 - valueOf("17.2-02"),
    // “About” stands before both weights.
    tolerance: 5,
    by: "100 percent less the weight of results in the introduction programme",
  },
  {
    id: "17.2-06",
    compute: () => settled("Norway", "capital_area", "other_larger_cities", "cities_towns"),
    // “About half”.
    tolerance: 5,
    by: "Norway’s three most central classes of table 17.1",
  },
  {
    id: "17.2-07",
    compute: () => settled("Norway", "small_urban_settlements", "least_central_municipalities"),
    // “The other half” of “about half”.
    tolerance: 5,
    by: "Norway’s two least central classes of table 17.1",
  },
  {
    id: "17.2-08",
    compute: () => settled("Sweden", "capital_area", "other_larger_cities", "cities_towns"),
    // Three shares rounded to a tenth, one to a whole percent.
    tolerance: 0.65,
    by: "Sweden’s three most central classes of table 17.1",
  },
  {
    id: "17.2-09",
    compute: () => settled("Norway", "least_central_municipalities"),
    tolerance: 0.5,
    by: "Norway’s least central class of table 17.1, rounded",
  },
  {
    id: "17.2-10",
    compute: () => settled("Sweden", "least_central_municipalities"),
    tolerance: 0.5,
    by: "Sweden’s least central class of table 17.1, rounded",
  },
  {
    id: "17.2-11",
    compute: () => settled("Denmark", "least_central_municipalities"),
    tolerance: 0.5,
    by: "Denmark’s least central class of table 17.1, rounded",
  },
  {
    id: "17.2-15",
    compute: () => 100 - valuesOf("17.2-17", "17.2-18", "17.2-19"),
    // Four shares, each rounded to a whole percent.
    tolerance: 2,
    by: "100 percent less the three other levels of centrality",
  },
  {
    id: "19.2b-11",
    compute: () => names(3, "m-3-five-indicators").filter((name) => !name.startsWith("children")).length,
    tolerance: 0,
    by: "the five indicators of section 3.3 other than children in low-income families, counted",
  },
  {
    id: "19.3g-04",
    compute: () => 1000 * valueOf("19.3g-03") - valueOf("19.3g-02"),
    // The benefit is printed in tens of millions.
    tolerance: 6,
    by: "the benefit saved less the cost of new kindergarten places",
  },
  {
    id: "19.3h-07",
    compute: () => valueOf("19.3h-05") - valueOf("19.3h-04"),
    // Three sums, each printed in tens of millions.
    tolerance: 15,
    by: "the benefit saved less the cost of new kindergarten places",
  },
  {
    id: "19.3i-08",
    compute: () => {
      // Five days a week is the calendar’s; the last grade of primary school is that of the middle level.
      const grades = ends("13.1.8-04")[1];
      const weekly = grades * 5 * valueOf("19.3i-03");
      const teachers = valueOf("19.3i-04") / 100;
      const assistants = valueOf("19.3i-05") / 100;
      return (weekly * (teachers * valueOf("19.3i-06") + assistants * valueOf("19.3i-07"))) / 1000;
    },
    tolerance: 0.05,
    by: "every grade of primary school, five days a week, two hours: half on teacher pay, half on assistant pay",
  },
  {
    id: "19.3j-04",
    compute: () => valuesOf("19.3j-01", "19.3j-02") / 2,
    tolerance: 500,
    by: "the mean of a kindergarten teacher and an assistant",
  },
  {
    id: "19.3j-07",
    compute: () => (valueOf("19.3j-06") * valueOf("19.3j-04")) / 1e6,
    tolerance: 0.5,
    by: "the kindergartens of the six districts times the average cost of an employee",
  },
  {
    id: "19.3l-03",
    compute: () => (valueOf("19.3l-05") * valueOf("19.3l-04")) / 1e9,
    tolerance: 0.05,
    by: "the pupils assumed times the average cost",
  },
  {
    id: "19.3l-07",
    compute: () => (valueOf("19.3l-05") * valueOf("19.3l-06")) / 1e9,
    tolerance: 0.05,
    by: "the pupils assumed times the average cost in 2020",
  },
  {
    id: "19.3l-11",
    compute: () => (1000 * valueOf("19.3l-07")) / valueOf("19.3l-10"),
    // The cost is printed in hundreds of millions.
    tolerance: 50,
    by: "the state’s cost below the limit over the benefit of one pupil who completes",
  },
  {
    id: "19.3l-12",
    compute: () => (1000 * valueOf("19.3l-09")) / valueOf("19.3l-10"),
    // The cost is printed in hundreds of millions.
    tolerance: 50,
    by: "the state’s cost when open to all over the benefit of one pupil who completes",
  },
  {
    id: "19.3s-04",
    compute: () => valueOf("19.3s-02") * (1 + valueOf("19.3s-03")),
    // “Around 400” million.
    tolerance: 50,
    by: "the state’s money and about as much from the municipalities",
  },
];
