/** One thing that can be wrong with the rows of a table, as SQL over `raw.<table>`. */
export interface Check {
  readonly kind: string;
  readonly column: string;
  /** True where the row is wrong. */
  readonly broken: string;
  /** What to show of it. */
  readonly value: string;
  readonly says: string;
  readonly advice: string;
}
