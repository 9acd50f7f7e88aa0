/**
 * @internal The value that a share of an ascending column does not exceed, on the line between the two nearest (Hyndman
 * & Fan 1996, "Sample quantiles in statistical packages", The American Statistician 50(4), definition 7).
 */
export function percentile(ascending: Float64Array, share: number): number {
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below]! + (place - below) * (ascending[above]! - ascending[below]!);
}
