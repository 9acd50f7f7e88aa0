/** Whether a rule is met, and which of its conditions are not. */
export interface Verdict {
  readonly met: boolean;
  /** The conditions that do not hold, in the rule's order; empty when the rule is met. */
  readonly unmet: readonly string[];
}

/** @internal All conditions of a rule at once: it is met when every one of them holds. */
export function verdictOf(conditions: Readonly<Record<string, boolean>>): Verdict {
  const unmet = Object.keys(conditions).filter((name) => !conditions[name]);
  return {met: unmet.length === 0, unmet};
}
