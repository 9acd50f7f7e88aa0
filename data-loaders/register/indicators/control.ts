/**
 * Disclosure control of counts, before anything is computed from them: whatever is published is computed from counts
 * that may be.
 *
 * Counts of areas are rounded at random to multiples of a base, with no bias, municipality by municipality and group by
 * group, so that those of every area and every municipality stay within a base of the truth (`controlledRounding`). All
 * larger units are sums of them, so that no difference of published counts is closer to the truth than these are. A
 * count that several indicators share, such as a denominator, is rounded once. The draws depend on what is counted and
 * on nothing else: another run gives the same, and a further indicator changes no other.
 *
 * Means and medians cannot be rounded in this way. Those of few are left out, and with them others, so that none can be
 * found from a mean of the whole and those of its other parts.
 */
import {controlledRounding} from "../../../lib/disclosure/controlled-rounding.js";
import type {DisclosureRules} from "../disclosure.js";
import {covers, type Cells, type Counts} from "./counts.js";
import type {Unit, Units} from "./units.js";

/** Rounds the counts of one year. */
export function roundCounts(counts: readonly Counts[], {units}: Units, {base}: DisclosureRules): Counts[] {
  const municipalities = units.filter(({level}) => level === "municipality");
  const known = new Map<string, Cells>();
  const round = (cells: Cells, what: readonly unknown[]): Cells => {
    const key = JSON.stringify(what);
    const rounded = known.get(key) ?? roundCells(cells, municipalities, base, key);
    known.set(key, rounded);
    return rounded;
  };
  return counts.map((of) => {
    const {indicator, year, groups, numerator} = of;
    const who = [year, indicator.base, groups, covers(indicator)];
    const denominator = round(of.denominator, who);
    if (numerator === undefined) return {...of, denominator};
    const rounded = round(numerator, [...who, indicator.met]);
    // Where nearly everybody is counted, both may have been rounded away from each other.
    const within = rounded.map((cell, group) =>
      cell.map((count, area) => Math.min(count, denominator[group]![area]!)),
    );
    return {...of, denominator, numerator: within};
  });
}

function roundCells(cells: Cells, municipalities: readonly Unit[], base: number, key: string): Cells {
  const rounded = cells.map((cell) => new Float64Array(cell.length));
  for (const {name, areas} of municipalities) {
    const table = cells.map((cell) => areas.map((area) => cell[area]!));
    const {columns} = controlledRounding(table, {base, seed: seedOf(`${name} ${key}`)});
    columns.forEach((column, group) => {
      areas.forEach((area, row) => {
        rounded[group]![area] = column[row]!;
      });
    });
  }
  return rounded;
}

/** A number for a text (the hash FNV-1a of 32 bits). */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/**
 * Which means of units must be hidden, given how many each is of: those of fewer than the minimum, and further ones, so
 * that a hidden mean never stands alone beside the mean of a whole and those of its other parts.
 */
export function hiddenMeans(
  counts: readonly ArrayLike<number>[],
  {units}: Units,
  {minimum}: DisclosureRules,
): Uint8Array[] {
  const hidden = counts.map((count) =>
    Uint8Array.from({length: units.length}, (_, unit) =>
      count[unit]! > 0 && count[unit]! < minimum ? 1 : 0,
    ),
  );
  const wholes = partsByWhole(units);
  for (let before = -1, now = 0; now !== before;) {
    before = now;
    counts.forEach((count, series) => {
      for (const [whole, parts] of wholes) hideAmong(parts, whole, count, hidden[series]!, minimum);
    });
    // The first series is of everybody, the others are its parts: neither of two stands alone beside the whole.
    units.forEach((_, unit) => {
      const isPartHidden = hidden.some((of, series) => series > 0 && of[unit] === 1);
      if (isPartHidden) hidden.slice(1).forEach((of) => (of[unit] = 1));
    });
    now = hidden.reduce((total, of) => total + of.reduce((sum, one) => sum + one, 0), 0);
  }
  return hidden;
}

/** Hides the smallest parts until those that are hidden are two or more, and not few; none if none needs to be. */
function hideAmong(
  parts: readonly number[],
  whole: number,
  count: ArrayLike<number>,
  hidden: Uint8Array,
  minimum: number,
): void {
  const inhabited = parts.filter((part) => count[part]! > 0).sort((a, b) => count[a]! - count[b]! || a - b);
  const unseen = () => inhabited.filter((part) => hidden[part] === 1);
  const isEnough = () => {
    const among = unseen();
    // A whole that is hidden needs a part that is, or it could be put together.
    if (hidden[whole] === 1) return among.length > 0;
    const people = among.reduce((total, part) => total + count[part]!, 0);
    return among.length === 0 || (among.length > 1 && people >= minimum);
  };
  for (const part of inhabited) {
    if (isEnough()) return;
    hidden[part] = 1;
  }
  // Nothing is left to hide behind.
  if (!isEnough()) hidden[whole] = 1;
}

/** Groups and their municipalities, municipalities and their districts, districts and their areas: larger ones first. */
function partsByWhole(units: readonly Unit[]): Map<number, number[]> {
  const key = (level: Unit["level"], name?: string, municipality?: string) =>
    JSON.stringify([level, name, municipality]);
  const wholes = new Map(
    units.map(({level, name, municipality}, at) => [
      key(level, name, level === "district" ? municipality : undefined),
      at,
    ]),
  );
  const wholeOf = ({level, group, district, municipality}: Unit): string | undefined => {
    if (level === "municipality") return key("group", group);
    if (level === "area" && district !== undefined) return key("district", district, municipality);
    return level === "area" || level === "district" ? key("municipality", municipality) : undefined;
  };
  const found = new Map<number, number[]>();
  units.forEach((unit, part) => {
    const whole = wholes.get(wholeOf(unit) ?? "");
    if (whole !== undefined) found.set(whole, [...(found.get(whole) ?? []), part]);
  });
  const order: readonly Unit["level"][] = ["group", "municipality", "district"];
  return new Map(
    [...found].sort(([a], [b]) => order.indexOf(units[a]!.level) - order.indexOf(units[b]!.level)),
  );
}
