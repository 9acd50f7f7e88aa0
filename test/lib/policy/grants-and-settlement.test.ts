import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  areaGrantMayPay,
  bestPlacement,
  dwellingsElsewhere,
  earmarkingReasons,
  grantClock,
  grantEndLoss,
  leisureCardCost,
  leisureParticipation,
  lotteryGrantLimit,
  neighbourhoodGrantReasons,
  offencesWhileWaiting,
  overlapBounds,
  privateInvestmentDrawn,
  programmeScorecard,
  recordedCrime,
  settledInTime,
  settlementAreaAllowed,
  settlementDeadline,
  settlementGrants,
  settlementRequests,
  settlementScore,
  swedishAllowanceAtRisk,
  worstOffPersistence,
} from "../../../lib/policy/index.js";

const total = (column: ArrayLike<number>) => Array.from(column).reduce((all, value) => all + value, 0);
const share = fc.double({min: 0, max: 1, noNaN: true});
const one = (column: ArrayLike<number>) => column[0]!;

describe("the clocks of the grants", () => {
  it("end after five and ten, three and five years", () => {
    const last = (grant: "neighbourhood" | "innovation" | "earmarked", extended: boolean) =>
      grantClock(2021, grant, {extended}) - 2020;
    expect([last("neighbourhood", false), last("neighbourhood", true)]).toEqual([5, 10]);
    expect([last("innovation", false), last("innovation", true)]).toEqual([3, 5]);
    expect([last("earmarked", false), last("earmarked", true)]).toEqual([5, 5]);
    expect(grantClock(2021, "innovation", {rules: {innovation: 1}})).toBe(2021);
  });

  it("may be earmarked for any of three reasons, and pay for some purposes only", () => {
    const none = {buildsUpService: false, concernsFewPlaces: false, limitedTrial: false};
    expect(earmarkingReasons(none)).toEqual([]);
    expect(earmarkingReasons({...none, limitedTrial: true, buildsUpService: true})).toEqual([
      "buildsUpService",
      "limitedTrial",
    ]);
    expect(areaGrantMayPay("ordinary running costs")).toBe(false);
    expect(areaGrantMayPay("new ways of working")).toBe(true);
  });
});

describe("grants that others match", () => {
  it("cover a third of approved costs, up to the limit, of what is in a plan", () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e7), (costs, limit) => {
        const grant = one(lotteryGrantLimit([costs], [limit], [1]));
        expect(grant).toBeLessThanOrEqual(limit);
        expect(3 * grant).toBeLessThanOrEqual(costs * (1 + 1e-12));
        expect(grant === limit || Math.abs(3 * grant - costs) < 1e-6).toBe(true);
        expect(one(lotteryGrantLimit([costs], [limit], [0]))).toBe(0);
      }),
    );
  });

  it("take other money with them when they end, and draw private money while they last", () => {
    expect(Array.from(grantEndLoss([100, 0], 0))).toEqual([100, 0]);
    expect(one(grantEndLoss([100], 1.2))).toBeGreaterThan(200);
    expect(Array.from(privateInvestmentDrawn([1, 2]))).toEqual([3.5, 7]);
  });
});

describe("leisure", () => {
  it("costs NOK 1600 to 2000 a year per child with a card", () => {
    expect(leisureCardCost(1, 1)).toEqual({least: 1600, most: 2000});
    fc.assert(
      fc.property(fc.nat(1e6), share, (children, used) => {
        const {least, most} = leisureCardCost(children, used);
        expect(least).toBeLessThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(2000 * children);
        expect(leisureCardCost(children, used, {rules: {most: 800}}).most).toBe(least);
      }),
    );
  });

  it("is taken part in by the share with one activity or more", () => {
    expect(leisureParticipation([0, 0, 1, 5])).toBe(0.5);
    expect(leisureParticipation([0, 0, 1, 5], {rules: {activities: 2}})).toBe(0.25);
  });
});

describe("settlement of refugees", () => {
  it("weighs results with 60 and capacity with 40 percent, within the two", () => {
    fc.assert(
      fc.property(share, share, (results, capacity) => {
        const score = one(settlementScore([results], [capacity]));
        expect(score).toBeGreaterThanOrEqual(Math.min(results, capacity) - 1e-12);
        expect(score).toBeLessThanOrEqual(Math.max(results, capacity) + 1e-12);
      }),
    );
    expect(Array.from(settlementScore([10, 0], [0, 10]))).toEqual([6, 4]);
  });

  it("avoids areas from 30 percent, the last digit of the machine aside", () => {
    const shares = [0, 0.29, 0.1 + 0.2, 0.3, 0.31, 1];
    expect(Array.from(settlementAreaAllowed(shares))).toEqual([1, 1, 0, 0, 0, 0]);
    expect(Array.from(settlementAreaAllowed(shares, {atLimit: "allowed"}))).toEqual([1, 1, 1, 1, 0, 0]);
    expect(() => settlementAreaAllowed([30])).toThrow(/immigrants/);
  });

  it("asks nobody for fewer than ten, adds up, and asks the higher weight for more", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 10, max: 2000}),
        fc.array(fc.tuple(fc.integer({min: 0, max: 50}), fc.integer({min: 0, max: 1})), {
          minLength: 2,
          maxLength: 40,
        }),
        (need, rows) => {
          const weight = rows.map(([value]) => value);
          const allowed = rows.map(([, value]) => value);
          const asked = settlementRequests(need, weight, allowed);
          if (Number.isNaN(one(asked))) return;
          expect(total(asked)).toBeCloseTo(need, 6);
          asked.forEach((persons, row) => {
            if (allowed[row] === 0 || weight[row] === 0) expect(persons).toBe(0);
            else expect(persons === 0 || persons >= 10 - 1e-9).toBe(true);
            for (let other = 0; other < asked.length; other++) {
              if (allowed[other] === 1 && allowed[row] === 1 && weight[other]! > weight[row]!)
                expect(asked[other]).toBeGreaterThanOrEqual(persons);
            }
          });
          expect(asked.filter((persons) => persons > 0).length).toBeLessThanOrEqual(need / 10);
        },
      ),
    );
  });

  it("asks for nobody when there is no need, and has no answer when the need is too small or nobody may be asked", () => {
    expect(Array.from(settlementRequests(0, [1, 2], [1, 1]))).toEqual([0, 0]);
    expect(Array.from(settlementRequests(100, [1, 2], [0, 0]))).toEqual([NaN, NaN]);
    expect(Array.from(settlementRequests(15, [1, 1], [1, 1]))).toEqual([NaN, NaN]);
    expect(Array.from(settlementRequests(15, [1, 1], [1, 0]))).toEqual([15, 0]);
    expect(Array.from(settlementRequests(20, [1, 1], [1, 1]))).toEqual([10, 10]);
    const smaller = {rules: {smallestRequest: 5}};
    expect(Array.from(settlementRequests(15, [1, 1], [1, 1], smaller))).toEqual([7.5, 7.5]);
  });

  it("is in time within three or six months", () => {
    const months = [3, 3.1, 6, 6.1];
    expect(settledInTime(months, "unaccompaniedMinors")).toBe(0.25);
    expect(settledInTime(months, "adultsWithoutChildren")).toBe(0.75);
    expect(settlementDeadline("resettlementRefugees", {rules: {resettlementRefugees: 9}})).toBe(9);
  });

  it("needs dwellings elsewhere for those settled in avoided areas only", () => {
    expect(dwellingsElsewhere([60, 40], [0, 0], 2)).toBe(0);
    expect(dwellingsElsewhere([60, 40], [1, 1], 2)).toBe(50);
  });

  it("may cost an asylum seeker in Sweden the allowance from 1 July 2020 on", () => {
    const move = {toReportedArea: true, livedThereBefore: false, date: "2020-07-01"};
    expect(swedishAllowanceAtRisk(move)).toBe(true);
    expect(swedishAllowanceAtRisk({...move, livedThereBefore: true})).toBe(false);
    expect(swedishAllowanceAtRisk({...move, toReportedArea: false})).toBe(false);
    expect(swedishAllowanceAtRisk({...move, date: "2020-06-30"})).toBe(false);
  });
});

describe("two lists of which only the lengths are known", () => {
  it("have bounds that every pair of lists keeps", () => {
    const list = fc.uniqueArray(fc.nat(12), {minLength: 1, maxLength: 10});
    fc.assert(
      fc.property(list, list, (a, b) => {
        const both = a.filter((entry) => b.includes(entry)).length;
        const either = a.length + b.length - both;
        const bounds = overlapBounds(a.length, b.length);
        const within = (value: number, {least, most}: {least: number; most: number}) => {
          expect(value).toBeGreaterThanOrEqual(least);
          expect(value).toBeLessThanOrEqual(most);
        };
        within(both, bounds.both);
        within(either, bounds.either);
        within(both / either, bounds.ratio);
      }),
    );
  });
});

describe("the best placement", () => {
  const suits = fc
    .tuple(fc.integer({min: 1, max: 3}), fc.integer({min: 1, max: 5}))
    .chain(([places, persons]) =>
      fc.tuple(
        fc.array(fc.array(fc.integer({min: 0, max: 9}), {minLength: persons, maxLength: persons}), {
          minLength: places,
          maxLength: places,
        }),
        fc.array(fc.integer({min: 0, max: 3}), {minLength: places, maxLength: places}),
      ),
    );

  /** By trying every placement. */
  function most(suitability: number[][], capacity: number[], person = 0): number {
    if (person === suitability[0]!.length) return 0;
    const without = most(suitability, capacity, person + 1);
    const placed = capacity.map((room, at) =>
      room === 0 ? 0 : suitability[at]![person]! + most(suitability, capacity.with(at, room - 1), person + 1),
    );
    return Math.max(without, ...placed);
  }

  it("is as good as the best of all placements, and within every capacity", () => {
    fc.assert(
      fc.property(suits, ([suitability, capacity]) => {
        const {place, suitability: all} = bestPlacement(suitability, capacity);
        expect(all).toBe(most(suitability, capacity));
        capacity.forEach((room, at) => {
          expect(place.filter((chosen) => chosen === at).length).toBeLessThanOrEqual(room);
        });
        const gained = Array.from(place, (at, person) => (at < 0 ? 0 : suitability[at]![person]!));
        expect(total(gained)).toBe(all);
      }),
      {numRuns: 500},
    );
  });

  it("gives way when somebody else can go elsewhere, three places in a row", () => {
    const suitability = [
      [5, 5, 0],
      [4, 0, 5],
      [0, 0, 4],
    ];
    expect(Array.from(bestPlacement(suitability, [1, 1, 1]).place)).toEqual([1, 0, 2]);
  });

  it("puts nobody where the suitability is 0, and asks for one capacity per place", () => {
    expect(Array.from(bestPlacement([[0, 1]], [5]).place)).toEqual([-1, 0]);
    expect(() => bestPlacement([[0, 1]], [5, 5])).toThrow(/capacity/);
  });
});

describe("what the state pays for settlement", () => {
  it("is the sum of its parts", () => {
    const rates = {settled: 7, learners: 5, minors: 3};
    const column = fc.array(fc.nat(100), {minLength: 2, maxLength: 2});
    fc.assert(
      fc.property(column, column, column, column, (settled, learners, minors, extraordinary) => {
        const all = settlementGrants({settled, learners, minors, extraordinary}, rates);
        all.forEach((amount, row) => {
          expect(amount).toBe(
            7 * settled[row]! + 5 * learners[row]! + 3 * minors[row]! + extraordinary[row]!,
          );
        });
      }),
    );
    const refugees = {settled: [1], learners: [1], minors: [1], extraordinary: [1]};
    expect(() => settlementGrants(refugees, {settled: 1, learners: 1} as typeof rates)).toThrow(/minors/);
  });
});

describe("initiatives judged by indicators and ranks", () => {
  const row = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(1));
  it("do better than themselves on nothing, and turn round with the direction", () => {
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 20}), (rows) => {
        const at = (column: number) => rows.map((values) => values[column]!);
        const [start, end, comparisonStart, comparisonEnd, moreIsBetter] = [0, 1, 2, 3, 4].map(at) as [
          number[],
          number[],
          number[],
          number[],
          number[],
        ];
        const card = programmeScorecard({start, end, comparisonStart, comparisonEnd, moreIsBetter});
        const same = programmeScorecard({
          start,
          end,
          comparisonStart: start,
          comparisonEnd: end,
          moreIsBetter,
        });
        expect([same.ahead, same.gapsClosed]).toEqual([0, 0]);
        expect(same.improved).toBe(card.improved);
        const turned = programmeScorecard({
          start,
          end,
          comparisonStart,
          comparisonEnd,
          moreIsBetter: moreIsBetter.map((flag) => 1 - flag),
        });
        const unchanged = start.filter((value, k) => value === end[k]).length;
        expect(card.improved + turned.improved + unchanged).toBe(card.indicators);
        expect(turned.gapsClosed).toBe(card.gapsClosed);
      }),
    );
  });

  it("stay among the worst off when every area keeps its rank", () => {
    const rates = [9, 8, 7, 3, 2];
    const shares = worstOffPersistence(
      rates,
      rates.map((rate) => rate / 2),
      [1, 0, 1, 1, 0],
      3,
    );
    expect(shares.before).toBeCloseTo(2 / 3, 12);
    expect(shares).toEqual({before: shares.before, after: shares.before, both: shares.before});
    expect(worstOffPersistence(rates, rates.toReversed(), [1, 0, 0, 0, 0], 2)).toEqual({
      before: 1,
      after: 0,
      both: 0,
    });
    expect(worstOffPersistence([5, 5, 1], [1, 1, 1], [1, 1, 0], 1)).toEqual({before: 1, after: 1, both: 1});
    expect(worstOffPersistence([1, 2], [1, 2], [0, 0], 1).before).toBeNaN();
    for (const worst of [0, 1.5, 3]) {
      expect(() => worstOffPersistence([1, 2], [1, 2], [1, 0], worst)).toThrow(/worst/);
    }
  });

  it("could get the neighbourhood grant for each of three reasons, two of which ask for two things", () => {
    const area = {
      lowOrFallingPrices: true,
      lacksUpkeep: true,
      lacksNetworksAndActivities: true,
      crowded: true,
      needsSharedSpace: true,
    };
    expect(neighbourhoodGrantReasons(area)).toEqual(["upkeep", "networks and activities", "shared space"]);
    expect(neighbourhoodGrantReasons({...area, lacksUpkeep: false, crowded: false})).toEqual([
      "networks and activities",
    ]);
    expect(
      neighbourhoodGrantReasons({
        ...area,
        lowOrFallingPrices: false,
        needsSharedSpace: false,
        lacksNetworksAndActivities: false,
      }),
    ).toEqual([]);
  });
});

describe("crime that is found and crime that is committed", () => {
  it("misleads by as much as discovery differs", () => {
    const amounts = fc.array(fc.tuple(fc.integer({min: 1, max: 999}), fc.integer({min: 1, max: 100})), {
      minLength: 1,
      maxLength: 10,
    });
    fc.assert(
      fc.property(amounts, (rows) => {
        const offences = rows.map(([count]) => count);
        const {recorded, bias} = recordedCrime(
          offences,
          rows.map(([, percent]) => percent / 100),
        );
        recorded.forEach((found, row) => {
          expect(found).toBeLessThanOrEqual(offences[row]!);
          expect(found / recorded[0]!).toBeCloseTo((offences[row]! / offences[0]!) * bias[row]!, 6);
        });
      }),
    );
  });

  it("goes on while somebody waits", () => {
    expect(Array.from(offencesWhileWaiting([2, 2, 0], [0, 3, 9]))).toEqual([0, 6, 0]);
  });
});
