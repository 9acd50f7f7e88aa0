/** What `npm test` counts. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function addUp(all: readonly Counts[]): Counts {
  const sum = (key: keyof Counts): number => all.reduce((total, counts) => total + counts[key], 0);
  return {passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped")};
}

export function closingLine({passed, failed, skipped}: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {readonly status: string; readonly assertionResults: readonly unknown[]}[];
}

/**
 * Counts the tests of a report. A file that could not be loaded has no tests but counts as a failed one, and so does a
 * run that ended badly for a reason that no test knows, or found nothing to test.
 */
export function countTests(report: string | undefined, exitCode: number): Counts {
  if (report === undefined) return {passed: 0, failed: 1, skipped: 0};
  const {numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults} = JSON.parse(
    report,
  ) as Report;
  const unloaded = testResults.filter(
    ({status, assertionResults}) => status === "failed" && assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  const unexplained = failed === 0 && (exitCode !== 0 || numPassedTests === 0);
  return {
    passed: numPassedTests,
    failed: unexplained ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}
