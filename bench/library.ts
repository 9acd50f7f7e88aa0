/**
 * `npm run bench:library`: how long the library computes, against the limits that it is held to. Prints a table and
 * writes nothing; what was measured stands in README.md beside this file. Not part of the tests.
 *
 * The limits are held to processor time, the median of the runs: on a machine that does nothing else it is the time by
 * the clock or a little more (memory is tidied up by threads of its own), and on a busy one it is what the clock would
 * have shown.
 */
import {availableParallelism, cpus, totalmem} from "node:os";
import {Worker} from "node:worker_threads";
import {
  bootstrapSegregation,
  dissimilarity,
  entropyIndex,
  mutualInformation,
  scaleProfile,
  scaleProfileInWorkers,
  segregationGini,
} from "../lib/segregation/index.js";
import {contiguity} from "../lib/spatial/index.js";
import {areas} from "./library/areas.js";
import {cells} from "./library/cells.js";
import {schools} from "./library/schools.js";
import {timed, type Timing} from "./library/timing.js";
import {plainPass, units} from "./library/units.js";
import {printTable} from "./print.js";

const ks = [200, 1600, 12_800, 51_200];
const once = {runs: 3, warm: 0};

interface Measured {
  readonly what: string;
  readonly limit: number;
  readonly timing: Timing;
  /** The same with twice as much to do: a ratio of 2 says that time grows with the size, 4 with its square. */
  readonly twice?: Timing;
}
const measured: Measured[] = [];

const [processor] = cpus();
console.log(
  `${cpus().length} × ${processor?.model.trim() ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GB, ` +
    `Node ${process.versions.node}, V8 ${process.versions.v8}`,
);

const city = units(100_000);
const twiceTheCity = units(200_000);
const pass = timed(() => plainPass(city.group, city.total));
for (const [name, index] of Object.entries({dissimilarity, segregationGini, entropyIndex})) {
  const of = ({group, total}: typeof city) => timed(() => index(group, total));
  measured.push({what: `${name}, 100 000 units`, limit: 5, timing: of(city), twice: of(twiceTheCity)});
}

const pupils = schools();
if (pupils === undefined) console.log("Skipped: the schools (../shared/real/schools00.csv not here)");
else {
  const drawn = (replicates: number) =>
    timed(() => bootstrapSegregation(mutualInformation, pupils, {replicates}), {runs: 9, warm: 1500});
  measured.push({
    what: "mutualInformation of the schools, 100 bootstrap replicates",
    limit: 150,
    timing: drawn(100),
    twice: drawn(200),
  });
}

const region = cells(50_000, 2_500_000);
const profile = ({points, people}: typeof region) => timed(() => scaleProfile(points, people, ks), once);
measured.push({
  what: "scaleProfile, 50 000 cells, 2.5 million people",
  limit: 3000,
  timing: profile(region),
  twice: profile(cells(100_000, 5_000_000)),
});

const country = cells(250_000, 5_400_000);
measured.push({
  what: "scaleProfile, 250 000 cells, 5.4 million people",
  limit: 20_000,
  timing: profile(country),
});

const contiguous = (count: number) => {
  const polygons = areas(count);
  return timed(() => contiguity(polygons), {runs: 5, warm: 0});
};
measured.push({
  what: "contiguity, 14 000 polygons of 40 points",
  limit: 2000,
  timing: contiguous(14_000),
  twice: contiguous(28_000),
});

const inWorkers = await secondsInWorkers();

const digits = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
printTable(
  "Once warm, ms",
  ["what", "limit", "processor", "clock", "twice as much", "plain passes", ""],
  measured.map(({what, limit, timing, twice}) => [
    what,
    String(limit),
    digits(timing.processor),
    digits(timing.clock),
    twice ? `× ${(twice.processor / timing.processor).toFixed(1)}` : "",
    (timing.processor / pass.processor).toFixed(0),
    timing.processor <= limit ? "kept" : "OVER",
  ]),
);
console.log(`\nA plain pass adds up two columns of 100 000 rows: ${pass.processor.toFixed(3)} ms.`);
console.log(inWorkers);

/** The same profile by as many workers as there are cores, beside that of one. */
async function secondsInWorkers(): Promise<string> {
  const script = new URL("./library/worker.js", import.meta.url);
  const workers = Array.from({length: availableParallelism()}, () => new Worker(script));
  const compute = () => scaleProfileInWorkers(region.points, region.people, ks, {workers});
  await compute();
  const start = performance.now();
  await compute();
  const seconds = (performance.now() - start) / 1000;
  await Promise.all(workers.map((worker) => worker.terminate()));
  return `scaleProfile of the 50 000 cells in ${workers.length} workers: ${seconds.toFixed(2)} s by the clock.`;
}
