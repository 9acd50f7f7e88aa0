import {existsSync, readFileSync} from "node:fs";
import {describe, it} from "vitest";

/**
 * The outside evidence: data that nobody here made up, and what established packages computed on it. It lies in a
 * folder `shared` beside the checkout and is not part of the project, so a checkout without it still passes.
 */
const shared = new URL("../../../shared/", import.meta.url);

/** The text of a file there, such as `sharedFile("real/eusilc.csv")`. */
export function sharedFile(path: string): string {
  return readFileSync(new URL(path, shared), "utf8");
}

/** The content of a JSON file there; the caller says what shape it has. */
export function sharedJson(path: string): unknown {
  return JSON.parse(sharedFile(path));
}

/** A `describe` that is skipped, with a message, when one of the files it needs is not there. */
export function describeShared(name: string, needs: readonly string[], tests: () => void): void {
  const missing = needs.filter((path) => !existsSync(new URL(path, shared)));
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  const reason = `${missing.map((path) => `../shared/${path}`).join(", ")} not here`;
  console.warn(`Skipped: ${name} (${reason})`);
  describe(name, () => {
    it.skip(reason, () => undefined);
  });
}
