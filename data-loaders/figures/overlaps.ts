/** Rows of the figure of overlap: the areas with many children in low-income families, by five indicators. */
import {
  indicators,
  leastLine,
  meets,
  printedLines,
  type Indicator,
  type OverlapRow,
} from "../../src/exhibits/parts/overlap-lines.js";
import {constraints, type Constraint} from "../report/constraints.js";
import {areaValues, valuesOrigin} from "./area-values.js";

const seriesOf: Readonly<Record<Indicator, string>> = {
  childLowIncome: "child-low-income",
  outsideWorkAdults: "outside-work-adult",
  outsideWorkYoung: "outside-work-young",
  notCompleted: "upper-secondary-not-completed",
  lowEducation: "low-education",
};
const series = indicators.map((indicator) => seriesOf[indicator]);

/**
 * Of areas that are not drawn, to the whole percent: as much as a reader's lines ask, since they are whole numbers. What
 * meets a whole line meets it still, and what does not, does not.
 */
function whole(value: number, at: number): number {
  const [floor, ceiling] = [Math.floor(value), Math.ceil(value)];
  const highestMet = [ceiling, floor].find((line) => meets(value, line, at)) ?? floor - 1;
  return meets(highestMet, highestMet, at) ? highestMet : highestMet + 1;
}

export function overlapRows(year: number): OverlapRow[] {
  const origin = valuesOrigin(series, year);
  const columns = series.map((one) => areaValues(one, year, origin));
  const worlds = columns[0]!;
  const areas = worlds.flatMap((world, member) => {
    const rows = world.flatMap((area, at): OverlapRow[] => {
      if (!area.mapped || !meets(area.value, leastLine, 0)) return [];
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
          over: drawn
            ? values.filter((value, at) => at > 0 && meets(value, printedLines[at]!, at)).length
            : null,
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
  Object.fromEntries(indicators.map((indicator, at) => [indicator, value(at)])) as Record<
    Indicator,
    number | null
  >;

type Count = Extract<Constraint, {kind: "count" | "percent-of-areas"}>;

/** The counts that the report prints for lines on some of the indicators, the first among them. */
function printed(year: number): OverlapRow[] {
  return constraints()
    .filter(
      (rule): rule is Count =>
        rule.kind === "count" &&
        rule.used &&
        rule.relation === "=" &&
        rule.areas.set === "mapped" &&
        Object.keys(rule.areas).length === 1 &&
        rule.conditions[0]!.series === series[0] &&
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
