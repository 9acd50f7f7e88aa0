/**
 * The only place that figures of areas take their values from: areas that were counted from people, the reconstruction's or
 * yours, and other reconstructions that show what is not known.
 */
import {readFileSync} from "node:fs";
import {tableFromIPC} from "apache-arrow";
import {builtTable} from "../build/built-table.js";
import {ensembleYear, peopleOf} from "../reconstruction/ensemble.js";
import {seriesOfYear, unitsAt} from "../register/indicators/table.js";
import {countedAreas} from "./counted.js";
import type {Drawn} from "./drawn.js";

export interface AreaValue {
  readonly area: string;
  readonly municipality: string;
  /** `oslo`, `large`, `mid-sized`. */
  readonly group: string;
  readonly mapped: boolean;
  readonly analysis: boolean;
  readonly value: number;
  /** How many people the value is about. */
  readonly people: number;
}

type Cells = Readonly<Record<string, string | number | boolean>>;

let known: readonly (readonly Cells[])[] | undefined;

/** The rows of each reconstruction. */
function worlds(): readonly (readonly Cells[])[] {
  if (known) return known;
  const found = new Map<number, Cells[]>();
  const rows = tableFromIPC(readFileSync(builtTable("ensemble.arrow"))).toArray() as {toJSON(): Cells}[];
  for (const row of rows) {
    const cells = row.toJSON();
    const member = cells["member"] as number;
    const areas = found.get(member);
    if (areas) areas.push(cells);
    else found.set(member, [cells]);
  }
  return (known = [...found.values()]);
}

/**
 * Every area with its value, counted from people, and after that in each of the other reconstructions, which show what
 * is not known. Of your areas there is nothing else to show. A value that disclosure control hides is NaN.
 */
export function areaValues(series: string, {origin, year}: Drawn): readonly (readonly AreaValue[])[] {
  if (origin === "yours") return [countedValues(series, year)];
  const [first, ...others] = reconstructedValues(series, year);
  return [countedAreas().origin === "reconstructed" ? countedValues(series, year) : first!, ...others];
}

function countedValues(series: string, year: number): AreaValue[] {
  const table = countedAreas();
  const found = seriesOfYear(table, series, year);
  return unitsAt(table, "area").map((at) => {
    const {name, municipality, group, mapped, analysis} = table.units[at]!;
    return {
      area: name,
      municipality: municipality!,
      group: group ?? "other",
      mapped: mapped!,
      analysis: analysis!,
      value: found.value[at]!,
      people: found.denominator[at]!,
    };
  });
}

function reconstructedValues(series: string, year: number): AreaValue[][] {
  if (year !== ensembleYear) throw new Error(`ensemble.arrow holds ${ensembleYear} only, and not ${year}.`);
  return worlds().map((rows) =>
    rows.map((cells) => {
      const value = cells[series];
      if (typeof value !== "number")
        throw new Error(
          `ensemble.arrow has no series ${series}: add it to data-loaders/reconstruction/ensemble.ts.`,
        );
      return {
        area: cells["area"] as string,
        municipality: cells["municipality"] as string,
        group: cells["group"] as string,
        mapped: cells["mapped"] as boolean,
        analysis: cells["analysis"] as boolean,
        value,
        people: cells[peopleOf(series)] as number,
      };
    }),
  );
}

/** What a share comes to in all areas of a municipality together, mapped or not. */
export function municipalityShares(areas: readonly AreaValue[]): ReadonlyMap<string, number> {
  const sums = new Map<string, {people: number; counted: number}>();
  for (const {municipality, value, people} of areas) {
    if (!Number.isFinite(value)) continue;
    const sum = sums.get(municipality) ?? {people: 0, counted: 0};
    sums.set(municipality, {people: sum.people + people, counted: sum.counted + value * people});
  }
  return new Map(Array.from(sums, ([name, {people, counted}]) => [name, counted / people]));
}
