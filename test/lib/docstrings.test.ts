import {dirname} from "node:path";
import {describe, expect, it} from "vitest";
import {
  exportedFunctions,
  functionsInFile,
  libraryFiles,
  loadModule,
  methodsOf,
  tagTexts,
  type DocumentedFunction,
} from "../../data-loaders/functions/docstrings.js";
import {chapters} from "../../data-loaders/report/report.js";

/**
 * The one form of a docstring, in this order:
 *
 *     What it measures, in one sentence (more may follow).
 *     @formula  the formula, with every symbol explained
 *     @param    one per argument, and `options.name` per option: unit and shape
 *     @returns  the range and how to read it
 *     @nan      when there is no value, or "never"
 *     @source   author (year), page or equation or section
 *     @form     of a function that formalises methods of the report: "printed" there, the literature's "standard" form,
 *               or this project's "reading", with where or why
 *     @methods  the ids of those methods in data-loaders/report/chapters
 *     @example  runnable, with results (test/support/examples.ts has the form)
 *
 * A function that is exported only for the library's own files says `@internal` instead.
 */
const order = ["formula", "param", "returns", "nan", "source", "form", "methods", "example"];
const needed = ["formula", "returns", "nan", "source", "example"];
const methodIds = new Set(chapters().flatMap(({methods}) => methods.map(({id}) => id)));

/** What a docstring lacks, in words; nothing when it is complete. */
function shortcomings(documented: DocumentedFunction): string[] {
  const {summary, tags, parameters} = documented;
  const found: string[] = [];
  if (!/^[A-Z].+\.$/.test(summary)) found.push("begins with no sentence that says what it measures");
  for (const name of order) {
    const texts = tagTexts(documented, name);
    if (needed.includes(name) && texts.length !== 1)
      found.push(`has ${texts.length} @${name} (one is needed)`);
    if (texts.some((text) => text === "")) found.push(`has an empty @${name}`);
  }
  const unknown = tags.filter(({name}) => !order.includes(name));
  for (const {name} of unknown) found.push(`has a tag of its own: @${name}`);
  const places = tags.map(({name}) => order.indexOf(name));
  if (places.some((place, at) => at > 0 && place < places[at - 1]!))
    found.push("has its tags in another order");

  const explained = tagTexts(documented, "param").map((text) => /^[\w.]+/.exec(text)?.[0] ?? "");
  for (const parameter of parameters) {
    const isExplained = explained.some((name) => name === parameter || name.startsWith(`${parameter}.`));
    if (!isExplained) found.push(`does not explain the argument ${parameter}`);
  }
  for (const name of explained) {
    if (!parameters.includes(name.split(".")[0]!))
      found.push(`explains an argument that is not there: ${name}`);
  }
  const [source = ""] = tagTexts(documented, "source");
  if (!/\b(1[89]|20)\d\d\b/.test(source)) found.push("names no year of its source");
  const [form, methods] = [tagTexts(documented, "form"), tagTexts(documented, "methods")];
  if (form.length !== methods.length || form.length > 1) found.push("has not one @form for its @methods");
  if (form.some((text) => !/^(printed|standard|reading)\b/.test(text)))
    found.push("has a @form that is not printed, standard or reading");
  for (const id of methodsOf(documented))
    if (!methodIds.has(id)) found.push(`formalises a method that the report does not have: ${id}`);
  if (!/\b(pp?\.|eq\.|section|table|note) ?[\dA-Z]/i.test(source))
    found.push("names no page, equation or section of its source");
  return found;
}

const files = libraryFiles();
const functions = files.flatMap(functionsInFile);
const isInternal = (documented: DocumentedFunction) =>
  documented.summary === "" && documented.tags[0]?.name === "internal";
const folders = files.filter((file) => file.endsWith("/index.ts"));

describe("every public function of the library", () => {
  it.each(functions.filter((documented) => !isInternal(documented)))(
    "$name has a complete docstring",
    (documented) => {
      expect(shortcomings(documented)).toEqual([]);
    },
  );
});

describe("every folder of the library", () => {
  it.each(folders)("%s exports all of its public functions and nothing internal", async (index) => {
    const here = functions.filter(({file}) => file.startsWith(`${dirname(index)}/`));
    const exported = Object.keys(await loadModule(index)).filter((name) => name !== "InvalidInputError");
    const expected = here.filter((documented) => !isInternal(documented)).map(({name}) => name);
    expect(exported.sort()).toEqual(expected.sort());
  });

  it("has an index", () => {
    const named = new Set(files.map((file) => dirname(file)).filter((folder) => folder !== "lib"));
    expect(folders.map((index) => dirname(index)).sort()).toEqual([...named].sort());
  });
});

describe("the check itself", () => {
  const complete = `/**
   * The mean. It is known to everybody.
   *
   * @formula Σ x / n
   * @param x one value per row, in any unit
   * @param options.weights one weight per row
   * @returns a value in the unit of x
   * @nan never
   * @source Anonymous (1900), p. 1
   * @example
   * mean([1, 3]) // 2
   */
  export function mean(x: number[], options = {}): number {}`;
  const found = (source: string) => exportedFunctions(source).flatMap(shortcomings);

  it("finds nothing wrong with a complete docstring", () => {
    expect(found(complete)).toEqual([]);
    const formalised = "@form standard\n * @methods m-4-gini, m-4-redistribution\n * @example";
    expect(found(complete.replace("@example", formalised))).toEqual([]);
  });
  it.each(needed)("finds that @%s is missing", (name) => {
    const without = complete.replace(new RegExp(`\\n *\\* @${name}.*`), "");
    expect(found(without).join()).toContain(`@${name}`);
  });
  it.each([
    ["the first sentence", complete.replace("The mean. It is known to everybody.", "")],
    ["an argument", complete.replace("@param x", "@param z")],
    ["an option", complete.replace("@param options.weights", "@param option.weights")],
    ["the year of the source", complete.replace("(1900)", "")],
    ["the page of the source", complete.replace(", p. 1", "")],
    ["the form", complete.replace("@example", "@methods m-4-gini\n * @example")],
    ["the methods", complete.replace("@example", "@form standard\n * @example")],
    ["a method", complete.replace("@example", "@form printed\n * @methods m-4-none\n * @example")],
    [
      "the order",
      complete
        .replace("@nan never", "")
        .replace("@source", "@nan never\n * @source")
        .replace("@returns", "@source Nobody (1900), p. 2\n * @returns"),
    ],
    ["everything", "export function mean(x: number[]): number {}"],
    ["everything, of an arrow function", "export const mean = (x: number[]): number => x.length;"],
  ])("finds that %s is missing or wrong", (_, source) => {
    expect(found(source)).not.toEqual([]);
  });
});
