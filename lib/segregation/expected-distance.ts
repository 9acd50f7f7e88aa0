import {stirlingError} from "../stirling-error.js";
import {surprise} from "./information.js";

/**
 * @internal How far the number of members among `drawn` people, taken at random out of so many members and others, is
 * from its mean on average: 2 m (others − drawn + m) / all × the chance of m members, where m is the first whole number
 * above the mean (Ramasubban 1958, "The mean difference and the mean deviation of some discontinuous distributions",
 * Biometrika 45, pp. 549-556).
 */
export function expectedDistance(members: number, others: number, drawn: number): number {
  const all = members + others;
  const m = Math.floor((drawn * members) / all) + 1;
  const othersLeft = others - drawn + m;
  if (m > members || m > drawn || othersLeft < 1) return 0;
  return 2 * m * (othersLeft / all) * chanceOfMembers(m, members, others, drawn);
}

/** Hypergeometric, as the ratio of three binomial chances at the share that is drawn (Loader 2000, section 6). */
function chanceOfMembers(m: number, members: number, others: number, drawn: number): number {
  const all = members + others;
  const left = all - drawn;
  return Math.exp(
    logBinomialChance(m, members, drawn, left) +
      logBinomialChance(drawn - m, others, drawn, left) -
      logBinomialChance(drawn, all, drawn, left),
  );
}

/** ln of the chance of k successes in n trials where success and failure stand to each other as `yes` to `no`. */
function logBinomialChance(k: number, n: number, yes: number, no: number): number {
  const odds = yes + no;
  if (n === 0) return 0;
  if (k === 0) return n * Math.log1p(-yes / odds);
  if (k === n) return n * Math.log1p(-no / odds);
  return (
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    surprise(k, (n * yes) / odds) -
    surprise(n - k, (n * no) / odds) +
    0.5 * Math.log(n / (2 * Math.PI * k) / (n - k))
  );
}
