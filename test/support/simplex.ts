/**
 * A small linear program solved exactly, for tests to hold other methods against: rational arithmetic on big integers,
 * the two-phase simplex method, and Bland's rule, so that it neither rounds nor runs in circles. It is slow and knows
 * nothing of networks, which is the point.
 */
export interface LinearProgram {
  /** What is maximised: one whole coefficient per variable. */
  readonly objective: readonly number[];
  /** Equations Σ coefficients · x = right. */
  readonly equations: readonly {readonly coefficients: readonly number[]; readonly right: number}[];
}

/** The greatest value of the objective over all x ≥ 0; Infinity if unbounded, undefined if nothing is feasible. */
export function maximise({objective, equations}: LinearProgram): number | undefined {
  const variables = objective.length;
  const rows = equations.map(({coefficients, right}, at) => {
    const sign = right < 0 ? -1 : 1;
    const artificial = equations.map((_, other) => fraction(other === at ? 1 : 0));
    return [...coefficients.map((value) => fraction(sign * value)), ...artificial, fraction(sign * right)];
  });
  const basis = equations.map((_, at) => variables + at);

  // First drive the artificial variables to zero, then maximise without them.
  const phaseOne = [...objective.map(() => zero), ...equations.map(() => fraction(-1))];
  if (!isZero(run(rows, basis, phaseOne, variables + equations.length)!)) return undefined;
  basis.forEach((variable, row) => {
    if (variable < variables) return;
    const entering = rows[row]!.findIndex((value, column) => column < variables && !isZero(value));
    if (entering >= 0) pivot(rows, basis, row, entering);
  });
  // A row whose artificial variable stays is a sum of others and always 0.
  const phaseTwo = [...objective.map(fraction), ...equations.map(() => zero)];
  const best = run(rows, basis, phaseTwo, variables);
  return best === undefined ? Infinity : Number(best.top) / Number(best.bottom);
}

/** The least value of the objective; undefined if nothing is feasible. */
export function minimise({objective, equations}: LinearProgram): number | undefined {
  const most = maximise({objective: objective.map((value) => -value), equations});
  return most === undefined ? undefined : 0 - most;
}

/** Pivots until no variable below `limit` improves the objective; its value, or undefined if it has no end. */
function run(
  rows: Fraction[][],
  basis: number[],
  objective: readonly Fraction[],
  limit: number,
): Fraction | undefined {
  for (;;) {
    const gain = (column: number) =>
      rows.reduce(
        (left, row, at) => minus(left, times(objective[basis[at]!]!, row[column]!)),
        objective[column]!,
      );
    let entering = 0;
    while (entering < limit && !isPositive(gain(entering))) entering++;
    const right = rows[0]?.length ?? 1;
    if (entering === limit) {
      return rows.reduce(
        (sum, row, at) => minus(sum, times(minus(zero, objective[basis[at]!]!), row[right - 1]!)),
        zero,
      );
    }
    let leaving = -1;
    let least = zero;
    rows.forEach((row, at) => {
      if (!isPositive(row[entering]!)) return;
      const ratio = divided(row.at(-1)!, row[entering]!);
      const difference = leaving < 0 ? fraction(-1) : minus(ratio, least);
      if (difference.top < 0n || (difference.top === 0n && basis[at]! < basis[leaving]!)) {
        leaving = at;
        least = ratio;
      }
    });
    if (leaving < 0) return undefined;
    pivot(rows, basis, leaving, entering);
  }
}

function pivot(rows: Fraction[][], basis: number[], leaving: number, entering: number): void {
  const by = rows[leaving]![entering]!;
  rows[leaving] = rows[leaving]!.map((value) => divided(value, by));
  rows.forEach((row, at) => {
    if (at === leaving || isZero(row[entering]!)) return;
    const factor = row[entering]!;
    rows[at] = row.map((value, column) => minus(value, times(factor, rows[leaving]![column]!)));
  });
  basis[leaving] = entering;
}

/** A fraction in lowest terms, with a positive bottom. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const zero: Fraction = {top: 0n, bottom: 1n};
const fraction = (whole: number): Fraction => ({top: BigInt(whole), bottom: 1n});
const isZero = ({top}: Fraction) => top === 0n;
const isPositive = ({top}: Fraction) => top > 0n;
const times = (a: Fraction, b: Fraction) => reduced(a.top * b.top, a.bottom * b.bottom);
const divided = (a: Fraction, b: Fraction) => reduced(a.top * b.bottom, a.bottom * b.top);
const minus = (a: Fraction, b: Fraction) => reduced(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom);

function reduced(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b > 0n) [a, b] = [b, a % b];
  const divisor = bottom < 0n ? -a : a;
  return divisor === 0n ? zero : {top: top / divisor, bottom: bottom / divisor};
}
