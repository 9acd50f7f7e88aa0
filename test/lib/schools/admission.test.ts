import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  admission,
  admissionScore,
  pupilsBySchool,
  schoolMeans,
  wishesWithin,
  type AdmissionRule,
  type Applicants,
} from "../../../lib/schools/index.js";
import {dividedPlaces} from "../../../lib/schools/seats.js";
import {mutualInformation} from "../../../lib/segregation/index.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

interface Case {
  applicants: Required<{[Name in keyof Applicants]: NonNullable<Applicants[Name]>}> & {
    wishes: number[][];
    distances: number[][];
    points: number[];
    groups: string[];
  };
  places: number[];
}

/** Pupils and schools with places enough; every list of wishes is in full, no two distances or points are equal. */
const cases: fc.Arbitrary<Case> = fc
  .record({pupils: fc.integer({min: 1, max: 25}), schools: fc.integer({min: 1, max: 5})})
  .chain(({pupils, schools}) => {
    const all = Array.from({length: schools}, (_, at) => at);
    const list = fc.shuffledSubarray(all, {minLength: schools, maxLength: schools});
    const numbers = (length: number) =>
      fc.uniqueArray(fc.integer({min: 0, max: 1e6}), {minLength: length, maxLength: length});
    return fc.record({
      wishes: fc.array(list, {minLength: pupils, maxLength: pupils}),
      flat: numbers(pupils * schools),
      points: numbers(pupils),
      groups: fc.array(fc.constantFrom("a", "b"), {minLength: pupils, maxLength: pupils}),
      spare: fc.array(fc.nat({max: 4}), {minLength: schools, maxLength: schools}),
    });
  })
  .map(({wishes, flat, points, groups, spare}) => {
    const pupils = wishes.length;
    const distances = spare.map((_, school) => flat.slice(school * pupils, (school + 1) * pupils));
    const even = spare.map((_, school) => Math.floor((pupils + school) / spare.length));
    return {
      applicants: {wishes, distances, points, groups},
      places: even.map((count, school) => count + spare[school]!),
    };
  });

const rules: [string, AdmissionRule][] = [
  ["nearest school", {model: "nearest"}],
  ["points", {model: "points"}],
  ["lottery", {model: "lottery"}],
  ["lottery and points", {model: "mixed", shares: {points: 0.5, lottery: 0.5}}],
  ["three parts", {model: "mixed", shares: {nearest: 0.3, points: 0.3, lottery: 0.4}}],
  ["quota", {model: "quota", by: "points", quotas: [{group: "a", share: 0.4}]}],
  [
    "quotas for everybody",
    {
      model: "quota",
      by: "lottery",
      quotas: [
        {group: "a", share: 0.5},
        {group: "b", share: 0.5},
      ],
    },
  ],
  ["first wish", {model: "first wish", by: "points"}],
];

describe.each(rules)("admission by %s", (_, rule) => {
  it("places everybody once, in no school more than it has places, the same with the same seed", () => {
    fc.assert(
      fc.property(cases, fc.nat({max: 1000}), ({applicants, places}, seed) => {
        const result = admission(applicants, places, rule, {seed});
        expect(result.school).toHaveLength(applicants.wishes.length);
        const counted = places.map((__, school) => result.school.filter((at) => at === school).length);
        expect(Array.from(result.admitted)).toEqual(counted);
        counted.forEach((pupils, school) => {
          expect(pupils).toBeLessThanOrEqual(places[school]!);
        });
        expect(admission(applicants, places, rule, {seed})).toEqual(result);
      }),
    );
  });

  it("refuses fewer places than pupils", () => {
    fc.assert(
      fc.property(cases, ({applicants, places}) => {
        const short = places.map(() => 0);
        short[0] = applicants.wishes.length - 1;
        const error = expectRefusal(() => admission(applicants, short, rule), {
          functionName: "admission",
          argument: "places",
          row: undefined,
          value: short,
        });
        expect(error.message).toContain(`${applicants.wishes.length} pupils`);
      }),
      {numRuns: 10},
    );
  });

  it("gives everybody the first wish where there is room for all", () => {
    fc.assert(
      fc.property(cases, ({applicants, places}) => {
        const room = places.map(() => applicants.wishes.length * 4);
        const {wish} = admission(applicants, room, rule);
        expect(Math.max(...wish)).toBe(1);
      }),
    );
  });
});

describe("admission by points", () => {
  it("serves pupils one by one in the order of their points", () => {
    fc.assert(
      fc.property(cases, ({applicants, places}) => {
        const {wishes, points} = applicants;
        const free = [...places];
        const expected: number[] = [];
        const order = points.map((__, pupil) => pupil).sort((a, b) => points[b]! - points[a]!);
        for (const pupil of order) {
          const school = wishes[pupil]!.find((at) => free[at]! > 0)!;
          free[school]!--;
          expected[pupil] = school;
        }
        const {school, wish} = admission(applicants, places, {model: "points"});
        expect(Array.from(school)).toEqual(expected);
        expect(Array.from(wish)).toEqual(expected.map((at, pupil) => wishes[pupil]!.indexOf(at) + 1));
      }),
    );
  });

  it("does not ask the lot where no points are equal", () => {
    fc.assert(
      fc.property(cases, ({applicants, places}) => {
        const one = admission(applicants, places, {model: "points"}, {seed: 1});
        expect(admission(applicants, places, {model: "points"}, {seed: 2})).toEqual(one);
      }),
    );
  });
});

describe("admission by nearness", () => {
  it("leaves nobody who would rather be at a nearer school with somebody who lives further from it", () => {
    fc.assert(
      fc.property(cases, ({applicants, places}) => {
        const {distances} = applicants;
        const {school, admitted} = admission(applicants, places, {model: "nearest"});
        school.forEach((own, pupil) => {
          distances.forEach((column, other) => {
            if (column[pupil]! >= distances[own]![pupil]!) return;
            expect(admitted[other]).toBe(places[other]);
            const furthest = Math.max(...column.filter((__, at) => school[at] === other));
            expect(furthest).toBeLessThan(column[pupil]!);
          });
        });
      }),
    );
  });
});

describe("admission by lottery", () => {
  it("gives each of two the wanted place about half of the times", () => {
    const wishes = [
      [0, 1],
      [0, 1],
    ];
    let first = 0;
    for (let seed = 0; seed < 1000; seed++) {
      if (admission({wishes}, [1, 1], {model: "lottery"}, {seed}).school[0] === 0) first++;
    }
    expect(first).toBeGreaterThan(430);
    expect(first).toBeLessThan(570);
  });
});

describe("admission by quota", () => {
  const wishes = Array.from({length: 4}, () => [0, 1]);
  const applicants = {wishes, points: [60, 50, 40, 30], groups: ["a", "a", "b", "b"]};

  it("keeps places for the group however few points its members have", () => {
    const quota = (share: number): AdmissionRule => ({
      model: "quota",
      by: "points",
      quotas: [{group: "b", share}],
    });
    expect(Array.from(admission(applicants, [2, 2], quota(0)).school)).toEqual([0, 0, 1, 1]);
    expect(Array.from(admission(applicants, [2, 2], quota(0.5)).school)).toEqual([0, 1, 0, 1]);
    expect(Array.from(admission(applicants, [2, 2], quota(1)).school)).toEqual([1, 1, 0, 0]);
  });

  it("lets members try the reserved places first, so that those with many points do not take the open ones too", () => {
    const mixed = {wishes, points: [60, 50, 40, 30], groups: ["b", "a", "b", "a"]};
    const rule: AdmissionRule = {model: "quota", by: "points", quotas: [{group: "b", share: 0.5}]};
    expect(Array.from(admission(mixed, [2, 2], rule).school)).toEqual([0, 0, 1, 1]);
  });

  it("gives the places to others that a small group leaves", () => {
    const rule: AdmissionRule = {model: "quota", by: "points", quotas: [{group: "c", share: 1}]};
    expect(Array.from(admission(applicants, [2, 2], rule).school)).toEqual([0, 0, 1, 1]);
  });
});

describe("places divided by shares", () => {
  it("are whole, add up, and differ from the exact ones by less than one", () => {
    const shares = fc
      .array(fc.integer({min: 0, max: 100}), {minLength: 1, maxLength: 5})
      .filter((parts) => parts.some((part) => part > 0))
      .map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b, 0)));
    fc.assert(
      fc.property(fc.nat({max: 500}), shares, (places, parts) => {
        const counts = dividedPlaces(places, parts);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(places);
        counts.forEach((count, part) => {
          expect(Number.isInteger(count)).toBe(true);
          expect(Math.abs(count - parts[part]! * places)).toBeLessThan(1);
        });
      }),
    );
  });

  it("give what is left to the largest remainder, and of equal ones to the first", () => {
    expect(dividedPlaces(10, [0.12, 0.28, 0.6])).toEqual([1, 3, 6]);
    expect(dividedPlaces(10, [0.25, 0.35, 0.4])).toEqual([3, 3, 4]);
    expect(dividedPlaces(10, [0.3, 0.3, 0.4])).toEqual([3, 3, 4]);
  });
});

describe("admission by first wishes", () => {
  it("punishes an unlucky first wish, as deferred acceptance does not", () => {
    // The third pupil has more points than the second but wished for the first school first.
    const applicants = {
      wishes: [
        [0, 1, 2],
        [1, 0, 2],
        [0, 1, 2],
      ],
      points: [60, 30, 50],
    };
    const first = admission(applicants, [1, 1, 1], {model: "first wish", by: "points"});
    expect(Array.from(first.school)).toEqual([0, 1, 2]);
    expect(Array.from(admission(applicants, [1, 1, 1], {model: "points"}).school)).toEqual([0, 2, 1]);
  });

  it("gives as many a first wish as any rule can", () => {
    fc.assert(
      fc.property(cases, ({applicants, places}) => {
        const {wish} = admission(applicants, places, {model: "first wish", by: "lottery"});
        const most = places.reduce(
          (sum, room, school) =>
            sum + Math.min(room, applicants.wishes.filter((list) => list[0] === school).length),
          0,
        );
        expect(wish.filter((at) => at === 1)).toHaveLength(most);
      }),
    );
  });
});

describe("what the report says of the models", () => {
  /** Everybody wishes for the same school: then points divide the pupils and lots do not. */
  it("admission by grades segregates schools by grades, and a lottery does not", () => {
    const pupils = 300;
    const points = Array.from({length: pupils}, (_, at) => 20 + (40 * at) / pupils);
    const wishes = points.map(() => [0, 1, 2]);
    const thirds = points.map((__, at) => Math.floor((3 * at) / pupils));
    const between = (rule: AdmissionRule) => {
      const {school} = admission({wishes, points}, [100, 100, 100], rule);
      return {
        information: mutualInformation(pupilsBySchool(school, thirds, 3).groups).H,
        means: schoolMeans(points, school, 3),
      };
    };
    const grades = between({model: "points"});
    const mixed = between({model: "mixed", shares: {points: 0.5, lottery: 0.5}});
    const lottery = between({model: "lottery"});
    expect(grades.information).toBeCloseTo(1, 12);
    expect(mixed.information).toBeLessThan(grades.information);
    expect(lottery.information).toBeLessThan(mixed.information);
    expect(lottery.information).toBeLessThan(0.05);
    expect(grades.means[0]! - grades.means[2]!).toBeGreaterThan(25);
  });
});

describe("lists that end early", () => {
  it("are filled up by distance", () => {
    const distances = [[3], [1], [2]];
    expect(admission({wishes: [[0]], distances}, [0, 1, 1], {model: "lottery"}).school[0]).toBe(1);
    expect(admission({distances}, [1, 1, 1], {model: "lottery"}).school[0]).toBe(1);
  });

  it("take the first of two schools that are equally near", () => {
    const distances = [[2], [1], [1]];
    expect(admission({distances}, [1, 1, 1], {model: "lottery"}).school[0]).toBe(1);
  });

  it("are refused without distances, with the pupil named", () => {
    const call = () => admission({wishes: [[0, 1], [0]]}, [1, 1], {model: "lottery"});
    expectRefusal(call, {functionName: "admission", argument: "wishes", row: 1, value: [0]});
  });
});

describe("admission refuses", () => {
  const wishes = [
    [0, 1],
    [1, 0],
  ];
  const distances = [
    [1, 2],
    [2, 1],
  ];
  const places = [1, 1];
  const points = [1, 2];
  const as = (rule: unknown) => rule as AdmissionRule;

  it.each<[string, () => unknown, RegExp]>([
    ["a model it does not know", () => admission({wishes}, places, as({model: "interview"})), /rule\.model/],
    [
      "a ranking it does not know",
      () => admission({wishes}, places, as({model: "first wish", by: "sex"})),
      /rule\.by/,
    ],
    ["nearness without distances", () => admission({wishes}, places, {model: "nearest"}), /distances/],
    ["points that are not given", () => admission({wishes}, places, {model: "points"}), /points/],
    [
      "quotas without groups",
      () =>
        admission({wishes, points}, places, {model: "quota", by: "points", quotas: [{group: 1, share: 1}]}),
      /groups/,
    ],
    [
      "shares that do not add up",
      () => admission({wishes, points}, places, {model: "mixed", shares: {points: 0.5}}),
      /add up to 1/,
    ],
    [
      "more than all places reserved",
      () =>
        admission({wishes, points, groups: [1, 2]}, places, {
          model: "quota",
          by: "points",
          quotas: [
            {group: 1, share: 0.7},
            {group: 2, share: 0.7},
          ],
        }),
      /rule\.quotas/,
    ],
    [
      "a school twice in a list",
      () =>
        admission(
          {
            wishes: [
              [0, 0],
              [0, 1],
            ],
          },
          places,
          {model: "lottery"},
        ),
      /wishes, row 0/,
    ],
    [
      "a school that is not there",
      () =>
        admission(
          {
            wishes: [
              [0, 2],
              [0, 1],
            ],
          },
          places,
          {model: "lottery"},
        ),
      /wishes, row 0/,
    ],
    ["half a place", () => admission({wishes}, [1.5, 1], {model: "lottery"}), /places, row 0/],
    ["points for other pupils", () => admission({wishes, points: [1]}, places, {model: "points"}), /points/],
    [
      "distances to other schools",
      () => admission({wishes, distances: [[1, 2]]}, places, {model: "lottery"}),
      /distances/,
    ],
    ["no pupils", () => admission({wishes: []}, places, {model: "lottery"}), /no pupils/],
    ["nothing known of the pupils", () => admission({}, places, {model: "lottery"}), /wishes/],
    [
      "a seed that is none",
      () => admission({wishes, distances}, places, {model: "lottery"}, {seed: -1}),
      /seed/,
    ],
  ])("%s", (_, call, message) => {
    expect(call).toThrow(message);
  });
});

describe("wishesWithin", () => {
  it("keeps the order of wishes and drops what lies further away", () => {
    fc.assert(
      fc.property(cases, fc.integer({min: 0, max: 1e6}), ({applicants}, radius) => {
        const {wishes, distances} = applicants;
        const lists = wishesWithin(distances, radius, {wishes});
        lists.forEach((list, pupil) => {
          expect(Array.from(list)).toEqual(
            wishes[pupil]!.filter((school) => distances[school]![pupil]! <= radius),
          );
        });
      }),
    );
    expect(wishesWithin([[6], [6.1]], 6).map((list) => Array.from(list))).toEqual([[0]]);
    expect(() => wishesWithin([[1]], -1)).toThrow(/radius/);
    expect(() => wishesWithin([[1]], 6, {wishes: [[0], [0]]})).toThrow(/distances/);
  });
});

describe("admissionScore", () => {
  it("is the points themselves with one part, and adds parts up", () => {
    const values = fc.array(fc.integer({min: 0, max: 60}), {minLength: 1, maxLength: 20});
    fc.assert(
      fc.property(values, fc.integer({min: -5, max: 5}), (points, weight) => {
        expect(Array.from(admissionScore([{values: points, weight: 1}]))).toEqual(points);
        const twice = admissionScore([
          {values: points, weight},
          {values: points, weight: 1},
        ]);
        expect(Array.from(twice)).toEqual(points.map((value) => (weight + 1) * value + 0));
      }),
    );
  });

  it("refuses parts for different pupils, and no parts", () => {
    const parts = [
      {values: [1, 2], weight: 1},
      {values: [1], weight: 1},
    ];
    expect(() => admissionScore(parts)).toThrow(/parts\[1\]\.values/);
    expect(() => admissionScore([])).toThrow(/parts/);
    expect(() => admissionScore([{values: [1], weight: NaN}])).toThrow(/weight/);
  });
});

describe("pupils and means by school", () => {
  it("count everybody once", () => {
    const pupils = fc.array(fc.record({school: fc.nat({max: 4}), group: fc.constantFrom("a", "b", "c")}), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pupils, (rows) => {
        const school = rows.map((row) => row.school);
        const {keys, groups} = pupilsBySchool(
          school,
          rows.map(({group}) => group),
          5,
        );
        keys.forEach((key, at) => {
          groups[at]!.forEach((count, place) => {
            expect(count).toBe(rows.filter((row) => row.group === key && row.school === place).length);
          });
        });
      }),
    );
  });

  it("refuse a school that is not there", () => {
    expect(() => pupilsBySchool([0, 3], ["a", "b"], 3)).toThrow(/school, row 1/);
    expect(() => schoolMeans([1, 2], [0, 0.5], 3)).toThrow(/school, row 1/);
    expect(() => schoolMeans([1, 2], [0, 1], 0)).toThrow(/schools/);
  });

  describeContract("schoolMeans", {
    columns: {values: [1, 2, 3], school: [0, 1, 2]},
    notNegative: ["school"],
    call: ({values, school}) => schoolMeans(values, school, 40),
  });
});
