/**
 * @internal The polynomial closest to some points by weighted least squares, as its coefficients over the Legendre
 * polynomials shifted to [0, 1]. Those hardly resemble each other, so the fit keeps its digits where powers of x would
 * lose them. The degree is at most the number of points less one.
 */
export function legendreFit(
  points: readonly {readonly x: number; readonly y: number; readonly weight: number}[],
  degree: number,
): Float64Array {
  const terms = Math.min(degree + 1, points.length);
  const roots = points.map(({weight}) => Math.sqrt(weight));
  const columns = legendreColumns(
    points.map(({x}) => x),
    terms,
  ).map((column) => column.map((value, row) => value * roots[row]!));
  const target = points.map(({y}, row) => y * roots[row]!);

  // Gram-Schmidt: each column without what the earlier ones have of it; `shares` remembers how much that was.
  const shares: number[][] = [];
  columns.forEach((column, term) => {
    const share = columns.slice(0, term).map((earlier) => removePart(column, earlier));
    // Once more, for what rounding left.
    columns.slice(0, term).forEach((earlier, at) => (share[at]! += removePart(column, earlier)));
    shares.push(share);
  });
  const coefficients = Float64Array.from(columns, (column) => removePart(target, column));
  for (let term = terms - 1; term >= 0; term--) {
    for (let earlier = 0; earlier < term; earlier++) {
      coefficients[earlier]! -= shares[term]![earlier]! * coefficients[term]!;
    }
  }
  return coefficients;
}

/** Takes out of a column its part along a direction, and hands back how much that was. */
function removePart(column: number[], direction: readonly number[]): number {
  const share = dot(column, direction) / dot(direction, direction);
  for (let row = 0; row < column.length; row++) column[row]! -= share * direction[row]!;
  return share;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, row) => sum + value * b[row]!, 0);
}

/** The values of the first Legendre polynomials: (n + 1) Pₙ₊₁(t) = (2n + 1) t Pₙ(t) − n Pₙ₋₁(t), with t = 2x − 1. */
function legendreColumns(xs: readonly number[], terms: number): number[][] {
  const columns = [xs.map(() => 1)];
  for (let n = 0; n + 1 < terms; n++) {
    columns.push(
      xs.map((x, row) => {
        const before = n === 0 ? 0 : columns[n - 1]![row]!;
        return ((2 * n + 1) * (2 * x - 1) * columns[n]![row]! - n * before) / (n + 1);
      }),
    );
  }
  return columns;
}
