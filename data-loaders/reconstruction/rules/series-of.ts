/** The series that a rule names, in itself or in its conditions. */
import type {Constraint} from "../../report/constraints.js";

export function seriesOf(rule: Constraint): string[] {
  const own = "series" in rule ? [rule.series].flat() : [];
  const conditions = "conditions" in rule ? rule.conditions.map(({series}) => series) : [];
  return [...new Set([...own, ...conditions])];
}
