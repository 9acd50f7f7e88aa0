import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compose} from "../../../data-loaders/reconstruction/people/compose.js";
import {ageClasses, type AreaCounts} from "../../../data-loaders/reconstruction/world/area-counts.js";
import {codes, emptyHouseholds, emptyPersons} from "../../../data-loaders/reconstruction/people/people.js";
import {randomStream} from "../../../lib/random.js";

/** An area with as many of everybody as asked for, and homes for all. */
const counts = fc
  .record({
    adults: fc.array(fc.array(fc.integer({min: 2, max: 40}), {minLength: 4, maxLength: 4}), {
      minLength: ageClasses.length,
      maxLength: ageClasses.length,
    }),
    perFamily: fc.double({min: 1.2, max: 2.4, noNaN: true}),
    childrenPart: fc.double({min: 0.05, max: 0.4, noNaN: true}),
    withPart: fc.double({min: 0, max: 1, noNaN: true}),
    perHome: fc.double({min: 1.1, max: 1.8, noNaN: true}),
  })
  .map(({adults, perFamily, childrenPart, withPart, perHome}): AreaCounts => {
    const grown = adults.flat().reduce((sum, count) => sum + count, 0);
    const children = Math.round(childrenPart * grown);
    const families = Math.ceil(children / perFamily);
    const others = Math.max(1, Math.round((grown - 1.78 * families) / perHome));
    return {
      persons: grown + children,
      children,
      childrenWith: Math.round(withPart * children),
      families,
      households: families + others,
      adults,
    };
  });

function composed(area: AreaCounts, seed: number) {
  const [persons, households] = [emptyPersons(area.persons), emptyHouseholds(area.households)];
  compose(area, 7, {person: 0, household: 0}, randomStream("test", seed), {persons, households});
  return {persons, households};
}

const each = (count: number) => Array.from({length: count}, (_, at) => at);

describe("households of an area", () => {
  it("hold everybody once, as many of each age, sex and background as there are", () => {
    fc.assert(
      fc.property(counts, fc.integer({min: 0, max: 1000}), (area, seed) => {
        const {persons, households} = composed(area, seed);
        expect(households.first[area.households]).toBe(area.persons);
        expect(
          each(area.households).every((home) => households.first[home + 1]! > households.first[home]!),
        ).toBe(true);
        const isWith = (person: number) => codes.background[persons.background[person]!] === "other";
        ageClasses.forEach(({first, last}, at) => {
          const found = [0, 0, 0, 0];
          for (const person of each(area.persons))
            if (persons.age[person]! >= first && persons.age[person]! <= last)
              found[2 * persons.sex[person]! + Number(isWith(person))]!++;
          expect(found).toEqual(area.adults[at]);
        });
        const children = each(area.persons).filter((person) => persons.age[person]! < 18);
        expect(children.length).toBe(area.children);
        expect(children.filter(isWith).length).toBe(area.childrenWith);
      }),
    );
  });

  it("have an adult each, children of one background, and parents old enough for them", () => {
    fc.assert(
      fc.property(counts, fc.integer({min: 0, max: 1000}), (area, seed) => {
        const {persons, households} = composed(area, seed);
        let families = 0;
        for (const home of each(area.households)) {
          const members = each(households.first[home + 1]! - households.first[home]!).map(
            (at) => households.first[home]! + at,
          );
          expect(members.every((person) => persons.household[person] === home)).toBe(true);
          const [children, adults] = [true, false].map((isChild) =>
            members.filter((person) => persons.age[person]! < 18 === isChild),
          );
          expect(adults!.length).toBeGreaterThan(0);
          if (!children!.length) continue;
          families++;
          expect(new Set(children!.map((person) => persons.background[person])).size).toBe(1);
          const oldest = Math.max(...children!.map((person) => persons.age[person]!));
          expect(Math.max(...adults!.map((person) => persons.age[person]!)) - oldest).toBeGreaterThanOrEqual(
            15,
          );
        }
        expect(families).toBe(area.families);
      }),
    );
  });

  it("cannot be more than the people", () => {
    const area: AreaCounts = {
      persons: 4,
      children: 0,
      childrenWith: 0,
      families: 0,
      households: 5,
      adults: [
        [1, 1, 1, 1],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    };
    expect(() => composed(area, 1)).toThrow("4 people cannot live in 5 homes");
  });
});
