import {readdirSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import ts from "typescript";

/** One tag of a docstring, such as `@param group members of the group`. */
export interface Tag {
  readonly name: string;
  readonly text: string;
}

/** An exported function and what its docstring says. */
export interface DocumentedFunction {
  readonly name: string;
  readonly file: string;
  readonly parameters: readonly string[];
  /** What stands before the first tag. */
  readonly summary: string;
  readonly tags: readonly Tag[];
}

const repository = fileURLToPath(new URL("../../", import.meta.url));

/** Every TypeScript file under `lib`, by its path from the repository's root. */
export function libraryFiles(): string[] {
  return readdirSync(join(repository, "lib"), {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join("lib", path).replaceAll("\\", "/"))
    .sort();
}

/** The module behind such a path, loaded. */
export async function loadModule(file: string): Promise<Record<string, unknown>> {
  return (await import(/* @vite-ignore */ join(repository, file))) as Record<string, unknown>;
}

/** The exported functions of a file of the library. */
export function functionsInFile(file: string): DocumentedFunction[] {
  return exportedFunctions(readFileSync(join(repository, file), "utf8"), relative("", file));
}

/** The exported functions of a source text, with their docstrings. Of an overloaded function the first form counts. */
export function exportedFunctions(source: string, file = "source.ts"): DocumentedFunction[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true);
  const functions = new Map<string, DocumentedFunction>();
  const add = (name: string, statement: ts.Statement, parameters: readonly ts.ParameterDeclaration[]) => {
    if (functions.has(name)) return;
    const names = parameters.map((parameter) => parameter.name.getText(tree));
    functions.set(name, {name, file, parameters: names, ...parseDocstring(docstringOf(statement, source))});
  };
  for (const statement of tree.statements) {
    if (!isExported(statement)) continue;
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      add(statement.name.text, statement, [...statement.parameters]);
    } else if (ts.isVariableStatement(statement)) {
      for (const {name, initializer} of statement.declarationList.declarations) {
        const isFunction =
          initializer !== undefined &&
          (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
        if (isFunction) add(name.getText(tree), statement, [...initializer.parameters]);
      }
    }
  }
  return [...functions.values()];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

/** The block comment that stands directly above a statement, or nothing. */
function docstringOf(statement: ts.Statement, source: string): string {
  const above = ts.getLeadingCommentRanges(source, statement.getFullStart())?.at(-1);
  const comment = above ? source.slice(above.pos, above.end) : "";
  return comment.startsWith("/**") ? comment : "";
}

/** Splits a docstring into its summary and its tags; the lines of an example keep their breaks. */
export function parseDocstring(comment: string): {summary: string; tags: Tag[]} {
  const lines = comment
    .replace(/^\/\*\*/, "")
    .replace(/\*\/$/, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\*? ?/, "").trimEnd());
  const [summary = "", ...tagged] = lines.join("\n").split(/^@(?=[a-z])/m);
  const tags = tagged.map((part) => {
    const name = /^[a-z]+/.exec(part)![0];
    const text = part.slice(name.length).trim();
    return {name, text: name === "example" ? text : text.replace(/\s+/g, " ")};
  });
  return {summary: summary.trim().replace(/\s+/g, " "), tags};
}

/** The texts of all tags of one name. */
export function tagTexts({tags}: {tags: readonly Tag[]}, name: string): string[] {
  return tags.filter((tag) => tag.name === name).map(({text}) => text);
}

/** The report's methods that a function formalises, by id. */
export const methodsOf = (documented: {tags: readonly Tag[]}): string[] =>
  tagTexts(documented, "methods")
    .join()
    .split(/[\s,]+/)
    .filter((id) => id !== "");
