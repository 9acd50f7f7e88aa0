import type {ChildProcess} from "node:child_process";
import {existsSync, rmSync} from "node:fs";
import {constants} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {BuildError} from "./build-error.js";
import {checkSite} from "./check-site.js";
import {finishSite} from "./finish-site.js";
import {shortenScripts} from "./shorten-scripts.js";
import {startFramework} from "./framework.js";
import {checkLinks, makeLinks} from "./links.js";
import type {Failures, TableResult} from "./make-table.js";
import {buildTables, TablesError} from "./tables.js";
import {bundleVendors} from "./vendor.js";
import {watchTables} from "./watch.js";

const usage = `The commands, in the folder of the project:
  npm run tables -- [--force] [--jobs n] [table ...]   brings the tables up to date
  npm run build                                        tables, then the site in dist/
  npm start -- [--port n] [--no-open] [...]            tables and preview, kept up to date while you work
  npm run link                                         makes the links src/lib and src/data`;

const root = process.cwd();
const log = (line: string): void => {
  console.log(line);
};
const warn = (line: string): void => {
  console.error(line);
};

const commands: Record<string, (args: string[]) => Promise<number> | number> = {
  async tables(args) {
    const {values, positionals} = parseArgs({
      args,
      allowPositionals: true,
      options: {force: {type: "boolean"}, jobs: {type: "string"}},
    });
    await buildTables({root, log, only: positionals, force: values.force, jobs: jobsOf(values.jobs), signal});
    return 0;
  },

  async build(args) {
    await prepare();
    await buildTables({root, log, signal});
    const dist = join(root, "dist");
    rmSync(dist, {recursive: true, force: true});
    const code = await ended(startFramework(root, "build", args));
    if (code !== 0) return code;
    finishSite(dist);
    await shortenScripts(join(dist, "_import"));
    await checkSite(dist);
    return code;
  },

  async start(args) {
    await prepare();
    const failures: Failures = new Map();
    const watching = watchTables({root, log, warn, failures, first: await firstPass(failures)});
    const code = await ended(startFramework(root, "preview", args));
    await watching.close();
    return code;
  },

  link() {
    makeLinks(root);
    return 0;
  },
};

/** What the site needs besides tables. */
async function prepare(): Promise<void> {
  checkLinks(root);
  if (existsSync(join(root, "src", "vendor"))) await bundleVendors(root);
}

/** Whoever works on a table that cannot be made wants to see the other pages. */
async function firstPass(failures: Failures): Promise<readonly TableResult[]> {
  try {
    return await buildTables({root, log, failures, signal});
  } catch (error) {
    if (!(error instanceof TablesError)) throw error;
    warn(`\n${error.message}\n`);
    return error.results;
  }
}

function jobsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1) throw new BuildError("--jobs takes a whole number, 1 or more.");
  return jobs;
}

const interruption = new AbortController();
const {signal} = interruption;
let child: ChildProcess | undefined;
let exitCode: number | undefined;

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(name, () => {
    exitCode = 128 + constants.signals[name];
    interruption.abort();
    child?.kill(name);
  });
}

function ended(started: ChildProcess): Promise<number> {
  child = started;
  return new Promise((resolve, reject) => {
    started.on("error", reject);
    started.on("close", (code, killedBy) => {
      child = undefined;
      resolve(code ?? 128 + constants.signals[killedBy ?? "SIGTERM"]);
    });
  });
}

async function main([name = "", ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined)
    throw new BuildError(name === "" ? usage : `There is no command ${name}.\n${usage}`);
  return command(args);
}

try {
  const code = await main(process.argv.slice(2));
  process.exitCode = exitCode ?? code;
} catch (error) {
  if (exitCode === undefined) {
    const isUsage =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (error instanceof BuildError || isUsage) warn(`\n${error.message}`);
    else console.error(error);
  }
  process.exitCode = exitCode ?? 1;
}
