/** Where the rows of a CSV file stand in it: blank lines, and line ends within quotation marks, put them out of step. */
import {createReadStream} from "node:fs";

/** From the row or record `from` on, until the next, the line is so many further. Both are counted from 0. */
export interface Shift {
  readonly from: number;
  readonly by: number;
}

export interface Lines {
  /** For rows, which are counted without the header, blank lines, and records that are none. */
  readonly rows: readonly Shift[];
  /** For records, as the database counts those that it rejects: blank lines are among them. */
  readonly records: readonly Shift[];
}

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];

/** @param rejected numbers of the records that are no rows, from 0 */
export async function linesOf(
  path: string,
  delimiter: string,
  rejected: ReadonlySet<number>,
): Promise<Lines> {
  const separator = delimiter.charCodeAt(0);
  const rows: Shift[] = [{from: 0, by: 0}];
  const records: Shift[] = [{from: 0, by: 0}];
  let line = 0;
  /** The line where the record begins. */
  let start = 0;
  let record = 0;
  let row = 0;
  let blank = true;
  let inside = false;
  let fieldBegins = true;
  /** A quotation mark came just before that closed: a second one opens again. */
  let closed = false;
  let returned = false;
  const note = (shifts: Shift[], from: number): void => {
    const last = shifts.at(-1)!;
    if (start - from === last.by) return;
    if (last.from === from) shifts.pop();
    shifts.push({from, by: start - from});
  };
  const end = (): void => {
    note(records, record);
    // The first record is the header.
    if (record > 0 && !blank && !rejected.has(record)) note(rows, row++);
    record++;
    start = line;
    blank = true;
    fieldBegins = true;
    closed = false;
  };
  for await (const chunk of createReadStream(path, {highWaterMark: 1 << 20}) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      const isPair = returned && byte === LF;
      returned = byte === CR;
      if (isPair) continue;
      const isEnd = byte === LF || byte === CR;
      if (isEnd) line++;
      if (inside) {
        if (byte === QUOTE) {
          inside = false;
          closed = true;
        }
      } else if (isEnd) end();
      else {
        blank = false;
        inside = byte === QUOTE && (fieldBegins || closed);
        closed = false;
        fieldBegins = byte === separator;
      }
    }
  }
  if (!blank) end();
  return {rows, records};
}
