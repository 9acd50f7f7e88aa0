/** What the rules read from the report come to in the people of the reconstruction, as the indicators count them. */
import {readFileSync} from "node:fs";
import {constraints, type Constraint} from "../report/constraints.js";
import {holds} from "../report/relation.js";
import {readIndicators} from "../register/indicators/read-file.js";
import type {IndicatorTable} from "../register/indicators/table.js";
import {areas} from "./areas.js";
import {CountedWorld} from "./counted.js";
import {areaRules, reconstruct, takeNation} from "./reconstruct.js";
import {check, type Finding as AreaFinding} from "./solve.js";

export interface Finding extends Omit<AreaFinding, "rule"> {
  readonly rule: Constraint;
}

type ProfileRule = Extract<Constraint, {kind: "profile"}>;

/** Of every rule that is used. */
export function findingsIn(table: IndicatorTable): Finding[] {
  if (table.origin !== "reconstructed")
    throw new Error(`Rules are met by reconstructed people, and these are ${table.origin}.`);
  const world = new CountedWorld(areas(), table);
  takeNation(world, areaRules());
  const profiles = constraints().filter((rule): rule is ProfileRule => rule.used && rule.kind === "profile");
  return [...check(world, areaRules()), ...profiles.map((rule) => profileFinding(table, rule))];
}

/** A profile is of one municipality. */
function profileFinding({profile}: IndicatorTable, rule: ProfileRule): Finding {
  const {areas: place, group, k, year} = rule;
  const municipality = place.set === "municipality" ? place.municipalities?.[0] : undefined;
  const found = profile.find(
    (row) => row.municipality === municipality && row.group === group && row.k === k && row.year === year,
  );
  const achieved = found?.dissimilarity ?? NaN;
  return {rule, achieved, met: holds(rule, achieved)};
}

/** From the file that the build has made; with an extract of one's own in its place, of the areas as they were solved. */
export function builtFindings(path: string): Finding[] {
  const table = readIndicators(readFileSync(path));
  return table.origin === "reconstructed" ? findingsIn(table) : check(reconstruct(), areaRules());
}
