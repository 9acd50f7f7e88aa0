/** Rows of the figure of overlap: the areas with many children in low-income families, by five indicators. */
import {overlapRules} from "../../lib/deprivation/index.js";
import {constraints, type Constraint} from "../report/constraints.js";
import {areaValues, valuesOrigin, type NumberOrigin} from "./area-values.js";

/** The five indicators by the names of their columns, the first the one that chooses the areas. */
const indicators = {
  childLowIncome: "child-low-income",
  outsideWorkAdults: "outside-work-adult",
  outsideWorkYoung: "outside-work-young",
  notCompleted: "upper-secondary-not-completed",
  lowEducation: "low-education",
} as const;
type Indicator = keyof typeof indicators;
const names = Object.keys(indicators) as Indicator[];

const rules = overlapRules({wording: "figure 3.1"});
/** The report's lines in percent, in the order of the indicators. */
const lines = names.map((name) =>
  Math.round(100 * rules.find(({indicator}) => indicator === name)!.threshold),
);

/** A line of the table: an area, or of `printed` rows a line of the report with how many areas it counts. */
export type OverlapRow = {
  kind: "area" | "printed";
  /** Of which reconstruction: 1 is the one that is drawn. */
  reconstruction: number | null;
  area: string | null;
  municipality: string | null;
  children: number | null;
  /** Printed: how many areas. */
  areas: number | null;
  /** How many of the report's other four lines the area reaches. */
  over: number | null;
  origin: NumberOrigin;
} & Record<Indicator, number | null>;

/** Areas not above it no reader can bring in; nor are they in the table. */
export const leastLine = 25;

/** Numbers that differ by less are the same, but for their last binary digit. */
const hair = 1e-9;

/**
 * Areas that are not drawn, to the whole percent: as much as a reader's lines ask, since they are whole numbers. Above the
 * first line is what lies beyond it, at the others what reaches them, so an area stays on its side of every line.
 */
const whole = (value: number, at: number): number =>
  at === 0 ? Math.ceil(value - hair) : Math.floor(value + hair);

export function overlapRows(year: number): OverlapRow[] {
  const origin = valuesOrigin(Object.values(indicators), year);
  const columns = names.map((name) => areaValues(indicators[name], year, origin));
  const worlds = columns[0]!;
  const areas = worlds.flatMap((world, member) => {
    const rows = world.flatMap((area, at): OverlapRow[] => {
      if (!area.mapped || !(area.value > leastLine + hair)) return [];
      const drawn = member === 0;
      const values = columns.map((column) => column[member]![at]!.value);
      return [
        {
          kind: "area",
          reconstruction: member + 1,
          // Only areas that are drawn are told apart.
          area: drawn ? area.area : null,
          municipality: drawn ? area.municipality : null,
          children: drawn ? Math.round(area.people) : null,
          areas: null,
          over: !drawn ? null : values.filter((value, at) => at > 0 && value >= lines[at]!).length,
          origin,
          ...byIndicator((at) => (drawn ? finite(values[at]!) : whole(values[at]!, at))),
        },
      ];
    });
    // Areas without names have no order of their own; in that of their values the table is smaller.
    return member === 0 ? rows : rows.sort((a, b) => b.childLowIncome! - a.childLowIncome!);
  });
  return [...areas, ...(origin === "yours" ? [] : printed(year))];
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const byIndicator = (value: (at: number) => number | null): Record<Indicator, number | null> =>
  Object.fromEntries(names.map((name, at) => [name, value(at)])) as Record<Indicator, number | null>;

type Count = Extract<Constraint, {kind: "count" | "percent-of-areas"}>;

/** The counts that the report prints for lines on some of the indicators, the first among them. */
function printed(year: number): OverlapRow[] {
  const series: readonly string[] = Object.values(indicators);
  return constraints()
    .filter(
      (rule): rule is Count =>
        rule.kind === "count" &&
        rule.used &&
        rule.relation === "=" &&
        rule.areas.set === "mapped" &&
        Object.keys(rule.areas).length === 1 &&
        rule.conditions[0]!.series === indicators.childLowIncome &&
        rule.conditions.every(
          (one) =>
            series.includes(one.series) && one.year === year && /^>/.test(one.relation) && !one.against,
        ),
    )
    .map(({conditions, value}) => ({
      kind: "printed",
      reconstruction: null,
      area: null,
      municipality: null,
      children: null,
      areas: value,
      over: null,
      origin: "printed",
      ...byIndicator((at) => conditions.find((one) => one.series === series[at])?.cut ?? null),
    }));
}
