/** Eleven people in three areas, few enough to count on one's fingers, and two who left in the course of the year. */
import type {Extract, Row} from "./rows.js";

const area = (name: string, more: Row): Row => ({
  area: name,
  municipality: "M",
  city_group: "large",
  mapped: 1,
  analysis: 0,
  summary: 0,
  ...more,
});

const person = (year: number, person: number, household: number, area: string, more: Row): Row => ({
  year,
  person,
  household,
  area,
  ...more,
});

const [f, m] = [{sex: "female"}, {sex: "male"}];
const [none, eu, other] = [{background: "none"}, {background: "eu"}, {background: "other"}];

const family = [
  person(2018, 1, 1, "a1", {
    ...f,
    ...none,
    age: 35,
    education: "higher",
    upper_secondary: 1,
    activity: "work",
    hours: 30,
    area_years: 5,
    personal_income: 500_000,
    voted: 1,
    recreation_access: 1,
    noise: 0,
  }),
  person(2018, 2, 1, "a1", {
    ...m,
    ...other,
    age: 37,
    education: "basic",
    activity: "work",
    hours: 29.5,
    residence_years: 6,
    area_years: 4.9,
    social_assistance: 10_000,
    voted: 0,
    recreation_access: 0,
    noise: 1,
  }),
  person(2018, 3, 1, "a1", {
    ...f,
    ...none,
    age: 4,
    area_years: 4,
    child_welfare: 0,
    recreation_access: 1,
    noise: 0,
  }),
  person(2018, 4, 1, "a1", {...m, ...other, age: 10, area_years: 10, child_welfare: 1}),
];

const motherAndSon = [
  person(2018, 5, 2, "a1", {
    ...f,
    ...other,
    age: 29,
    education: "none",
    upper_secondary: 0,
    activity: "neither",
    residence_years: 5,
    personal_income: 100_000,
    social_assistance: 10_001,
    recreation_access: 1,
    noise: 1,
  }),
  person(2018, 6, 2, "a1", {
    ...m,
    ...other,
    age: 14,
    residence_years: 5,
    area_years: 1,
    school_points: 38.5,
    child_welfare: 0,
  }),
];

const alone = [
  person(2018, 7, 3, "a1", {
    ...m,
    ...eu,
    age: 22,
    education: "upper",
    upper_secondary: 1,
    activity: "education",
    residence_years: 2,
    area_years: 1,
    personal_income: 200_000,
    voted: 1,
  }),
  person(2018, 10, 5, "a2", {
    ...m,
    ...none,
    age: 30,
    education: "basic",
    activity: "work",
    personal_income: 300_000,
    voted: 1,
  }),
  person(2018, 11, 6, "rest", {...f, ...none, age: 17, activity: "education", school_points: 41}),
];

const couple = [
  person(2018, 8, 4, "a2", {...f, ...none, age: 70, activity: "neither", voted: 1}),
  person(2018, 9, 4, "a2", {...m, ...none, age: 59, activity: "neither", voted: 0}),
];

/** A year before; both went abroad. */
const gone = [
  person(2017, 98, 9, "a1", {...f, ...other, age: 3}),
  person(2017, 99, 9, "a1", {...m, ...other, age: 40, activity: "work", personal_income: 600_000}),
];

export const handmade: Required<Extract> = {
  areas: [
    area("a1", {district: "D", analysis: 1, summary: 1}),
    area("a2", {district: "D"}),
    area("rest", {mapped: 0}),
  ],
  persons: [...family, ...motherAndSon, ...alone, ...couple, ...gone],
  households: [
    // On the line, and below it in the arithmetic of computers: 2.1 consumption units of 60 percent of the median.
    {
      year: 2018,
      household: 1,
      area: "a1",
      income: 502_740.252,
      transfers: 100_000,
      tenure: "owner",
      rooms: 4,
      dwelling: "small-house",
    },
    {
      year: 2018,
      household: 2,
      area: "a1",
      income: 330_000,
      transfers: 165_000,
      tenure: "tenant",
      rooms: 1,
      dwelling: "block",
    },
    {year: 2018, household: 3, area: "a1", income: 250_000, transfers: 0, tenure: "tenant"},
    {
      year: 2018,
      household: 4,
      area: "a2",
      income: 400_000,
      transfers: 250_000,
      tenure: "owner",
      rooms: 5,
      dwelling: "detached",
    },
    {year: 2018, household: 5, area: "a2", income: 200_000, tenure: "tenant", rooms: 2, dwelling: "block"},
    {year: 2018, household: 6, area: "rest", income: -10, transfers: 5, rooms: 1},
    {year: 2017, household: 9, area: "a1", income: 900_000},
  ],
  moves: [
    {year: 2018, person: 5, to_area: "a1"},
    {year: 2018, person: 6, to_area: "a1"},
    {year: 2018, person: 7, from_area: "a2", to_area: "a1"},
    {year: 2018, person: 10, from_area: "a1", to_area: "a2"},
    {year: 2018, person: 98, from_area: "a1"},
    {year: 2018, person: 99, from_area: "a1"},
    // Within an area, and in a year of which nobody is known.
    {year: 2018, person: 1, from_area: "a1", to_area: "a1"},
    {year: 2012, person: 1, from_area: "a2", to_area: "a1"},
  ],
  sales: [
    {year: 2018, area: "a1", price_per_m2: 30_000},
    {year: 2018, area: "a1", price_per_m2: 50_001},
    {year: 2018, area: "a2", price_per_m2: 20_000},
  ],
  nation: [
    {year: 2017, series: "median-income", value: 390_000},
    {year: 2018, series: "median-income", value: 399_000.2},
    {year: 2018, series: "low-income", value: 11.6},
  ],
};
