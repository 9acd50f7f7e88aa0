/** The report as pages see it: its outline and its facts, looked up by id. */
import {builtJson, builtTable} from "./built.js";
import {once} from "./once.js";

export interface Section {
  id: string;
  name: string | null;
  title: string;
  gist: string;
}

export interface ReportExhibit {
  id: string;
  kind: "table" | "figure" | "box";
  number: string;
  section: string;
  name: string;
  title: string;
  measures: string;
  source: string | null;
  printed: "full" | "partial" | "none";
  facts: string[];
}

export interface ReportChapter {
  chapter: number;
  name: string;
  title: string;
  gist: string;
  sections: Section[];
  exhibits: ReportExhibit[];
  counts: {facts: number; methods: number; measures: number; contradictions: number};
}

export interface Fact {
  id: string;
  section: string;
  measure: string;
  area: string | null;
  group: string | null;
  year: string | null;
  relation: "=" | "about" | "range" | "<" | "<=" | ">" | ">=";
  value: number | null;
  min: number | null;
  max: number | null;
  unit: string;
  n: number | null;
  source: string | null;
}

export const chapters = once(() => builtJson("report.json") as ReportChapter[]);

const columns = [
  "id",
  "section",
  "measure",
  "area",
  "group",
  "year",
  "relation",
  "value",
  "min",
  "max",
  "unit",
  "n",
  "source",
];
const facts = once(
  () =>
    new Map(
      builtTable("facts.arrow", columns).rows.map(
        (row) => [row["id"] as string, row as unknown as Fact] as const,
      ),
    ),
);

function found<T>(record: T | undefined, what: string, id: string): T {
  if (record === undefined) throw new Error(`there is no ${what} ${id} in the report's data`);
  return record;
}

export const factById = (id: string): Fact => found(facts().get(id), "fact", id);

/** The single number of a fact. */
export function valueOf(id: string): number {
  const {value} = factById(id);
  if (value === null) throw new Error(`fact ${id} is a range, not a number`);
  return value;
}

export const chapterByNumber = (number: number): ReportChapter =>
  found(
    chapters().find(({chapter}) => chapter === number),
    "chapter",
    String(number),
  );

export const exhibitById = (id: string): ReportExhibit | undefined =>
  chapters()
    .flatMap(({exhibits}) => exhibits)
    .find((exhibit) => exhibit.id === id);

export const sectionById = (id: string): Section =>
  found(
    chapters()
      .flatMap(({sections}) => sections)
      .find((section) => section.id === id),
    "section",
    id,
  );
