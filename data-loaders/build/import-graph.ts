import {build, type BuildFailure, type Metafile} from "esbuild";
import {isBuiltin} from "node:module";
import {dirname, resolve} from "node:path";
import {BuildError} from "./build-error.js";
import type {Loader, Project} from "./project.js";

/** What a loader's code says before it is run. */
export interface ImportGraph {
  /** The loader and every project file that it imports, however far away; absolute and sorted. */
  readonly files: readonly string[];
  /** The packages imported by any of them. */
  readonly packages: readonly string[];
  /** All of that code in one text without comments, to look for names in. */
  readonly code: string;
}

/** A graph that could not be read, for instance for a syntax error in one of its files. */
export class ImportGraphError extends BuildError {
  constructor(
    message: string,
    /** The files the error is in. */
    readonly files: readonly string[],
  ) {
    super(message);
  }
}

/** Reads the import graph of each loader. A loader whose graph cannot be read gets an error in its place. */
export async function readImportGraphs(
  project: Project,
  loaders: readonly Loader[],
): Promise<Map<string, ImportGraph | ImportGraphError>> {
  try {
    return await readTogether(project, loaders);
  } catch {
    // One loader that does not compile must not hide the others.
    const alone = loaders.map(async (loader) => [loader.file, await readAlone(project, loader)] as const);
    return new Map(await Promise.all(alone));
  }
}

async function readAlone(project: Project, loader: Loader): Promise<ImportGraph | ImportGraphError> {
  try {
    const graph = (await readTogether(project, [loader])).get(loader.file);
    return graph ?? new ImportGraphError("its imports could not be read", [loader.source]);
  } catch (error) {
    if (!isBuildFailure(error)) throw error;
    const lines = error.errors.map(({text, location}) =>
      location === null ? text : `${location.file}:${location.line}:${location.column + 1} ${text}`,
    );
    const message = lines.length > 5 ? [...lines.slice(0, 5), `and ${lines.length - 5} more`] : lines;
    const files = error.errors.flatMap(({location}) =>
      location === null ? [] : [resolve(project.root, location.file)],
    );
    return new ImportGraphError(message.join("\n"), [loader.source, ...files]);
  }
}

async function readTogether(project: Project, loaders: readonly Loader[]): Promise<Map<string, ImportGraph>> {
  const graphs = new Map<string, ImportGraph>();
  if (loaders.length === 0) return graphs;
  const {metafile, outputFiles} = await build({
    absWorkingDir: project.root,
    entryPoints: loaders.map(({source}) => source),
    outdir: project.records,
    outbase: dirname(loaders[0]!.source),
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    // Code that is imported but unused still runs.
    treeShaking: false,
    ignoreAnnotations: true,
    minifyWhitespace: true,
    legalComments: "none",
    loader: {".json": "empty"},
    logLevel: "silent",
  });
  const code = new Map(outputFiles.map(({path, text}) => [path, text]));
  for (const [output, {entryPoint}] of Object.entries(metafile.outputs)) {
    const source = entryPoint === undefined ? undefined : resolve(project.root, entryPoint);
    const loader = loaders.find((candidate) => candidate.source === source);
    if (entryPoint === undefined || loader === undefined) continue;
    const {files, packages} = reach(metafile.inputs, entryPoint);
    graphs.set(loader.file, {
      files: files.map((file) => resolve(project.root, file)).sort(),
      packages: packages.sort(),
      code: code.get(resolve(project.root, output)) ?? "",
    });
  }
  return graphs;
}

function reach(inputs: Metafile["inputs"], entry: string): {files: string[]; packages: string[]} {
  const seen = new Set([entry]);
  const packages = new Set<string>();
  for (const key of seen) {
    for (const {path, external} of inputs[key]?.imports ?? []) {
      if (external !== true) seen.add(path);
      else if (isPackage(path)) packages.add(packageName(path));
    }
  }
  // A JSON file imported with an attribute is listed as `file.json with { type: 'json' }`.
  const files = new Set(Array.from(seen, (key) => key.replace(/ with \{.*\}$/, "")));
  return {files: [...files], packages: [...packages]};
}

function isPackage(specifier: string): boolean {
  return !specifier.startsWith(".") && !/^\w+:/.test(specifier) && !isBuiltin(specifier);
}

function packageName(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
