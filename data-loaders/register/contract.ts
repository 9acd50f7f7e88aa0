/**
 * The contract of an extract: which tables it has, which columns they have, and what may stand in them. Reading,
 * validation, the empty template and the documentation follow from what is written here, and from nothing else.
 */

/** What a column holds, and as what the database gives it. */
export const columnTypes = {
  text: {sql: "VARCHAR", says: "text"},
  /** A number that only tells one from another. */
  id: {sql: "BIGINT", says: "whole number"},
  integer: {sql: "INTEGER", says: "whole number"},
  number: {sql: "DOUBLE", says: "number"},
  /** Adds up and averages to a count and a share. */
  flag: {sql: "TINYINT", says: "0 or 1"},
} as const;
export type ColumnType = keyof typeof columnTypes;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly meaning: string;
  readonly unit?: string;
  /** The only ones allowed, each with what it means. */
  readonly values?: Readonly<Record<string, string>>;
  readonly min?: number;
  readonly max?: number;
  /** A regular expression for the whole text, and how it reads in words. */
  readonly pattern?: {readonly regex: string; readonly says: string};
  /** What an empty cell means; without it there must be none. */
  readonly empty?: string;
  /** May lack altogether: the indicators that need it are then switched off. */
  readonly optional?: true;
}

/** What has to hold within a row, beyond its columns one by one. */
export interface RowRule {
  /** The first is the one that a message names. All of them have to be there for the rule to be asked. */
  readonly columns: readonly string[];
  /** Over these columns; true where the rule is broken. */
  readonly broken: string;
  readonly says: string;
  readonly advice: string;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  /** There, in the same order. */
  readonly to: readonly string[];
}

export interface Table {
  readonly name: string;
  /** What one row is. */
  readonly row: string;
  readonly meaning: string;
  readonly columns: readonly Column[];
  /** No two rows are the same in these. */
  readonly key?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly rules?: readonly RowRule[];
  readonly optional?: true;
}

const year = {
  name: "year",
  type: "integer",
  meaning: "The year that the row tells of",
  min: 1900,
  max: 2100,
} satisfies Column;

const person = {name: "person", type: "id", meaning: "A pseudonym, the same in every year"} satisfies Column;

const household = {
  name: "household",
  type: "id",
  meaning: "A number of the household, one of its own in each year",
} satisfies Column;

const area = {
  name: "area",
  type: "text",
  meaning: "The area, by its code",
} satisfies Column;

const kroner = "NOK a year";
// Wide enough for every household there is; a number beyond is in another unit.
const kronerLimits = {min: -1e10, max: 1e11};

const areas: Table = {
  name: "areas",
  row: "one area",
  meaning:
    "The areas that are compared, and the rest of their municipalities, so that everybody lives in one.",
  key: ["area"],
  columns: [
    {name: "area", type: "text", meaning: "Code or name of the area, the same in all tables"},
    {name: "municipality", type: "text", meaning: "The municipality that it lies in"},
    {
      name: "city_group",
      type: "text",
      meaning: "The group of cities that its municipality belongs to",
      values: {oslo: "Oslo", large: "the other large cities", "mid-sized": "the middle-sized cities"},
      empty: "outside the cities that are compared",
    },
    {
      name: "district",
      type: "text",
      meaning: "The city district (bydel)",
      empty: "not divided into districts",
      optional: true,
    },
    {name: "mapped", type: "flag", meaning: "1 where the area is on the maps of all areas"},
    {name: "analysis", type: "flag", meaning: "1 where it is among the areas that are analysed"},
    {name: "summary", type: "flag", meaning: "1 where it is among the areas that are summed up"},
  ],
  rules: [
    {
      columns: ["analysis", "mapped"],
      broken: "analysis > mapped",
      says: "is analysed but not mapped",
      advice: "Areas that are analysed are some of those that are mapped: correct one of the two columns.",
    },
    {
      columns: ["summary", "analysis"],
      broken: "summary > analysis",
      says: "is summed up but not analysed",
      advice: "Areas that are summed up are some of those that are analysed: correct one of the two columns.",
    },
  ],
};

const persons: Table = {
  name: "persons",
  row: "one person in one year",
  meaning: "Everybody who lives in one of the areas, once for each year.",
  key: ["year", "person"],
  foreignKeys: [
    {columns: ["year", "household"], table: "households", to: ["year", "household"]},
    {columns: ["area"], table: "areas", to: ["area"]},
    {columns: ["cell"], table: "cells", to: ["cell"]},
  ],
  columns: [
    year,
    person,
    household,
    area,
    {
      name: "sex",
      type: "text",
      meaning: "Registered sex",
      values: {female: "woman or girl", male: "man or boy"},
    },
    {
      name: "age",
      type: "integer",
      meaning: "Age at the end of the year",
      unit: "years",
      min: 0,
      max: 120,
    },
    {
      name: "background",
      type: "text",
      meaning: "Immigrants, and those born in Norway with two immigrant parents, by where they come from",
      values: {
        none: "neither of the two",
        eu: "EU and EEA with the United Kingdom, North America, Australia, New Zealand",
        other: "Africa, Asia, Latin America, Oceania but for Australia and New Zealand, the rest of Europe",
      },
    },
    {
      name: "residence_years",
      type: "number",
      meaning: "Time since the first immigration to Norway",
      unit: "years",
      min: 0,
      max: 120,
      empty: "born in Norway",
      optional: true,
    },
    {
      name: "area_years",
      type: "number",
      meaning: "Time lived in the area without a break",
      unit: "years",
      min: 0,
      max: 120,
      empty: "not known",
      optional: true,
    },
    {
      name: "education",
      type: "text",
      meaning: "Highest education completed",
      values: {
        none: "none",
        basic: "primary and lower secondary school (grunnskole)",
        upper: "upper secondary school (videregående), vocational college with it",
        higher: "university or university college",
      },
      empty: "not known, or under 16",
      optional: true,
    },
    {
      name: "upper_secondary",
      type: "flag",
      meaning: "1 where upper secondary school was completed within five years of its start",
      empty: "did not start, or started less than five years ago",
      optional: true,
    },
    {
      name: "activity",
      type: "text",
      meaning: "Main activity in the year",
      values: {work: "in work", education: "in education", neither: "neither of the two"},
      empty: "under 16, or not known",
      optional: true,
    },
    {
      name: "hours",
      type: "number",
      meaning: "Agreed working hours a week",
      unit: "hours",
      min: 0,
      max: 168,
      empty: "not in work, or not known",
      optional: true,
    },
    {
      name: "personal_income",
      type: "number",
      meaning: "Income of one’s own, before tax",
      unit: kroner,
      ...kronerLimits,
      empty: "none of one’s own, or not known",
      optional: true,
    },
    {
      name: "social_assistance",
      type: "number",
      meaning: "Social assistance (økonomisk sosialhjelp) received",
      unit: kroner,
      min: 0,
      max: kronerLimits.max,
      empty: "none",
      optional: true,
    },
    {
      name: "child_welfare",
      type: "flag",
      meaning: "1 with a measure of the child welfare service (barnevern) in the year",
      empty: "not in the ages that it is recorded for",
      optional: true,
    },
    {
      name: "voted",
      type: "flag",
      meaning: "1 where a vote was given in the municipal election nearest to the year",
      empty: "not entitled to vote, or not known",
      optional: true,
    },
    {
      name: "school_points",
      type: "number",
      meaning: "Points from lower secondary school (grunnskolepoeng), for those who left it in the year",
      unit: "points",
      min: 0,
      max: 60,
      empty: "did not leave it in the year, or without points",
      optional: true,
    },
    {
      name: "recreation_access",
      type: "flag",
      meaning: "1 where home has safe access to a recreational area",
      empty: "not known",
      optional: true,
    },
    {
      name: "noise",
      type: "flag",
      meaning: "1 where home is exposed to noise above the recommended limit",
      empty: "not known",
      optional: true,
    },
    {
      name: "cell",
      type: "id",
      meaning: "The 100 m square that home stands in, by its number",
      empty: "not known",
      optional: true,
    },
  ],
  rules: [
    {
      columns: ["residence_years", "age"],
      broken: "residence_years > age + 1",
      says: "has lived in Norway for longer than since birth",
      advice: "Correct age or residence_years; both are counted at the end of the year.",
    },
    {
      columns: ["area_years", "age"],
      broken: "area_years > age + 1",
      says: "has lived in the area for longer than since birth",
      advice: "Correct age or area_years; both are counted at the end of the year.",
    },
  ],
};

const households: Table = {
  name: "households",
  row: "one household in one year",
  meaning: "Everybody’s household, with its income and its home.",
  key: ["year", "household"],
  foreignKeys: [{columns: ["area"], table: "areas", to: ["area"]}],
  columns: [
    year,
    household,
    area,
    {
      name: "income",
      type: "number",
      meaning: "Disposable income of all members together, after tax",
      unit: kroner,
      ...kronerLimits,
    },
    {
      name: "transfers",
      type: "number",
      meaning: "What of the income are transfers from the public",
      unit: kroner,
      min: 0,
      max: kronerLimits.max,
      empty: "not known",
      optional: true,
    },
    {
      name: "tenure",
      type: "text",
      meaning: "How the home is held",
      values: {owner: "owned, housing co-operatives included", tenant: "rented"},
      empty: "not known",
      optional: true,
    },
    {
      name: "rooms",
      type: "integer",
      meaning: "Habitable rooms of the home, without kitchen and bathroom",
      unit: "rooms",
      min: 1,
      max: 100,
      empty: "not known",
      optional: true,
    },
    {
      name: "dwelling",
      type: "text",
      meaning: "Kind of building",
      values: {
        block: "block of flats",
        "small-house": "terraced, semi-detached or other small house",
        detached: "detached house",
      },
      empty: "another kind, or not known",
      optional: true,
    },
  ],
};

const moves: Table = {
  name: "moves",
  row: "one move of one person",
  meaning: "Moves into, out of and between areas in the course of a year.",
  foreignKeys: [
    {columns: ["from_area"], table: "areas", to: ["area"]},
    {columns: ["to_area"], table: "areas", to: ["area"]},
  ],
  columns: [
    year,
    person,
    {
      name: "from_area",
      type: "text",
      meaning: "The area that was left",
      empty: "came from outside all areas",
    },
    {name: "to_area", type: "text", meaning: "The area moved to", empty: "went outside all areas"},
  ],
  rules: [
    {
      columns: ["from_area", "to_area"],
      broken: "from_area IS NULL AND to_area IS NULL",
      says: "comes from elsewhere and goes elsewhere",
      advice: "One of from_area and to_area has to be an area; leave out moves that touch none.",
    },
  ],
  optional: true,
};

const sales: Table = {
  name: "sales",
  row: "one dwelling sold",
  meaning: "Dwellings sold in the course of a year.",
  foreignKeys: [{columns: ["area"], table: "areas", to: ["area"]}],
  columns: [
    year,
    area,
    {
      name: "price_per_m2",
      type: "number",
      meaning: "Price by square metre of usable floor space",
      unit: "NOK per m²",
      min: 1,
      max: 1e7,
    },
  ],
  optional: true,
};

const metres = {type: "number", unit: "metres", min: -1e7, max: 1e7} as const;

const cells: Table = {
  name: "cells",
  row: "one square of 100 m",
  meaning: "Where people live, for neighbourhoods made of the nearest people.",
  key: ["cell"],
  columns: [
    {name: "cell", type: "id", meaning: "A number of the square"},
    {name: "x", ...metres, meaning: "Easting of its middle, on one flat map such as UTM 33"},
    {name: "y", ...metres, meaning: "Northing of its middle"},
  ],
  optional: true,
};

/** The series of `nation` that no extract can do without: the line of low income is drawn from it. */
export const medianIncome = "median-income";

/** A series of `nation` that the profile over nearest people needs: from where on incomes are in the highest tenth. */
export const highIncome = "highest-tenth-of-income";

const nation: Table = {
  name: "nation",
  row: "one number of the country in one year",
  meaning:
    "The whole country, which areas are compared with: an extract holds only its own people. Each year of persons needs median-income, the median of income per consumption unit, from which the line of low income is drawn. highest-tenth-of-income, from where personal income of those aged 25–64 is in the country’s highest tenth, may lack.",
  key: ["year", "series"],
  columns: [
    year,
    {
      name: "series",
      type: "text",
      meaning: `${medianIncome}, or an indicator with its breakdown, such as low-income or employment/sex=female; two breakdowns have a comma between them, for which CSV needs quotation marks`,
      pattern: {
        regex: "[a-z0-9]+(-[a-z0-9]+)*(/[a-z]+=[a-z]+(,[a-z]+=[a-z]+)*)?",
        says: "a name in lower case such as low-income or employment/sex=female,background=with",
      },
    },
    {
      name: "value",
      type: "number",
      meaning: "The country’s number, in the unit of the indicator; shares in per cent",
      min: -1e12,
      max: 1e12,
    },
  ],
};

export const tables: readonly Table[] = [areas, persons, households, moves, sales, cells, nation];

export function tableNamed(name: string): Table {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`the contract has no table ${name}`);
  return found;
}

export const sqlType = (column: Column): string => columnTypes[column.type].sql;
