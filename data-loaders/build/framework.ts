import {spawn, type ChildProcess} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {BuildError} from "./build-error.js";

/** Starts Observable Framework so that it tells nobody, asks nobody, and finds what it runs. */
export function startFramework(
  root: string,
  command: "build" | "preview",
  args: readonly string[],
): ChildProcess {
  const folder = findFramework(root);
  const cache = join(root, "src", ".observablehq", "cache");
  if (command === "build") forget(cache);
  provideVersions(root, folder, join(cache, "_npm"));
  const program = join(folder, "dist", "bin", "observable.js");
  const env: NodeJS.ProcessEnv = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  // Framework looks for tsx here, to run loaders other than the tables. (Windows may call it Path.)
  const path = Object.keys(env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  env[path] = [join(root, "node_modules", ".bin"), env[path]].filter(Boolean).join(delimiter);
  const preload = ["--import", preparation(folder, command)];
  return spawn(process.execPath, [...preload, program, command, ...args], {cwd: root, stdio: "inherit", env});
}

/**
 * Drops what Framework keeps from earlier builds: it would publish the output of any loader outside of the tables as it
 * was, however old. Bundles of installed packages carry a version and can stay.
 */
function forget(cache: string): void {
  const kept = ["data", "levekar", "_node"];
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    if (!kept.includes(name)) rmSync(join(cache, name), {recursive: true, force: true});
  }
}

function findFramework(root: string): string {
  try {
    return dirname(createRequire(join(root, "package.json")).resolve("@observablehq/framework/package.json"));
  } catch {
    throw new BuildError('Observable Framework is not installed: run "npm ci" first.');
  }
}

/**
 * Framework's client can load some libraries on demand, and looks up a version of each in the registry even when no
 * page uses one. An empty folder with a version in its name is an answer, and so nothing needs the network.
 */
function provideVersions(root: string, framework: string, folder: string): void {
  const packages = createRequire(join(root, "package.json"));
  for (const name of onDemandLibraries(join(framework, "dist", "client"))) {
    const version = installedVersion(packages, name) ?? "0.0.0-unused";
    mkdirSync(join(folder, `${name}@${version}`), {recursive: true});
  }
}

function onDemandLibraries(client: string): Set<string> {
  const names = new Set<string>();
  for (const file of readdirSync(client, {recursive: true, encoding: "utf8"})) {
    if (!file.endsWith(".js")) continue;
    const code = readFileSync(join(client, file), "utf8");
    for (const [, name] of code.matchAll(/["']npm:((?:@[\w.-]+\/)?[\w.-]+)/g)) names.add(name!);
  }
  return names;
}

function installedVersion(packages: NodeJS.Require, name: string): string | undefined {
  for (const folder of packages.resolve.paths(name) ?? []) {
    try {
      const {version} = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8")) as {
        version?: string;
      };
      return version;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/**
 * What Framework runs before itself, as a module in a URL.
 *
 * It fetches libraries that a page uses without importing them; here that is an error that says so.
 *
 * It names built modules by the modification times of the tables they read, and writes those times into pages. With
 * one time for all files, the same content gives the same site on every machine. (The preview needs the true times.)
 */
function preparation(framework: string, command: "build" | "preview"): string {
  const config = pathToFileURL(join(framework, "dist", "config.js")).href;
  const time = Number(process.env.SOURCE_DATE_EPOCH ?? 0) * 1000;
  const refusal =
    " was asked for. Something uses a library that it does not import, or imports it as npm:name. Import it by its " +
    'bare name, as in import * as Plot from "@observablehq/plot".';
  const code = [
    `globalThis.fetch = (url) => { throw Object.assign(new Error(url + ${JSON.stringify(refusal)}), {stack: ""}); };`,
    `import {setCurrentDate} from ${JSON.stringify(config)};`,
    command === "build" ? `setCurrentDate(new Date(${time}));` : "",
  ];
  return `data:text/javascript,${encodeURIComponent(code.join("\n"))}`;
}
