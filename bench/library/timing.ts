/** What one computation took, in milliseconds. */
export interface Timing {
  /** Of the processor, all threads together: the median of the runs. Other programs on the machine do not count. */
  readonly processor: number;
  /** By the clock: the fastest of the runs, which other programs disturbed least. */
  readonly clock: number;
}

/** Times a computation once it is warm: a run to begin with, then more for as long as `warm` says, then those that count. */
export function timed(compute: () => unknown, {runs = 15, warm = 400} = {}): Timing {
  const until = performance.now() + warm;
  do compute();
  while (performance.now() < until);

  const clock: number[] = [];
  const processor: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    const start = performance.now();
    compute();
    clock.push(performance.now() - start);
    const {user, system} = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  return {processor: median(processor), clock: Math.min(...clock)};
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
