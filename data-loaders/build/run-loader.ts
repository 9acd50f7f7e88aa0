import {build} from "esbuild";
import {spawn} from "node:child_process";
import {mkdir, open, readdir, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {fileURLToPath, pathToFileURL} from "node:url";
import {BuildError} from "./build-error.js";
import {parseObservations, type Observations} from "./observations.js";
import {progressIn} from "./progress.js";
import {projectPath, type Loader, type Project} from "./project.js";

/** What came out of running a loader, whether it went well or not. */
export interface Run {
  /** The file with what it wrote to its standard output; it is the caller's to move or leave. */
  readonly output: string;
  readonly messages: string;
  readonly observations: Observations;
  /** Why it did not end well, or nothing. */
  readonly failure: string | undefined;
}

/** A place where loaders run, with their unfinished outputs. */
export interface Workshop {
  /** @param progress takes what the loader says of its progress, line by line while it runs */
  run(loader: Loader, progress: (line: string) => void, signal?: AbortSignal): Promise<Run>;
  close(): Promise<void>;
}

/**
 * The same in every run, so that a table does not depend on the machine: dates and numbers are formatted without
 * regard to where its maker lives.
 */
const sameEverywhere = {TZ: "UTC", LC_ALL: "en_US.UTF-8", LANG: "en_US.UTF-8"};

export async function openWorkshop(project: Project): Promise<Workshop> {
  await removeAbandoned(project);
  const folder = join(project.records, `run-${process.pid}-${(++opened).toString()}`);
  await mkdir(folder, {recursive: true});
  const preloads = [pathToFileURL(findTsx(project)).href, pathToFileURL(await compileObserver(folder)).href];
  return {
    run: (loader, progress, signal) => runLoader(project, loader, folder, preloads, progress, signal),
    close: () => rm(folder, {recursive: true, force: true}),
  };
}

let opened = 0;

async function runLoader(
  project: Project,
  loader: Loader,
  folder: string,
  preloads: readonly string[],
  progress: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<Run> {
  const output = join(folder, loader.file);
  const observed = `${output}.observed`;
  // Both are files, not pipes: what a process wrote to a file is there when it has ended, however it ended.
  const [standardOutput, observer] = await Promise.all([open(output, "w"), open(observed, "w")]);
  try {
    const {messages, failure} = await new Promise<Pick<Run, "messages" | "failure">>((done) => {
      const said: string[] = [];
      const imports = preloads.flatMap((url) => ["--import", url]);
      const child = spawn(
        process.execPath,
        ["--disable-warning=ExperimentalWarning", ...imports, projectPath(project, loader.source)],
        {
          cwd: project.root,
          env: {...process.env, ...sameEverywhere},
          stdio: ["ignore", standardOutput.fd, "pipe", observer.fd],
          windowsHide: true,
        },
      );
      const stop = (): void => void child.kill();
      signal?.addEventListener("abort", stop, {once: true});
      if (signal?.aborted === true) stop();
      const hear = (line: string): void => {
        const done = progressIn(line);
        if (done === undefined) said.push(line);
        else progress(done);
      };
      if (child.stderr !== null) createInterface({input: child.stderr}).on("line", hear);
      const end = (failure: string | undefined): void => {
        signal?.removeEventListener("abort", stop);
        done({messages: lastLines(said.join("\n").trimEnd()), failure});
      };
      child.on("error", (error) => {
        end(`could not be started: ${error.message}`);
      });
      child.on("close", (code, killedBy) => {
        end(
          code === 0
            ? undefined
            : code === null
              ? `was ended by ${killedBy ?? "a signal"}`
              : `ended with code ${code}`,
        );
      });
    });
    return {output, messages, failure, observations: parseObservations(await readFile(observed, "utf8"))};
  } finally {
    await Promise.all([standardOutput.close(), observer.close()]);
  }
}

function lastLines(text: string): string {
  const lines = text.split("\n");
  return lines.length > 60 ? ["…", ...lines.slice(-60)].join("\n") : text;
}

function findTsx({root}: Project): string {
  try {
    return createRequire(join(root, "package.json")).resolve("tsx");
  } catch {
    throw new BuildError(`The packages of ${root} are not installed: run "npm ci" there first.`);
  }
}

/** Compiled, because it is preloaded into every thread, and TypeScript is only understood on the first. */
async function compileObserver(folder: string): Promise<string> {
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  await build({
    entryPoints: [here("./observe.ts"), here("./observe-modules.ts")],
    outdir: folder,
    outExtension: {".js": ".mjs"},
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "silent",
  });
  return join(folder, "observe.mjs");
}

/** Removes what builds left behind that were ended too rudely to clean up. */
async function removeAbandoned({records}: Project): Promise<void> {
  await mkdir(records, {recursive: true});
  for (const name of await readdir(records)) {
    const pid = /^run-(\d+)-/.exec(name)?.[1] ?? /\.json\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(records, name), {recursive: true, force: true});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
