import {endOfBlock, sharesAround, type SharesTask, type WriteShares} from "./shares-around.js";
import {onMessage, type WorkerPort} from "./worker-port.js";

/**
 * What is said between the two ends, told from other messages by its one name. A call has a number; it begins with the
 * task, goes on with blocks, each by its first place and answered by its shares, and ends.
 */
export interface NeighbourhoodMessage {
  readonly neighbourhoods:
    | {readonly call: number; readonly task: SharesTask}
    | {readonly call: number; readonly begin: number}
    | {readonly call: number; readonly end: true};
}

/** The answer to a block: one column per k, or what went wrong. */
export interface NeighbourhoodAnswer {
  readonly neighbourhoods:
    | {readonly call: number; readonly begin: number; readonly shares: readonly Float64Array[]}
    | {readonly call: number; readonly error: string};
}

/**
 * Makes a worker answer for neighbourhoodSharesInWorkers and scaleProfileInWorkers: the one line that a worker's script
 * needs beside its import. Other messages to the same worker pass it by.
 *
 * In a browser the script is `import {serveNeighbourhoods} from "levekar/segregation"; serveNeighbourhoods(self);` and
 * the page makes it a worker with `new Worker(new URL("./worker.js", import.meta.url), {type: "module"})`. In Node it
 * is `import {parentPort} from "node:worker_threads"; serveNeighbourhoods(parentPort);` after the same first import,
 * and the program uses the `Worker` of `node:worker_threads`.
 *
 * @formula that of neighbourhoodShares, over the blocks of places that are asked for
 * @param port the worker's end of the connection: `self` in a browser, `parentPort` in Node, or any MessagePort
 * @returns a function that makes the worker stop answering
 * @nan where neighbourhoodShares has none either
 * @source Östh, J., Malmberg, B. & Andersson, E. K. (2014), "Analysing segregation using individualized
 *   neighbourhoods", in Lloyd, Shuttleworth & Wong (eds), Social-Spatial Segregation, pp. 135-161, for the shares
 * @example
 * const {port1, port2} = new MessageChannel();
 * const stop = serveNeighbourhoods(port1);
 * stop();
 * port1.close();
 * typeof stop // "function"
 */
export function serveNeighbourhoods(port: WorkerPort): () => void {
  const calls = new Map<number, {readonly task: SharesTask; readonly write: WriteShares}>();
  const answer = (neighbourhoods: NeighbourhoodAnswer["neighbourhoods"]) => {
    port.postMessage({neighbourhoods} satisfies NeighbourhoodAnswer);
  };

  return onMessage(port, (message) => {
    if (!isNeighbourhoodMessage(message)) return;
    const {neighbourhoods: asked} = message;
    try {
      if ("task" in asked) calls.set(asked.call, {task: asked.task, write: sharesAround(asked.task)});
      else if ("end" in asked) calls.delete(asked.call);
      else {
        const {task, write} = calls.get(asked.call)!;
        const end = endOfBlock(asked.begin, task.tree.x.length);
        const shares = Array.from(task.ks, () => new Float64Array(end - asked.begin));
        write(asked.begin, end, shares);
        answer({call: asked.call, begin: asked.begin, shares});
      }
    } catch (error) {
      answer({call: asked.call, error: String(error)});
    }
  });
}

function isNeighbourhoodMessage(message: unknown): message is NeighbourhoodMessage {
  return typeof message === "object" && message !== null && "neighbourhoods" in message;
}
