import {binomial, randomStream, uniform} from "../../lib/random.js";

/** Units of a city in two groups: between none and 600 people each, shares that differ from unit to unit. */
export function units(count: number): {group: Float64Array; total: Float64Array} {
  const random = randomStream("units", 1);
  const total = new Float64Array(count).map(() => Math.floor(600 * uniform(random)));
  const group = total.map((people) => binomial(random, people, 0.4 * uniform(random) ** 2));
  return {group, total};
}

/** The plainest pass over two columns: what the machine needs to read them and add up. */
export function plainPass(group: Float64Array, total: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < group.length; unit++) sum += Math.abs(total[unit]! - group[unit]!);
  return sum;
}
