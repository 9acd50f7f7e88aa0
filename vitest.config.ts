import {defineConfig} from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    globalSetup: "test/support/vendors.ts",
    setupFiles: "test/support/same-cases.ts",
    testTimeout: 30_000,
  },
});
