import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {supportRate} from "../../../lib/schools/index.js";
import {dissimilarity, neighbourhoodSortingIndex} from "../../../lib/segregation/index.js";
import {
  gridNeighbours,
  likeNeighbours,
  movingAndInvestmentStep,
  relocationStep,
  schoolChoiceStep,
  selectiveMigrationStep,
  simulate,
  streamOfStep,
  type AreasState,
  type HousingState,
  type MovingAndInvestmentParameters,
  type RelocationState,
  type SchoolsState,
} from "../../../lib/simulation/index.js";
import {contiguity} from "../../../lib/spatial/index.js";

const sum = (column: readonly number[]) => column.reduce((a, b) => a + b, 0);
const mean = (column: readonly number[]) => sum(column) / column.length;
const seeds = fc.nat({max: 10_000});

describe("simulate", () => {
  const draw = (state: number, parameters: number, random: {readonly state: Uint32Array}) =>
    state * parameters + random.state[0]!;

  it("gives the same run for the same seed, and a run that can be taken up at any state", () => {
    fc.assert(
      fc.property(seeds, fc.integer({min: 1, max: 8}), (seed, steps) => {
        const run = simulate(draw, 1, 2, {steps, seed});
        expect(run).toHaveLength(steps + 1);
        expect(simulate(draw, 1, 2, {steps, seed})).toEqual(run);
        for (let at = 0; at < steps; at++) {
          expect(draw(run[at]!, 2, streamOfStep(seed, at))).toBe(run[at + 1]);
        }
      }),
    );
  });

  it("has other numbers in every step and in every run, side by side or not", () => {
    const streams = Array.from({length: 40}, (_, seed) =>
      Array.from({length: 40}, (__, step) => streamOfStep(seed, step).state.join()),
    ).flat();
    expect(new Set(streams).size).toBe(1600);
    expect(streamOfStep(2 ** 32 + 5, 0)).not.toEqual(streamOfStep(5, 1));
    expect(() => streamOfStep(2 ** 53 - 1, 2 ** 21 - 1)).not.toThrow();
  });

  it("refuses what is no step, and too many steps", () => {
    expect(() => simulate("step" as unknown as typeof draw, 1, 1, {steps: 1})).toThrow(/step/);
    expect(() => simulate(draw, 1, 1, {steps: -1})).toThrow(/steps/);
    expect(() => simulate(draw, 1, 1, {steps: 1, seed: 0.5})).toThrow(/seed/);
    expect(() => streamOfStep(1, 2 ** 21)).toThrow(/step/);
  });
});

describe("gridNeighbours", () => {
  const square = (x: number, y: number) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
        [x, y],
      ] as [number, number][],
    ],
  });

  it.each(["queen", "rook"] as const)(
    "agrees with the contiguity of squares by the rule of the %s",
    (rule) => {
      fc.assert(
        fc.property(fc.integer({min: 1, max: 6}), fc.integer({min: 1, max: 6}), (width, height) => {
          const squares = Array.from({length: width * height}, (_, at) =>
            square(at % width, Math.floor(at / width)),
          );
          const expected = contiguity(squares, {rule});
          const found = gridNeighbours(width, height, {rule});
          expect(Array.from(found.offsets)).toEqual(Array.from(expected.offsets));
          expect(Array.from(found.neighbours)).toEqual(Array.from(expected.neighbours));
          expect(Array.from(found.values)).toEqual(Array.from(expected.values));
        }),
        {numRuns: 30},
      );
    },
  );
});

/** Boards with three kinds of dwellings: empty, group 1 and group 2. */
const boards = fc
  .record({width: fc.integer({min: 1, max: 7}), height: fc.integer({min: 1, max: 7})})
  .chain(({width, height}) =>
    fc.record({
      weights: fc.constant(gridNeighbours(width, height)),
      dwellings: fc.array(fc.constantFrom(0, 1, 1, 2, 2), {
        minLength: width * height,
        maxLength: width * height,
      }),
    }),
  );

describe("relocationStep", () => {
  const search = fc.constantFrom<"content" | "any">("content", "any");

  it("keeps households of each group and dwellings, and is the same with the same stream", () => {
    fc.assert(
      fc.property(
        boards,
        fc.double({min: 0, max: 1, noNaN: true}),
        search,
        seeds,
        (board, threshold, how, seed) => {
          const state: RelocationState = {dwellings: board.dwellings, moved: 0};
          const parameters = {weights: board.weights, threshold, search: how};
          const before = [...board.dwellings];
          const next = relocationStep(state, parameters, streamOfStep(seed, 0));
          expect(board.dwellings).toEqual(before);
          expect([...next.dwellings].sort()).toEqual([...before].sort());
          expect(relocationStep(state, parameters, streamOfStep(seed, 0))).toEqual(next);
          const changed = next.dwellings.filter((group, at) => group !== before[at]);
          expect(changed.length).toBeLessThanOrEqual(2 * next.moved);
        },
      ),
    );
  });

  it("moves nobody when the threshold is 0, and nobody who is content", () => {
    fc.assert(
      fc.property(boards, search, seeds, ({weights, dwellings}, how, seed) => {
        const state = {dwellings, moved: 0};
        const nobody = relocationStep(state, {weights, threshold: 0, search: how}, streamOfStep(seed, 0));
        expect(nobody).toEqual(state);
        const lowest = Math.min(1, ...Array.from(likeNeighbours(dwellings, weights)).filter((s) => s >= 0));
        expect(
          relocationStep(state, {weights, threshold: lowest, search: how}, streamOfStep(seed, 0)).moved,
        ).toBe(0);
      }),
    );
  });

  it("lets stay who has become content by the moves of others", () => {
    const weights = gridNeighbours(5, 1);
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = {dwellings: [1, 2, 0, 0, 0], moved: 0};
        const next = relocationStep(
          state,
          {weights, threshold: 0.5, search: "content"},
          streamOfStep(seed, 0),
        );
        expect(next.moved).toBe(1);
      }),
    );
  });

  it("does not take a household for its own neighbour when it looks next door", () => {
    const weights = gridNeighbours(4, 1);
    // The empty dwelling lies between the household itself and one of the other group.
    const state = {dwellings: [1, 2, 0, 1], moved: 0};
    const next = relocationStep(state, {weights, threshold: [0, 0.5], search: "content"}, streamOfStep(1, 0));
    expect(next).toEqual(state);
  });

  it("segregates a mixed board further than anybody asks for, and further with more demanding households", () => {
    const weights = gridNeighbours(20, 20);
    // Nine in ten dwellings are lived in, the groups taking turns.
    const dwellings = Array.from({length: 400}, (_, at) => (at % 10 === 9 ? 0 : 1 + (at % 2)));
    const like = (state: RelocationState) =>
      mean(Array.from(likeNeighbours(state.dwellings, weights)).filter((share) => share >= 0));
    const end = (threshold: number) =>
      mean(
        [1, 2, 3].map((seed) =>
          like(
            simulate(
              relocationStep,
              {dwellings, moved: 0},
              {weights, threshold, search: "content"},
              {steps: 40, seed},
            ).at(-1)!,
          ),
        ),
      );
    const [none, third, half] = [end(0), end(1 / 3), end(0.5)];
    expect(none).toBeLessThan(0.5);
    expect(third).toBeGreaterThan(none);
    expect(half).toBeGreaterThan(third);
    expect(half).toBeGreaterThan(0.7);
  });

  it("takes one threshold per group, and refuses too few or none", () => {
    const weights = gridNeighbours(3, 1);
    const state = {dwellings: [1, 2, 0], moved: 0};
    const step = (threshold: number | number[]) =>
      relocationStep(state, {weights, threshold, search: "any"}, streamOfStep(1, 0));
    expect(step([1, 0]).dwellings).toEqual([0, 2, 1]);
    expect(step([0, 0]).moved).toBe(0);
    expect(() => step([0.5])).toThrow(/threshold/);
    expect(() => step(50)).toThrow(/threshold/);
    const odd = {weights, threshold: 0.5, search: "best" as "any"};
    expect(() => relocationStep(state, odd, streamOfStep(1, 0))).toThrow(/search/);
    expect(() => relocationStep({...state, dwellings: [1, -1, 0]}, odd, streamOfStep(1, 0))).toThrow(
      /dwellings, row 1/,
    );
    expect(() =>
      relocationStep({...state, dwellings: [1, 2]}, {...odd, search: "any"}, streamOfStep(1, 0)),
    ).toThrow(/weights/);
  });
});

describe("selectiveMigrationStep", () => {
  const areas = fc.array(
    fc.record({majority: fc.nat({max: 30}), minority: fc.nat({max: 30}), vacant: fc.nat({max: 5})}),
    {minLength: 1, maxLength: 8},
  );
  const moves = fc.record({
    leave: fc.double({min: 0, max: 1, noNaN: true}),
    leaveAbove: fc.double({min: 0, max: 1, noNaN: true}),
    enterAbove: fc.double({min: 0, max: 3, noNaN: true}),
  });
  const asState = (rows: {majority: number; minority: number; vacant: number}[]): AreasState => ({
    majority: rows.map((row) => row.majority),
    minority: rows.map((row) => row.minority),
    vacant: rows.map((row) => row.vacant),
  });

  it("keeps people of each group and dwellings in each area, and is the same with the same stream", () => {
    const threshold = fc.oneof(fc.constant("mean" as const), fc.double({min: 0, max: 1, noNaN: true}));
    fc.assert(
      fc.property(areas, threshold, moves, moves, seeds, (rows, limit, majority, minority, seed) => {
        const state = asState(rows);
        const parameters = {threshold: limit, majority, minority};
        const next = selectiveMigrationStep(state, parameters, streamOfStep(seed, 0));
        expect(state).toEqual(asState(rows));
        expect(sum(next.majority)).toBe(sum(state.majority));
        expect(sum(next.minority)).toBe(sum(state.minority));
        rows.forEach((row, area) => {
          const counts = [next.majority[area]!, next.minority[area]!, next.vacant[area]!];
          for (const count of counts) expect(count).toBeGreaterThanOrEqual(0);
          expect(sum(counts)).toBe(row.majority + row.minority + row.vacant);
        });
        expect(selectiveMigrationStep(state, parameters, streamOfStep(seed, 0))).toEqual(next);
      }),
    );
  });

  it("moves nobody when nobody leaves", () => {
    fc.assert(
      fc.property(areas, moves, seeds, (rows, given, seed) => {
        const still = {...given, leave: 0, leaveAbove: 0};
        const state = asState(rows);
        const next = selectiveMigrationStep(
          state,
          {threshold: "mean", majority: still, minority: still},
          streamOfStep(seed, 0),
        );
        expect(next).toEqual(state);
      }),
    );
  });

  const city: AreasState = {
    majority: Array.from({length: 12}, (_, area) => 80 - 3 * area),
    minority: Array.from({length: 12}, (_, area) => 20 + 3 * area),
    vacant: Array.from({length: 12}, () => 5),
  };
  const everybody = {leave: 0.2, leaveAbove: 0.2, enterAbove: 1};
  /** The mean dissimilarity at the end of a few runs. */
  const end = (majority: typeof everybody, minority = everybody) =>
    mean(
      [1, 2, 3, 4, 5].map((seed) => {
        const last = simulate(
          selectiveMigrationStep,
          city,
          {threshold: "mean" as const, majority, minority},
          {steps: 30, seed},
        ).at(-1)!;
        return dissimilarity(
          last.minority,
          last.minority.map((count, area) => count + last.majority[area]!),
        );
      }),
    );

  it("segregates when the majority avoids moving in or moves away, and more when it avoids more", () => {
    const random = end(everybody);
    const some = end({...everybody, enterAbove: 0.5});
    const much = end({...everybody, enterAbove: 0.1});
    expect(random).toBeLessThan(0.2);
    expect(some).toBeGreaterThan(random + 0.05);
    expect(much).toBeGreaterThan(some + 0.05);
    expect(end({...everybody, leaveAbove: 0.4})).toBeGreaterThan(random + 0.05);
  });

  it("segregates when the minority prefers such areas or stays in them", () => {
    const random = end(everybody);
    expect(end(everybody, {...everybody, enterAbove: 3})).toBeGreaterThan(random + 0.05);
    expect(end(everybody, {...everybody, leaveAbove: 0.05})).toBeGreaterThan(random + 0.02);
  });

  it("serves the movers of both groups in random order", () => {
    const state: AreasState = {majority: [90, 10], minority: [10, 90], vacant: [0, 0]};
    const all = {leave: 1, leaveAbove: 1, enterAbove: 0};
    const parameters = {threshold: "mean" as const, majority: all, minority: all};
    // Everybody wants the first area, and half of everybody fits in.
    const {minority} = selectiveMigrationStep(state, parameters, streamOfStep(1, 0));
    expect(minority[0]).toBeGreaterThan(30);
    expect(minority[0]).toBeLessThan(70);
  });

  it("counts an area at the city's own mix as not above it", () => {
    const even: AreasState = {majority: [30, 60, 90], minority: [10, 20, 30], vacant: [0, 0, 0]};
    const flee = {leave: 0, leaveAbove: 1, enterAbove: 1};
    const parameters = {threshold: "mean" as const, majority: flee, minority: flee};
    expect(selectiveMigrationStep(even, parameters, streamOfStep(1, 0))).toEqual(even);
  });

  it("refuses rates that are none and half people", () => {
    const step = (state: AreasState, moving: typeof everybody, threshold: number | "mean" = "mean") =>
      selectiveMigrationStep(state, {threshold, majority: moving, minority: everybody}, streamOfStep(1, 0));
    expect(() => step(city, {...everybody, leave: 1.1})).toThrow(/majority\.leave/);
    expect(() => step(city, {...everybody, enterAbove: -1})).toThrow(/majority\.enterAbove/);
    expect(() => step(city, everybody, 30)).toThrow(/threshold/);
    expect(() => step({...city, vacant: [1]}, everybody)).toThrow(/vacant/);
    expect(() => step({...city, minority: city.minority.map(() => 0.5)}, everybody)).toThrow(
      /minority, row 0/,
    );
    expect(() => step(city, undefined as unknown as typeof everybody)).toThrow(/majority/);
  });
});

describe("movingAndInvestmentStep", () => {
  const states: fc.Arbitrary<HousingState> = fc.integer({min: 1, max: 5}).chain((areas) =>
    fc
      .array(fc.record({area: fc.nat({max: areas - 1}), income: fc.nat({max: 1000})}), {
        minLength: 1,
        maxLength: 30,
      })
      .map((households) => ({
        area: households.map(({area}) => area),
        income: households.map(({income}) => income),
        quality: Array.from({length: areas}, () => 1),
      })),
  );
  const share = fc.double({min: 0, max: 1, noNaN: true});
  const pull = fc.double({min: 0, max: 10, noNaN: true});

  it("keeps households, dwellings per area and the mean income, and is the same with the same stream", () => {
    fc.assert(
      fc.property(
        states,
        share,
        pull,
        pull,
        share,
        share,
        seeds,
        (state, move, quality, like, upkeep, apart, seed) => {
          const parameters = {move, qualityPull: quality, likenessPull: like, upkeep, divergence: apart};
          const next = movingAndInvestmentStep(state, parameters, streamOfStep(seed, 0));
          expect([...next.area].sort()).toEqual([...state.area].sort());
          expect(mean(next.income)).toBeCloseTo(mean(state.income), 6);
          expect(movingAndInvestmentStep(state, parameters, streamOfStep(seed, 0))).toEqual(next);
        },
      ),
    );
  });

  it("leaves everybody and everything where nothing moves, is kept up or grows apart", () => {
    fc.assert(
      fc.property(states, pull, seeds, (state, strength, seed) => {
        const parameters = {move: 0, qualityPull: strength, likenessPull: strength, upkeep: 0, divergence: 0};
        expect(movingAndInvestmentStep(state, parameters, streamOfStep(seed, 0))).toEqual(state);
      }),
    );
  });

  it("widens the ratio of any two incomes and keeps their order as they grow apart", () => {
    fc.assert(
      fc.property(states, fc.double({min: 0.01, max: 0.5, noNaN: true}), (state, divergence) => {
        const parameters = {move: 0, qualityPull: 0, likenessPull: 0, upkeep: 0, divergence};
        const {income} = movingAndInvestmentStep(state, parameters, streamOfStep(1, 0));
        state.income.forEach((first, a) => {
          state.income.forEach((second, b) => {
            if (!(first > second && second > 0)) return;
            expect(income[a]! / income[b]!).toBeGreaterThan(first / second);
          });
        });
      }),
    );
  });

  const households = 240;
  const city: HousingState = {
    area: Array.from({length: households}, (_, at) => at % 8),
    income: Array.from({length: households}, (_, at) => 10 + ((at * 89) % households)),
    quality: Array.from({length: 8}, () => 1),
  };
  const parameters = {move: 0.1, qualityPull: 0, likenessPull: 0, upkeep: 0.2, divergence: 0};
  const sorting = (state: HousingState) =>
    neighbourhoodSortingIndex(
      state.income,
      state.area.map((area) => `area ${area}`),
    );
  const end = (given: Partial<MovingAndInvestmentParameters>, steps = 60) =>
    mean(
      [1, 2, 3].map((seed) =>
        sorting(simulate(movingAndInvestmentStep, city, {...parameters, ...given}, {steps, seed}).at(-1)!),
      ),
    );

  it("sorts households by income when movers seek their like, or quality that follows income", () => {
    const blind = end({});
    expect(end({likenessPull: 4})).toBeGreaterThan(blind + 0.15);
    expect(end({qualityPull: 4})).toBeGreaterThan(blind + 0.15);
    expect(end({likenessPull: 4, qualityPull: 4})).toBeGreaterThan(end({likenessPull: 1, qualityPull: 1}));
  });

  it("sorts less the more movers are allotted a dwelling, and not at all when all are", () => {
    const market = end({likenessPull: 4, qualityPull: 4});
    const half = end({likenessPull: 4, qualityPull: 4, allotted: 0.5});
    const all = end({likenessPull: 4, qualityPull: 4, allotted: 1});
    expect(half).toBeLessThan(market - 0.05);
    expect(all).toBeLessThan(half - 0.05);
    expect(all).toBeCloseTo(end({}), 1);
  });

  it("serves those who are allotted a dwelling after all others, however much they earn", () => {
    const two: HousingState = {
      area: city.area.map((area) => area % 2),
      income: city.income,
      quality: [2, 0],
    };
    const strong = {...parameters, move: 1, qualityPull: 50, upkeep: 0, allotted: 0.6};
    const next = movingAndInvestmentStep(two, strong, streamOfStep(1, 0));
    // Fewer choose than there are dwellings in the better area, so income decides nothing.
    const there = next.income.filter((_, household) => next.area[household] === 0);
    expect(mean(there) / mean(next.income)).toBeGreaterThan(0.9);
    expect(mean(there) / mean(next.income)).toBeLessThan(1.1);
  });

  it("draws those who can pay most to the areas with the best offers", () => {
    const offers = city.quality.map((_, area) => (area === 0 ? 5 : 0));
    const last = simulate(movingAndInvestmentStep, city, {...parameters, offers}, {steps: 60}).at(-1)!;
    const incomes = (area: number) => last.income.filter((_, household) => last.area[household] === area);
    expect(mean(incomes(0))).toBeGreaterThan(1.3 * mean(last.income));
  });

  it("lets segregation follow only after some steps, the more so the fewer move", () => {
    expect(end({likenessPull: 4}, 10)).toBeLessThan(end({likenessPull: 4}, 60));
    expect(end({likenessPull: 4, move: 0.02}, 20)).toBeLessThan(end({likenessPull: 4, move: 0.2}, 20));
  });

  it("refuses an area that is not there and strengths that are none", () => {
    const step = (state: HousingState, given: Partial<MovingAndInvestmentParameters>) =>
      movingAndInvestmentStep(state, {...parameters, ...given}, streamOfStep(1, 0));
    expect(() => step({...city, area: city.area.map(() => 8)}, {})).toThrow(/state\.area, row 0/);
    expect(() => step(city, {move: 2})).toThrow(/move/);
    expect(() => step(city, {likenessPull: -1})).toThrow(/likenessPull/);
    expect(() => step({...city, income: [1]}, {})).toThrow(/income/);
    expect(() => step(city, {offers: [1]})).toThrow(/offers/);
    expect(() => step(city, {allotted: 20})).toThrow(/allotted/);
  });
});

describe("schoolChoiceStep", () => {
  const schools = fc
    .array(fc.record({majority: fc.nat({max: 60}), minority: fc.nat({max: 60})}), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows) => ({
      majority: rows.map((row) => row.majority),
      minority: rows.map((row) => row.minority),
    }));
  const share = fc.double({min: 0, max: 1, noNaN: true});

  it("keeps the pupils of each group, and sends everybody to the local school when nobody leaves", () => {
    fc.assert(
      fc.property(schools, share, share, share, seeds, (residents, limit, majority, minority, seed) => {
        const weights = gridNeighbours(residents.majority.length, 1);
        const parameters = {residents, weights, limit, leave: {majority, minority}};
        const next = schoolChoiceStep(residents, parameters, streamOfStep(seed, 0));
        expect(sum(next.majority)).toBe(sum(residents.majority));
        expect(sum(next.minority)).toBe(sum(residents.minority));
        expect(schoolChoiceStep(residents, parameters, streamOfStep(seed, 0))).toEqual(next);
        const stay = {...parameters, leave: {majority: 0, minority: 0}};
        expect(schoolChoiceStep(residents, stay, streamOfStep(seed, 0))).toEqual(residents);
        // Nobody has a share above 1, so nobody passes a limit of 1.
        expect(schoolChoiceStep(residents, {...parameters, limit: 1}, streamOfStep(seed, 0))).toEqual(
          residents,
        );
      }),
    );
  });

  it("makes a contrast pair of two neighbours that differ little, and more than housing does", () => {
    const residents = {majority: [40, 60], minority: [60, 40]};
    const parameters = {
      residents,
      weights: gridNeighbours(2, 1),
      limit: 0.5,
      leave: {majority: 0.7, minority: 0.2},
    };
    const last = simulate(schoolChoiceStep, residents, parameters, {steps: 10}).at(-1)!;
    const total = (state: SchoolsState) => state.majority.map((count, at) => count + state.minority[at]!);
    const rates = supportRate(total(last), total(residents));
    expect(rates[0]).toBeLessThan(75);
    expect(rates[1]).toBeGreaterThan(114);
    const D = (state: SchoolsState) => dissimilarity(state.minority, total(state));
    expect(D(last)).toBeGreaterThan(D(residents) + 0.1);
  });

  it("refuses what cannot be", () => {
    const residents = {majority: [4, 6], minority: [6, 4]};
    const parameters = {
      residents,
      weights: gridNeighbours(2, 1),
      limit: 0.5,
      leave: {majority: 1, minority: 0},
    };
    const step = (given: Partial<typeof parameters>) =>
      schoolChoiceStep(residents, {...parameters, ...given}, streamOfStep(1, 0));
    expect(() => step({limit: 50})).toThrow(/limit/);
    expect(() => step({leave: {majority: 2, minority: 0}})).toThrow(/leave\.majority/);
    expect(() => step({weights: gridNeighbours(3, 1)})).toThrow(/weights/);
    expect(() => step({residents: {majority: [1], minority: [1]}})).toThrow(/majority/);
    expect(() => step({residents: {majority: [1.5, 1], minority: [1, 1]}})).toThrow(
      /residents\.majority, row 0/,
    );
  });
});
