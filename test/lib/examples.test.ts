import {describe, expect, it} from "vitest";
import {
  functionsInFile,
  libraryFiles,
  loadModule,
  tagTexts,
} from "../../data-loaders/functions/docstrings.js";
import {runExample} from "../support/examples.js";

const functions = libraryFiles().flatMap(functionsInFile);

describe("the examples in the docstrings", async () => {
  for (const documented of functions) {
    const examples = tagTexts(documented, "example");
    if (examples.length === 0) continue; // docstrings.test.ts asks every public function for one
    // An example may use what a caller imports beside it: the public functions of its folder of lib/.
    const [lib, folder] = documented.file.split("/");
    const scope = await loadModule(`${lib}/${folder}/index.ts`);

    it.each(examples)(`of ${documented.name} give the results they state`, (example) => {
      const results = runExample(example, scope);
      expect(results.length, "an example needs at least one result").toBeGreaterThan(0);
      expect(example, `an example of ${documented.name} calls it`).toContain(`${documented.name}(`);
      for (const {expression, expected, actual, agrees} of results) {
        expect(agrees, `${expression} is ${actual}, and the example says ${expected}`).toBe(true);
      }
    });
  }

  it("are there", () => {
    const withExample = functions.filter((documented) => tagTexts(documented, "example").length > 0);
    expect(withExample.length).toBeGreaterThan(0);
  });
});

describe("running an example", () => {
  const fail = () => {
    throw new RangeError("no");
  };
  const scope = {double: (x: number) => 2 * x, pair: (x: number) => [x, [x]], fail, third: () => 1 / 3};
  const agreements = (code: string) => runExample(code, scope).map(({agrees}) => agrees);

  it.each([
    "double(2) // 4",
    "double(NaN) // NaN",
    "pair(1) // [1, [1]]",
    "({a: double(1)}) // {a: 2}",
    "Float64Array.of(1, 2) // [1, 2]",
    "third() // ≈ 0.333",
    "third() // 0.3333333333333333",
    "fail() // throws RangeError",
    "const x = double(2);\ndouble(x) // 8",
    "double(\n  3\n) // 6",
  ])("accepts a right result: %j", (code) => {
    expect(agreements(code)).toEqual([true]);
  });

  it.each([
    "double(2) // 5",
    "double(2) // 4.000001",
    "double(2) // NaN",
    "double(NaN) // 0",
    "pair(1) // [1, [2]]",
    "pair(1) // [1]",
    "({a: 1}) // {a: 1, b: 2}",
    "({a: 1}) // {b: 1}",
    "third() // ≈ 0.334",
    "third() // 0.333",
    "double(2) // throws RangeError",
    "fail() // 1",
    "fail() // throws TypeError",
    "nowhere(1) // 1",
  ])("finds a wrong result: %j", (code) => {
    expect(agreements(code)).toEqual([false]);
  });

  it("finds the wrong one among right ones", () => {
    expect(agreements("double(1) // 2\ndouble(2) // 5\ndouble(3) // 6")).toEqual([true, false, true]);
  });

  it("refuses an example that ends without a result", () => {
    expect(() => runExample("double(2)", scope)).toThrow("without a result");
  });
});
