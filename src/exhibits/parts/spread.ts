/**
 * Moves labels apart along one axis so that none is nearer to the next than `gap`, keeping their order
 * and moving each group of crowded labels as little as possible about its own middle.
 */
export function spread(positions: readonly number[], gap: number, min = -Infinity, max = Infinity): number[] {
  const order = positions.map((_, index) => index).sort((a, b) => positions[a]! - positions[b]!);
  // Each block is a run of labels that touch; a block sits centred on the mean of its wishes.
  const blocks: {members: number[]; start: number}[] = [];
  const place = (members: number[]): number => {
    const wish = members.reduce((sum, member, i) => sum + positions[member]! - i * gap, 0) / members.length;
    return Math.max(min, Math.min(wish, max - (members.length - 1) * gap));
  };
  for (const index of order) {
    let block = {members: [index], start: place([index])};
    for (;;) {
      const before = blocks.at(-1);
      if (!before || before.start + before.members.length * gap <= block.start) break;
      blocks.pop();
      const members = [...before.members, ...block.members];
      block = {members, start: place(members)};
    }
    blocks.push(block);
  }
  const result = new Array<number>(positions.length);
  for (const {members, start} of blocks) members.forEach((member, i) => (result[member] = start + i * gap));
  return result;
}
