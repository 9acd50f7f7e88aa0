/**
 * Sums that keep what each addition rounds away and put it back at the end (Neumaier 1974, Zeitschrift für
 * Angewandte Mathematik und Mechanik 54, pp. 39-51), so that a sum over every person in a country does not depend
 * noticeably on the order of the rows. What is rounded away is found without asking which of the two numbers is the
 * larger (Knuth 1998, The Art of Computer Programming 2, section 4.2.2): branches cost more than additions.
 */

/** @internal The sum of a column. */
export function sum(column: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return total + lost;
}

/** @internal The running sums of a column: entry i is the sum of the entries 0 to i. */
export function runningSums(column: Float64Array): Float64Array {
  const sums = new Float64Array(column.length);
  let total = 0;
  let lost = 0;
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!;
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
    sums[row] = total + lost;
  }
  return sums;
}
