import {existsSync, readFileSync} from "node:fs";

const file = new URL("../../../shared/real/schools00.csv", import.meta.url);

/**
 * Pupils by race in the schools of the R package segregation, one column per race: where the outside data lies beside
 * the checkout, that; nothing elsewhere.
 */
export function schools(): Float64Array[] | undefined {
  if (!existsSync(file)) return undefined;
  const rows = readFileSync(file, "utf8").trim().split("\n").slice(1);
  const cells = rows.map((row) => row.replaceAll('"', "").split(","));
  const names = [...new Set(cells.map(([, , school]) => school!))];
  const place = new Map(names.map((name, at) => [name, at]));
  const columns = new Map<string, Float64Array>();
  for (const [, , school, race, pupils] of cells) {
    if (!columns.has(race!)) columns.set(race!, new Float64Array(names.length));
    columns.get(race!)![place.get(school!)!]! += Number(pupils);
  }
  return [...columns.values()];
}
