import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {socioeconomicTeacherNorm, teacherNorm, teachersMoved} from "../../../../lib/policy/index.js";
import {counts, rows, total} from "../columns.js";

describe("the teacher norm", () => {
  it("lacks at least as many teachers with three levels as with two", () => {
    fc.assert(
      fc.property(rows(6), ([p1, p5, p8, t1, t5, t8]) => {
        const pupils = [p1!, p5!, p8!];
        const teachers = [t1!, t5!, t8!].map((column) => column.map((value) => value / 10));
        const three = teacherNorm(pupils, teachers);
        const two = teacherNorm(pupils, teachers, {levels: "two"});
        expect(two.needed).toEqual(three.needed);
        three.shortfall.forEach((lacking, row) => {
          expect(lacking).toBeGreaterThanOrEqual(two.shortfall[row]! - 1e-9);
          expect(lacking).toBeLessThanOrEqual(three.needed[row]! + 1e-9);
        });
      }),
    );
  });

  it("is met by one teacher per 15 and 20 pupils", () => {
    expect(teacherNorm([[15], [20], [20]], [[1], [1], [1]])).toEqual({
      needed: Float64Array.of(3),
      shortfall: Float64Array.of(0),
    });
  });

  it("refuses anything but three levels", () => {
    expect(() => teacherNorm([[1], [1]], [[1], [1], [1]])).toThrow(/three columns/);
    expect(() => teacherNorm([[1], [1], [1]], [[1], [1], [1]], {levels: "four" as "two"})).toThrow(/levels/);
  });

  it("moves teachers without making or losing any, and never leaves a giver below the norm", () => {
    fc.assert(
      fc.property(rows(2), ([pupils, have]) => {
        const teachers = have!.map((value) => value / 10);
        const {moved, after, lacking} = teachersMoved(pupils!, teachers, 15);
        expect(total(after)).toBeCloseTo(total(teachers), 6);
        expect(moved).toBeGreaterThanOrEqual(0);
        const needed = pupils!.map((count) => count / 15);
        after.forEach((posts, row) => {
          if (teachers[row]! >= needed[row]!) expect(posts).toBeGreaterThanOrEqual(needed[row]! - 1e-9);
          else expect(posts).toBeLessThanOrEqual(needed[row]! + 1e-9);
        });
        expect(lacking).toBeCloseTo(
          Math.max(0, total(needed.map((n, row) => Math.max(0, n - after[row]!)))),
          6,
        );
      }),
    );
  });

  it("by disadvantage keeps the number of teachers, and is today’s norm at strength 0", () => {
    const scores = fc.array(fc.double({min: -2, max: 2, noNaN: true}), {minLength: 3, maxLength: 3});
    fc.assert(
      fc.property(
        counts(3, 1),
        scores,
        fc.double({min: 0, max: 0.45, noNaN: true}),
        (pupils, z, strength) => {
          const {teachers, pupilsPerTeacher} = socioeconomicTeacherNorm(pupils, z, strength, 15);
          expect(total(teachers)).toBeCloseTo(total(pupils) / 15, 8);
          teachers.forEach((posts, row) => {
            expect(posts * pupilsPerTeacher[row]!).toBeCloseTo(pupils[row]!, 8);
          });
          const worst = z.indexOf(Math.max(...z));
          for (const norm of pupilsPerTeacher)
            expect(pupilsPerTeacher[worst]).toBeLessThanOrEqual(norm + 1e-9);
        },
      ),
    );
    const same = socioeconomicTeacherNorm([100, 50], [1, -2], 0, 15);
    expect(Array.from(same.pupilsPerTeacher)).toEqual([15, 15]);
    expect(() => socioeconomicTeacherNorm([1, 1], [0, 5], 0.2, 15)).toThrow(/row 1/);
  });
});
