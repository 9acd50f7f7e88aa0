/** What a rule is about, as a reader says it: "analysis areas of Oslo where the price of dwellings is below 50,000". */
import {capital, list, number} from "../../src/components/format.js";
import {indicators} from "../register/indicators/definitions.js";
import type {AreasOfRule, Condition, Constraint} from "./constraints.js";

/** Within a sentence. */
const names = new Map(
  indicators.map(({id, name}) => [id, name.en.charAt(0).toLowerCase() + name.en.slice(1)]),
);

const sets: Readonly<Record<AreasOfRule["set"], string>> = {
  mapped: "mapped areas",
  analysis: "analysis areas",
  summary: "summary areas",
  municipality: "the municipalities",
  nation: "Norway",
};
const groups = {
  oslo: " of Oslo",
  large: " of the other large cities",
  "mid-sized": " of the middle-sized cities",
};
const parts = {inner: " in the inner city", outer: " in the outer city"};

/** More cities than these are told by their number. */
const named = 4;

function areasInWords({set, group, part, municipalities, each}: AreasOfRule): string {
  const cities =
    municipalities === undefined
      ? undefined
      : municipalities.length > named
        ? `${municipalities.length} cities`
        : list(municipalities);
  const base = set === "municipality" && cities ? cities : `${sets[set]}${cities ? ` of ${cities}` : ""}`;
  const alone = each === undefined ? "" : `, each ${each} by itself`;
  return `${base}${group ? groups[group] : ""}${part ? parts[part] : ""}${alone}`;
}

function seriesInWords(series: string): string {
  const [indicator, breakdown] = series.split("/") as [string, string | undefined];
  const name = names.get(indicator);
  if (name === undefined) throw new Error(`No indicator is called ${indicator}.`);
  const whom = breakdown
    ?.replace("sex=female", "women")
    .replace("sex=male", "men")
    .replace(/background=(without|with)/, "$1 immigrant background")
    .replace(",", " ");
  return whom === undefined ? name : `${name} (${whom})`;
}

const relations = {">": "above", ">=": "at least", "<": "below", "<=": "at most"} as const;

/** Lest a year be told in every line: most rules are about the last one. */
const usual = 2018;
const inYear = (year: number): string => (year === usual ? "" : ` in ${year}`);

function conditionInWords({series, year, relation, cut, against}: Condition): string {
  const what = `${seriesInWords(series)}${inYear(year)}`;
  if (!against) return `${what} is ${relations[relation]} ${number(cut)}`;
  const other =
    against.place === undefined
      ? against.series === undefined
        ? `that of ${against.year}`
        : seriesInWords(against.series)
      : `${against.place === "nation" ? "Norway’s" : "the municipality’s"}${against.series ? ` ${seriesInWords(against.series)}` : ""}`;
  if (against.by === "ratio")
    return cut === 1
      ? `${what} is ${relation === ">=" ? "no lower than" : relation === "<=" ? "no higher than" : relations[relation]} ${other}`
      : `${what} is ${relations[relation]} ${number(cut, 2)} times ${other}`;
  // "At most −10,000" from another value is at least 10,000 below it.
  const isLess = relation.startsWith("<");
  return cut < 0
    ? `${what} is ${isLess ? "at least" : "less than"} ${number(-cut)} below ${other}`
    : `${what} is ${isLess ? "less than" : "at least"} ${number(cut)} above ${other}`;
}

const where = (conditions: readonly Condition[]): string =>
  conditions.length ? ` where ${list(conditions.map(conditionInWords))}` : "";

/** What its number is a number of. */
export const ruleInWords = (rule: Constraint): string => capital(inWords(rule));

function inWords(rule: Constraint): string {
  const areas = areasInWords(rule.areas);
  switch (rule.kind) {
    case "count":
    case "percent-of-areas":
      return `${areas}${where(rule.conditions)}${rule.kind === "count" ? "" : ", in percent"}`;
    case "count-change":
      return `${areas}${where(rule.conditions)}, more than in ${rule.from}`;
    case "areas":
      return areas;
    case "minimum":
    case "maximum":
      return `${rule.kind === "minimum" ? "lowest" : "highest"} of ${areas}: ${seriesInWords(rule.series)}${inYear(rule.year)}`;
    case "mean":
      return `${seriesInWords(rule.series)}${inYear(rule.year)} in ${areas}`;
    case "ratio-to-nation":
    case "ratio-to-municipality":
    case "ratio-to-rest": {
      const other = {
        "ratio-to-nation": "Norway",
        "ratio-to-municipality": "their municipalities",
        "ratio-to-rest": "the rest of their municipalities",
      }[rule.kind];
      return `${seriesInWords(rule.series)}${inYear(rule.year)} in ${areas}, times that of ${other}`;
    }
    case "total":
      return `people counted by “${seriesInWords(rule.series)}”${inYear(rule.year)} in ${areas}${where(rule.conditions)}`;
    case "share-of-people":
      return `people of ${areas} in percent of ${rule.of === "nation" ? "Norway’s" : "their municipalities’"}`;
    case "change":
      return `${seriesInWords(rule.series)} in ${areas}, change ${rule.from}–${rule.to}${rule.relative ? " in percent" : ""}`;
    case "correlation": {
      const [first, second] = rule.series;
      return rule.from === undefined
        ? `${seriesInWords(first)} and ${seriesInWords(second)}, correlation over ${areas}`
        : `${seriesInWords(first)} and its growth since ${rule.from}, correlation over ${areas}`;
    }
    case "order":
      return `pairs in the wrong order: ${seriesInWords(rule.series)} of ${areas}`;
    case "profile":
      return `dissimilarity of ${rule.group.replace("-", " ")} over the nearest ${number(rule.k)} people, ${areas}`;
  }
}
