import {Socket} from "node:net";

/** A table must come out the same again, with or without the network: nothing else can stand in its key. */
export function refuseNetwork(): void {
  const sockets: {connect: (this: Socket, ...args: never[]) => Socket} = Socket.prototype;
  const {connect} = sockets;
  sockets.connect = function (...args) {
    // net.connect() hands over all its arguments in one list.
    const first: unknown = Array.isArray(args[0]) ? args[0][0] : args[0];
    if (!isLocal(first)) {
      throw new Error(
        `A table is made without the network, but this loader connects to ${hostOf(first)}. ` +
          "Fetch the data once with a script, commit the file, and read that.",
      );
    }
    return connect.apply(this, args);
  };
}

/** Whether it is a named pipe or a socket on this machine, as used between processes. */
function isLocal(target: unknown): boolean {
  if (typeof target === "string") return !/^\d+$/.test(target);
  return typeof target === "object" && target !== null && "path" in target && target.path != null;
}

function hostOf(target: unknown): string {
  const named =
    typeof target === "object" && target !== null && "host" in target && typeof target.host === "string";
  return named ? String(target.host) : "a port";
}
