/** Loaders of the site in a project of their own, with people drawn for a test in place of the reconstruction's. */
import {mkdirSync, readFileSync, symlinkSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {sandbox, type Sandbox} from "../../build/sandbox.js";

const repository = resolve(import.meta.dirname, "../../..");

/** A module of the repository as a string that code can import. */
const moduleAt = (path: string): string => JSON.stringify(join(repository, path));

const linked = [
  ...["arrow", "figures", "reconstruction", "register", "report"].map((layer) => `data-loaders/${layer}`),
  "lib",
  "src/components",
  "src/exhibits",
];

/** The loaders of these tables, each of which counts how often it runs; and others by the name of their table. */
export function site(tables: readonly string[], others: Readonly<Record<string, string>> = {}): Sandbox {
  const loader = (table: string): string => `data-loaders/tables/${table}.ts`;
  const loaders = tables.map((table) => {
    const code = readFileSync(join(repository, loader(table)), "utf8");
    return [table, `import {ran} from "../../ran.js"; ran(${JSON.stringify(table)});\n${code}`] as const;
  });
  const all = {"reconstruction.json": standInLoader, ...Object.fromEntries(loaders), ...others};
  const project = sandbox(
    Object.fromEntries(Object.entries(all).map(([table, code]) => [loader(table), code])),
  );
  for (const folder of linked) {
    mkdirSync(dirname(project.path(folder)), {recursive: true});
    symlinkSync(join(repository, folder), project.path(folder));
  }
  return project;
}

const standInLoader = `
  import {ran} from "../../ran.js";
  import {writeExtract} from ${moduleAt("data-loaders/reconstruction/extract/write.js")};
  import {standIn} from ${moduleAt("test/reconstruction/extract/stand-in.js")};
  ran("reconstruction.json");
  process.stdout.write(JSON.stringify(await writeExtract("build/extract", standIn(450))));`;

/** Two reconstructions in place of twenty. */
export const smallEnsemble = {
  "ensemble.arrow": `
    import {arrowFile} from ${moduleAt("data-loaders/arrow/write.js")};
    import {ensemble} from ${moduleAt("data-loaders/reconstruction/ensemble.js")};
    process.stdout.write(arrowFile(ensemble(2).areas, {origin: "reconstructed", title: "Two", source: "A test"}));`,
};
