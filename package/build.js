/**
 * Makes the package of the library alone, in `build/lib` or the folder that the command names: the modules of `lib/` as
 * JavaScript with their types, and a package.json of their own. That of the repository lists what the site is built
 * with, and whoever installs the library should not have to install any of it.
 */
import {execFileSync} from "node:child_process";
import {copyFileSync, existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join, resolve} from "node:path";
import process from "node:process";
import {fileURLToPath} from "node:url";

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = resolve(process.argv[2] ?? join(repository, "build/lib"));

// A module that is no longer in lib/ must not stay in the package.
rmSync(folder, {recursive: true, force: true});
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [compiler, "-p", join(repository, "tsconfig.lib.json"), "--outDir", folder], {
  stdio: "inherit",
});

const project = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
const {name, version, license, type, private: isPrivate, engines} = project;
/** The repository's exports lead into build/lib, which is the root of this package. */
const entries = JSON.parse(JSON.stringify(project.exports).replaceAll("./build/lib/", "./"));
const manifest = {
  name,
  version,
  description: "Segregation, inequality and spatial statistics: typed functions without dependencies",
  license,
  type,
  private: isPrivate,
  engines,
  sideEffects: false,
  exports: {...entries, "./package.json": "./package.json"},
};
for (const [entry, files] of Object.entries(entries)) {
  for (const file of Object.values(files)) {
    if (!existsSync(join(folder, file)))
      throw new Error(`package.json exports ${entry}, but there is no lib/${file.slice(2)}`);
  }
}

writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(join(repository, "package/README.md"), join(folder, "README.md"));
copyFileSync(join(repository, "LICENSE"), join(folder, "LICENSE"));
