import {resolve} from "node:path";
import {defineConfig} from "vitest/config";

/** The tests of the built site in a browser: `npm run browser`, after `npm run build`. */
export default defineConfig({
  test: {
    root: resolve(import.meta.dirname, "../.."),
    include: ["test/browser/**/*.test.ts"],
    globalSetup: "test/browser/setup.ts",
    testTimeout: 120_000,
    slowTestThreshold: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // One browser per worker serves all its files.
    isolate: false,
  },
});
