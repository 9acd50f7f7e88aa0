import {uniform, type RandomStream} from "../random.js";
import type {MarginTable} from "./margin-table.js";

/**
 * @internal Rounds every value of a table with margins, in place, to one of the two multiples of the base beside it, so
 * that the margins stay sums and the expected value of every cell is its own (Cox 1987). What is left over from
 * multiples of the base is moved round a cycle of cells that are no multiples yet, up and down in turn along the cycle,
 * until one of them has become one; as every sum is kept, such a cycle goes on existing until all are multiples. Which
 * of the two ways round is drawn with the chances that leave the expectation as it was. Whole counts stay whole on the
 * way, so nothing is rounded off.
 */
export function roundWithoutBias(stream: RandomStream, table: MarginTable, base: number): void {
  const {values} = table;
  const loose = new Set<number>();
  values.forEach((value, place) => {
    if (value % base !== 0) loose.add(place);
  });
  for (let cycle = cycleOf(loose, table); cycle !== undefined; cycle = cycleOf(loose, table)) {
    let ahead = Infinity;
    let back = Infinity;
    for (const {place, sign} of cycle) {
      const above = base - (values[place]! % base);
      const below = values[place]! % base;
      ahead = Math.min(ahead, sign > 0 ? above : below);
      back = Math.min(back, sign > 0 ? below : above);
    }
    const step = uniform(stream) * (ahead + back) < back ? ahead : -back;
    for (const {place, sign} of cycle) {
      values[place]! += sign * step;
      if (values[place]! % base === 0) loose.delete(place);
    }
  }
}

/** A cell on the way round, and whether it rises (1) or falls (-1) when one goes ahead. */
interface Turn {
  readonly place: number;
  readonly sign: 1 | -1;
}

/**
 * A cycle of loose cells. From any of them one walks along its row, then along a column, and so on, to another loose
 * cell each time, until a row or column comes again: what lies between is a cycle. No walk ends early, for no line of
 * the table can have a single loose cell: its margin is the sum of the rest.
 */
function cycleOf(loose: ReadonlySet<number>, table: MarginTable): Turn[] | undefined {
  const [start] = loose;
  if (start === undefined) return undefined;
  const width = table.columns + 1;
  const rowOf = (place: number) => Math.floor(place / width);
  const lineOf = (place: number, isRow: boolean) => (isRow ? rowOf(place) : table.rows + 1 + (place % width));

  const path: number[] = [];
  // Where on the path each row or column was entered; rows come before columns in the numbering.
  const entered = new Map<number, number>();
  let isRow = true;
  let place = start;
  entered.set(lineOf(place, false), 0);
  for (;;) {
    path.push(place);
    const line = lineOf(place, isRow);
    const before = entered.get(line);
    if (before !== undefined) return signed(path.slice(before), table);
    entered.set(line, path.length);
    const next = anotherIn(line, place, loose, table);
    if (next === undefined) throw new Error("a line of the table has a single cell that is not a multiple");
    place = next;
    isRow = !isRow;
  }
}

/** Another loose cell in a row (numbered from 0) or column (numbered from rows + 1). */
function anotherIn(
  line: number,
  place: number,
  loose: ReadonlySet<number>,
  {rows, columns}: MarginTable,
): number | undefined {
  const isRow = line <= rows;
  const count = isRow ? columns + 1 : rows + 1;
  for (let at = 0; at < count; at++) {
    const other = isRow ? line * (columns + 1) + at : at * (columns + 1) + (line - rows - 1);
    if (other !== place && loose.has(other)) return other;
  }
  return undefined;
}

/**
 * Round a cycle two neighbours share a line, whose sum must not change: inner cells there change against each other,
 * and an inner cell and the margin of the line with each other.
 */
function signed(cycle: readonly number[], table: MarginTable): Turn[] {
  const width = table.columns + 1;
  const turns: Turn[] = [];
  let sign: 1 | -1 = 1;
  cycle.forEach((place, at) => {
    if (at > 0) {
      const before = cycle[at - 1]!;
      const isSameRow = Math.floor(before / width) === Math.floor(place / width);
      const isMarginOf = (cell: number) =>
        isSameRow ? cell % width === table.columns : cell >= table.rows * width;
      if (isMarginOf(before) === isMarginOf(place)) sign = sign === 1 ? -1 : 1;
    }
    turns.push({place, sign});
  });
  return turns;
}
