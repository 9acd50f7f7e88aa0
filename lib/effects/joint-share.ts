import {shareColumn} from "../columns.js";

/**
 * The share of everybody that is left after a chain of shares, each of those before: those exposed who sought help.
 *
 * @formula p₁ · p₂ · … · pₙ, each the share of those counted by the one before it
 * @param shares the shares from the widest group to the narrowest, each from 0 to 1
 * @returns from 0 to the smallest of the shares; times the number of people it is how many they are
 * @nan never
 * @source Multiplication rule of conditional probabilities; NOU 2020: 16, section 6.7.3 (one in five of one in five),
 *   section 6.2 (96.6 percent of 92.2 percent), section 6.7.5.1 (problems among those who drink) and section 10.4.2 (80, 50 and
 *   40 percent of two thirds)
 * @form reading: the sections print the shares and leave the product to the reader
 * @methods m-6-violence-help-chain, m-6-kindergarten-coverage, m-10-conditional-trust, m-6-east-west-substance,
 *   m-1-school-closure-loss
 * @example
 * jointShare([0.2, 0.2]) // ≈ 0.04
 * jointShare([0.922, 0.966]) // ≈ 0.891
 * jointShare([2 / 3, 0.8]) // ≈ 0.53
 */
export function jointShare(shares: ArrayLike<number>): number {
  return shareColumn("jointShare", "shares", shares).reduce((product, share) => product * share, 1);
}
