import {beforeAll, describe, expect, it} from "vitest";
import {highIncomeShares} from "../../../data-loaders/reconstruction/homes/high-income-shares.js";
import type {Incomes} from "../../../data-loaders/reconstruction/homes/kinds.js";
import type {HomeMap} from "../../../data-loaders/reconstruction/homes/map.js";
import {placeHomes} from "../../../data-loaders/reconstruction/homes/place.js";
import {settle, type Homes} from "../../../data-loaders/reconstruction/homes/settle.js";
import type {People} from "../../../data-loaders/reconstruction/people/people.js";
import {reconstruct} from "../../../data-loaders/reconstruction/reconstruct.js";
import type {World} from "../../../data-loaders/reconstruction/world.js";
import {constraints} from "../../../data-loaders/report/constraints.js";
import {dissimilarity, scaleProfile} from "../../../lib/segregation/index.js";
import {syntheticPeople} from "./synthetic-people.js";

const minutes = 60_000;
let world: World;
let oslo: readonly number[];
let people: People;
let incomes: Incomes;
let homes: Homes;
let seconds: number;

beforeAll(() => {
  world = reconstruct();
  oslo = world.inMunicipality("Oslo");
  ({people, incomes} = syntheticPeople(world, 2018, oslo));
  const before = process.cpuUsage();
  homes = settle(world, people, incomes);
  placeHomes(homes, people, incomes);
  seconds = process.cpuUsage(before).user / 1e6;
}, 3 * minutes);

describe("the map", () => {
  const place = ({x, y}: HomeMap, square: number) => `${x[square]},${y[square]}`;

  it("has squares of 100 m, each of one area", () => {
    const {x, y, first} = homes.map;
    expect(x.length).toBe(first.at(-1));
    expect(new Set(Array.from(x, (_, square) => place(homes.map, square))).size).toBe(x.length);
    for (const column of [x, y]) expect(column.every((metres) => metres % 100 === 50)).toBe(true);
  });

  it("has areas of one piece, without long tails", () => {
    const {map} = homes;
    world.areas.forEach(({code}, area) => {
      const squares = range(map.first[area]!, map.first[area + 1]!);
      expect(pieces(map, squares), code).toBe(1);
      // A circle of so many squares has 3.5 √n sides of squares as its border, a square 4 √n.
      expect(border(map, squares) / Math.sqrt(squares.length), code).toBeLessThan(8);
    });
  });

  it("has municipalities apart and districts of one piece", () => {
    const {map} = homes;
    const boxes = [...map.order.values()].map((areas) => {
      const squares = areas.flatMap((area) => range(map.first[area]!, map.first[area + 1]!));
      expect(pieces(map, squares)).toBe(1);
      const of = (column: Float64Array) => squares.map((square) => column[square]!);
      return {left: least(of(map.x)), right: most(of(map.x)), bottom: least(of(map.y)), top: most(of(map.y))};
    });
    expect(boxes.length).toBe(26);
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) {
        const gap = Math.max(
          other.left - one.right,
          one.left - other.right,
          other.bottom - one.top,
          one.bottom - other.top,
        );
        expect(gap).toBeGreaterThan(5000);
      }
    });
    for (const district of new Set(oslo.map((area) => world.areas[area]!.district))) {
      const areas = oslo.filter((area) => world.areas[area]!.district === district);
      expect(
        pieces(
          map,
          areas.flatMap((area) => range(map.first[area]!, map.first[area + 1]!)),
        ),
      ).toBe(1);
    }
  });

  it("is fullest in the middle of municipalities, and in Oslo", () => {
    const {map} = homes;
    const density = (area: number) =>
      world.areas[area]!.population / (map.first[area + 1]! - map.first[area]!);
    for (const area of oslo) {
      expect(density(area)).toBeGreaterThan(29);
      expect(density(area)).toBeLessThanOrEqual(90);
    }
    const inMiddle = (group: string) => {
      const areas = world.areas.flatMap((one, at) => (one.group === group && one.distance < 0.2 ? [at] : []));
      return areas.reduce((sum, area) => sum + density(area), 0) / areas.length;
    };
    expect(inMiddle("oslo")).toBeGreaterThan(inMiddle("large"));
    expect(inMiddle("large")).toBeGreaterThan(inMiddle("mid-sized"));
    // Outside Oslo areas that are near the middle by their number are near the middle of the map.
    const others = [...map.order].filter(([name]) => name !== "Oslo");
    const alike = others.map(([, areas]) =>
      correlation(
        distances(map, areas),
        areas.map((area) => world.areas[area]!.distance),
      ),
    );
    expect(alike.reduce((sum, one) => sum + one, 0) / alike.length).toBeGreaterThan(0.7);
  });
});

describe("the homes", () => {
  it("stand in the area of their household, about evenly", () => {
    const {households} = people;
    const residents = new Float64Array(homes.map.x.length);
    for (let one = 0; one < households.count; one++) {
      const [area, cell] = [households.area[one]!, households.cell[one]!];
      if (cell < homes.map.first[area]! || cell >= homes.map.first[area + 1]!)
        expect.fail(`Household ${one} of area ${area} lives in square ${cell}.`);
      residents[cell]! += households.first[one + 1]! - households.first[one]!;
    }
    for (const area of oslo) {
      const squares = residents.subarray(homes.map.first[area], homes.map.first[area + 1]);
      const mean = squares.reduce((sum, some) => sum + some, 0) / squares.length;
      for (const some of squares) expect(Math.abs(some - mean)).toBeLessThan(0.5 * mean);
    }
  });

  it("come to table 3.1 at each size of the neighbourhood, counted here from persons and squares", () => {
    const rules = constraints().filter((rule) => rule.kind === "profile");
    expect(rules.length).toBe(8);
    for (const rule of rules) {
      const d = profile(rule.group, [rule.k])[0]!;
      expect(Math.abs(d - rule.value!), `${rule.id}: ${d}`).toBeLessThanOrEqual(rule.tolerance);
      const known = homes.profile[rule.group][[200, 1600, 12_800, 51_200].indexOf(rule.k)]!;
      expect(known).toBeCloseTo(d, 9);
    }
  });

  it(
    "are the same whenever they are given out",
    () => {
      const before = people.households.cell.slice();
      people.households.cell.fill(-1);
      const again = settle(world, people, incomes);
      placeHomes(again, people, incomes);
      expect(again).toEqual(homes);
      expect(people.households.cell).toEqual(before);
    },
    3 * minutes,
  );

  it("are also given to people of another year", () => {
    const other = syntheticPeople(world, 2008, world.inMunicipality("Bergen"));
    placeHomes(homes, other.people, other.incomes);
    const {cell, area, count} = other.people.households;
    for (let one = 0; one < count; one++)
      if (cell[one]! < homes.map.first[area[one]!]! || cell[one]! >= homes.map.first[area[one]! + 1]!)
        expect.fail(`Household ${one} lives in square ${cell[one]}.`);
  });

  it("take a few seconds", () => {
    expect(seconds).toBeLessThan(10);
  });

  it(
    "cannot be found where areas are alike, and the error says which sizes it fails at",
    () => {
      const alike = {
        ...incomes,
        lowIncome: incomes.lowIncome.map((_, household) => Number(household % 8 === 0)),
      };
      expect(() => settle(world, people, alike)).toThrow(
        /k-3\.1-04: D of low-income for k = 51200 is \d+\.\d, not 14 within 1/,
      );
    },
    3 * minutes,
  );

  function profile(group: "low-income" | "high-income", ks: number[]): number[] {
    const {households, persons} = people;
    const [members, everybody] = [new Float64Array(homes.map.x.length), new Float64Array(homes.map.x.length)];
    for (let one = 0; one < persons.count; one++) {
      const household = persons.household[one]!;
      const counts = persons.age[one]! >= 25 && (group === "low-income" || persons.age[one]! <= 64);
      if (!counts) continue;
      const isMember =
        group === "low-income"
          ? incomes.lowIncome[household] === 1
          : persons.personalIncome[one]! > incomes.highIncomeFrom;
      everybody[households.cell[household]!]!++;
      if (isMember) members[households.cell[household]!]!++;
    }
    const squares = oslo.flatMap((area) => range(homes.map.first[area]!, homes.map.first[area + 1]!));
    const points = squares.map((square): [number, number] => [homes.map.x[square]!, homes.map.y[square]!]);
    const at = (column: Float64Array) => squares.map((square) => column[square]!);
    return scaleProfile(points, {group: at(members), total: at(everybody)}, ks).map(
      (one) => 100 * one.dissimilarity,
    );
  }
});

describe("shares of high income", () => {
  it("are about a tenth, fall with poverty and rise west of town", () => {
    const shares = highIncomeShares(world, 2018);
    const mean = (areas: readonly number[]) => {
      const everybody = areas.reduce((sum, area) => sum + world.areas[area]!.population, 0);
      return areas.reduce((sum, area) => sum + shares[area]! * world.areas[area]!.population, 0) / everybody;
    };
    const all = world.areas.map((_, area) => area);
    expect(mean(all)).toBeGreaterThan(9);
    expect(mean(all)).toBeLessThan(12);
    expect(mean(world.inMunicipality("Bærum"))).toBeGreaterThan(mean(oslo));
    expect(mean(oslo)).toBeGreaterThan(mean(world.inMunicipality("Drammen")));
    expect(shares.every((percent) => percent > 0 && percent < 75)).toBe(true);
    const low = world.values("low-income", 2018);
    for (const name of ["Oslo", "Bergen", "Moss"]) {
      const areas = world.inMunicipality(name);
      const of = (column: Float64Array) => areas.map((area) => column[area]!);
      expect(correlation(of(low), of(shares)), name).toBeLessThan(-0.3);
    }
    // Who is drawn from them is as unevenly spread over areas as over neighbourhoods of about their size.
    const group = oslo.map((area) => shares[area]! * world.areas[area]!.population);
    const total = oslo.map((area) => 100 * world.areas[area]!.population);
    expect(100 * dissimilarity(group, total)).toBeGreaterThan(42);
  });
});

const range = (from: number, to: number): number[] => Array.from({length: to - from}, (_, at) => from + at);
const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));

/** Squares of a list by their place, and those that share a side with one. */
function sides({x, y}: HomeMap, squares: readonly number[]): {of: (square: number) => number[]} {
  const at = new Map(squares.map((square) => [`${x[square]},${y[square]}`, square]));
  const steps = [
    [100, 0],
    [-100, 0],
    [0, 100],
    [0, -100],
  ] as const;
  return {
    of: (square) => steps.flatMap(([right, up]) => at.get(`${x[square]! + right},${y[square]! + up}`) ?? []),
  };
}

function pieces(map: HomeMap, squares: readonly number[]): number {
  const neighbours = sides(map, squares);
  const seen = new Set<number>();
  let count = 0;
  for (const square of squares) {
    if (seen.has(square)) continue;
    count++;
    const left = [square];
    seen.add(square);
    for (let next = left.pop(); next !== undefined; next = left.pop())
      for (const neighbour of neighbours.of(next)) {
        if (seen.has(neighbour)) continue;
        seen.add(neighbour);
        left.push(neighbour);
      }
  }
  return count;
}

function border(map: HomeMap, squares: readonly number[]): number {
  const neighbours = sides(map, squares);
  return squares.reduce((sum, square) => sum + 4 - neighbours.of(square).length, 0);
}

function distances({x, y, first}: HomeMap, areas: readonly number[]): number[] {
  const squares = areas.map((area) => range(first[area]!, first[area + 1]!));
  const mean = (list: readonly number[], of: Float64Array) =>
    list.reduce((sum, square) => sum + of[square]!, 0) / list.length;
  const [middleX, middleY] = [mean(squares.flat(), x), mean(squares.flat(), y)];
  return squares.map((list) => Math.hypot(mean(list, x) - middleX, mean(list, y) - middleY));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = (one: readonly number[], meanOne: number, other: readonly number[], meanOther: number) =>
    one.reduce((sum, value, at) => sum + (value - meanOne) * (other[at]! - meanOther), 0);
  return product(a, meanA, b, meanB) / Math.sqrt(product(a, meanA, a, meanA) * product(b, meanB, b, meanB));
}
