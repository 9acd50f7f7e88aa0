/**
 * What the report prints about the spread of an indicator over areas, as rules that a reconstruction has to meet.
 *
 * Every rule names what it was read from: facts, a cell of a printed table, or a line. A test holds its number against
 * them, so that a corrected reading asks for a corrected rule. Only where the report gives words ("very few areas") does
 * the number stand here alone, and the word's meaning in words.ts.
 *
 * Where the report leaves it open, "the analysis areas" are all 99 and not the 88 of its summary, a municipality is
 * everybody in it, and a mean counts every person once.
 */
import {readFileSync} from "node:fs";
import {z} from "zod";
import {factId, relation} from "./schema.js";
import {words, type Word} from "./words.js";

const text = z.string().trim().min(1);

/** The waves of the data. What is printed for 2019 or 2020 belongs to the last one; `printedYear` keeps the year. */
const year = z.union([z.literal(2008), z.literal(2013), z.literal(2018)]);

/** An indicator, perhaps of one sex or background: `outside-work-adult/sex=male,background=without`. */
export const seriesId = z
  .string()
  .regex(
    /^[a-z][a-z-]*(\/(sex=(female|male)|background=(with|without)|sex=(female|male),background=(with|without)))?$/,
    "a series such as outside-work-adult/sex=male",
  );

/** Which areas are meant; what is left out does not narrow them. */
const areas = z.strictObject({
  /** In `municipality` everybody counts, mapped or not; its units are municipalities. `nation` is Norway as a whole. */
  set: z.enum(["mapped", "analysis", "summary", "municipality", "nation"]),
  group: z.enum(["oslo", "large", "mid-sized"]).optional(),
  /** Oslo's three central districts (Oslo A to C), or the five others that were mapped. */
  part: z.enum(["inner", "outer"]).optional(),
  municipalities: z.array(text).min(1).optional(),
  /** The rule holds in every one of them by itself, not in all together. */
  each: z.enum(["municipality", "district"]).optional(),
});

/** What a value is held against; without it the cut is a level. */
const against = z.strictObject({
  /** The whole municipality or country that the area lies in; the area itself where it is left out. */
  place: z.enum(["municipality", "nation"]).optional(),
  /** Another series, the same one where it is left out. */
  series: seriesId.optional(),
  /** Another year, the same one where it is left out. */
  year: year.optional(),
  /** The cut is a multiple of the other value, or a distance from it. */
  by: z.enum(["ratio", "difference"]),
});

/** A condition on one series of one area: `low-income > 1.8 times the municipality's`. */
const condition = z.strictObject({
  series: seriesId,
  year,
  relation: z.enum(["<", "<=", ">", ">="]),
  cut: z.number(),
  against: against.optional(),
});

const common = {
  id: z.string().regex(/^k-\d+(\.\d+)*[a-z]?-\d{2}$/, "an id such as k-3.3.1-01"),
  areas,
  /** The facts it was read from, the one that prints the number first. */
  facts: z.array(factId).default([]),
  /** An exhibit, or one cell of its data: `table-4.2/0/max` is column max of the first row. */
  exhibit: z
    .string()
    .regex(/^(table|figure|box)-\d+\.\d+(\/\d+\/[a-z0-9_]+)?$/, "a cell such as table-4.2/0/max")
    .optional(),
  /** Line of the report's text, for words that no fact and no exhibit keeps. */
  line: z.int().positive().optional(),
  relation,
  value: z.number().nullable().default(null),
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  /**
   * How far the reconstruction may be off, in the unit of the value: half a unit of the last printed digit, or what the
   * words allow. 0 for "more than" and the like, which either hold or do not.
   */
  tolerance: z.number().min(0),
  /** Where the report prints a year that is not a year of the data. */
  printedYear: z.union([z.literal(2019), z.literal(2020)]).optional(),
  /** False for a rule that another one contradicts, or that cannot be held to; the note then says why. */
  used: z.boolean().default(true),
  /** True where the report gives words and the number, or a cut, is this project's reading. */
  reading: z.boolean().default(false),
  /** The word that the number rests on. */
  words: z.enum(Object.keys(words) as [Word, ...Word[]]).optional(),
  note: text.optional(),
};

const conditions = z.array(condition).min(1);
/** So many of the conditions are enough; all of them where it is left out. */
const least = z.int().positive().optional();

/** In so many areas, or percent of them, the conditions hold. */
const count = z.strictObject({...common, kind: z.enum(["count", "percent-of-areas"]), conditions, least});

/** How many more areas meet the conditions than met them in an earlier year. */
const countChange = z.strictObject({
  ...common,
  kind: z.literal("count-change"),
  conditions,
  least,
  from: year,
});

/** How many areas there are, or districts or municipalities that they lie in. */
const number = z.strictObject({
  ...common,
  kind: z.literal("areas"),
  of: z.enum(["area", "district", "municipality"]).default("area"),
});

/**
 * The lowest or highest area; the mean of all people in the areas; that mean relative to the country's, to their
 * municipalities', or to the rest of their municipalities (1 = as high).
 */
const level = z.strictObject({
  ...common,
  kind: z.enum(["minimum", "maximum", "mean", "ratio-to-nation", "ratio-to-municipality", "ratio-to-rest"]),
  series: seriesId,
  year,
});

/** The people that a series counts (of a share, those in its numerator) in the areas where the conditions hold. */
const total = z.strictObject({
  ...common,
  kind: z.literal("total"),
  series: seriesId,
  year,
  conditions: z.array(condition).default([]),
});

/** The people of the areas in percent of those of the country or of their municipalities. */
const shareOfPeople = z.strictObject({
  ...common,
  kind: z.literal("share-of-people"),
  series: seriesId,
  year,
  of: z.enum(["nation", "municipality"]),
});

/** The mean of a series in a later year less that of an earlier one, in its unit; with `relative`, in percent of it. */
const change = z.strictObject({
  ...common,
  kind: z.literal("change"),
  series: seriesId,
  from: year,
  to: year,
  relative: z.boolean().default(false),
});

/** Pearson's correlation of two series over the areas, each area counting once. */
const association = z.strictObject({
  ...common,
  kind: z.literal("correlation"),
  series: z.tuple([seriesId, seriesId]),
  year,
  /** With it the first is the level in that year and the second its growth from then to `year`, in percent. */
  from: year.optional(),
});

/** Every place is above every place of the next list: the value is the number of pairs that are not. */
const order = z.strictObject({
  ...common,
  kind: z.literal("order"),
  series: seriesId,
  year,
  /** What is compared: the mean, the lowest or highest area, or the growth in persons since `from`, in percent. */
  by: z.enum(["mean", "minimum", "maximum", "growth"]).default("mean"),
  from: year.optional(),
  /** The places of one list are taken together, not one by one. */
  together: z.boolean().default(false),
  /**
   * From the highest to the lowest; those that share a place stand in one list. Names of municipalities, `nation`,
   * or Oslo's parts `inner` and `outer`.
   */
  places: z.array(z.array(text).min(1)).min(2),
});

/**
 * The D-index of a group over neighbourhoods of the k nearest people, in percent (table 3.1): people aged 25 or older with
 * a disposable income below 60 percent of the median, or aged 25–64 with a taxable income in the top tenth.
 */
const profile = z.strictObject({
  ...common,
  kind: z.literal("profile"),
  group: z.enum(["low-income", "high-income"]),
  k: z.int().positive(),
  year,
});

export const constraint = z
  .discriminatedUnion("kind", [
    count,
    countChange,
    number,
    level,
    total,
    shareOfPeople,
    change,
    association,
    order,
    profile,
  ])
  .superRefine((rule, context) => {
    const refuse = (message: string): void => {
      context.addIssue({code: "custom", message: `${rule.id}: ${message}`});
    };
    const range = rule.relation === "range";
    if (range ? rule.min === null && rule.max === null : rule.value === null)
      refuse(`no number for relation "${rule.relation}"`);
    if (!range && (rule.min !== null || rule.max !== null)) refuse("min and max belong to a range");
    if (rule.min !== null && rule.max !== null && rule.min > rule.max) refuse("min is above max");
    if (/[<>]/.test(rule.relation) && rule.tolerance !== 0) refuse(`"${rule.relation}" has no tolerance`);
    if (rule.facts.length === 0 && !rule.exhibit && !rule.line) refuse("read from nowhere");
    if (rule.reading && !rule.words && !rule.note) refuse("a reading needs the word it rests on, or a note");
    if (!rule.used && !rule.note) refuse("a rule that is not used needs a note");
    if (rule.kind === "order" && (rule.by === "growth") !== (rule.from !== undefined))
      refuse("growth needs the year it is counted from, and nothing else has one");
  });

export type Constraint = z.infer<typeof constraint>;
export type Condition = z.infer<typeof condition>;
export type AreasOfRule = z.infer<typeof areas>;

/** All rules, in the order of the report. */
export function constraints(): Constraint[] {
  const file = new URL("./constraints.json", import.meta.url);
  return z.array(constraint).parse(JSON.parse(readFileSync(file, "utf8")));
}
