import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  analysisAreas,
  crowdingFelt,
  cutPointBounds,
  dwellingKinds,
  immigrantBackground,
  lifeExpectancy,
  lifeSatisfaction,
  lowIncomeAreaTypes,
  parentingStyles,
  recreationAccess,
  safetyAndCrime,
  tenureMix,
  type Birth,
  type Origin,
} from "../../../lib/deprivation/index.js";
import {chapters} from "../../../data-loaders/report/report.js";
import {describeContract, expectRefusal} from "../../support/contract.js";

const total = (column: ArrayLike<number>) => Array.from(column).reduce((a, b) => a + b, 0);

describeContract("lifeSatisfaction", {
  columns: {answers: [3, 9, 10], weights: [1, 2, 3]},
  notNegative: ["answers", "weights"],
  call: ({answers, weights}) => lifeSatisfaction(answers, {weights}),
});

describe("lifeSatisfaction", () => {
  it("has every answer in one group: 0 to 5 low, 9 and 10 high", () => {
    const {classes, shares} = lifeSatisfaction([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(classes.map((kind) => kind.charAt(0)).join("")).toBe("llllllmmmhh");
    expect(shares.low + shares.middle + shares.high).toBeCloseTo(1, 12);
  });
  it("makes the printed shares of 26 and 22 percent", () => {
    const {shares} = lifeSatisfaction([9, 5, 7], {weights: [26, 22, 52]});
    expect(shares).toEqual({low: 0.22, middle: 0.52, high: 0.26});
  });
  it("refuses answers off the scale and limits that cross", () => {
    const functionName = "lifeSatisfaction";
    expectRefusal(() => lifeSatisfaction([5, 11]), {functionName, argument: "answers", row: 1, value: 11});
    expectRefusal(() => lifeSatisfaction([5, 7.5]), {functionName, argument: "answers", row: 1, value: 7.5});
    expectRefusal(() => lifeSatisfaction([5], {low: 9}), {
      functionName,
      argument: "low",
      row: undefined,
      value: 9,
    });
    expect(lifeSatisfaction([5], {weights: [0]}).shares.low).toBeNaN();
  });
});

describeContract("tenureMix", {
  columns: {"stock[0]": [1, 2, 3], "stock[1]": [2, 0, 1], "built[0]": [1, 1, 1], "built[1]": [0, 0, 0]},
  notNegative: ["stock[0]", "stock[1]", "built[0]", "built[1]"],
  call: (given) =>
    tenureMix([given["stock[0]"], given["stock[1]"]], {built: [given["built[0]"], given["built[1]"]]}),
});

describe("tenureMix", () => {
  const cities = fc.array(fc.tuple(fc.nat({max: 40}), fc.nat({max: 40}), fc.nat({max: 40})), {minLength: 1});
  it("is the chance that two dwellings differ, found by looking at every pair", () => {
    fc.assert(
      fc.property(cities, (sample) => {
        const columns = [0, 1, 2].map((at) => sample.map((city) => city[at]!));
        tenureMix(columns).before.forEach((mix, city) => {
          const dwellings = sample[city]!.flatMap((count, kind) => Array.from({length: count}, () => kind));
          if (dwellings.length === 0) {
            expect(mix).toBeNaN();
            return;
          }
          const differ = total(dwellings.map((one) => dwellings.filter((other) => other !== one).length));
          expect(mix).toBeCloseTo(differ / dwellings.length ** 2, 10);
          expect(mix).toBeLessThanOrEqual(2 / 3 + 1e-12);
        });
      }),
    );
  });
  it("does not change when what is built is mixed like the stock, and counts where it grew", () => {
    fc.assert(
      fc.property(cities, (sample) => {
        const columns = [0, 1, 2].map((at) => sample.map((city) => city[at]!));
        const {change, moreMixed} = tenureMix(columns, {built: columns});
        for (const difference of change) if (!Number.isNaN(difference)) expect(difference).toBeCloseTo(0, 12);
        expect(Number.isNaN(moreMixed) || moreMixed === 0).toBe(true);
        // Nor when the forms of tenure only change places, whatever rounding makes of the sums.
        const known = sample.every((city) => total(city) > 0);
        const turned = [1, 2, 0].map((at, own) =>
          columns[at]!.map((count, city) => 50 * count - columns[own]![city]!),
        );
        if (known && turned.every((column) => column.every((count) => count >= 0)))
          expect(tenureMix(columns, {built: turned}).moreMixed).toBe(0);
      }),
    );
    const three = tenureMix(
      [
        [9, 9, 9, 1],
        [1, 1, 1, 9],
      ],
      {
        built: [
          [0, 0, 0, 0],
          [3, 3, 3, 3],
        ],
      },
    );
    expect(three.moreMixed).toBe(0.75);
  });
  it("refuses other forms of tenure among the new homes", () => {
    expect(() => tenureMix([[1], [1]], {built: [[1]]})).toThrow(/built/);
    expect(() => tenureMix([])).toThrow(/stock/);
  });
});

describeContract("dwellingKinds", {
  columns: {block: [1, 2, 3], small: [1, 0, 2], detached: [3, 3, 0]},
  notNegative: ["block", "small", "detached"],
  call: ({block, small, detached}) => dwellingKinds(block, small, detached),
});

describe("dwellingKinds", () => {
  it("has 90 percent as mostly blocks, more as blocks, and a half as even", () => {
    const {builtOf} = dwellingKinds([90, 91, 50, 49, 0], [10, 9, 25, 51, 0], [0, 0, 25, 0, 0]);
    expect(builtOf).toEqual(["mostly blocks", "blocks", "even", "mostly houses", undefined]);
  });
  it("adds up to all dwellings, and agrees with its own shares", () => {
    const areas = fc.array(fc.tuple(fc.nat({max: 30}), fc.nat({max: 30}), fc.nat({max: 30})), {minLength: 1});
    fc.assert(
      fc.property(areas, (sample) => {
        const [block, small, detached] = [0, 1, 2].map((at) => sample.map((area) => area[at]!));
        const kinds = dwellingKinds(block!, small!, detached!);
        kinds.builtOf.forEach((kind, area) => {
          if (kind === undefined) {
            expect(total(sample[area]!)).toBe(0);
            return;
          }
          expect(kinds.block[area]! + kinds.small[area]! + kinds.detached[area]!).toBeCloseTo(1, 12);
          const isHouses = block![area]! < small![area]! + detached![area]!;
          expect(kind === "mostly houses").toBe(isHouses);
        });
      }),
    );
  });
});

describeContract("recreationAccess", {
  columns: {share: [1, 0, 1]},
  notNegative: ["share"],
  call: ({share}) => recreationAccess(share),
});

describe("recreationAccess", () => {
  it("has both limits inside the outer groups", () => {
    const {classes, shares} = recreationAccess([0.3, 0.31, 0.69, 0.7]);
    expect(classes).toEqual(["poor", "between", "between", "good"]);
    expect(shares).toEqual({poor: 0.25, between: 0.5, good: 0.25});
  });
  it("refuses percentages and limits that cross", () => {
    expect(() => recreationAccess([0.3, 31])).toThrow(/row 1/);
    expect(() => recreationAccess([0.3], {poor: 0.7})).toThrow(/poor/);
  });
});

describe("immigrantBackground", () => {
  const births: Birth[] = ["immigrant", "norwegian-born", "other"];
  const origins: Origin[] = [
    "Africa",
    "Asia",
    "Latin America",
    "Oceania except Australia and New Zealand",
    "Europe outside EU/EEA",
    "EU/EEA",
    "North America, Australia and New Zealand",
    "Norway",
  ];
  it("covers five parts of the world and two kinds of birth", () => {
    for (const birth of births)
      origins.forEach((origin, at) => {
        const {met} = immigrantBackground([birth], [origin]);
        expect(met[0]).toBe(Number(birth !== "other" && at < 5));
      });
    const wide = immigrantBackground(["immigrant"], ["EU/EEA"], {origins: origins.slice(0, 7)});
    expect(wide.met[0]).toBe(1);
  });
  it("refuses words it does not know", () => {
    const functionName = "immigrantBackground";
    expectRefusal(() => immigrantBackground(["immigrant", "child" as Birth], ["Asia", "Asia"]), {
      functionName,
      argument: "birth",
      row: 1,
      value: "child",
    });
    expectRefusal(() => immigrantBackground(["immigrant"], ["Turkey" as Origin]), {
      functionName,
      argument: "origin",
      row: 0,
      value: "Turkey",
    });
    expect(() => immigrantBackground(["immigrant"], ["Asia"], {origins: ["Mars" as Origin]})).toThrow(
      /origins/,
    );
    expect(() => immigrantBackground(["immigrant"], ["Asia", "Asia"])).toThrow(/birth/);
  });
});

describeContract("lowIncomeAreaTypes", {
  columns: {many: [1, 0, 1], others: [4, 3, 0]},
  notNegative: ["many", "others"],
  call: ({many, others}) => lowIncomeAreaTypes(many, others, 4),
});

describe("lowIncomeAreaTypes", () => {
  it("needs as many further rules as it is told", () => {
    expect(lowIncomeAreaTypes([1, 1, 0], [3, 2, 4], 3)).toEqual([
      "weak throughout",
      "mixed",
      "few low-income families",
    ]);
    for (const needed of [0, -1, NaN]) expect(() => lowIncomeAreaTypes([1], [1], needed)).toThrow(/needed/);
  });
});

describeContract("cutPointBounds", {
  columns: {values: [1, 2, 3]},
  notNegative: [],
  call: ({values}) => cutPointBounds(values, ["a", "b", "b"], ["a", "b"]),
});

describe("cutPointBounds", () => {
  it("finds in the report’s verdicts one limit between 19 and 21 and one that contradicts itself", () => {
    const {rows} = chapters()
      .flatMap(({methods}) => methods)
      .find(({id}) => id === "m-3-verdict-labels")!;
    const higher = rows.filter((row) => Number(row[0]) > 0);
    const label = (words: string) => words.replace(" price level", "");
    const bounds = cutPointBounds(
      higher.map((row) => Number(row[0])),
      higher.map((row) => label(String(row[1]))),
      ["slightly higher", "higher", "considerably higher", "very much higher"],
    );
    expect(bounds.map(({from, to, consistent}) => [from, to, consistent])).toEqual([
      [14, 12, false],
      [19, 21, true],
      [68, 127, true],
    ]);
  });
  it("holds every cut that made the classes", () => {
    const examples = fc.array(fc.integer({min: 0, max: 100}), {minLength: 1});
    const cuts = fc.uniqueArray(fc.integer({min: 1, max: 99}), {minLength: 1, maxLength: 4});
    fc.assert(
      fc.property(examples, cuts, (values, chosen) => {
        const limits = [...chosen].sort((a, b) => a - b);
        const classes = values.map((value) => limits.filter((limit) => value >= limit).length);
        const found = cutPointBounds(values, classes, [0, ...limits.map((_, at) => at + 1)]);
        for (const {lower, upper, from, to, consistent} of found) {
          expect(consistent).toBe(true);
          const between = limits.slice(Number(lower), Number(upper));
          expect(between.some((limit) => from < limit && limit <= to)).toBe(true);
        }
      }),
    );
  });
  it("refuses classes without a place in the order, and an order that names one twice", () => {
    expect(() => cutPointBounds([1], ["c"], ["a", "b"])).toThrow(/classes/);
    expect(() => cutPointBounds([1], ["a"], ["a", "a"])).toThrow(/order/);
  });
});

describeContract("analysisAreas", {
  columns: {lowIncome: [1, 0, 1], overlapping: [1, 2, 3], especiallyHigh: [0, 1, 2]},
  notNegative: ["lowIncome", "overlapping", "especiallyHigh"],
  call: (areas) => analysisAreas(areas, {lowIncome: 0.5, overlapping: 2, especiallyHigh: 2}),
});

describe("analysisAreas", () => {
  it("takes either ground, limits included", () => {
    const areas = {lowIncome: [0.4, 0.4, 0.39, 0], overlapping: [2, 1, 4, 0], especiallyHigh: [0, 0, 1, 2]};
    expect(analysisAreas(areas, {lowIncome: 0.4, overlapping: 2, especiallyHigh: 2})).toEqual(
      Uint8Array.of(1, 0, 0, 1),
    );
    expect(() =>
      analysisAreas(
        {...areas, lowIncome: [40, 0, 0, 0]},
        {lowIncome: 0.4, overlapping: 2, especiallyHigh: 2},
      ),
    ).toThrow(/lowIncome/);
    expect(() => analysisAreas(areas, {lowIncome: 0.4} as never)).toThrow(/overlapping/);
    expect(() => analysisAreas(null as never, {} as never)).toThrow(/areas/);
  });
});

describeContract("crowdingFelt", {
  columns: {crowded: [1, 0, 1], tooSmall: [1, 0, 0], weights: [1, 2, 3]},
  notNegative: ["crowded", "tooSmall", "weights"],
  call: ({crowded, tooSmall, weights}) => crowdingFelt(crowded, tooSmall, {weights}),
});

it("crowdingFelt looks at the crowded only", () => {
  expect(crowdingFelt([1, 1, 0, 0], [1, 0, 1, 0])).toEqual({
    covered: Uint8Array.of(1, 1, 0, 0),
    met: Uint8Array.of(0, 1, 0, 0),
    share: 0.5,
  });
  expect(crowdingFelt([0], [0]).share).toBeNaN();
});

describeContract("parentingStyles", {
  columns: {limits: [1, 0, 1], warmth: [1, 0, 0]},
  notNegative: ["limits", "warmth"],
  call: ({limits, warmth}) => parentingStyles(limits, warmth),
});

describeContract("safetyAndCrime", {
  columns: {unsafe: [1, 0, 1], crime: [1, 20, 30]},
  notNegative: ["unsafe", "crime"],
  call: ({unsafe, crime}) => safetyAndCrime(unsafe, crime, {unsafe: 0.5, crime: 10}),
});

describe("safetyAndCrime", () => {
  it("has four combinations, limits included", () => {
    expect(safetyAndCrime([0.1, 0.1, 0.09, 0.09], [50, 49, 50, 49], {unsafe: 0.1, crime: 50})).toEqual([
      "unsafe and felt unsafe",
      "safe but felt unsafe",
      "unsafe but felt safe",
      "safe and felt safe",
    ]);
    expect(() => safetyAndCrime([10], [1], {unsafe: 0.1, crime: 50})).toThrow(/unsafe/);
    expect(() => safetyAndCrime([0.1], [1], null as never)).toThrow(/limits/);
  });
});

describeContract("lifeExpectancy", {
  columns: {rates: [0, 1, 1]},
  notNegative: ["rates"],
  call: ({rates}) => lifeExpectancy(rates, [1, 1, 1]),
});

describe("lifeExpectancy", () => {
  const mortality = fc
    .array(fc.double({min: 0, max: 0.2, noNaN: true}), {minLength: 1, maxLength: 20})
    .map((rates) => [...rates, 0.3]);

  it("is the turned-over rate where mortality is the same at every age", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.01, max: 0.5, noNaN: true}),
        fc.integer({min: 1, max: 30}),
        (rate, groups) => {
          const width = 2;
          // What those who die live through of an age group when the rate is constant within it.
          const lived = 1 / (width * rate) - 1 / Math.expm1(width * rate);
          const rates = Array.from({length: groups}, () => rate);
          const {expectancy, reaching} = lifeExpectancy(
            rates,
            rates.map(() => width),
            {lived},
          );
          for (const years of expectancy) expect(years * rate).toBeCloseTo(1, 9);
          reaching.forEach((share, group) => {
            expect(share).toBeCloseTo(Math.exp(-rate * width * group), 9);
          });
        },
      ),
    );
  });

  it("has death rates that give back the rates it was made of", () => {
    fc.assert(
      fc.property(mortality, (rates) => {
        const {dying, reaching} = lifeExpectancy(
          rates,
          rates.map(() => 1),
        );
        rates.slice(0, -1).forEach((rate, group) => {
          const deaths = reaching[group]! - reaching[group + 1]!;
          const years = reaching[group + 1]! + deaths / 2;
          expect(deaths / years).toBeCloseTo(rate, 9);
          expect(deaths / reaching[group]!).toBeCloseTo(dying[group]!, 12);
        });
      }),
    );
  });

  it("falls when any rate rises, and nobody’s years exceed those of the next age by more than the years between", () => {
    fc.assert(
      fc.property(mortality, fc.nat(), (rates, which) => {
        const widths = rates.map(() => 1);
        const at = which % rates.length;
        const before = lifeExpectancy(rates, widths).expectancy;
        const after = lifeExpectancy(rates.with(at, rates[at]! + 0.05), widths).expectancy;
        expect(after[0]).toBeLessThan(before[0]!);
        before.slice(1).forEach((years, group) => {
          expect(before[group]!).toBeLessThanOrEqual(years + 1 + 1e-9);
        });
      }),
    );
  });

  it("refuses tables that cannot be", () => {
    const functionName = "lifeExpectancy";
    expectRefusal(() => lifeExpectancy([0.1, 0], [1, 1]), {
      functionName,
      argument: "rates",
      row: 1,
      value: 0,
    });
    expectRefusal(() => lifeExpectancy([0.1, 0.1], [0, 1]), {
      functionName,
      argument: "widths",
      row: 0,
      value: 0,
    });
    expectRefusal(() => lifeExpectancy([3, 0.1], [1, 1], {lived: 1}), {
      functionName,
      argument: "rates",
      row: 0,
      value: 3,
    });
    expect(() => lifeExpectancy([0.1, 0.1], [1])).toThrow(/widths/);
    expect(() => lifeExpectancy([0.1, 0.1], [1, 1], {lived: 2})).toThrow(/lived/);
    expect(() => lifeExpectancy([0.1, 0.1], [1, 1], {lived: [0.5]})).toThrow(/lived/);
  });
});
