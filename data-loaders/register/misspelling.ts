/** The name that was probably meant, or nothing where none is near enough. */
export function meant(written: string, names: readonly string[]): string | undefined {
  const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const ranked = names
    .map((name) => ({name, distance: edits(plain(written), plain(name))}))
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = ranked;
  // A third of the letters may be wrong: "sexx" is sex, but "age" is not area.
  return nearest && nearest.distance <= Math.max(1, Math.floor(plain(nearest.name).length / 3))
    ? nearest.name
    : undefined;
}

/** Letters to add, drop, change, or change places with their neighbour. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
