/**
 * One end of a connection with a worker, as every platform has it: a `Worker` of a browser or of Node's
 * `worker_threads`, the `self` of a browser's worker, the `parentPort` of Node's, or a `MessagePort`.
 */
export type WorkerPort = {postMessage(message: unknown): unknown} & (WebPort | NodePort);

/** What a listener is given, every platform types in its own way; one that takes anything fits them all. */
type Listener = (given: unknown) => void;

interface WebPort {
  addEventListener(type: string, listener: Listener): unknown;
  removeEventListener(type: string, listener: Listener): unknown;
  /** A browser's `MessagePort` waits until it is told to start. */
  start?(): unknown;
}

interface NodePort {
  on(type: string, listener: Listener): unknown;
  off(type: string, listener: Listener): unknown;
}

/** @internal Calls back with every message that comes in; the function returned makes an end of it. */
export function onMessage(port: WorkerPort, callback: (message: unknown) => void): () => void {
  return listen(port, "message", callback, (event) => (event as {data: unknown}).data);
}

/** @internal Calls back when the other end breaks down, with what is known of why. */
export function onBreakdown(port: WorkerPort, callback: (reason: unknown) => void): () => void {
  const reasonOf = (event: unknown) =>
    (event as {error?: unknown; message?: unknown}).error ?? (event as {message?: unknown}).message;
  const stops = [
    listen(port, "error", callback, reasonOf),
    listen(port, "messageerror", callback, () => "a message could not be read"),
    // Only Node tells of this; a browser's worker does not end by itself.
    listen(
      port,
      "exit",
      (code) => {
        callback(`the worker ended with code ${String(code)}`);
      },
      reasonOf,
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Node hands listeners the value itself, the web an event with the value inside. */
function listen(
  port: WorkerPort,
  type: string,
  callback: (value: unknown) => void,
  valueOf: (event: unknown) => unknown,
): () => void {
  if ("on" in port) {
    port.on(type, callback);
    return () => {
      port.off(type, callback);
    };
  }
  const listener = (event: unknown) => {
    callback(valueOf(event));
  };
  port.addEventListener(type, listener);
  if (type === "message") port.start?.();
  return () => {
    port.removeEventListener(type, listener);
  };
}
