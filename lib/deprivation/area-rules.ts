import type {Rule} from "./rule.js";

const share = {unit: "share"} as const;
const report = "NOU 2020: 16, section";

/** The counts of areas in chapters 3 to 7, 17 and 19, by a name for each. */
const printed = {
  veryManyLowIncome: {
    ...share,
    indicator: "childLowIncome",
    direction: "above",
    threshold: 0.4,
    ages: [0, 17],
    source: `${report} 3.3.5`,
  },
  manyLowIncome: {
    ...share,
    indicator: "childLowIncome",
    direction: "above",
    threshold: 0.25,
    ages: [0, 17],
    source: `${report} 3.3.1`,
  },
  youngOutsideWork: {
    ...share,
    indicator: "outsideWorkYoung",
    direction: "above",
    threshold: 0.2,
    ages: [20, 29],
    source: `${report} 3.3.5`,
  },
  adultsOutsideWork: {
    ...share,
    indicator: "outsideWorkAdults",
    direction: "above",
    threshold: 0.2,
    ages: [30, 59],
    source: `${report} 3.3.5, which implies the limit of the young`,
  },
  notCompleted: {
    ...share,
    indicator: "notCompleted",
    direction: "above",
    threshold: 0.45,
    ages: [21, 29],
    source: `${report} 6.3.6.9`,
  },
  socialAssistance: {
    ...share,
    indicator: "socialAssistance10000",
    direction: "above",
    threshold: 0.05,
    source: `${report} 3.3.6.2`,
  },
  tenants: {...share, indicator: "tenants", direction: "above", threshold: 0.4, source: `${report} 3.3.6.2`},
  tenantFamilies: {
    ...share,
    indicator: "tenantFamilies",
    direction: "at least",
    threshold: 0.4,
    source: `${report} 4.2.2.2`,
  },
  blocks: {...share, indicator: "blocks", direction: "above", threshold: 0.9, source: `${report} 5.1.2`},
  houses: {
    ...share,
    indicator: "blocks",
    direction: "below",
    threshold: 0.5,
    source: `${report} 5.1.2: more in small and detached houses than in blocks`,
  },
  littleRecreation: {
    ...share,
    indicator: "safeRecreation",
    direction: "at most",
    threshold: 0.3,
    source: `${report} 5.1.3`,
  },
  littleRecreationChapter19: {
    ...share,
    indicator: "safeRecreation",
    direction: "below",
    threshold: 0.3,
    source: `${report} 19.2`,
  },
  muchRecreation: {
    ...share,
    indicator: "safeRecreation",
    direction: "at least",
    threshold: 0.7,
    source: `${report} 5.1.3`,
  },
  noiseOslo: {
    ...share,
    indicator: "trafficNoise",
    direction: "above",
    threshold: 0.6,
    source: `${report} 5.1.3`,
  },
  noiseElsewhere: {
    ...share,
    indicator: "trafficNoise",
    direction: "above",
    threshold: 0.5,
    source: `${report} 5.1.3`,
  },
  immigrantMajority: {
    ...share,
    indicator: "immigrantBackground",
    direction: "above",
    threshold: 0.5,
    source: `${report} 19.2`,
  },
  immigrantThreeFifths: {
    ...share,
    indicator: "immigrantBackground",
    direction: "above",
    threshold: 0.6,
    source: `${report} 19.2`,
  },
  shortResidence: {
    ...share,
    indicator: "shortResidence",
    direction: "above",
    threshold: 0.1,
    source: `${report} 19.2`,
  },
  noSettlement: {
    ...share,
    indicator: "immigrants",
    direction: "at least",
    threshold: 0.3,
    source: `${report} 17.2, which says about 30 percent`,
  },
  childWelfare: {
    ...share,
    indicator: "childWelfareMeasures",
    direction: "above",
    threshold: 2,
    relativeTo: "nation",
    ages: [0, 17],
    source: `${report} 6.7.5.2`,
  },
} as const satisfies Record<string, Rule>;

/** What the rules are called. */
export type AreaRuleName = keyof typeof printed;

/**
 * The limits by which the report counts areas, as data and by name, for `thresholdCount` and `meetsRule`.
 *
 * @formula none: each rule is a limit with a direction
 * @returns a rule for each name, with indicator, direction, threshold and source; where two sections differ there are two:
 *   `littleRecreation` (30 percent or fewer) and `littleRecreationChapter19` (fewer than 30). `childWelfare` is
 *   relative to the nation. Counts of schools are in levekar/schools
 * @nan never
 * @source NOU 2020: 16 (2020), sections 3.3.1, 3.3.5, 3.3.6.2, 4.2.2.2, 5.1.2, 5.1.3, 6.3.6.9, 6.7.5.2, 17.2 and
 *   19.2
 * @form printed
 * @methods m-3-threshold-count, m-6-noncompletion-threshold, m-5-block-dominance, m-5-safe-recreation, m-5-traffic-noise,
 *   m-6-child-welfare-area-ratio, m-19-exposure-low-income-areas, m-19-immigrant-concentration,
 *   m-19-green-access, m-17-high-immigrant-share
 * @example
 * areaRules().notCompleted.threshold // 0.45
 * areaRules().houses.direction // "below"
 */
export function areaRules(): Record<AreaRuleName, Rule> {
  return structuredCopy(printed);
}

/** Callers may change what they get. */
function structuredCopy(rules: Record<AreaRuleName, Rule>): Record<AreaRuleName, Rule> {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, {...rule}])) as Record<
    AreaRuleName,
    Rule
  >;
}
