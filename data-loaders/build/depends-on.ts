/**
 * Names a file or folder that a table depends on, for readers that work outside Node (DuckDB, a child process):
 * what is read through `node:fs` is seen without it. Of a folder, every file below it counts. Returns the path, so
 * that it can wrap the place where the path is used.
 */
export function dependsOn(path: string): string {
  // The build puts a function here in the process that runs a loader; elsewhere there is nobody to tell.
  const tell = Reflect.get(globalThis, Symbol.for("levekar.dependsOn")) as
    ((path: string) => void) | undefined;
  tell?.(path);
  return path;
}
