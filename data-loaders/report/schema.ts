/**
 * The printed report as data: what one file in `chapters/` may contain.
 *
 * Every record keeps `line`, its place in the report's text, so that whoever doubts a number can look
 * it up. Words are the project's own; only `name` fields hold the report's Norwegian titles.
 */
import {z} from "zod";

const text = z.string().trim().min(1);
const line = z.int().positive();
export const sectionId = z.string().regex(/^\d+(\.\d+)*[a-z]?$/, "a section number such as 3.3.1");
export const factId = z.string().regex(/^\d+(\.\d+)*[a-z]?-\d{2,3}$/, "a fact id such as 3.3.1-01");
export const exhibitId = z.string().regex(/^(table|figure|box)-\d+\.\d+$/, "an exhibit id such as table-3.1");

/** A printed cell: a number, a word, a truth value (does a rule hold) or nothing (printed as a dash). */
const cell = z.union([z.number(), z.string(), z.boolean(), z.null()]);

const column = z.strictObject({
  /** Name in code and in downloads: lower case, words joined by underscores. */
  key: z.string().regex(/^[a-z0-9_]+$/),
  label: text,
  unit: text.nullable(),
});

const grid = {columns: z.array(column), rows: z.array(z.array(cell))};

/** Every row has one cell per column, so that a table can be drawn without asking. */
function checkGrid(grid: {columns: unknown[]; rows: unknown[][]}, context: z.RefinementCtx): void {
  grid.rows.forEach((row, index) => {
    if (row.length !== grid.columns.length)
      context.addIssue({
        code: "custom",
        path: ["rows", index],
        message: `has ${row.length} cells for ${grid.columns.length} columns`,
      });
  });
}

export const section = z.strictObject({
  id: sectionId,
  line: line.nullable(),
  /** Norwegian heading. */
  name: text.nullable(),
  title: text,
  gist: text,
});

export const exhibit = z
  .strictObject({
    id: exhibitId,
    kind: z.enum(["table", "figure", "box"]),
    number: z.string().regex(/^\d+\.\d+$/),
    section: sectionId,
    line,
    /** Norwegian title, kept as a name. */
    name: text,
    title: text,
    /** What is measured: unit, population, year. */
    measures: text,
    source: text.nullable(),
    /** How much of the exhibit's data the text prints: figures were images, so mostly none. */
    printed: z.enum(["full", "partial", "none"]),
    ...grid,
    /** What the text says that any redrawing has to respect. */
    constraints: z.array(text),
    /** Facts that this exhibit prints or that describe it. */
    facts: z.array(factId),
  })
  .superRefine(checkGrid);

export const relation = z.enum(["=", "about", "range", "<", "<=", ">", ">="]);

export const fact = z
  .strictObject({
    id: factId,
    section: sectionId,
    line,
    measure: text,
    area: text.nullable(),
    group: text.nullable(),
    /** A year, a span ("2008–2016") or a word for a time; null when the report gives none. */
    year: text.nullable(),
    /** The year stands in the context, not beside the number. */
    yearInferred: z.boolean(),
    relation,
    value: z.number().nullable(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    unit: text,
    /** Size of the base, where the report gives one (of 299 areas, of 12 cities). */
    n: z.number().nullable(),
    source: text.nullable(),
    note: text.nullable(),
    /** The characters on the line that carry the number. */
    printed: text.nullable(),
    /** The report gives the number in words. */
    inWords: z.boolean(),
    /** Arithmetic on printed numbers, not itself printed. */
    derived: z.boolean(),
    /** The reading of the line is uncertain; the note says why. */
    doubtful: z.boolean(),
  })
  .superRefine((fact, context) => {
    if (fact.relation === "range" ? fact.min === null && fact.max === null : fact.value === null)
      context.addIssue({code: "custom", message: `${fact.id}: no value for relation "${fact.relation}"`});
    if (fact.min !== null && fact.max !== null && fact.min > fact.max)
      context.addIssue({
        code: "custom",
        message: `${fact.id}: minimum ${fact.min} above maximum ${fact.max}`,
      });
  });

export const method = z
  .strictObject({
    id: z.string().regex(/^m-\d+-[a-z0-9-]+$/),
    section: sectionId,
    line,
    title: text,
    kind: z.enum([
      "index",
      "formula",
      "definition",
      "threshold rule",
      "policy rule",
      "classification",
      "effect estimate",
      "allocation model",
      "simulation idea",
      "survey measure",
    ]),
    definition: text,
    inputs: z.array(text),
    output: text.nullable(),
    references: z.array(text),
    /** False where the report uses the measure in words only and the formula is the literature's. */
    formulaPrinted: z.boolean().nullable(),
    /** What a computation of it would do, where that is more than the definition says. */
    computation: text.nullable(),
    members: z.array(text),
    ...grid,
    facts: z.array(factId),
    doubtful: z.boolean(),
  })
  .superRefine(checkGrid);

export const measure = z.strictObject({
  /** `p-12.6.1` where it is proposed; `p-19-12.6.1` where chapter 19 costs it. */
  id: z.string().regex(/^p-[a-z0-9.-]+$/),
  line,
  title: text,
  kind: z.enum(["targeted", "universal"]),
  numbers: z.array(text),
  computable: text.nullable(),
  status: text.nullable(),
  /** Whose judgement the kind is, where the report does not print it. */
  kindBasis: text.nullable(),
  dissent: z.array(text),
});

export const contradiction = z.strictObject({
  id: z.string().regex(/^c-\d+-\d{2}$/),
  /** Null when it concerns the chapter as a whole. */
  line: line.nullable(),
  /** Does the report disagree with itself, or is the text merely damaged or ambiguous? */
  kind: z.enum(["contradiction", "misprint", "ambiguity", "damaged text", "remark"]),
  note: text,
});

export const chapter = z.strictObject({
  chapter: z.int().min(1).max(19),
  name: text,
  title: text,
  gist: text,
  sections: z.array(section),
  exhibits: z.array(exhibit),
  facts: z.array(fact),
  methods: z.array(method),
  measures: z.array(measure),
  contradictions: z.array(contradiction),
});

export type Cell = z.infer<typeof cell>;
export type Column = z.infer<typeof column>;
export type Section = z.infer<typeof section>;
export type PrintedExhibit = z.infer<typeof exhibit>;
export type Relation = z.infer<typeof relation>;
export type Fact = z.infer<typeof fact>;
export type Method = z.infer<typeof method>;
export type PolicyMeasure = z.infer<typeof measure>;
export type Contradiction = z.infer<typeof contradiction>;
export type Chapter = z.infer<typeof chapter>;
