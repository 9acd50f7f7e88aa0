import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  gridNeighbours,
  homesAfterSale,
  laggedResponse,
  recruitmentStep,
  rentalSpiralStep,
  settlementCapacityStep,
  simulate,
  upkeepStep,
  worryStep,
} from "../../../lib/simulation/index.js";
import {describeContract} from "../../support/contract.js";

const share = fc.double({min: 0, max: 1, noNaN: true});
const amount = fc.integer({min: 0, max: 1000});
const mean = (column: readonly number[]) => column.reduce((a, b) => a + b, 0) / column.length;

describe("upkeepStep", () => {
  const fixed = {buildingCost: 3, renovationCost: 10, wear: 0.05, upkeep: 0.05};
  const start = (condition: number[]) => ({condition, renovated: condition.map(() => false)});

  it("keeps condition from 0 to 1, and renovates only where it pays", () => {
    const areas = fc.array(fc.record({condition: share, potential: fc.integer({min: 0, max: 10})}), {
      minLength: 1,
    });
    fc.assert(
      fc.property(
        areas,
        share,
        share,
        fc.integer({min: 0, max: 10}),
        (rows, wear, upkeep, renovationCost) => {
          const potential = rows.map((row) => row.potential);
          const next = upkeepStep(start(rows.map((row) => row.condition)), {
            ...fixed,
            potential,
            wear,
            upkeep,
            renovationCost,
          });
          next.condition.forEach((level, area) => {
            expect(level).toBeGreaterThanOrEqual(0);
            expect(level).toBeLessThanOrEqual(1);
            const gap = potential[area]! * (1 - rows[area]!.condition);
            // At the limit itself rounding may decide.
            if (Math.abs(gap - renovationCost) > 1e-9) {
              expect(next.renovated[area]).toBe(gap > renovationCost);
            }
          });
        },
      ),
    );
  });

  it("holds an area worth its building cost, and lets the other decay until public effort makes up for the cut", () => {
    const run = (effort: number) =>
      simulate(upkeepStep, start([1, 1]), {...fixed, potential: [4, 2], effort}, {steps: 50}).at(-1)!
        .condition;
    expect(run(0)[0]).toBeCloseTo(1, 9);
    expect(run(0)[1]).toBe(0);
    expect(run(0.025)[1]).toBeCloseTo(1, 9);
  });

  it("decays and is renovated in turn where the gap can grow wide enough", () => {
    const parameters = {...fixed, potential: [2.9], renovationCost: 1};
    const run = simulate(upkeepStep, start([1]), parameters, {steps: 60});
    expect(run.filter(({renovated}) => renovated[0])).not.toHaveLength(0);
    expect(Math.min(...run.map(({condition}) => condition[0]!))).toBeLessThan(0.7);
    expect(run.at(-1)!.condition[0]).toBeGreaterThan(0.5);
  });

  it("refuses condition in percent and costs below 0", () => {
    const parameters = {...fixed, potential: [2, 2]};
    expect(() => upkeepStep(start([1, 50]), parameters)).toThrow(/condition, row 1/);
    expect(() => upkeepStep(start([1]), parameters)).toThrow(/condition/);
    expect(() => upkeepStep(start([1, 1]), {...parameters, buildingCost: -1})).toThrow(/buildingCost/);
    expect(() => upkeepStep(start([1, 1]), {...parameters, wear: 5})).toThrow(/wear/);
    expect(() => upkeepStep(start([1, 1]), {...parameters, cut: 5})).toThrow(/upkeepStep: cut/);
  });
});

describe("worryStep", () => {
  const families = fc.array(share, {minLength: 1, maxLength: 12});

  it("never worries anybody more than the most worried, nor less than the calmest", () => {
    fc.assert(
      fc.property(families, share, share, share, (worry, sway, worriedSway, threshold) => {
        const contacts = gridNeighbours(worry.length, 1);
        const state = {worry, leaving: worry.map(() => false)};
        const next = worryStep(state, {contacts, sway, worriedSway, threshold});
        for (const level of next.worry) {
          expect(level).toBeLessThanOrEqual(Math.max(...worry) + 1e-12);
          expect(level).toBeGreaterThanOrEqual(Math.min(...worry) - 1e-12);
        }
        expect(next.leaving).toEqual(next.worry.map((level) => level >= threshold));
      }),
    );
  });

  it("lets nobody come back, and fewer leave at a higher threshold", () => {
    fc.assert(
      fc.property(families, share, fc.double({min: 0, max: 0.5, noNaN: true}), (worry, sway, threshold) => {
        const contacts = gridNeighbours(worry.length, 1);
        const run = (limit: number) =>
          simulate(
            worryStep,
            {worry, leaving: worry.map(() => false)},
            {contacts, sway, worriedSway: 1, threshold: limit},
            {steps: 5},
          ).map(({leaving}) => leaving.filter(Boolean).length);
        const [low, high] = [run(threshold), run(threshold + 0.3)];
        low.slice(1).forEach((count, at) => {
          expect(count).toBeGreaterThanOrEqual(low[at]!);
          expect(high[at + 1]).toBeLessThanOrEqual(count);
        });
      }),
    );
  });

  it("sways the worried more, and leaves alone who has no contacts", () => {
    const contacts = gridNeighbours(2, 1);
    const state = {worry: [0.9, 0.1], leaving: [false, false]};
    const {worry} = worryStep(state, {contacts, sway: 0.5, worriedSway: 1, threshold: 1});
    expect(0.9 - worry[0]!).toBeGreaterThan(worry[1]! - 0.1);
    const alone = {worry: [0.4], leaving: [false]};
    expect(worryStep(alone, {contacts: gridNeighbours(1, 1), sway: 1, worriedSway: 0, threshold: 1})).toEqual(
      alone,
    );
    expect(() =>
      worryStep({...state, worry: [2, 0]}, {contacts, sway: 0, worriedSway: 0, threshold: 1}),
    ).toThrow(/worry, row 0/);
  });
});

describe("recruitmentStep", () => {
  const people = fc.record({atRisk: amount, active: amount, convicted: amount, out: amount});
  const half = fc.double({min: 0, max: 0.5, noNaN: true});
  const rates = fc.record({
    recruited: fc.double({min: 0, max: 5, noNaN: true}),
    convicted: half,
    released: share,
    leaving: share,
    leavingActive: half,
  });
  const sum = (state: Readonly<Record<string, number>>) => Object.values(state).reduce((a, b) => a + b, 0);

  it("keeps people, none below 0, and recruits nobody without recruiters", () => {
    fc.assert(
      fc.property(people, rates, (state, given) => {
        const next = recruitmentStep(state, given);
        expect(sum({...next})).toBeCloseTo(sum({...state}), 6);
        for (const count of Object.values({...next})) expect(count).toBeGreaterThanOrEqual(-1e-9);
        expect(recruitmentStep({...state, active: 0}, given).atRisk).toBeCloseTo(state.atRisk, 9);
      }),
    );
  });

  it("has fewer recruits when more of the active, or of the released, leave crime", () => {
    const start = {atRisk: 900, active: 100, convicted: 0, out: 0};
    const given = {recruited: 1, convicted: 0.2, released: 0.5, leaving: 0.3, leavingActive: 0};
    const left = (change: Partial<typeof given>) =>
      simulate(recruitmentStep, start, {...given, ...change}, {steps: 10}).at(-1)!.atRisk;
    expect(left({leaving: 0.8})).toBeGreaterThan(left({}));
    expect(left({leavingActive: 0.3})).toBeGreaterThan(left({}));
    expect(left({recruited: 0.5})).toBeGreaterThan(left({}));
  });

  it("refuses more than all of the active to leave", () => {
    const start = {atRisk: 1, active: 1, convicted: 0, out: 0};
    const given = {recruited: 0, convicted: 0.7, released: 0, leaving: 0, leavingActive: 0.7};
    expect(() => recruitmentStep(start, given)).toThrow(/convicted \+ leavingActive/);
    expect(() => recruitmentStep({...start, active: -1}, {...given, convicted: 0})).toThrow(/state\.active/);
  });
});

describe("laggedResponse", () => {
  it("is the cause itself, moved by the delay", () => {
    const series = fc.array(fc.integer({min: -100, max: 100}), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(series, fc.integer({min: 0, max: 10}), (cause, delay) => {
        const response = laggedResponse(cause, {base: cause[0]!, strength: 1, delay});
        response.forEach((level, period) => {
          expect(level).toBe(cause[Math.max(0, period - delay)]);
        });
      }),
    );
  });

  it("lets segregation be stable while inequality rises, and rise when it is stable, as in Oslo", () => {
    const inequality = [1, 2, 3, 4, 4, 4, 4];
    const segregation = Array.from(laggedResponse(inequality, {base: 10, strength: 1, delay: 3}));
    expect(segregation.slice(0, 4)).toEqual([10, 10, 10, 10]);
    expect(segregation.slice(4)).toEqual([11, 12, 13]);
    expect(() => laggedResponse(inequality, {base: 1, strength: 1, delay: 1.5})).toThrow(/delay/);
  });

  describeContract("laggedResponse", {
    columns: {cause: [1, 2, 3]},
    notNegative: [],
    call: ({cause}) => laggedResponse(cause, {base: 0, strength: 1, delay: 1}),
  });
});

describe("homesAfterSale", () => {
  it("leaves the shares of Stockholm in 2010 of those in 1990, and what is left more concentrated", () => {
    const before = [188, 615];
    const dwellings = [1000, 1000];
    const after = homesAfterSale(before, [1 - 7.1 / 18.8, 1 - 39.1 / 61.5]);
    expect(after[0]! / dwellings[0]!).toBeCloseTo(0.071, 9);
    expect(after[1]! / dwellings[1]!).toBeCloseTo(0.391, 9);
    expect(mean([after[0]!, after[1]!])).toBeLessThan(mean(before));
    const odds = (homes: ArrayLike<number>) => homes[1]! / (homes[0]! + homes[1]!);
    expect(odds(after)).toBeGreaterThan(odds(before));
  });

  it("sells everything or nothing", () => {
    fc.assert(
      fc.property(fc.array(amount, {minLength: 1}), (homes) => {
        expect(
          Array.from(
            homesAfterSale(
              homes,
              homes.map(() => 0),
            ),
          ),
        ).toEqual(homes);
        expect(
          Math.max(
            ...homesAfterSale(
              homes,
              homes.map(() => 1),
            ),
          ),
        ).toBe(0);
      }),
    );
    expect(() => homesAfterSale([10], [60])).toThrow(/sold, row 0/);
  });

  describeContract("homesAfterSale", {
    columns: {homes: [10, 20, 30], sold: [0, 1, 1]},
    notNegative: ["homes", "sold"],
    call: ({homes, sold}) => homesAfterSale(homes, sold),
  });
});

describe("rentalSpiralStep", () => {
  const rates = {
    ownersMoving: 0.1,
    tenantsMoving: 0.3,
    letting: [0.2],
    lettingWorn: 0.5,
    selling: 0.1,
    wear: 0.05,
    upkeep: 0.06,
    lessUpkeep: 0.6,
  };
  const start = {rented: [0.1], condition: [0.9]};
  const end = (change: Partial<typeof rates>) =>
    simulate(rentalSpiralStep, start, {...rates, ...change}, {steps: 80}).at(-1)!;

  it("keeps shares from 0 to 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share, share), {minLength: 1, maxLength: 5}),
        fc.array(share, {minLength: 7, maxLength: 7}),
        (buildings, [a, b, c, d, e, f, g]) => {
          const next = rentalSpiralStep(
            {
              rented: buildings.map(([rented]) => rented),
              condition: buildings.map(([, condition]) => condition),
            },
            {
              ownersMoving: a!,
              tenantsMoving: b!,
              letting: buildings.map(([, , letting]) => letting),
              lettingWorn: c!,
              selling: d!,
              wear: e!,
              upkeep: f!,
              lessUpkeep: g!,
            },
          );
          for (const level of [...next.rented, ...next.condition]) {
            expect(level).toBeGreaterThanOrEqual(-1e-12);
            expect(level).toBeLessThanOrEqual(1 + 1e-12);
          }
        },
      ),
    );
  });

  it("ends with more let and in worse condition where letting and decay feed each other", () => {
    const both = end({});
    const apart = end({lettingWorn: 0});
    const keptUp = end({lessUpkeep: 0});
    expect(both.rented[0]).toBeGreaterThan(apart.rented[0]!);
    expect(both.rented[0]).toBeGreaterThan(keptUp.rented[0]!);
    expect(both.condition[0]).toBeLessThan(keptUp.condition[0]!);
    expect(keptUp.condition[0]).toBe(1);
  });

  it("ends with fewer let where letting is harder, as in cooperatives", () => {
    expect(end({letting: [0.05]}).rented[0]).toBeLessThan(end({letting: [0.4]}).rented[0]!);
    expect(end({ownersMoving: 0, tenantsMoving: 0}).rented).toEqual(start.rented);
    expect(() => end({letting: [0.5, 0.5]})).toThrow(/letting|rented/);
    expect(() => end({wear: 3})).toThrow(/wear/);
    expect(() => rentalSpiralStep({rented: [20], condition: [1]}, rates)).toThrow(/rented, row 0/);
  });
});

describe("settlementCapacityStep", () => {
  const places = fc.array(
    fc.record({capacity: amount, quality: fc.integer({min: -5, max: 5}), standing: fc.nat({max: 50})}),
    {minLength: 1, maxLength: 6},
  );

  it("settles or keeps waiting everybody, the best places first, and never gives up standing capacity", () => {
    fc.assert(
      fc.property(places, amount, amount, share, share, (rows, waiting, arrivals, fading, building) => {
        const state = {waiting, capacity: rows.map(({capacity}) => capacity), settled: rows.map(() => 0)};
        const parameters = {
          arrivals,
          quality: rows.map(({quality}) => quality),
          standing: rows.map(({standing}) => standing),
          fading,
          building,
        };
        const next = settlementCapacityStep(state, parameters);
        const settled = next.settled.reduce((a, b) => a + b, 0);
        expect(settled + next.waiting).toBe(waiting + arrivals);
        rows.forEach((row, place) => {
          expect(next.settled[place]).toBeLessThanOrEqual(row.capacity);
          expect(next.capacity[place]).toBeGreaterThanOrEqual(row.standing);
          if (next.settled[place] === row.capacity) return;
          expect(next.waiting).toBe(0);
          rows.forEach((other, at) => {
            if (other.quality < row.quality) expect(next.settled[at]).toBe(0);
          });
        });
      }),
    );
  });

  it("fades towards what is used or stands, whichever is more", () => {
    const state = {waiting: 0, capacity: [40], settled: [0]};
    const given = {arrivals: 10, quality: [1], fading: 0.5, building: 0};
    expect(settlementCapacityStep(state, {...given, standing: [20]}).capacity).toEqual([30]);
    expect(settlementCapacityStep(state, {...given, standing: [0]}).capacity).toEqual([25]);
  });

  it("lets fewer wait in the next wave where capacity stood through the calm", () => {
    const waves = (standing: number) => {
      let state = {waiting: 0, capacity: [50, 50], settled: [0, 0]} as Parameters<
        typeof settlementCapacityStep
      >[0];
      for (const arrivals of [100, 5, 5, 5, 5, 100]) {
        state = settlementCapacityStep(state, {
          arrivals,
          quality: [2, 1],
          standing: [standing, standing],
          fading: 0.5,
          building: 0.2,
        });
      }
      return state.waiting;
    };
    expect(waves(0)).toBeGreaterThan(50);
    expect(waves(30)).toBeLessThan(waves(0));
    expect(waves(50)).toBe(0);
    const state = {waiting: 0, capacity: [1], settled: [0]};
    const given = {arrivals: 1, quality: [1], standing: [0], fading: 0.5, building: 0};
    expect(() => settlementCapacityStep(state, {...given, fading: 2})).toThrow(/fading/);
    expect(() => settlementCapacityStep(state, {...given, standing: [1, 2]})).toThrow(/capacity|standing/);
    expect(() => settlementCapacityStep({...state, waiting: -1}, given)).toThrow(/waiting/);
  });
});
