/** The public functions of `lib/`, with what their docstrings say: the source of the functions page. */
import {functionsInFile, libraryFiles, methodsOf, tagTexts, type DocumentedFunction} from "./docstrings.js";

export interface PublicFunction {
  name: string;
  /** Folder of `lib/`, and last part of the import path. */
  module: string;
  /** Part of that folder, where it is divided further; otherwise empty. */
  group: string;
  file: string;
  parameters: readonly string[];
  summary: string;
  formula: string;
  arguments: {name: string; text: string}[];
  returns: string;
  nan: string;
  source: string;
  /** Whether its form is printed in the report, standard in the literature, or this project's reading. */
  form: string;
  /** Ids of the report's methods that it formalises. */
  methods: readonly string[];
  example: string;
}

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
    module: module!,
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
