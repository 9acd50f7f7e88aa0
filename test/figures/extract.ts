/** An extract of a few cities that are not the report's years: as many people in every area, of whom more are poor in each. */
import type {Tables} from "../register/extract.js";

type Cell = string | number | null;

interface Area {
  readonly name: string;
  readonly municipality: string;
  readonly group: "oslo" | "large" | null;
  readonly analysis: boolean;
}

/** Lørenskog and Ullensaker are drawn as one; Skedsmo is no municipality any more. */
export const areas: readonly Area[] = [
  ...inCity("Oslo", "oslo", 4),
  ...inCity("Bergen", "large", 3),
  ...inCity("Lørenskog", "large", 1),
  ...inCity("Ullensaker", "large", 1),
  {name: "Elsewhere", municipality: "Elsewhere", group: null, analysis: false},
];

function inCity(municipality: string, group: Area["group"], count: number): Area[] {
  return Array.from({length: count}, (_, at) => ({
    name: `${municipality} ${at + 1}`,
    municipality,
    group,
    analysis: true,
  }));
}

/** In each area as many children, young people and adults. */
export const ofAge = 100;

/** How many of a hundred are poor in an area: fewer each year, and everywhere other than what the report has. */
export const poorIn = (area: number, year: number): number => 15 + 7 * area + (2023 - year);

export interface Known {
  readonly years: readonly number[];
  /** Years in which it is known how long people have lived in their area. */
  readonly residence: readonly number[];
  /** The country's share of poor children, by year. */
  readonly nation: Readonly<Record<number, number>>;
  /** Years with moves; without any there is no table of them. */
  readonly moves?: readonly number[];
}

/** Households of an adult and a child, and young people who live alone. */
export function extractOf({years, residence, nation, moves = []}: Known): Tables {
  const persons: Cell[][] = [];
  const households: Cell[][] = [];
  const moved: Cell[][] = [];
  for (const year of years) {
    let id = 0;
    areas.forEach(({name}, place) => {
      const poor = poorIn(place, year);
      const add = (home: number, age: number, worse: boolean): void => {
        id++;
        const isAdult = age >= 18;
        persons.push([
          ...[year, id, home, name, id % 2 ? "female" : "male", age, worse ? "other" : "none"],
          residence.includes(year) ? (worse ? 2 : Math.min(age, 9)) : null,
          ...(isAdult ? [worse ? "basic" : "higher", worse ? "neither" : "work"] : [null, null]),
          ...[age < 30 && isAdult ? Number(!worse) : null, isAdult ? 300_000 + 1000 * place + id : null],
        ]);
        if (moves.includes(year) && isAdult)
          moved.push([year, id, areas[(place + 1) % areas.length]!.name, name]);
      };
      for (let n = 0; n < ofAge; n++) {
        const [worse, home] = [n < poor, 1000 * place + 2 * n];
        households.push([year, home, name, worse ? 100_000 : 900_000, worse ? "tenant" : "owner"]);
        add(home, 40, worse);
        add(home, 3 + (n % 14), worse);
        households.push([year, home + 1, name, 900_000, "owner"]);
        add(home + 1, 24, worse);
      }
    });
  }
  const series = Object.entries(nation).map(([year, value]) => [Number(year), "child-low-income", value]);
  return {
    areas: [
      ["area", "municipality", "city_group", "mapped", "analysis", "summary"],
      ...areas.map(({name, municipality, group, analysis}) => [
        ...[name, municipality, group],
        ...[Number(analysis), Number(analysis), 0],
      ]),
    ],
    persons: [
      [
        ...["year", "person", "household", "area", "sex", "age", "background", "area_years"],
        ...["education", "activity", "upper_secondary", "personal_income"],
      ],
      ...persons,
    ],
    households: [["year", "household", "area", "income", "tenure"], ...households],
    nation: [
      ["year", "series", "value"],
      ...years.map((year) => [year, "median-income", 400_000]),
      ...series,
    ],
    ...(moves.length > 0 && {moves: [["year", "person", "from_area", "to_area"], ...moved]}),
  };
}
