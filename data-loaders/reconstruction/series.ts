/**
 * What the reconstruction draws for every area, and how it starts: levels, spreads and what goes with what.
 *
 * The starting numbers are this project's guesses at orders of magnitude; the rules read from the report then move them. Where
 * the report prints no rule an indicator keeps its guess, and the ensemble shows how little is known.
 */
import type {Scale} from "./links.js";

/** What an area is like, before any indicator: what the indicators have in common. */
export interface Factors {
  readonly poverty: number;
  readonly background: number;
  readonly youth: number;
  readonly centre: number;
}

/** Whose share or mean it is: the denominator of the indicator. */
export type People =
  | "persons"
  | "children"
  | "aged 20-29"
  | "aged 21-29"
  | "aged 30-59"
  | "aged 20-59"
  | "families"
  | "households"
  | "school-leavers"
  | "voters"
  | "in-movers"
  | "out-movers";

export interface SeriesPlan {
  readonly scale: Scale;
  readonly people: People;
  /** Drawn separately for these, and put together for everybody. */
  readonly cells?: readonly ("sex" | "background")[];
  /** The level of a mapped area that is like the average of all, in 2018. */
  readonly level: number;
  /** How much a cell differs from it, on the moved scale. */
  readonly cellShift?: Readonly<Record<string, number>>;
  /** Standard deviation on the moved scale. */
  readonly spread: number;
  /** What it goes with: weights of the factors; what is left to 1 is the area's own. */
  readonly loads: Partial<Factors>;
  /** The level in 2008 and 2013 less that of 2018, on the moved scale. */
  readonly before: readonly [number, number];
}

const percent = (
  people: People,
  level: number,
  spread: number,
  loads: Partial<Factors>,
  more: Partial<SeriesPlan> = {},
): SeriesPlan => ({scale: "percent", people, level, spread, loads, before: [0, 0], ...more});

/** Drawn first: they say how many people the others are about. */
export const demography: Readonly<Record<string, SeriesPlan>> = {
  children: percent("persons", 20, 0.25, {centre: -0.7}, {before: [0.02, 0.01]}),
  "immigrant-background": percent("persons", 14, 0.7, {background: 0.95}, {before: [-0.45, -0.2]}),
  "child-immigrant-background": percent("children", 17, 0.8, {background: 0.95}, {before: [-0.5, -0.25]}),
  "short-residence": percent("persons", 5, 0.4, {background: 0.6, centre: 0.4}, {before: [-0.1, 0.1]}),
};

export const livingConditions: Readonly<Record<string, SeriesPlan>> = {
  "child-low-income": percent(
    "children",
    14,
    0.6,
    {poverty: 0.85, centre: 0.15},
    {
      cells: ["background"],
      cellShift: {"background=with": 1.4, "background=without": -0.5},
      before: [-0.4, -0.2],
    },
  ),
  "low-income": percent("persons", 12, 0.4, {poverty: 0.8, centre: 0.3}, {before: [-0.15, -0.08]}),
  "outside-work-young": percent("aged 20-29", 13, 0.33, {poverty: 0.5, youth: 0.6}, {before: [0.15, 0.08]}),
  "outside-work-adult": percent(
    "aged 30-59",
    15,
    0.35,
    {poverty: 0.8},
    {
      cells: ["sex", "background"],
      cellShift: {
        "sex=female,background=with": 0.65,
        "sex=female,background=without": 0.05,
        "sex=male,background=with": 0.3,
        "sex=male,background=without": -0.2,
      },
      before: [0.1, 0.05],
    },
  ),
  "upper-secondary-not-completed": percent(
    "aged 21-29",
    26,
    0.38,
    {poverty: 0.4, youth: 0.7},
    {cells: ["sex"], cellShift: {"sex=female": -0.25, "sex=male": 0.2}, before: [0.15, 0.08]},
  ),
  "low-education": percent(
    "aged 30-59",
    18,
    0.42,
    {poverty: 0.6, background: 0.4, centre: -0.2},
    {before: [0.1, 0.05]},
  ),
  "full-time": percent(
    "aged 30-59",
    84,
    0.22,
    {poverty: -0.8},
    {
      cells: ["sex", "background"],
      cellShift: {
        "sex=female,background=with": -0.8,
        "sex=female,background=without": -0.3,
        "sex=male,background=with": -0.4,
        "sex=male,background=without": 0.9,
      },
      before: [-0.12, -0.05],
    },
  ),
  studying: percent("aged 20-59", 8, 0.3, {centre: 0.5}),
  transfers: percent("persons", 13, 0.25, {poverty: 0.75}, {before: [0.05, 0]}),
  "social-assistance": percent("persons", 2.2, 0.4, {poverty: 0.8}, {before: [-0.05, 0]}),
  "large-social-assistance": percent("persons", 1.5, 0.45, {poverty: 0.8}, {before: [-0.05, 0]}),
  "child-welfare": percent("children", 4.5, 0.25, {poverty: 0.6}, {before: [-0.1, 0.05]}),
  "tenant-families": percent("families", 18, 0.5, {poverty: 0.7, centre: 0.4}, {before: [-0.2, -0.1]}),
  tenants: percent("persons", 22, 0.45, {poverty: 0.5, centre: 0.6}, {before: [-0.15, -0.08]}),
  "tenant-households": percent("households", 26, 0.45, {poverty: 0.5, centre: 0.6}, {before: [-0.15, -0.08]}),
  "crowded-families": percent("families", 20, 0.5, {poverty: 0.5, background: 0.5, centre: 0.3}),
  price: {
    scale: "money",
    people: "households",
    level: 35_000,
    spread: 0.2,
    loads: {poverty: -0.3, centre: 0.6},
    before: [-0.6, -0.3],
  },
  blocks: percent("households", 30, 1.1, {centre: 0.8}),
  turnout: percent(
    "voters",
    63,
    0.25,
    {poverty: -0.7, background: -0.3},
    {cells: ["sex"], cellShift: {"sex=female": 0.1, "sex=male": -0.1}, before: [-0.15, -0.2]},
  ),
  "recreation-access": percent("persons", 55, 0.9, {centre: -0.5}),
  noise: percent("persons", 30, 0.6, {centre: 0.7}),
  settled: percent("persons", 50, 0.35, {poverty: -0.3, centre: -0.7}),
  "in-mover-income": {
    scale: "money",
    people: "in-movers",
    level: 332_000,
    spread: 0.12,
    loads: {poverty: -0.7},
    before: [-0.35, -0.15],
  },
  "out-mover-income": {
    scale: "money",
    people: "out-movers",
    level: 328_000,
    spread: 0.1,
    loads: {poverty: -0.6},
    before: [-0.35, -0.15],
  },
  "in-mover-employment": percent("in-movers", 64, 0.25, {poverty: -0.6}),
  "out-mover-employment": percent("out-movers", 61, 0.22, {poverty: -0.6}),
  "in-mover-immigrant-background": percent("in-movers", 24, 0.6, {background: 0.9}, {before: [-0.2, -0.1]}),
  "out-mover-immigrant-background": percent(
    "out-movers",
    22,
    0.6,
    {background: 0.92},
    {before: [-0.2, -0.1]},
  ),
  "small-child-families-moving-out": percent("families", 9, 0.35, {poverty: 0.4, centre: 0.6}),
  "school-points": {
    scale: "points",
    people: "school-leavers",
    level: 41,
    spread: 0.45,
    loads: {poverty: -0.7},
    before: [-0.4, -0.2],
  },
};

/** Put together from others, weighted by their people. */
export const together: Readonly<Record<string, readonly string[]>> = {
  "outside-work": ["outside-work-young", "outside-work-adult"],
};

/** What is left of everybody: whoever is neither outside work and education nor studying is at work. */
export const employment = {series: "employment", outside: "outside-work", studying: "studying"} as const;

/**
 * Norway's own values where the report prints none but holds an area's against them; this project's guesses, which no
 * page shows as the report's. Printed ones come from the rules.
 */
export const assumedOfNorway: Readonly<Record<string, number>> = {
  "population@2008": 4_740_000,
  "population@2013": 5_050_000,
  "population@2018": 5_300_000,
  "immigrant-background@2008": 6.2,
  "immigrant-background@2013": 8.6,
  "immigrant-background@2018": 10.5,
  "child-immigrant-background@2008": 7.5,
  "child-immigrant-background@2018": 13,
  "short-residence@2018": 5,
  "child-low-income@2008": 9.5,
  "outside-work@2008": 15.6,
  "outside-work@2018": 14.4,
  "settled@2018": 62,
};
