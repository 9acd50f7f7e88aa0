/** Below this many rows a comparison sort is the faster one. */
const fewRows = 1024;

/**
 * @internal The rows of a column from its smallest value to its largest; equal values keep the order of their rows.
 * The values must be numbers: NaN has no place in an order.
 */
export function ascendingOrder(values: Float64Array): Uint32Array {
  return values.length < fewRows ? orderByComparing(values) : orderByBuckets(values);
}

/** @internal The entries of a column in the given order of its rows. */
export function inOrder(column: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) ordered[at] = column[order[at]!]!;
  return ordered;
}

/** @internal The plain way, exported so that a test can hold the fast way against it. */
export function orderByComparing(values: Float64Array): Uint32Array {
  return sortRows(rowNumbers(values.length), values);
}

/**
 * @internal Shares out the rows over as many buckets as there are rows, evenly spaced from the smallest value to the
 * largest, and puts the few rows of each in order. Values that crowd into one bucket are sorted by their digits. Sorting
 * is most of the time a Gini index takes, and this takes half the time of sorting all rows by their digits.
 */
export function orderByBuckets(values: Float64Array): Uint32Array {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const bucketsPerUnit = (values.length - 1) / (highest - lowest);
  // All equal, nearly so, or too far apart to be measured.
  if (!(bucketsPerUnit > 0 && bucketsPerUnit < Infinity)) return orderByDigits(values);

  const buckets = new Uint32Array(values.length);
  const ends = new Uint32Array(values.length + 1);
  for (let row = 0; row < buckets.length; row++) {
    // A larger value never falls into a lower bucket: neither difference nor product can turn the order round.
    const bucket = ((values[row]! - lowest) * bucketsPerUnit) >>> 0;
    buckets[row] = bucket;
    ends[bucket + 1]!++;
  }
  for (let bucket = 0; bucket < buckets.length; bucket++) ends[bucket + 1]! += ends[bucket]!;
  const order = new Uint32Array(values.length);
  for (let row = 0; row < order.length; row++) order[ends[buckets[row]!]!++] = row;

  for (let bucket = 0, from = 0; bucket < buckets.length; bucket++) {
    const to = ends[bucket]!;
    if (to - from > 1) sortStretch(order, from, to, values);
    from = to;
  }
  return order;
}

/** A stretch of rows that may well be in order already: equal values are. */
function sortStretch(order: Uint32Array, from: number, to: number, values: Float64Array): void {
  let at = from + 1;
  while (at < to && values[order[at - 1]!]! <= values[order[at]!]!) at++;
  if (at === to) return;
  if (to - from > fewRows) {
    const rows = order.slice(from, to);
    orderByDigits(inOrder(values, rows)).forEach((place, rank) => {
      order[from + rank] = rows[place]!;
    });
  } else if (to - from > 32) {
    sortRows(order.subarray(from, to), values);
  } else {
    for (; at < to; at++) {
      const row = order[at]!;
      let place = at;
      for (; place > from && values[order[place - 1]!]! > values[row]!; place--)
        order[place] = order[place - 1]!;
      order[place] = row;
    }
  }
}

/**
 * @internal A radix sort by the upper half of each number (its sign, exponent and first 20 binary digits), three
 * digits of 11 bits from the lowest to the highest, each pass keeping the order of the one before; then the few rows
 * whose upper halves agree are compared. Several times as fast as comparing all 100 000 rows, however the values lie.
 */
export function orderByDigits(values: Float64Array): Uint32Array {
  const keys = sortableUpperHalves(values);
  let order: Uint32Array = rowNumbers(values.length);
  let next: Uint32Array = new Uint32Array(order.length);
  const starts = new Uint32Array(2048);

  for (const shift of [0, 11, 22]) {
    starts.fill(0);
    for (let row = 0; row < keys.length; row++) starts[(keys[row]! >>> shift) & 2047]!++;
    let start = 0;
    for (let digit = 0; digit < starts.length; digit++) {
      const rows = starts[digit]!;
      starts[digit] = start;
      start += rows;
    }
    for (let at = 0; at < order.length; at++) {
      const row = order[at]!;
      next[starts[(keys[row]! >>> shift) & 2047]!++] = row;
    }
    [order, next] = [next, order];
  }

  let from = 0;
  while (from < order.length) {
    const key = keys[order[from]!]!;
    let to = from + 1;
    let sorted = true;
    for (; to < order.length && keys[order[to]!] === key; to++) {
      if (values[order[to - 1]!]! > values[order[to]!]!) sorted = false;
    }
    if (!sorted) sortRows(order.subarray(from, to), values);
    from = to;
  }
  return order;
}

/**
 * The upper 32 bits of each number, changed so that they sort as unsigned integers do: a negative number has all its
 * bits flipped (a larger magnitude is a smaller number), any other only its sign.
 */
function sortableUpperHalves(values: Float64Array): Uint32Array {
  const numbers = new Float64Array(values.length);
  // Adding zero turns -0 into 0, which is equal to it and must not come before it.
  for (let row = 0; row < values.length; row++) numbers[row] = values[row]! + 0;

  const halves = new Uint32Array(numbers.buffer);
  const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  const keys = new Uint32Array(values.length);
  for (let row = 0, at = littleEndian ? 1 : 0; row < keys.length; row++, at += 2) {
    const bits = halves[at]!;
    keys[row] = bits ^ (bits >>> 31 === 1 ? 0xffffffff : 0x80000000);
  }
  return keys;
}

function sortRows(rows: Uint32Array, values: Float64Array): Uint32Array {
  return rows.sort((a, b) => values[a]! - values[b]! || a - b);
}

function rowNumbers(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}
