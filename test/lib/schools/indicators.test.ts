import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {completion, otherHoursShare, schoolContribution, teacherQuality} from "../../../lib/schools/index.js";
import {describeContract} from "../../support/contract.js";

describe("completion", () => {
  it("divides everybody who started into three", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(1000), (qualified, stillAtSchool, gone) => {
        const started = qualified + stillAtSchool + gone;
        fc.pre(started > 0);
        const {completed, droppedOut, ...rest} = completion({started, qualified, stillAtSchool});
        expect(completed + droppedOut + rest.stillAtSchool).toBeCloseTo(1, 12);
        expect(droppedOut).toBeCloseTo(gone / started, 12);
      }),
    );
  });

  it("gives the printed shares of girls (82 percent) and boys (74)", () => {
    expect(completion({started: 50, qualified: 41, stillAtSchool: 0}).completed).toBe(0.82);
    expect(completion({started: 50, qualified: 37, stillAtSchool: 0}).completed).toBe(0.74);
  });

  it("has no value when nobody started, and refuses more than started", () => {
    expect(completion({started: 0, qualified: 0, stillAtSchool: 0}).droppedOut).toBeNaN();
    expect(() => completion({started: 10, qualified: 8, stillAtSchool: 3})).toThrow(/started/);
    expect(() => completion({started: 10, qualified: -1, stillAtSchool: 3})).toThrow(/qualified/);
  });
});

describe("shares per school", () => {
  it("have no value where there is nothing to share", () => {
    expect(Array.from(teacherQuality([0], [0]))).toEqual([NaN]);
    expect(Array.from(otherHoursShare([0, 5], [0, 5]))).toEqual([NaN, 1]);
    expect(() => teacherQuality([3], [2])).toThrow(/approved/);
    expect(() => otherHoursShare([3], [2])).toThrow(/other/);
  });

  describeContract("teacherQuality", {
    columns: {approved: [1, 5, 3], teachers: [10, 10, 10]},
    notNegative: ["approved", "teachers"],
    call: ({approved, teachers}) => teacherQuality(approved, teachers),
  });
  describeContract("otherHoursShare", {
    columns: {other: [1, 5, 3], hours: [10, 10, 10]},
    notNegative: ["other", "hours"],
    call: ({other, hours}) => otherHoursShare(other, hours),
  });
});

describe("schoolContribution", () => {
  const pupils = fc.array(
    fc.record({
      result: fc.double({min: 1, max: 6, noNaN: true}),
      expected: fc.double({min: 1, max: 6, noNaN: true}),
      school: fc.nat({max: 3}),
    }),
    {minLength: 1, maxLength: 30},
  );

  it("is the mean of all where pupils did as expected, whatever pupils the school has", () => {
    fc.assert(
      fc.property(pupils, (rows) => {
        const results = rows.map(({result}) => result);
        const mean = results.reduce((a, b) => a + b, 0) / rows.length;
        const school = rows.map((row) => row.school);
        const contributions = schoolContribution(results, results, school, 4);
        for (const place of new Set(school)) expect(contributions[place]).toBeCloseTo(mean, 10);
      }),
    );
  });

  it("rises by what all pupils of the school gain, apart from the mean of all", () => {
    fc.assert(
      fc.property(pupils, (rows) => {
        const [results, expected] = [rows.map(({result}) => result), rows.map((row) => row.expected)];
        const school = rows.map((row) => row.school);
        const place = school[0]!;
        const gain = results.map((result, at) => result + (school[at] === place ? 1 : 0));
        const before = schoolContribution(results, expected, school, 4)[place]!;
        const after = schoolContribution(gain, expected, school, 4)[place]!;
        const share = school.filter((at) => at === place).length / rows.length;
        expect(after - before).toBeCloseTo(1 + share, 8);
      }),
    );
  });

  it("has no value for a school without pupils", () => {
    expect(schoolContribution([1], [1], [0], 2)[1]).toBeNaN();
  });

  describeContract("schoolContribution", {
    columns: {results: [3, 4, 5], expected: [3, 4, 4], school: [0, 1, 2]},
    notNegative: ["school"],
    call: ({results, expected, school}) => schoolContribution(results, expected, school, 40),
  });
});
