import {InvalidInputError} from "../invalid-input-error.js";
import {sharesOfRows} from "./neighbourhood-shares.js";
import type {NeighbourhoodOptions, PeopleInPlaces} from "./people-in-places.js";
import type {NeighbourhoodAnswer, NeighbourhoodMessage} from "./serve-neighbourhoods.js";
import {beginsOfBlocks} from "./shares-around.js";
import {onBreakdown, onMessage, type WorkerPort} from "./worker-port.js";

/** How a neighbourhood ends, and who computes it. */
export interface NeighbourhoodWorkerOptions extends NeighbourhoodOptions {
  /** Workers whose script calls serveNeighbourhoods; they are the caller's, who makes, reuses and ends them. */
  readonly workers: readonly WorkerPort[];
}

/** Tells the answers of one call from those of another that uses the same workers. */
let lastCall = 0;

/** @internal The shares around every point: each worker gets the tree, and a next block whenever it is done with one. */
export async function sharesInWorkers(
  functionName: string,
  input: PeopleInPlaces,
  workers: readonly WorkerPort[],
): Promise<Float64Array[]> {
  checkWorkers(functionName, workers);
  const {task} = input;
  const places = task.tree.x.length;
  const ofPlaces = Array.from(task.ks, () => new Float64Array(places));
  const blocks = beginsOfBlocks(places);
  const call = ++lastCall;
  const stops: (() => void)[] = [];
  const tell = (worker: WorkerPort, neighbourhoods: NeighbourhoodMessage["neighbourhoods"]) => {
    worker.postMessage({neighbourhoods} satisfies NeighbourhoodMessage);
  };

  try {
    await new Promise<void>((resolve, reject) => {
      let next = 0;
      let missing = blocks.length;
      const giveBlock = (worker: WorkerPort) => {
        if (next < blocks.length) tell(worker, {call, begin: blocks[next++]!});
      };
      for (const worker of workers) {
        stops.push(
          onBreakdown(worker, (reason) => {
            reject(new Error(`${functionName}: a worker broke down (${String(reason)}).`));
          }),
          onMessage(worker, (message) => {
            if (!isAnswer(message, call)) return;
            const {neighbourhoods: answer} = message;
            if ("error" in answer) {
              reject(new Error(`${functionName}: a worker failed (${answer.error}).`));
              return;
            }
            ofPlaces.forEach((column, at) => {
              column.set(answer.shares[at]!, answer.begin);
            });
            if (--missing === 0) resolve();
            else giveBlock(worker);
          }),
        );
        tell(worker, {call, task});
        giveBlock(worker);
      }
    });
  } finally {
    for (const stop of stops) stop();
    for (const worker of workers) tell(worker, {call, end: true});
  }
  return sharesOfRows(input, ofPlaces);
}

function isAnswer(message: unknown, call: number): message is NeighbourhoodAnswer {
  return (
    typeof message === "object" &&
    message !== null &&
    "neighbourhoods" in message &&
    (message as NeighbourhoodAnswer).neighbourhoods.call === call
  );
}

function checkWorkers(functionName: string, workers: unknown): void {
  if (!Array.isArray(workers) || workers.length === 0) {
    throw new InvalidInputError({
      functionName,
      argument: "workers",
      value: workers,
      advice: "Give an array of at least one worker, whose script calls serveNeighbourhoods.",
    });
  }
  workers.forEach((worker: unknown, row) => {
    if (typeof worker === "object" && worker !== null && "postMessage" in worker) return;
    throw new InvalidInputError({
      functionName,
      argument: "workers",
      row,
      value: worker,
      advice: "Give a Worker, or another end of a connection with a postMessage function.",
    });
  });
}
