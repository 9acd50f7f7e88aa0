/**
 * What this project does where the report disagrees with itself, can be read in more than one way, or has a slip. The
 * records themselves stand in the chapters (`contradictions`); errata.json has for each of them the places, with what is
 * said in either, and the decision: which of the two is used, and by what. A rule, check, function, fact or exhibit that
 * is named there has to exist.
 */
import {readFileSync} from "node:fs";
import {z} from "zod";
import type {FunctionUse} from "../../src/exhibits/exhibit.js";
import type {Erratum} from "../../src/markdown/errata.js";
import {publicFunctions} from "../functions/public-functions.js";
import {checks} from "./checks.js";
import {constraints} from "./constraints.js";
import {factsOnPages} from "./pages.js";
import {chapters} from "./report.js";
import {contradiction, exhibitId, factId, sectionId, type Section} from "./schema.js";

const text = z.string().trim().min(1);

/** How much is wrong, the worst first. */
export const groups = [
  "numbers",
  "statements",
  "sums",
  "ambiguous",
  "beside",
  "misprint",
  "damaged",
] as const satisfies readonly Erratum["group"][];

/** Why nothing had to be decided, where many have the same reason. */
const reasons = {
  slip: "A slip of the pen: no number and no name here rests on it.",
  citation: "Nothing here rests on which work is cited, or for what.",
  image: "What the image or its caption would have shown is not used.",
  whole: "Read across the break: nothing is missing.",
  twice: "Said twice, and nothing differs.",
  direction: "Neither side prints a number that anything here is computed from.",
} as const;

const place = z.strictObject({
  line: z.int().positive(),
  /** Where it is not the one that the line stands in: a footnote is printed at the foot of a page, wherever that falls. */
  section: sectionId.optional(),
  /** The table, figure or box that the line is part of. */
  exhibit: exhibitId.optional(),
  /** What stands there, in few words: one of the things that do not agree. */
  says: text.optional(),
});

const ids = z.array(text).min(1).optional();

const common = {
  id: contradiction.shape.id,
  group: z.enum(groups),
  /** None when it concerns the chapter as a whole. */
  places: z.array(place),
  /** The facts of the ledger that it concerns. */
  facts: z.array(factId).min(1).optional(),
};

const sentence = z.string().regex(/^[A-Z\d].*\.$/, "a sentence");

const acts = {
  ...common,
  because: sentence,
  /** Rules of constraints.json that follow the decision. */
  rules: ids,
  /** Rules that are kept and not held to, because of it. */
  left: ids,
  checks: z.array(factId).min(1).optional(),
  functions: ids,
  /** Indicators of a register extract. */
  indicators: ids,
  exhibits: z.array(exhibitId).min(1).optional(),
};

const decided = z.discriminatedUnion("does", [
  /** One of the places is followed: its number among `places`, from 0. */
  z.strictObject({...acts, does: z.literal("takes"), takes: z.int().min(0)}),
  /** Both are kept: in the ledger, in a table as printed, or as an option of a function. */
  z.strictObject({...acts, does: z.literal("keeps")}),
  /** This project's reading of what is not clear. */
  z.strictObject({...acts, does: z.literal("reads")}),
  /** The ledger has the numbers as printed, and nothing is computed from them. */
  z.strictObject({...common, does: z.literal("lists")}),
  z.strictObject({
    ...common,
    does: z.literal("nothing"),
    reason: z.enum(Object.keys(reasons) as [keyof typeof reasons]).optional(),
    because: sentence.optional(),
  }),
]);

/** The same thing, noted in another chapter too. */
const noted = z.strictObject({id: contradiction.shape.id, same: contradiction.shape.id});

type Decided = z.infer<typeof decided>;
type Decision = Decided | z.infer<typeof noted>;

export class ErrataError extends Error {
  override name = "ErrataError";
}

const file = "data-loaders/report/errata.json";

function refuse(id: string, what: string): never {
  throw new ErrataError(`${file}: ${id} ${what}`);
}

/** The decisions as they are kept, for tests and for the ledger of facts. */
export function decisions(
  content: unknown = JSON.parse(readFileSync(new URL("errata.json", import.meta.url), "utf8")),
): Decision[] {
  const problems: string[] = [];
  const parsed = z
    .array(z.looseObject({id: text}))
    .parse(content)
    .flatMap((record): Decision[] => {
      const result = ("same" in record ? noted : decided).safeParse(record);
      if (result.success) return [result.data];
      for (const {path, message} of result.error.issues)
        problems.push(`${file}: ${record.id}: ${path.join(".")}: ${message}`);
      return [];
    });
  if (problems.length > 0) throw new ErrataError(problems.join("\n"));
  return parsed;
}

/** Every erratum once, by group and then in the order of the report. */
export function errata(content?: unknown): Erratum[] {
  const all = decisions(content);
  const records = chapters().flatMap(({chapter, contradictions}) =>
    contradictions.map((record) => ({...record, chapter})),
  );
  const recorded = new Map(records.map((record) => [record.id, record]));
  const known = new Set<string>();
  for (const {id} of all) {
    if (!recorded.has(id)) refuse(id, "is no contradiction of the report (data-loaders/report/chapters)");
    if (known.has(id)) refuse(id, "is there twice");
    known.add(id);
  }
  for (const {id} of records)
    if (!known.has(id)) refuse(id, "is missing: say where it stands and what is done about it");

  const own = all.filter((one): one is Decided => !("same" in one));
  const again = all.filter((one) => "same" in one);
  for (const {id, same} of again)
    if (!own.some((one) => one.id === same)) refuse(id, `is the same as ${same}, which decides nothing`);

  const names = new Names();
  const found = own.map((decision): Erratum => {
    const merged = [decision.id, ...again.filter(({same}) => same === decision.id).map(({id}) => id)].map(
      (id) => recorded.get(id)!,
    );
    return {
      id: decision.id,
      chapters: [...new Set(merged.map(({chapter}) => chapter))].sort((a, b) => a - b),
      group: decision.group,
      note: merged[0]!.note,
      places: decision.places.map(({section, line, exhibit, says}) => ({
        section: section ?? (exhibit === undefined ? sectionAt(line) : names.section(decision.id, exhibit)),
        line,
        exhibit: exhibit ?? null,
        says: says ?? null,
      })),
      ...done(decision, names),
    };
  });
  return groups.flatMap((group) => found.filter((one) => one.group === group));
}

type Done = Omit<Erratum, "id" | "chapters" | "group" | "note" | "places">;

/** What is done, with everything that it names looked up. */
function done(decision: Decided, names: Names): Done {
  const {id, does} = decision;
  const plain: Done = {
    does,
    takes: null,
    because: null,
    facts: (decision.facts ?? []).map((fact) => names.fact(id, fact)),
    rules: [],
    left: [],
    checks: [],
    functions: [],
    indicators: [],
    exhibits: [],
  };
  if (does === "lists") {
    if (plain.facts.length === 0) refuse(id, "lists no fact");
    return plain;
  }
  if (does === "nothing") {
    const {reason, because} = decision;
    if ((reason === undefined) === (because === undefined)) refuse(id, "needs a reason or a because");
    return {...plain, because: reason === undefined ? because! : reasons[reason]};
  }
  const acting: Done = {
    ...plain,
    because: decision.because,
    rules: (decision.rules ?? []).map((rule) => names.rule(id, rule, true)),
    left: (decision.left ?? []).map((rule) => names.rule(id, rule, false)),
    checks: (decision.checks ?? []).map((check) => names.check(id, check)),
    functions: (decision.functions ?? []).map((name) => names.function(id, name)),
    indicators: decision.indicators ?? [],
    exhibits: (decision.exhibits ?? []).map((exhibit) => names.exhibit(id, exhibit)),
  };
  const {facts, rules, checks, functions, indicators, exhibits} = acting;
  if ([facts, rules, checks, functions, indicators, exhibits].every((list) => list.length === 0))
    refuse(id, `${does} something and names nothing that does`);
  if (does !== "takes") return acting;
  const takes = decision.places[decision.takes]?.says;
  return takes === undefined
    ? refuse(id, `takes place ${decision.takes}, of which it does not say what stands there`)
    : {...acting, takes};
}

/** Everything that a decision may name. Whoever names what does not exist is told. */
class Names {
  readonly #facts = new Set(chapters().flatMap(({facts}) => facts.map(({id}) => id)));
  readonly #exhibits = new Map(
    chapters().flatMap(({exhibits}) => exhibits.map(({id, section}) => [id, section] as const)),
  );
  readonly #rules = new Map(constraints().map(({id, used}) => [id, used]));
  readonly #checks = new Set(checks.map(({id}) => id));
  readonly #functions = new Map(publicFunctions().map(({name, module}) => [name, module]));
  readonly #onPages = factsOnPages();

  fact(id: string, fact: string): string {
    return this.#facts.has(fact) ? fact : refuse(id, `names the fact ${fact}, which does not exist`);
  }

  /** The section of an exhibit: on the page it can stand far from there. */
  section(id: string, exhibit: string): string {
    return this.#exhibits.get(exhibit) ?? refuse(id, `names ${exhibit}, which does not exist`);
  }

  exhibit(id: string, exhibit: string): {id: string; shown: string | null} {
    this.section(id, exhibit);
    return {id: exhibit, shown: this.#onPages.get(exhibit) ?? null};
  }

  rule(id: string, rule: string, used: boolean): string {
    const is = this.#rules.get(rule);
    if (is === undefined) refuse(id, `names the rule ${rule}, which does not exist (constraints.json)`);
    if (is !== used) refuse(id, `has ${rule} among the rules that are ${used ? "" : "not "}held to`);
    return rule;
  }

  check(id: string, check: string): string {
    return this.#checks.has(check)
      ? check
      : refuse(id, `names a check of ${check}, which does not exist (checks.ts)`);
  }

  function(id: string, name: string): FunctionUse {
    const module = this.#functions.get(name);
    return module === undefined
      ? refuse(id, `names the function ${name}, which lib/ does not have`)
      : {name, module};
  }
}

/** The section that a line of the text lies in. */
function sectionAt(line: number): string {
  const begun = chapters()
    .flatMap(({sections}) => sections)
    .filter((section): section is Section & {line: number} => section.line !== null && section.line <= line);
  return begun.reduce((last, section) => (section.line >= last.line ? section : last)).id;
}

/** The errata that concern each fact, by its id. */
export function errataOfFacts(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const decision of decisions())
    if (!("same" in decision))
      for (const fact of decision.facts ?? []) found.set(fact, [...(found.get(fact) ?? []), decision.id]);
  return found;
}
