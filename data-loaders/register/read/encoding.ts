/** How the characters of a text file are written: UTF-8 or Windows-1252, of which Latin-1 is a part. */
import {isAscii, isUtf8} from "node:buffer";
import {createReadStream, createWriteStream} from "node:fs";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";

export type Encoding =
  | {readonly encoding: "utf-8" | "windows-1252"}
  /** `line` is counted from 1. */
  | {readonly encoding: "mixed" | "unknown" | "utf-16" | "binary"; readonly line: number};

const chunkSize = 1 << 20;

const chunks = (path: string): AsyncIterable<Buffer> =>
  createReadStream(path, {highWaterMark: chunkSize}) as AsyncIterable<Buffer>;

/** Looks at every byte: a name in the last line can be the first with a letter beyond ASCII. */
export async function encodingOf(path: string): Promise<Encoding> {
  let rest = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunks(path)) {
    if (first && (startsWith(chunk, [0xff, 0xfe]) || startsWith(chunk, [0xfe, 0xff])))
      return {encoding: "utf-16", line: 1};
    first = false;
    if (chunk.includes(0)) return lookCloser(path);
    const text = rest.length ? Buffer.concat([rest, chunk]) : chunk;
    const whole = text.length - unfinished(text);
    if (!isUtf8(text.subarray(0, whole))) return lookCloser(path);
    rest = Buffer.from(text.subarray(whole));
  }
  return rest.length ? lookCloser(path) : {encoding: "utf-8"};
}

const startsWith = (chunk: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => chunk[index] === byte);

/** How many bytes at the end begin a character whose other bytes are still to come. */
function unfinished(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back++) {
    const byte = text[text.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < lengthOf(byte) ? back : 0;
  }
  return 0;
}

const lengthOf = (lead: number): number => (lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2);

/** Bytes that stand for nothing in Windows-1252; Danish and Norwegian DOS wrote Å and Ø with two of them. */
const undefinedBytes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Of a file that is not UTF-8: what it is, or the line where it stops to be anything. */
async function lookCloser(path: string): Promise<Encoding> {
  let line = 1;
  let sequence = false;
  let firstSingle = 0;
  // Bytes of a character in UTF-8 that are still to come.
  let open = 0;
  for await (const chunk of chunks(path)) {
    const plain = isAscii(chunk) && open === 0;
    for (let index = 0; index < chunk.length; index++) {
      const byte = chunk[index]!;
      if (byte === 0x0a) line++;
      else if (byte === 0) return {encoding: "binary", line};
      if (plain) continue;
      if (open > 0) {
        if (byte >= 0x80 && byte < 0xc0) {
          if (--open === 0) sequence = true;
          continue;
        }
        firstSingle ||= line;
        open = 0;
      }
      if (byte < 0x80) continue;
      if (byte >= 0xc2 && byte < 0xf5) open = lengthOf(byte) - 1;
      else if (undefinedBytes.has(byte)) return {encoding: "unknown", line};
      else firstSingle ||= line;
    }
  }
  return sequence ? {encoding: "mixed", line: firstSingle || line} : {encoding: "windows-1252"};
}

/** Writes the file anew in UTF-8. */
export async function transcode(from: string, to: string): Promise<void> {
  const decoder = new TextDecoder("windows-1252");
  await pipeline(
    Readable.from(
      (async function* () {
        for await (const chunk of chunks(from)) yield decoder.decode(chunk, {stream: true});
      })(),
    ),
    createWriteStream(to),
  );
}
