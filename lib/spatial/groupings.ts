/** Things sorted by the group they belong to: those of group g are `members[offsets[g]]` up to `members[offsets[g + 1]]`. */
export interface Groupings {
  readonly offsets: Uint32Array;
  readonly members: Uint32Array;
}

/** @internal The members of one group. */
export function membersOf({offsets, members}: Groupings, group: number): Uint32Array {
  return members.subarray(offsets[group], offsets[group + 1]);
}

/**
 * @internal Sorts pairs of a group and a member by group, keeping the order of members within each; a member that is
 * given twice in a row to a group is in it once.
 */
export function groupings(groups: ArrayLike<number>, members: ArrayLike<number>, count: number): Groupings {
  const offsets = new Uint32Array(count + 1);
  const last = new Int32Array(count).fill(-1);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!;
    if (last[group] === members[at]) continue;
    last[group] = members[at]!;
    offsets[group + 1]!++;
  }
  for (let group = 0; group < count; group++) offsets[group + 1]! += offsets[group]!;

  const sorted = new Uint32Array(offsets[count]!);
  const next = offsets.slice(0, count);
  last.fill(-1);
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]!;
    if (last[group] === members[at]) continue;
    last[group] = members[at]!;
    sorted[next[group]!++] = members[at]!;
  }
  return {offsets, members: sorted};
}

/** @internal The other way round: for each member, the groups that it is in, in ascending order. */
export function transposed({offsets, members}: Groupings, count: number): Groupings {
  const groups = new Uint32Array(members.length);
  for (let group = 0; group + 1 < offsets.length; group++)
    groups.fill(group, offsets[group], offsets[group + 1]);
  return groupings(members, groups, count);
}
