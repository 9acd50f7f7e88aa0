import {buildSync} from "esbuild";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {Worker as NodeWorker} from "node:worker_threads";
import {afterAll, afterEach, describe, expect, it} from "vitest";
import {
  neighbourhoodShares,
  neighbourhoodSharesInWorkers,
  scaleProfile,
  scaleProfileInWorkers,
  serveNeighbourhoods,
  type WorkerPort,
} from "../../../lib/segregation/index.js";
import type {Point} from "../../../lib/spatial/index.js";

/** A city of several blocks of points, with fractions of people, whose sums depend on the order of adding. */
function city(rows: number) {
  const at = (row: number) => ((row * 2654435761) % 2 ** 32) / 2 ** 32;
  const points = Array.from({length: rows}, (_, row): Point => [at(row) * 9e4, at(row + rows) ** 3 * 9e4]);
  const total = Float64Array.from(points, (_, row) => 0.1 + at(row + 11) * 20);
  const group = total.map((people, row) => people * at(row + 5));
  return {points, people: {group, total}};
}

const {points, people} = city(9000);
const ks = [25, 300, 4000, 1e9];

/** The web's form of a worker, with the worker's code at the other end of a channel in this thread. */
function webWorker(): {port: WorkerPort; end: () => void} {
  const {port1, port2} = new MessageChannel();
  const stop = serveNeighbourhoods(webOnly(port2));
  return {
    port: webOnly(port1),
    end: () => {
      stop();
      port1.close();
    },
  };
}

/** Node's ports have the functions of both worlds; this leaves those of the web. */
function webOnly(port: MessagePort): WorkerPort {
  return {
    postMessage: (message: unknown) => {
      port.postMessage(message);
    },
    addEventListener: port.addEventListener.bind(port),
    removeEventListener: port.removeEventListener.bind(port),
    start: port.start.bind(port),
  };
}

const ends: (() => void)[] = [];
function webWorkers(count: number): WorkerPort[] {
  return Array.from({length: count}, () => {
    const {port, end} = webWorker();
    ends.push(end);
    return port;
  });
}
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe("in workers", () => {
  const shares = neighbourhoodShares(points, people, ks);
  const profile = scaleProfile(points, people, ks);

  it.each([1, 2, 5])("%i give the same shares and profile, in every bit", async (count) => {
    const workers = webWorkers(count);
    expect(await neighbourhoodSharesInWorkers(points, people, ks, {workers})).toEqual(shares);
    expect(await scaleProfileInWorkers(points, people, ks, {workers})).toEqual(profile);
  });

  it("ends neighbourhoods as asked", async () => {
    const workers = webWorkers(2);
    expect(await scaleProfileInWorkers(points, people, [300], {workers, crossing: "whole"})).toEqual(
      scaleProfile(points, people, [300], {crossing: "whole"}),
    );
  });

  it("several calls can use the same workers at once", async () => {
    const workers = webWorkers(2);
    const other = city(3000);
    const [one, another] = await Promise.all([
      scaleProfileInWorkers(points, people, [300], {workers}),
      scaleProfileInWorkers(other.points, other.people, [77], {workers}),
    ]);
    expect(one).toEqual(scaleProfile(points, people, [300]));
    expect(another).toEqual(scaleProfile(other.points, other.people, [77]));
  });

  it("a single place needs no more than one of them", async () => {
    const workers = webWorkers(3);
    const answer = await scaleProfileInWorkers([[1, 1]], {group: [1], total: [4]}, [2], {workers});
    expect(answer).toEqual(scaleProfile([[1, 1]], {group: [1], total: [4]}, [2]));
  });

  it("says what went wrong in a worker", async () => {
    const {port1, port2} = new MessageChannel();
    port2.onmessage = ({data}: {data: {neighbourhoods: {call: number; begin?: number}}}) => {
      const {call, begin} = data.neighbourhoods;
      if (begin !== undefined) port2.postMessage({neighbourhoods: {call, error: "out of memory"}});
    };
    await expect(scaleProfileInWorkers(points, people, ks, {workers: [port1]})).rejects.toThrow(
      /scaleProfileInWorkers.*out of memory/,
    );
    port1.close();
  });
});

describe("in workers of Node", () => {
  const folder = mkdtempSync(join(tmpdir(), "levekar-workers-"));
  const library = fileURLToPath(new URL("../../../lib/segregation/index.ts", import.meta.url));
  const script = join(folder, "worker.mjs");
  buildSync({
    stdin: {
      contents: `import {parentPort} from "node:worker_threads";
        import {serveNeighbourhoods} from ${JSON.stringify(library)};
        serveNeighbourhoods(parentPort);`,
      resolveDir: folder,
    },
    outfile: script,
    bundle: true,
    format: "esm",
    platform: "node",
  });
  afterAll(() => {
    rmSync(folder, {recursive: true});
  });

  it("gives the same shares and profile, in every bit", async () => {
    const workers = [new NodeWorker(script), new NodeWorker(script)];
    expect(await neighbourhoodSharesInWorkers(points, people, ks, {workers})).toEqual(
      neighbourhoodShares(points, people, ks),
    );
    expect(await scaleProfileInWorkers(points, people, ks, {workers})).toEqual(
      scaleProfile(points, people, ks),
    );
    for (const worker of workers) expect(worker.listenerCount("message")).toBe(0);
    await Promise.all(workers.map((worker) => worker.terminate()));
  });

  it.each([
    ["throws", 'throw new Error("no such luck");', /no such luck/],
    [
      "ends",
      'import {parentPort} from "node:worker_threads"; parentPort.once("message", () => process.exit(3));',
      /code 3/,
    ],
  ])("rejects when a worker %s", async (what, code, reason) => {
    const broken = join(folder, `${what}.mjs`);
    writeFileSync(broken, code);
    const workers = [new NodeWorker(broken)];
    await expect(scaleProfileInWorkers(points, people, ks, {workers})).rejects.toThrow(reason);
    await Promise.all(workers.map((worker) => worker.terminate()));
  });
});

it("the workers of browsers and of Node fit the type", () => {
  // Never called: the compiler reads it.
  const ports = (
    worker: Worker,
    self: DedicatedWorker,
    node: NodeWorker,
    port: MessagePort,
  ): WorkerPort[] => [worker, self, node, port];
  expect(ports).toBeTypeOf("function");
});

/** What `self` is in a browser's worker, as far as its types go. */
type DedicatedWorker = Pick<Worker, "postMessage" | "addEventListener" | "removeEventListener">;
