/** Which of the world's areas a rule is about, and what counts as one unit among them. */
import type {AreasOfRule, Constraint} from "../../report/constraints.js";
import type {Area} from "../areas.js";
import {oncePerWorld} from "./once-per-world.js";

/** Districts that lie in the centre of Oslo: the first three of the eight. */
const inner = ["Oslo A", "Oslo B", "Oslo C"];

/** A rule's areas, perhaps narrowed to one district. */
export type Scope = AreasOfRule & {readonly district?: string | undefined};

/** The areas, by their place in the world. */
export const members = oncePerWorld((areas, scope: Scope): readonly number[] => {
  const isIn = (area: Area) =>
    (scope.set === "municipality" || scope.set === "nation" || area[scope.set]) &&
    (scope.group === undefined || area.group === scope.group) &&
    (scope.municipalities === undefined || scope.municipalities.includes(area.municipality)) &&
    (scope.district === undefined || area.district === scope.district) &&
    (scope.part === undefined || (area.mapped && partOf(area) === scope.part));
  return areas.flatMap((area, index) => (isIn(area) ? [index] : []));
});

/** What is counted: areas one by one, or whole municipalities or districts. */
export const units = oncePerWorld((areas, scope: Scope): readonly (readonly number[])[] => {
  const all = members(areas, scope);
  const by = scope.each ?? (scope.set === "municipality" ? "municipality" : undefined);
  if (by === undefined) return all.map((area) => [area]);
  const found = new Map<string, number[]>();
  for (const area of all) {
    const name = areas[area]![by];
    if (name !== null) found.set(name, [...(found.get(name) ?? []), area]);
  }
  return [...found.values()];
});

/** A rule that holds in every municipality or district by itself is as many rules. */
export function expanded<Rule extends Constraint>(areas: readonly Area[], rule: Rule): Rule[] {
  const {each, ...rest} = rule.areas;
  if (each === undefined) return [rule];
  const within = members(areas, rule.areas);
  const names = [...new Set(within.map((area) => areas[area]![each]))].filter((name) => name !== null);
  return names.map((name) => ({
    ...rule,
    areas: each === "municipality" ? {...rest, municipalities: [name]} : {...rest, district: name},
  }));
}

function partOf({group, district}: Area): "inner" | "outer" | undefined {
  if (group !== "oslo" || district === null) return undefined;
  return inner.includes(district) ? "inner" : "outer";
}
