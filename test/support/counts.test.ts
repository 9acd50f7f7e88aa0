import {expect, test} from "vitest";
import {addUp, closingLine, countTests} from "./counts.js";

const report = (numbers: object, testResults: object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults,
    ...numbers,
  });

test("tests are counted as the runner reports them", () => {
  const counts = countTests(
    report({numPassedTests: 3, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1}),
    1,
  );
  expect(counts).toEqual({passed: 3, failed: 2, skipped: 2});
});

test("nothing that goes wrong is counted as nothing", () => {
  const failed = {failed: 1};
  expect(countTests(undefined, 1)).toMatchObject(failed);
  expect(countTests(report({numPassedTests: 3}), 1)).toMatchObject(failed);
  expect(countTests(report({}), 0)).toMatchObject(failed);
  const unloaded = [{status: "failed", assertionResults: []}];
  expect(countTests(report({numPassedTests: 3}, unloaded), 1)).toMatchObject(failed);
});

test("the closing line adds up all steps, and names what was skipped only if something was", () => {
  const one = {passed: 1, failed: 0, skipped: 0};
  expect(closingLine(addUp([one, one]))).toBe("2 passed, 0 failed");
  expect(closingLine(addUp([one, {passed: 0, failed: 1, skipped: 2}]))).toBe("1 passed, 1 failed, 2 skipped");
});
