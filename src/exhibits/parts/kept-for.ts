/** A function of rows, of which a page has the same ones for as long as it is open: what it answers is kept with them. */
export function keptFor<Rows extends object, Answer>(
  compute: (rows: Rows) => Answer,
): (rows: Rows) => Answer {
  const known = new WeakMap<Rows, {answer: Answer}>();
  return (rows) => {
    const kept = known.get(rows) ?? {answer: compute(rows)};
    known.set(rows, kept);
    return kept.answer;
  };
}
