import {join} from "node:path";
import {dependsOn} from "./depends-on.js";

/**
 * The path of another table's output, for a loader that reads it. The name must be written out as a string, because
 * the build looks for these calls in a loader's code to run the other loader first.
 */
export function builtTable(file: string): string {
  return dependsOn(join(process.cwd(), "src", ".observablehq", "cache", "data", file));
}
