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
import {areaValues, type AreaValue} from "./area-values.js";
import {areasDrawn, yearWritten, type Drawn} from "./drawn.js";

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

export function overlapRows(): OverlapRow[] {
  const drawn = areasDrawn(series, "mapped");
  const whose = {year: yearWritten(seriesOf.childLowIncome, drawn), origin: drawn.origin};
  const columns = series.map((one) => areaValues(one, drawn));
  const worlds = columns[0]!;
  const areas = worlds.flatMap((world, member) => {
    const rows = inReach(world).map((at): OverlapRow => {
      const [area, isDrawn] = [world[at]!, member === 0];
      const values = columns.map((column) => column[member]![at]!.value);
      return {
        kind: "area",
        reconstruction: member + 1,
        // Only areas that are drawn are told apart.
        area: isDrawn ? area.area : null,
        municipality: isDrawn ? area.municipality : null,
        children: isDrawn ? Math.round(area.people) : null,
        areas: null,
        over: isDrawn
          ? values.filter((value, at) => at > 0 && meets(value, printedLines[at]!, at)).length
          : null,
        ...whose,
        ...byIndicator((at) => (isDrawn ? finite(values[at]!) : whole(values[at]!, at))),
      };
    });
    // Areas without names have no order of their own; in that of their values the table is smaller.
    return member === 0 ? rows : rows.sort((a, b) => b.childLowIncome! - a.childLowIncome!);
  });
  return [...areas, ...printed(drawn)];
}

/** The places of the mapped areas that a reader's line can bring in; where there is none, of the highest. */
function inReach(areas: readonly AreaValue[]): number[] {
  const value = (at: number): number => areas[at]!.value;
  const mapped = [...areas.keys()].filter((at) => areas[at]!.mapped && Number.isFinite(value(at)));
  const above = mapped.filter((at) => meets(value(at), leastLine, 0));
  return above.length > 0 ? above : mapped.sort((a, b) => value(b) - value(a)).slice(0, 1);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const byIndicator = (value: (at: number) => number | null): Record<Indicator, number | null> =>
  Object.fromEntries(indicators.map((indicator, at) => [indicator, value(at)])) as Record<
    Indicator,
    number | null
  >;

type Count = Extract<Constraint, {kind: "count" | "percent-of-areas"}>;

/** The counts that the report prints for lines on some of the indicators, the first among them: nothing of your areas. */
function printed({origin, year}: Drawn): OverlapRow[] {
  if (origin === "yours") return [];
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
      year,
      origin: "printed",
      ...byIndicator((at) => conditions.find((one) => one.series === series[at])?.cut ?? null),
    }));
}
