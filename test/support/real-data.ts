import {csvRows, numbers} from "./csv.js";
import {sharedFile, sharedJson} from "./shared.js";

export const grunnkretsFiles = [
  "real/grunnkrets-baerum-asker.csv",
  "real/grunnkrets-baerum-asker.geojson",
  "reference/pysal-grunnkrets.json",
] as const;

/**
 * The 486 basic statistical units with no suppressed value and a polygon, in order of their number. Two more have
 * numbers but no place (02199999 and 02209999, people without a known address), and the references leave them out.
 */
export function grunnkretser(): Record<string, string>[] {
  const {features} = sharedJson("real/grunnkrets-baerum-asker.geojson") as {
    features: {properties: {grunnkretsnummer: string}}[];
  };
  const placed = new Set(features.map((feature) => feature.properties.grunnkretsnummer));
  return csvRows(sharedFile("real/grunnkrets-baerum-asker.csv"), {delimiter: ";"})
    .filter((row) => placed.has(row.grunnkrets!) && !Object.values(row).includes(":"))
    .sort((a, b) => a.grunnkrets!.localeCompare(b.grunnkrets!));
}

/** Pupils per school: one column per race, and one of everybody. */
export interface Schools {
  readonly pupils: ReadonlyMap<string, Float64Array>;
  readonly total: Float64Array;
}

/** The long table of schools and races, spread out; a race that a school does not list has no pupils there. */
export function schools(file: string): Schools {
  const rows = csvRows(sharedFile(file));
  const counts = numbers(rows, "n");
  const schoolOf = new Map<string, number>();
  for (const {school} of rows) if (!schoolOf.has(school!)) schoolOf.set(school!, schoolOf.size);

  const pupils = new Map<string, Float64Array>();
  const total = new Float64Array(schoolOf.size);
  rows.forEach(({school, race}, row) => {
    const at = schoolOf.get(school!)!;
    if (!pupils.has(race!)) pupils.set(race!, new Float64Array(schoolOf.size));
    pupils.get(race!)![at]! += counts[row]!;
    total[at]! += counts[row]!;
  });
  return {pupils, total};
}

/** Pupils per school in the order of the file: one column per race, with what each school is called and lies in. */
export interface SchoolTable {
  readonly races: readonly string[];
  readonly groups: readonly Float64Array[];
  readonly school: readonly string[];
  readonly district: readonly string[];
  readonly state: readonly string[];
}

/** The same long table with its keys; the races in alphabetical order, which is the same in both years. */
export function schoolTable(file: string): SchoolTable {
  const {pupils} = schools(file);
  const races = [...pupils.keys()].sort();
  const rowOf = new Map<string, Record<string, string>>();
  for (const row of csvRows(sharedFile(file))) if (!rowOf.has(row.school!)) rowOf.set(row.school!, row);
  const rows = [...rowOf.values()];
  return {
    races,
    groups: races.map((race) => pupils.get(race)!),
    school: rows.map((row) => row.school!),
    district: rows.map((row) => row.district!),
    state: rows.map((row) => row.state!),
  };
}

/** Income per consumption unit, survey weight, age and region of each person. */
export function eusilc(): {income: Float64Array; weights: Float64Array; age: Float64Array; region: string[]} {
  const rows = csvRows(sharedFile("real/eusilc.csv"));
  return {
    income: numbers(rows, "eqIncome"),
    weights: numbers(rows, "rb050"),
    age: numbers(rows, "age"),
    region: rows.map((row) => row.db040!),
  };
}

/** Who lives in each household of the same sample, and how many consumption units it counts as there. */
export function eusilcHouseholds(): {adults: number[]; children: number[]; units: number[]} {
  const households = new Map<string, {adults: number; children: number; units: number}>();
  for (const {db030, age, eqSS} of csvRows(sharedFile("real/eusilc.csv"))) {
    const household = households.get(db030!) ?? {adults: 0, children: 0, units: Number(eqSS)};
    if (Number(age) >= 14) household.adults++;
    else household.children++;
    households.set(db030!, household);
  }
  const all = [...households.values()];
  return {
    adults: all.map(({adults}) => adults),
    children: all.map(({children}) => children),
    units: all.map(({units}) => units),
  };
}
