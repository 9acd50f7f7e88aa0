import {checkOptions} from "../../checks.js";
import {InvalidInputError} from "../../invalid-input-error.js";
import {flagColumn, sameRows} from "../../columns.js";

/** How large the committee is. */
export interface ProposalSupportOptions {
  /** Members in all, those never named included. Default: 13. */
  readonly members?: number | undefined;
}

/**
 * How many members of a committee are behind each proposal, and behind each two of them, when only those against are named.
 *
 * @formula for[i] = members − Σ against[i]; both[i][j] = members − #{against i or against j}
 * @param against one column per proposal: 1 for a named member who is against it, 0 for one who is not, one entry per member
 *   named anywhere
 * @param options.members members in all, a whole number; default 13 (section 2.2). Those never named are taken to support
 *   everything, which the report does not say
 * @returns `for`, supporters per proposal, and `both`, supporters of each pair (the number of a proposal alone on the diagonal)
 * @nan never
 * @source NOU 2020: 16 (2020), section 13.4, which names the members of each minority
 * @form reading: counting those who are not named as supporters is an assumption
 * @methods m-13-votes
 * @example
 * proposalSupport([[1, 1, 0], [0, 1, 1]], {members: 5}) // {for: [3, 3], both: [[3, 2], [2, 3]]}
 */
export function proposalSupport(
  against: readonly ArrayLike<number>[],
  options: ProposalSupportOptions = {},
): {for: Float64Array; both: Float64Array[]} {
  const name = "proposalSupport";
  checkOptions(name, options, ["members"]);
  const {members = 13} = options;
  const columns = against.map((column) => flagColumn(name, "against", column));
  for (const column of columns) sameRows(name, {against: columns[0]!, "against another proposal": column});
  const named = columns[0]?.length ?? 0;
  if (!Number.isInteger(members) || members < named) {
    const advice = `Give a whole number, at least the ${named} members who are named.`;
    throw new InvalidInputError({functionName: name, argument: "members", value: members, advice});
  }
  const both = columns.map((first) =>
    Float64Array.from(
      columns,
      (second) => members - first.filter((isAgainst, row) => isAgainst + second[row]! > 0).length,
    ),
  );
  return {for: Float64Array.from(both, (row, at) => row[at]!), both};
}
