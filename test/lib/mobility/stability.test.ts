import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  entryAreas,
  nextComposition,
  persistence,
  retentionCurve,
  settled,
  sharePaths,
} from "../../../lib/mobility/index.js";
import {describeContract} from "../../support/contract.js";

describeContract("settled", {
  columns: {years: [1, 5, 9], weights: [1, 2, 3]},
  notNegative: ["years", "weights"],
  call: ({years, weights}) => settled(years, {weights}),
});

describe("settled", () => {
  it("takes five years as enough, and fewer people the longer it asks for", () => {
    expect(settled([4.99, 5]).met).toEqual(Uint8Array.of(0, 1));
    fc.assert(
      fc.property(
        fc.array(fc.nat({max: 40}), {minLength: 1}),
        fc.nat(40),
        fc.nat(40),
        (years, one, other) => {
          const at = (limit: number) => settled(years, {limit}).share;
          expect(at(Math.max(one, other))).toBeLessThanOrEqual(at(Math.min(one, other)));
          expect(at(0)).toBe(1);
        },
      ),
    );
  });
});

describe("nextComposition", () => {
  const flow = fc.record({
    people: fc.integer({min: 100, max: 10_000}),
    share: fc.double({min: 0.05, max: 0.95, noNaN: true}),
    leaving: fc.double({min: 0, max: 1, noNaN: true}),
    arrivalShare: fc.double({min: 0, max: 1, noNaN: true}),
    newHomes: fc.nat({max: 5000}),
  });
  it("stays as it was when newcomers are like leavers and nothing is built", () => {
    fc.assert(
      fc.property(flow, ({people, share, leaving}) => {
        const departures = people * leaving;
        const next = nextComposition({people, share, departures, departureShare: share, arrivalShare: share});
        expect(next.people).toBeCloseTo(people, 6);
        expect(next.share).toBeCloseTo(share, 12);
      }),
    );
  });
  it("lies between the share of the stayers and that of the newcomers, and counts the new homes", () => {
    fc.assert(
      fc.property(flow, ({people, share, leaving, arrivalShare, newHomes}) => {
        const departures = people * leaving;
        const next = nextComposition({
          people,
          share,
          departures,
          departureShare: share,
          arrivalShare,
          newHomes,
        });
        expect(next.people).toBeCloseTo(people + newHomes, 6);
        expect(next.share).toBeGreaterThanOrEqual(Math.min(share, arrivalShare) - 1e-12);
        expect(next.share).toBeLessThanOrEqual(Math.max(share, arrivalShare) + 1e-12);
      }),
    );
  });
  it("is an identity of people: members after are members before less leavers plus newcomers", () => {
    const next = nextComposition({
      people: 1000,
      share: 0.3,
      departures: 100,
      departureShare: 0.5,
      arrivals: 60,
      arrivalShare: 0.25,
      newHomes: 40,
      newHomesShare: 0.1,
    });
    expect(next.people).toBe(1000);
    expect(next.share * next.people).toBeCloseTo(300 - 50 + 15 + 4, 9);
  });
  it("has no share of nobody", () => {
    const empty = {people: 10, share: 0.5, departures: 10, departureShare: 0.5, arrivals: 0, arrivalShare: 0};
    expect(nextComposition(empty)).toEqual({people: 0, share: NaN});
  });
  it("refuses more leavers of a group than it has, and what are no shares", () => {
    const given = {people: 100, share: 0.1, departures: 50, departureShare: 0.5, arrivalShare: 0.1};
    expect(() => nextComposition(given)).toThrow(/departures/);
    expect(() => nextComposition({...given, share: 0.9, departureShare: 0})).toThrow(/departures/);
    expect(() => nextComposition({...given, departures: -1})).toThrow(/departures/);
    expect(() => nextComposition({...given, arrivalShare: 10})).toThrow(/arrivalShare/);
    expect(() => nextComposition(undefined as never)).toThrow(/flow/);
  });
});

describeContract("persistence", {
  columns: {before: [3, 1, 2, 5], after: [1, 2, 3, 4]},
  notNegative: [],
  call: ({before, after}) => persistence(before, after, 0.5),
});

describe("persistence", () => {
  it("finds the same areas again when nothing has changed, in any order", () => {
    const columns = fc.array(fc.tuple(fc.nat({max: 9}), fc.nat({max: 9})), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(columns, fc.double({min: 0, max: 1, noNaN: true}), (sample, share) => {
        const before = sample.map(([value]) => value);
        const after = sample.map(([, value]) => value);
        const same = persistence(before, before, share);
        if (same.first > 0) expect(same.stayed).toBe(1);
        else expect([same.stayed, same.expected]).toEqual([NaN, NaN]);
        expect(same.first).toBeLessThanOrEqual(Math.round(share * sample.length));
        const found = persistence(before, after, share);
        expect(persistence([...before].reverse(), [...after].reverse(), share)).toEqual(found);
        expect(found.both).toBe(persistence(after, before, share).both);
      }),
    );
  });
  it("refuses what is no share", () => {
    expect(() => persistence([1], [1], 20)).toThrow(/share/);
  });
});

describe("retentionCurve", () => {
  const histories = fc
    .record({people: fc.integer({min: 1, max: 12}), years: fc.integer({min: 1, max: 6})})
    .chain(({people, years}) =>
      fc.record({
        places: fc.array(fc.array(fc.constantFrom("a", "b"), {minLength: people, maxLength: people}), {
          minLength: years,
          maxLength: years,
        }),
        forWork: fc.array(fc.nat({max: 1}), {minLength: people, maxLength: people}),
      }),
    );
  it("begins with everybody, never rises, and adds up to everybody", () => {
    fc.assert(
      fc.property(histories, ({places, forWork}) => {
        const {stayed, forWork: work, others} = retentionCurve(places, {forWork});
        expect(stayed[0]).toBe(1);
        stayed.forEach((share, year) => {
          if (year > 0) expect(share).toBeLessThanOrEqual(stayed[year - 1]!);
          expect(share + work[year]! + others[year]!).toBeCloseTo(1, 12);
          const still = places[0]!.filter((first, row) =>
            places.slice(0, year + 1).every((column) => column[row] === first),
          );
          expect(share).toBeCloseTo(still.length / places[0]!.length, 12);
        });
      }),
    );
  });
  it("counts whoever came back as having moved on", () => {
    expect(retentionCurve([["a"], ["b"], ["a"]]).stayed).toEqual(Float64Array.of(1, 0, 0));
  });
  it("refuses years of other people, and no years", () => {
    expect(() => retentionCurve([["a", "b"], ["a"]])).toThrow(/places\[1\]/);
    expect(() => retentionCurve([])).toThrow(/places/);
    expect(() => retentionCurve([["a"]], {forWork: [2]})).toThrow(/forWork/);
    expect(() => retentionCurve([["a"]], {forWork: [1, 0]})).toThrow(/forWork/);
  });
});

describeContract("entryAreas", {
  columns: {central: [1, 0, 1], rented: [1, 0, 1], youngNewcomers: [1, 1, 0]},
  notNegative: ["central", "rented", "youngNewcomers"],
  call: (areas) => entryAreas(areas, {rented: 0.4, youngNewcomers: 0.5}),
});

describe("entryAreas", () => {
  const limits = {rented: 0.4, youngNewcomers: 0.5};
  it("needs all three traits, limits included", () => {
    const areas = {
      central: [1, 0, 1, 1],
      rented: [0.4, 0.9, 0.39, 0.9],
      youngNewcomers: [0.5, 0.9, 0.9, 0.49],
    };
    expect(entryAreas(areas, limits)).toEqual(Uint8Array.of(1, 0, 0, 0));
  });
  it("refuses percentages and limits that are missing", () => {
    const areas = {central: [1], rented: [40], youngNewcomers: [0.5]};
    expect(() => entryAreas(areas, limits)).toThrow(/rented/);
    expect(() => entryAreas({...areas, rented: [0.4]}, {rented: 0.4} as never)).toThrow(/youngNewcomers/);
    expect(() => entryAreas(null as never, limits)).toThrow(/areas/);
  });
});

describeContract("sharePaths", {
  columns: {"years[0]": [1, 0, 1], "years[1]": [0, 0, 1]},
  notNegative: ["years[0]", "years[1]"],
  call: (given) => sharePaths([given["years[0]"], given["years[1]"]], {low: 0.05, change: 0.1}),
});

describe("sharePaths", () => {
  const limits = {low: 0.05, change: 0.1};
  it("turns rising into falling when time is turned", () => {
    const column = fc.array(fc.integer({min: 0, max: 100}), {minLength: 4, maxLength: 4});
    fc.assert(
      fc.property(fc.array(column, {minLength: 2, maxLength: 5}), (sample) => {
        const years = sample.map((year) => year.map((percent) => percent / 100));
        const turned = sharePaths([...years].reverse(), limits);
        sharePaths(years, limits).forEach((path, area) => {
          const opposite = {rising: "falling", falling: "rising"}[path as string] ?? path;
          expect(turned[area]).toBe(opposite);
        });
      }),
    );
  });
  it("counts a change exactly at the limit, and a share that was ever high as not low throughout", () => {
    expect(sharePaths([[0.3], [0.4]], limits)).toEqual(["rising"]);
    expect(sharePaths([[0.05], [0.05]], limits)).toEqual(["low throughout"]);
    expect(sharePaths([[0.01], [0.06], [0.02]], limits)).toEqual(["stable"]);
  });
  it("refuses one year, percentages and a change of nothing", () => {
    expect(() => sharePaths([[0.1]], limits)).toThrow(/years/);
    expect(() => sharePaths([[0.1], [20]], limits)).toThrow(/years\[1\]/);
    expect(() => sharePaths([[0.1], [0.2]], {low: 0.1, change: 0})).toThrow(/change/);
    expect(() => sharePaths([[0.1], [0.2]], null as never)).toThrow(/limits/);
  });
});
