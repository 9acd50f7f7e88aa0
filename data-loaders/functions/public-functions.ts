/** The public functions of `lib/`, with what their docstrings say: the source of the functions page. */
import type {PublicFunction} from "../../src/markdown/function-index.js";
import {functionsInFile, libraryFiles, methodsOf, tagTexts, type DocumentedFunction} from "./docstrings.js";

export const publicFunctions = (): PublicFunction[] =>
  libraryFiles()
    .filter((file) => file.split("/").length > 2)
    .flatMap(functionsInFile)
    .filter(({tags}) => !tags.some(({name}) => name === "internal"))
    .map(describe);

function describe(documented: DocumentedFunction): PublicFunction {
  const {name, file, parameters, summary} = documented;
  const [, module, ...rest] = file.split("/");
  const one = (tag: string): string => tagTexts(documented, tag)[0] ?? "";
  return {
    name,
    // A folder of `lib/` that pages have no title for has no page either.
    module: module as PublicFunction["module"],
    group: rest.length > 1 ? rest[0]! : "",
    file,
    parameters,
    summary,
    formula: one("formula"),
    arguments: tagTexts(documented, "param").map((text) => {
      const [argument = "", ...rest] = text.split(" ");
      return {name: argument, text: rest.join(" ")};
    }),
    returns: one("returns"),
    nan: one("nan"),
    source: one("source"),
    form: one("form"),
    methods: methodsOf(documented),
    example: one("example"),
  };
}
