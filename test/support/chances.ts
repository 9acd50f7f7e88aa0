import {expect} from "vitest";

/** How probable each outcome is, by the number that stands for it. */
export type Chances = ReadonlyMap<number, number>;

/** Every way to deal people out over cells, as counts per cell. */
export function* deals(people: number, cells: number): Generator<number[]> {
  if (cells === 1) {
    yield [people];
    return;
  }
  for (let here = 0; here <= people; here++) {
    for (const rest of deals(people - here, cells - 1)) yield [here, ...rest];
  }
}

/** The chance of these counts when as many people each choose a cell with these chances. */
export function multinomialChance(counts: readonly number[], chances: readonly number[]): number {
  const people = counts.reduce((a, b) => a + b, 0);
  return counts.reduce(
    (chance, count, cell) => (chance * chances[cell]! ** count) / factorial(count),
    factorial(people),
  );
}

export function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Adds up the chances of outcomes that give the same number. */
export function chancesOf(outcomes: Iterable<readonly [outcome: number, chance: number]>): Chances {
  const chances = new Map<number, number>();
  for (const [outcome, chance] of outcomes) chances.set(outcome, (chances.get(outcome) ?? 0) + chance);
  expect([...chances.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  return chances;
}

export function meanAndDeviation(chances: Chances): {mean: number; sd: number} {
  let mean = 0;
  let square = 0;
  for (const [value, chance] of chances) mean += value * chance;
  for (const [value, chance] of chances) square += (value - mean) ** 2 * chance;
  return {mean, sd: Math.sqrt(square)};
}

/**
 * Holds draws against the chances they should have, by χ²; outcomes expected fewer than 10 times count as one. The
 * seed is fixed, so the bound (5 standard deviations of χ²) either holds for ever or does not.
 */
export function expectChances(draws: ArrayLike<number>, chances: Chances): void {
  const seen = new Map<number, number>();
  for (const draw of Array.from(draws)) seen.set(draw, (seen.get(draw) ?? 0) + 1);
  for (const outcome of seen.keys()) expect(chances.has(outcome), `${outcome} cannot be drawn`).toBe(true);

  const rare = {seen: 0, expected: 0};
  let chiSquare = 0;
  let cells = 0;
  const add = (count: number, expected: number) => {
    chiSquare += (count - expected) ** 2 / expected;
    cells++;
  };
  for (const [outcome, chance] of chances) {
    const expected = chance * draws.length;
    if (expected >= 10) add(seen.get(outcome) ?? 0, expected);
    else {
      rare.seen += seen.get(outcome) ?? 0;
      rare.expected += expected;
    }
  }
  if (rare.expected > 0) add(rare.seen, rare.expected);
  const freedom = Math.max(1, cells - 1);
  expect(chiSquare).toBeLessThanOrEqual(freedom + 5 * Math.sqrt(2 * freedom));
}

/** One number for a small table of counts: each count is a digit. */
export function tableNumber(columns: Iterable<ArrayLike<number>>): number {
  let number = 0;
  for (const column of columns) for (const count of Array.from(column)) number = number * 16 + count;
  return number;
}
