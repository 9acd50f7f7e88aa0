import {chmodSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {installedBrowser} from "./browser.js";

const folder = mkdtempSync(join(tmpdir(), "levekar-browser-"));

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

test.skipIf(process.platform === "win32")(
  "a browser is the one that was named, or the first on the path",
  () => {
    const program = join(folder, "chromium-browser");
    writeFileSync(program, "");
    chmodSync(program, 0o755);
    expect(installedBrowser({PATH: ["/nowhere", folder].join(delimiter)})).toBe(program);
    expect(installedBrowser({PATH: "/nowhere", CHROME_PATH: program})).toBe(program);
    expect(() => installedBrowser({CHROME_PATH: join(folder, "none")})).toThrow(
      /^CHROME_PATH is .*none, which/,
    );
  },
);
