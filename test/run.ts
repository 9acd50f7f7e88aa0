/**
 * `npm test`: everything that has to hold before a change is good, in one go. A step that fails does not keep the
 * others from running, except that no page is looked at when none could be built.
 */
import {spawn} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {addUp, closingLine, countTests, type Counts} from "./support/counts.js";

const steps = [
  {name: "types", script: "types"},
  {name: "lint", script: "lint"},
  {name: "format", script: "format:check"},
  {name: "build", script: "build"},
  {name: "unit tests", script: "unit", tests: true},
  {name: "browser tests", script: "browser", tests: true, needs: "build"},
] as const satisfies readonly Step[];

interface Step {
  readonly name: string;
  /** The script in package.json. */
  readonly script: string;
  /** Counts as many as it has tests, not as one. */
  readonly tests?: boolean;
  readonly needs?: string;
}

const folder = mkdtempSync(join(tmpdir(), "levekar-test-"));
const failed: string[] = [];
const results: Counts[] = [];

for (const step of steps as readonly Step[]) {
  if (step.needs !== undefined && failed.includes(step.needs)) {
    console.log(`\n== ${step.name}: not run, because there is no ${step.needs}`);
    results.push({passed: 0, failed: 0, skipped: 1});
    continue;
  }
  console.log(`\n== ${step.name}`);
  const began = performance.now();
  const result = await run(step);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`== ${step.name}: ${result.failed > 0 ? "FAILED" : "passed"} in ${seconds} s`);
  if (result.failed > 0) failed.push(step.name);
  results.push(result);
}

rmSync(folder, {recursive: true, force: true});
const total = addUp(results);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${closingLine(total)}`);

async function run({script, tests}: Step): Promise<Counts> {
  const file = join(folder, `${script}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await npmRun(script, tests ? reporters : []);
  return tests
    ? countTests(read(file), code)
    : {passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0};
}

function npmRun(script: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    // On Windows, npm is a batch file, which only a shell runs.
    const child = spawn("npm", ["run", "--silent", script, "--", ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
}

/** A test run that broke down has no report. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
