// Preloaded into a loader's process. It tells the build what the loader looks at, by wrapping the functions with
// which Node looks at files and the environment, and it refuses the network, which no key could stand for.
import fs from "node:fs";
import {register, syncBuiltinESMExports} from "node:module";
import {dirname, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {OBSERVER, observationLine} from "./observations.js";
import type {ReadKind} from "./reads.js";
import {refuseNetwork} from "./refuse-network.js";

type Anything = (this: unknown, ...args: unknown[]) => unknown;
type Functions = Partial<Record<string, unknown>>;

const write = fs.writeSync;
const told = new Set<string>();
const written = new Set<string>();

function tell(kind: string, subject: string): void {
  const line = observationLine(kind, subject);
  if (told.has(line)) return;
  told.add(line);
  try {
    write(OBSERVER, line);
  } catch {
    // A process started by the loader has no observer.
  }
}

function pathOf(value: unknown): string | undefined {
  if (typeof value === "string") return resolve(value);
  if (value instanceof URL) return value.protocol === "file:" ? fileURLToPath(value) : undefined;
  if (value instanceof Uint8Array) return resolve(Buffer.from(value).toString());
  return undefined;
}

function sawRead(kind: ReadKind, value: unknown): void {
  const path = pathOf(value);
  if (path !== undefined && !isOwn(path)) tell(kind, path);
}

/** What a loader wrote itself, or stands in a folder that it made, is no input. */
function isOwn(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (written.has(at)) return true;
    if (at === dirname(at)) return false;
  }
}

function sawWrite(value: unknown): void {
  const path = pathOf(value);
  if (path !== undefined) written.add(path);
}

function opensForReading(flags: unknown): boolean {
  if (typeof flags === "number")
    return (flags & 3) !== fs.constants.O_WRONLY && (flags & fs.constants.O_TRUNC) === 0;
  return typeof flags !== "string" || flags.startsWith("r");
}

function isRecursive(options: unknown): boolean {
  return (
    typeof options === "object" && options !== null && "recursive" in options && options.recursive === true
  );
}

const reads = (kind: ReadKind) => (path: unknown) => {
  sawRead(kind, path);
};

const lists = (path: unknown, options: unknown): void => {
  sawRead(isRecursive(options) ? "names below" : "names", path);
};

/** What a call to each function, with the same name or with `Sync` behind it, means. */
const meanings: Record<string, (...args: unknown[]) => void> = {
  readFile: reads("file"),
  createReadStream: reads("file"),
  openAsBlob: reads("file"),
  exists: reads("presence"),
  access: reads("presence"),
  stat: reads("size"),
  lstat: reads("size"),
  readdir: lists,
  opendir: lists,
  open(path, flags) {
    if (opensForReading(flags)) sawRead("file", path);
    else sawWrite(path);
  },
  copyFile(from, to) {
    sawRead("file", from);
    sawWrite(to);
  },
  cp(from, to) {
    sawRead("all below", from);
    sawWrite(to);
  },
  rename(_, to) {
    sawWrite(to);
  },
  writeFile: sawWrite,
  appendFile: sawWrite,
  createWriteStream: sawWrite,
};

function observe(functions: Functions): void {
  for (const [name, see] of Object.entries(meanings)) {
    wrap(functions, name, see);
    wrap(functions, `${name}Sync`, see);
  }
  // Folders made for scratch files have names that nobody knows beforehand.
  wrap(functions, "mkdtemp", undefined, sawWrite);
  wrap(functions, "mkdtempSync", undefined, sawWrite);
}

function wrap(
  functions: Functions,
  name: string,
  before?: (...args: unknown[]) => void,
  after?: (result: unknown) => void,
): void {
  const original = functions[name];
  if (typeof original !== "function") return;
  functions[name] = new Proxy(original as Anything, {
    apply(target, self, args: unknown[]) {
      before?.(...args);
      const result = Reflect.apply(target, self, args);
      if (after === undefined) return result;
      if (!(result instanceof Promise)) after(result);
      else void result.then(after, () => undefined);
      return result;
    },
  });
}

observe(fs);
observe(fs.promises);

process.env = new Proxy(process.env, {
  get(variables, name) {
    if (typeof name === "string") tell("environment", name);
    return Reflect.get(variables, name) as unknown;
  },
  has(variables, name) {
    if (typeof name === "string") tell("environment", name);
    return Reflect.has(variables, name);
  },
  set(variables, name, value: string) {
    return Reflect.set(variables, name, value);
  },
});

Reflect.set(globalThis, Symbol.for("levekar.dependsOn"), (path: string) => {
  sawRead("all below", path);
});
refuseNetwork();
syncBuiltinESMExports();
register("./observe-modules.mjs", import.meta.url);
