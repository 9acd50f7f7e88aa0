import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  concentratedAreas,
  destinationLikeness,
  householdsWithoutBackground,
  moveDirection,
  moveRateRatio,
  moveRates,
  moverGap,
  movingMechanisms,
  moverRepresentation,
  type GroupFlows,
  type Mechanism,
} from "../../../lib/mobility/index.js";
import {locationQuotient} from "../../../lib/segregation/index.js";
import {cities} from "../../support/arbitraries.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const total = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);

describeContract("moverRepresentation", {
  columns: {group: [1, 2, 0], total: [3, 4, 5]},
  notNegative: ["group", "total"],
  call: ({group, total}) => moverRepresentation(group, total),
});

describe("moverRepresentation", () => {
  it("is the location quotient when the rows are the whole", () => {
    fc.assert(
      fc.property(cities(), ({group, total}) => {
        const rest = total.map((people, row) => people - group[row]!);
        const [quotient] = locationQuotient([group, rest]);
        moverRepresentation(group, total).forEach((ratio, row) => {
          if (total[row] === 0) expect(ratio).toBeNaN();
          else expect(ratio).toBeCloseTo(quotient![row]!, 10);
        });
      }),
    );
  });
  it("has the girls of section 7.1.1", () => {
    // 30 percent of property offences and 3 of sexual offences, against 15 percent of all.
    const ratios = moverRepresentation([30, 3], [100, 100], {reference: 0.15});
    expect(ratios[0]).toBeCloseTo(2, 12);
    expect(ratios[1]).toBeCloseTo(0.2, 12);
  });
  it("has no value of nobody", () => {
    expect(moverRepresentation([0, 0], [10, 10])).toEqual(Float64Array.of(NaN, NaN));
    expect(moverRepresentation([0, 1], [0, 1], {reference: 0.5})).toEqual(Float64Array.of(NaN, 2));
  });
  it.each([0, -1, 1.1, NaN, "1"] as number[])("refuses the reference %j", (reference) => {
    expectRefusal(() => moverRepresentation([1], [1], {reference}), {
      functionName: "moverRepresentation",
      argument: "reference",
      row: undefined,
      value: reference,
    });
  });
});

describeContract("movingMechanisms", {
  columns: {
    "group.start": [50, 10, 20],
    "group.arrived": [5, 1, 2],
    "group.departed": [6, 1, 3],
    "rest.start": [50, 100, 20],
    "rest.arrived": [3, 10, 5],
    "rest.departed": [9, 8, 2],
    concentrated: [1, 0, 0],
  },
  notNegative: [
    "group.start",
    "group.arrived",
    "group.departed",
    "rest.start",
    "rest.arrived",
    "rest.departed",
    "concentrated",
  ],
  call: (given) =>
    movingMechanisms(
      {start: given["group.start"], arrived: given["group.arrived"], departed: given["group.departed"]},
      {start: given["rest.start"], arrived: given["rest.arrived"], departed: given["rest.departed"]},
      given.concentrated,
    ),
});

describe("movingMechanisms", () => {
  const flows = (areas: number): fc.Arbitrary<GroupFlows> => {
    const column = fc.array(fc.integer({min: 1, max: 50}), {minLength: areas, maxLength: areas});
    return fc.record({
      start: column.map((people) => people.map((n) => n + 50)),
      arrived: column,
      departed: column,
    });
  };
  const inputs = fc.integer({min: 2, max: 6}).chain((areas) =>
    fc.record({
      group: flows(areas),
      rest: flows(areas),
      concentrated: fc
        .integer({min: 1, max: areas - 1})
        .map((n) => Array.from({length: areas}, (_, at) => Number(at < n))),
    }),
  );
  const names: Mechanism[] = ["flight", "avoidance", "attraction", "retention"];

  it("adds up: the four contributions are what separates the share from the neutral one", () => {
    fc.assert(
      fc.property(inputs, ({group, rest, concentrated}) => {
        const {contributions, share, neutral, start} = movingMechanisms(group, rest, concentrated);
        expect(total(names.map((name) => contributions[name]))).toBeCloseTo(share - neutral, 12);
        const inside = (column: ArrayLike<number>) =>
          total(Array.from(column).map((people, row) => people * concentrated[row]!));
        const end = ({start, arrived, departed}: GroupFlows) =>
          inside(start) + inside(arrived) - inside(departed);
        expect(share).toBeCloseTo(end(group) / (end(group) + end(rest)), 12);
        expect(start).toBeCloseTo(inside(group.start) / (inside(group.start) + inside(rest.start)), 12);
      }),
    );
  });

  it("lets each mechanism pull the way its name says", () => {
    fc.assert(
      fc.property(inputs, ({group, rest, concentrated}) => {
        const {ratios, contributions} = movingMechanisms(group, rest, concentrated);
        const sign = (value: number) => (Math.abs(value) < 1e-12 ? 0 : Math.sign(value));
        expect(sign(contributions.flight)).toBe(sign(ratios.flight - 1));
        expect(sign(contributions.avoidance)).toBe(sign(1 - ratios.avoidance));
        expect(sign(contributions.attraction)).toBe(sign(ratios.attraction - 1));
        expect(sign(contributions.retention)).toBe(sign(1 - ratios.retention));
      }),
    );
  });

  it("finds nothing where everybody moves alike", () => {
    const group = {start: [100, 200], arrived: [10, 20], departed: [30, 60]};
    const rest = {start: [50, 500], arrived: [40, 80], departed: [5, 50]};
    const {ratios, contributions} = movingMechanisms(group, rest, [1, 0]);
    for (const name of names) {
      expect(ratios[name]).toBeCloseTo(1, 12);
      expect(contributions[name]).toBeCloseTo(0, 12);
    }
  });

  it("finds only the one that is at work", () => {
    const group = {start: [100, 200], arrived: [10, 20], departed: [30, 60]};
    const rest = {start: [50, 500], arrived: [40, 80], departed: [10, 50]};
    const {ratios, contributions, share, neutral} = movingMechanisms(group, rest, [1, 0]);
    expect(ratios.flight).toBeCloseTo(2, 12);
    expect(contributions.flight).toBeCloseTo(share - neutral, 12);
    expect(contributions.flight).toBeGreaterThan(0);
    for (const name of names.slice(1)) expect(contributions[name]).toBeCloseTo(0, 12);
  });

  it("does not change when areas are merged or take another order", () => {
    fc.assert(
      fc.property(inputs, ({group, rest, concentrated}) => {
        const merged = ({start, arrived, departed}: GroupFlows): GroupFlows => {
          const two = (column: ArrayLike<number>) =>
            [0, 1].map((flag) => total(Array.from(column).filter((_, row) => concentrated[row] === flag)));
          return {start: two(start), arrived: two(arrived), departed: two(departed)};
        };
        const one = movingMechanisms(group, rest, concentrated);
        const other = movingMechanisms(merged(group), merged(rest), [0, 1]);
        for (const name of names) expect(other.contributions[name]).toBeCloseTo(one.contributions[name], 12);
      }),
    );
  });

  it("has no value without other areas, and refuses more leavers than there were people", () => {
    const group = {start: [100], arrived: [10], departed: [30]};
    expect(movingMechanisms(group, group, [1]).ratios.flight).toBeNaN();
    expectRefusal(() => movingMechanisms({...group, departed: [111]}, group, [1]), {
      functionName: "movingMechanisms",
      argument: "group.departed",
      row: 0,
      value: 111,
    });
    expect(() => movingMechanisms(group, null as never, [1])).toThrow(/rest/);
  });
});

describeContract("concentratedAreas", {
  columns: {group: [1, 2, 0], total: [3, 4, 5]},
  notNegative: ["group", "total"],
  call: ({group, total}) => concentratedAreas(group, total),
});

describe("concentratedAreas", () => {
  it("has the city’s mean as its threshold, so never all areas above it", () => {
    fc.assert(
      fc.property(cities(), ({group, total: everybody}) => {
        const {threshold, above} = concentratedAreas(group, everybody);
        expect(threshold).toBeCloseTo(total(group) / total(everybody), 12);
        group.forEach((count, row) => {
          expect(above[row]).toBe(everybody[row] === 0 ? 0 : Number(count / everybody[row]! > threshold));
        });
        expect(total(concentratedAreas(group, everybody, {times: 2}).above)).toBeLessThanOrEqual(
          total(above),
        );
      }),
    );
  });
  it("refuses a multiple that is none", () => {
    expect(() => concentratedAreas([1], [1], {times: -1})).toThrow(/times/);
  });
});

describeContract("moverGap", {
  columns: {"arrived.values": [1, 2, 3]},
  notNegative: [],
  call: (given) =>
    moverGap({areas: ["a", "a", "b"], values: given["arrived.values"]}, {areas: ["a"], values: [1]}),
});

describe("moverGap", () => {
  it("changes sign when those who came and those who went change places", () => {
    const movers = fc
      .array(fc.record({area: fc.constantFrom("a", "b"), value: fc.integer({min: 0, max: 900})}), {
        minLength: 1,
      })
      .map((list) => ({areas: list.map(({area}) => area), values: list.map(({value}) => value)}));
    fc.assert(
      fc.property(movers, movers, fc.constantFrom("median", "mean"), (came, went, statistic) => {
        const gap = moverGap(came, went, {statistic});
        const back = moverGap(went, came, {statistic});
        gap.areas.forEach((area, at) => {
          const there = back.gap[back.areas.indexOf(area)]!;
          if (Number.isNaN(gap.gap[at])) expect(there).toBeNaN();
          else expect(there).toBe(0 - gap.gap[at]!);
        });
      }),
    );
  });
  it("takes the middle of incomes and the share of yeses", () => {
    const came = {areas: [1, 1, 1], values: [0, 1, 1]};
    const went = {areas: [1, 1], values: [0, 1]};
    expect(moverGap(came, went).gap[0]).toBe(0.5);
    expect(moverGap(came, went, {statistic: "mean"}).gap[0]).toBeCloseTo(1 / 6, 12);
    expect(moverGap(came, {areas: [2], values: [0]}).gap).toEqual(Float64Array.of(NaN, NaN));
  });
  it("refuses what is no table of movers, or another statistic", () => {
    expect(() => moverGap(null as never, {areas: [1], values: [1]})).toThrow(/arrived/);
    expect(() => moverGap({areas: [1], values: [1]}, {areas: [1, 2], values: [1]})).toThrow(
      /departed\.values/,
    );
    expect(() =>
      moverGap({areas: [1], values: [1]}, {areas: [1], values: [1]}, {statistic: "mode"} as never),
    ).toThrow(/statistic/);
  });
});

describeContract("moveRateRatio", {
  columns: {"areas.moved": [1, 2, 0], "areas.total": [3, 4, 5]},
  notNegative: ["areas.moved", "areas.total"],
  call: (given) =>
    moveRateRatio({moved: given["areas.moved"], total: given["areas.total"]}, {moved: [1], total: [9]}),
});

describe("moveRateRatio", () => {
  it("is turned over when the sides are", () => {
    expect(moveRateRatio({moved: [30], total: [100]}, {moved: [10], total: [100]})).toBeCloseTo(3, 12);
    expect(moveRateRatio({moved: [10], total: [100]}, {moved: [30], total: [100]})).toBeCloseTo(1 / 3, 12);
    expect(moveRateRatio({moved: [0], total: [1]}, {moved: [0], total: [1]})).toBeNaN();
  });
});

describeContract("moveRates", {
  columns: {moved: [1, 0, 1], weights: [1, 2, 3]},
  notNegative: ["moved", "weights"],
  call: ({moved, weights}) => moveRates(moved, ["a", "b", "a"], {weights}),
});

describe("moveRates", () => {
  it("puts groups in order, whatever the order of the people, and adds up to everybody", () => {
    const list = fc.array(fc.record({group: fc.constantFrom("a", "b", "c"), moved: fc.nat({max: 1})}), {
      minLength: 1,
    });
    fc.assert(
      fc.property(list, (sample) => {
        const of = (rows: typeof sample) =>
          moveRates(
            rows.map(({moved}) => moved),
            rows.map(({group}) => group),
          );
        const rates = of(sample);
        expect(of([...sample].reverse())).toEqual(rates);
        rates.slice(1).forEach(({rate}, at) => {
          expect(rate).toBeLessThanOrEqual(rates[at]!.rate);
        });
        expect(total(rates.map(({people}) => people))).toBe(sample.length);
        expect(total(rates.map(({people, rate}) => people * rate))).toBeCloseTo(
          total(sample.map(({moved}) => moved)),
          9,
        );
      }),
    );
  });
  it("has groups of nobody last, without a rate", () => {
    expect(moveRates([1, 0], ["a", "b"], {weights: [0, 1]})).toEqual([
      {group: "b", people: 1, rate: 0},
      {group: "a", people: 0, rate: NaN},
    ]);
  });
});

describeContract("destinationLikeness", {
  columns: {weights: [1, 2, 3]},
  notNegative: ["weights"],
  call: ({weights}) => destinationLikeness([1, 2, 1], ["a", "b", "b"], {weights}),
});

describe("destinationLikeness", () => {
  const moves = fc.array(
    fc.record({own: fc.constantFrom("h", "m", "l"), to: fc.constantFrom("h", "m", "l")}),
    {
      minLength: 1,
    },
  );
  it("lies between chance and certainty as it should", () => {
    fc.assert(
      fc.property(moves, (sample) => {
        const own = sample.map((move) => move.own);
        const {alike, expected, kappa, classes} = destinationLikeness(
          own,
          sample.map(({to}) => to),
        );
        expect(alike).toBeCloseTo(sample.filter((move) => move.own === move.to).length / sample.length, 12);
        const share = (of: (move: (typeof sample)[number]) => string, kind: string) =>
          sample.filter((move) => of(move) === kind).length / sample.length;
        expect(expected).toBeCloseTo(
          total(["h", "m", "l"].map((kind) => share((move) => move.own, kind) * share(({to}) => to, kind))),
          12,
        );
        if (expected < 1 - 1e-9) {
          expect(kappa).toBeLessThanOrEqual(1 + 1e-12);
          expect(Math.sign(Math.round(kappa * 1e9))).toBe(Math.sign(Math.round((alike - expected) * 1e9)));
        }
        for (const one of classes)
          if (one.ratio > 0) expect(one.ratio).toBeCloseTo(one.alike / one.expected, 12);
        if (new Set(own).size > 1) expect(destinationLikeness(own, own).kappa).toBe(1);
      }),
    );
  });
  it("refuses a class that is missing, and columns of different lengths", () => {
    const functionName = "destinationLikeness";
    expectRefusal(() => destinationLikeness(["a", null as never], ["a", "a"]), {
      functionName,
      argument: "own",
      row: 1,
      value: null,
    });
    expectRefusal(() => destinationLikeness(["a", "a"], ["a"]), {
      functionName,
      argument: "destination",
      row: 1,
      value: undefined,
    });
  });
  it("is 0 when destinations have nothing to do with one’s class", () => {
    expect(destinationLikeness(["h", "h", "l", "l"], ["h", "l", "h", "l"]).kappa).toBe(0);
  });
});

describeContract("moveDirection", {
  columns: {origin: [1, 2, 3], destination: [3, 2, 1], weights: [1, 2, 3]},
  notNegative: ["weights"],
  call: ({origin, destination, weights}) => moveDirection(origin, destination, {weights}),
});

describe("moveDirection", () => {
  it("adds up to all moves, and turns with them", () => {
    const values = fc.array(fc.tuple(fc.nat({max: 5}), fc.nat({max: 5})), {minLength: 1});
    fc.assert(
      fc.property(values, (sample) => {
        const from = sample.map(([origin]) => origin);
        const to = sample.map(([, destination]) => destination);
        const there = moveDirection(from, to);
        const back = moveDirection(to, from);
        expect(there.lower + there.same + there.higher).toBeCloseTo(1, 12);
        expect([back.lower, back.same, back.higher]).toEqual([there.higher, there.same, there.lower]);
        expect(there.meanChange).toBeCloseTo((total(to) - total(from)) / sample.length, 12);
      }),
    );
  });
});

describeContract("householdsWithoutBackground", {
  columns: {age: [40, 30, 20], background: [0, 1, 0]},
  notNegative: ["age", "background"],
  call: ({age, background}) => householdsWithoutBackground([1, 1, 2], age, background),
});

describe("householdsWithoutBackground", () => {
  it("asks the eldest, all of them if they are of one age, in any order", () => {
    const member = fc.record({
      household: fc.nat({max: 3}),
      age: fc.integer({min: 60, max: 63}),
      background: fc.nat({max: 1}),
    });
    fc.assert(
      fc.property(fc.array(member, {minLength: 1}), (sample) => {
        const of = (list: typeof sample) => {
          const {households, without} = householdsWithoutBackground(
            list.map(({household}) => household),
            list.map(({age}) => age),
            list.map(({background}) => background),
          );
          return new Map(households.map((household, at) => [household, without[at]]));
        };
        const found = of(sample);
        expect(of([...sample].reverse())).toEqual(found);
        for (const [household, without] of found) {
          const members = sample.filter((person) => person.household === household);
          const eldest = Math.max(...members.map(({age}) => age));
          const isWithout = members.every(({age, background}) => age < eldest || background === 0);
          expect(without).toBe(Number(isWithout));
        }
      }),
    );
  });
});
