/** Lowest and highest, and how they are written: of one reconstruction, or of several that agree, one value is left. */

export const extent = (values: readonly number[]): [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

type Write = (value: number) => string;

const written = (values: readonly number[], write: Write, both: (low: string, high: string) => string) => {
  const [low, high] = extent(values).map((value) => write(value)) as [string, string];
  return low === high ? low : both(low, high);
};

/** "between 3.1 and 4.2", or the one value where both are written alike. */
export const inRange = (values: readonly number[], write: Write): string =>
  written(values, write, (low, high) => `between ${low} and ${high}`);

/** "9 to 14", or the one value. */
export const fromTo = (values: readonly number[], write: Write): string =>
  written(values, write, (low, high) => `${low} to ${high}`);
