/** What table 3.1 prints of Oslo, as the rules have it. */
import {constraints, type Constraint} from "../../report/constraints.js";

type ProfileRule = Extract<Constraint, {kind: "profile"}>;
export type Group = ProfileRule["group"];
export const groups: readonly Group[] = ["low-income", "high-income"];

/** The rules of a group, from the smallest neighbourhood to the largest. */
export function profileRules(group: Group): readonly ProfileRule[] {
  return constraints()
    .filter((rule): rule is ProfileRule => rule.kind === "profile" && rule.used && rule.group === group)
    .sort((a, b) => a.k - b.k);
}
