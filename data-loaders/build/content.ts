import {createHash} from "node:crypto";
import {createReadStream, type BigIntStats} from "node:fs";
import {mkdir, readFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {isMissing} from "./build-error.js";

/** Files of at least this size are not read again while the file system says that they are untouched. */
const LARGE = 4n * 1024n * 1024n;

export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Says what is in files by the digest of their content. One is made for each pass over the tables. */
export interface Contents {
  /** The digest of a file's content, or `missing`, `folder` or `unreadable`. */
  digest(path: string): Promise<string>;
  /** Writes down what is known of large files, for the next pass. */
  remember(): Promise<void>;
}

/** @param memory a file that keeps the digests of large files (register extracts) between passes */
export async function openContents(memory: string): Promise<Contents> {
  const large = await readMemory(memory);
  const digests = new Map<string, Promise<string>>();
  let changed = false;

  async function compute(path: string): Promise<string> {
    try {
      const found = await stat(path, {bigint: true});
      if (found.isDirectory()) return "folder";
      if (found.size < LARGE) return sha256(await readFile(path));
      const state = fingerprint(found);
      const known = large[path];
      if (known?.state === state) return known.digest;
      const digest = await digestStream(path);
      large[path] = {state, digest};
      changed = true;
      return digest;
    } catch (error) {
      return isMissing(error) ? "missing" : "unreadable";
    }
  }

  return {
    digest(path) {
      let digest = digests.get(path);
      if (digest === undefined) digests.set(path, (digest = compute(path)));
      return digest;
    },
    async remember() {
      if (!changed) return;
      changed = false;
      await writeWhole(memory, JSON.stringify(large, null, 1));
    },
  };
}

/** The change time is among these: unlike the modification time, it cannot be set back. */
function fingerprint({size, mtimeNs, ctimeNs, ino}: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].join(" ");
}

async function digestStream(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20}))
    hash.update(chunk as Uint8Array);
  return hash.digest("hex");
}

async function readMemory(path: string): Promise<Record<string, {state: string; digest: string}>> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Record<string, {state: string; digest: string}>;
  } catch {
    return {};
  }
}

/** Writes a file under another name first, so that nobody ever sees half of it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}`;
  await mkdir(dirname(path), {recursive: true});
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, {force: true});
    throw error;
  }
}
