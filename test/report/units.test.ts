import {describe, expect, it} from "vitest";
import {chapters} from "../../data-loaders/report/report.js";

/** Every unit of the facts. A new one is added here by hand, after a look whether an old one says the same. */
const known = [
  // Shares and ratios.
  "percent",
  "percent higher",
  "percent lower",
  "percentage points",
  "percent of first-child payment",
  "percent of full benefit",
  "percent of income",
  "percent of median income",
  "percent of municipal mean",
  "percent of regional mean",
  "ratio",
  "times",
  // Scales.
  "average grade",
  "grade points",
  "index",
  "index points",
  "index, national average = 100",
  "rank",
  "scale points",
  "school grade",
  "study credits",
  "year of upper secondary",
  // Time.
  "days per week",
  "decades",
  "hour of the day",
  "hours",
  "hours per day",
  "hours per week",
  "meetings per month",
  "minutes",
  "minutes per day",
  "months",
  "times per week",
  "years",
  // Measures.
  "decares",
  "kilometres",
  "litres per hour",
  "metres",
  "Norwegian mil",
  "tonnes",
  // Money.
  "billion NOK",
  "billion NOK per year",
  "GBP per person per year",
  "kroner",
  "kroner per krone",
  "million DKK per year",
  "million kroner per person",
  "million NOK",
  "million NOK per child",
  "million NOK per full-time year",
  "million NOK per pupil",
  "million NOK per weekly hour",
  "million NOK per year",
  "million SEK",
  "NOK",
  "NOK per child per half-year",
  "NOK per full-time year",
  "NOK per m²",
  "NOK per month",
  "NOK per pupil per year",
  "NOK per year",
  "SEK per year",
  // Densities.
  "activities per child",
  "children per pedagogical leader",
  "children per staff member",
  "dwellings per municipal dwelling",
  "employees per kindergarten",
  "pupils per teacher",
  "rooms per person",
  "workers per school",
  // People.
  "advisers",
  "children",
  "families",
  "households",
  "inhabitants",
  "person-years",
  "persons",
  "pupils",
  "teachers",
  // Places.
  "areas",
  "cities",
  "countries",
  "districts",
  "municipalities",
  "municipalities and districts",
  "places",
  "states",
  // Bodies and buildings.
  "bodies",
  "committees",
  "directorates",
  "dwellings",
  "incubators",
  "kindergartens",
  "ministries",
  "offices",
  "organisations",
  "properties",
  "rental units",
  "schools",
  "units",
  // Everything else that is counted.
  "activities",
  "analyses",
  "applications",
  "categories",
  "causes",
  "ceilings",
  "challenges",
  "criteria",
  "criteria sets",
  "domains",
  "elements",
  "fields",
  "focus areas",
  "forms",
  "grant schemes",
  "grants",
  "groups",
  "indicators",
  "initiatives",
  "levels",
  "measures",
  "mechanisms",
  "meetings",
  "models",
  "offences",
  "options",
  "parts",
  "phases",
  "pillars",
  "programme areas",
  "programmes",
  "projects",
  "proposals",
  "reasons",
  "reports",
  "reviews",
  "sanctions",
  "schemes",
  "series",
  "strategies",
  "studies",
  "sub-programmes",
  "target areas",
  "theses",
  "types",
];

/** Two units are one when only case, number, hyphens, spaces, superscripts or a word such as "the" tell them apart. */
const folded = (unit: string): string =>
  unit
    .toLowerCase()
    .normalize("NFKD")
    .replace(/%/g, "percent")
    .replace(/\bper ?cent\b/g, "percent")
    .replace(/\bkr(oner)?\b(?! per krone)/g, "kroner")
    .replace(/\b(the|a|an|of)\b/g, "")
    .replace(/\//g, " per ")
    .split(/[^a-z0-9]+/)
    .map((word) =>
      word
        .replace(/ies$/, "y")
        .replace(/(ch|s|x)es$/, "$1")
        .replace(/(?<!s)s$/, ""),
    )
    .join("");

const used = chapters().flatMap(({facts}) => facts.map(({id, unit}) => ({id, unit})));

describe("units of facts", () => {
  it("are spelt in one way", () => {
    const spelling = new Map(known.map((unit) => [folded(unit), unit]));
    const variants = used.filter(({unit}) => (spelling.get(folded(unit)) ?? unit) !== unit);
    expect(variants.map(({id, unit}) => `${id}: "${unit}" is "${spelling.get(folded(unit))!}"`)).toEqual([]);
  });

  it("are known", () => {
    expect(used.filter(({unit}) => !known.includes(unit)).map(({id, unit}) => `${id}: "${unit}"`)).toEqual(
      [],
    );
  });

  it("are all in use, each known once", () => {
    const units = new Set(used.map(({unit}) => unit));
    expect(known.filter((unit) => !units.has(unit))).toEqual([]);
    expect(new Set(known.map(folded)).size).toBe(known.length);
  });

  it("are folded when they differ by spelling only", () => {
    const pairs = [
      ["percentage point", "percentage points"],
      ["Percentage-points", "percentage points"],
      ["municipality", "municipalities"],
      ["NOK/m2", "NOK per m²"],
      ["per cent", "percent"],
      ["percent of the median income", "percent of median income"],
      ["person years", "person-years"],
    ] as const;
    for (const [variant, unit] of pairs) expect(folded(variant), variant).toBe(folded(unit));
    expect(folded("NOK per year")).not.toBe(folded("NOK per month"));
  });
});
