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
  const loose = looseCells(table, base);
  const {rest} = loose;
  for (let cycle = cycleOf(loose, table); cycle !== undefined; cycle = cycleOf(loose, table)) {
    const {places, signs} = cycle;
    let ahead = base;
    let back = base;
    places.forEach((place, at) => {
      const [below, above] = [rest[place]!, base - rest[place]!];
      ahead = Math.min(ahead, signs[at]! > 0 ? above : below);
      back = Math.min(back, signs[at]! > 0 ? below : above);
    });
    const step = uniform(stream) * (ahead + back) < back ? ahead : -back;
    places.forEach((place, at) => {
      const moved = signs[at]! * step;
      values[place]! += moved;
      rest[place]! += moved;
    });
  }
}

/**
 * The cells that are no multiples yet. They only ever become fewer, so where the first of a row or column was found
 * nothing before it has to be looked at again: a table of n cells takes time in proportion to n, not to its square.
 */
interface LooseCells {
  /** By place: how far the value lies above a multiple of the base; the cell is loose where that is neither 0 nor the base. */
  readonly rest: Float64Array;
  readonly base: number;
  /** No place before it is loose. */
  first: number;
  /** The same within each row, numbered from 0, and after the rows each column: by the place along it. */
  readonly firstIn: Uint32Array;
  /** Where on its path the walk entered each row or column, or −1. */
  readonly entered: Int32Array;
}

function looseCells({rows, columns, values}: MarginTable, base: number): LooseCells {
  const lines = rows + columns + 2;
  return {
    rest: values.map((value) => value % base),
    base,
    first: 0,
    firstIn: new Uint32Array(lines),
    entered: new Int32Array(lines).fill(-1),
  };
}

const isLoose = ({rest, base}: LooseCells, place: number): boolean => rest[place]! > 0 && rest[place]! < base;

/** Cells on a way round, and of each whether it rises (1) or falls (-1) when one goes ahead. */
interface Cycle {
  readonly places: readonly number[];
  readonly signs: readonly (1 | -1)[];
}

/**
 * A cycle of loose cells. From any of them one walks along its row, then along a column, and so on, to another loose
 * cell each time, until a row or column comes again: what lies between is a cycle. No walk ends early, for no line of
 * the table can have a single loose cell: its margin is the sum of the rest.
 */
function cycleOf(loose: LooseCells, table: MarginTable): Cycle | undefined {
  const count = loose.rest.length;
  while (loose.first < count && !isLoose(loose, loose.first)) loose.first++;
  if (loose.first === count) return undefined;
  const width = table.columns + 1;
  const {entered} = loose;
  const lineOf = (place: number, isRow: boolean) =>
    isRow ? Math.floor(place / width) : table.rows + 1 + (place % width);

  const path: number[] = [];
  const walked: number[] = [];
  const enter = (line: number) => {
    entered[line] = path.length;
    walked.push(line);
  };
  let isRow = true;
  let place = loose.first;
  enter(lineOf(place, false));
  for (;;) {
    path.push(place);
    const line = lineOf(place, isRow);
    if (entered[line]! >= 0) break;
    enter(line);
    place = anotherIn(line, place, loose, table);
    isRow = !isRow;
  }
  const from = entered[lineOf(place, isRow)]!;
  for (const line of walked) entered[line] = -1;
  return signed(path.slice(from), table);
}

/** Another loose cell in a row (numbered from 0) or column (numbered from rows + 1): the first that there is. */
function anotherIn(line: number, place: number, loose: LooseCells, {rows, columns}: MarginTable): number {
  const isRow = line <= rows;
  const count = isRow ? columns + 1 : rows + 1;
  const start = isRow ? line * (columns + 1) : line - rows - 1;
  const step = isRow ? 1 : columns + 1;
  let at = loose.firstIn[line]!;
  while (at < count && !isLoose(loose, start + at * step)) at++;
  loose.firstIn[line] = at;
  if (start + at * step === place) at++;
  while (at < count && !isLoose(loose, start + at * step)) at++;
  if (at >= count) throw new Error("a line of the table has a single cell that is not a multiple");
  return start + at * step;
}

/**
 * Round a cycle two neighbours share a line, whose sum must not change: inner cells there change against each other,
 * and an inner cell and the margin of the line with each other.
 */
function signed(places: readonly number[], table: MarginTable): Cycle {
  const width = table.columns + 1;
  const signs: (1 | -1)[] = [];
  let sign: 1 | -1 = 1;
  places.forEach((place, at) => {
    if (at > 0) {
      const before = places[at - 1]!;
      const isSameRow = Math.floor(before / width) === Math.floor(place / width);
      const isMarginOf = (cell: number) =>
        isSameRow ? cell % width === table.columns : cell >= table.rows * width;
      if (isMarginOf(before) === isMarginOf(place)) sign = sign === 1 ? -1 : 1;
    }
    signs.push(sign);
  });
  return {places, signs};
}
