import {logRatio} from "../log-ratio.js";
import {stirlingError} from "../stirling-error.js";

/**
 * @internal The share of a beta distribution with the parameters a and b, both above 0, that lies below x from 0 to 1 (the
 * regularised incomplete beta function). The continued fraction of Abramowitz & Stegun (1964), Handbook of Mathematical
 * Functions, eq. 26.5.8, evaluated from the front (Lentz's method), on the side of the mean where it converges quickly.
 */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(1 - x, b, a);
  return (betaPower(x, a, b) / a) * betaFraction(x, a, b);
}

/**
 * @internal The value that a share p, from 0 to 1, of a beta distribution lies below. Newton's method within brackets that
 * close in; where a step would leave them, they are halved. The smaller tail is searched, which keeps its digits.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const mean = a / (a + b);
  if (betaShare(mean, a, b) < p) return 1 - lowerQuantile(1 - p, b, a, 1 - mean);
  return lowerQuantile(p, a, b, mean);
}

/** The quantile, which is known to lie at or below `high`. */
function lowerQuantile(p: number, a: number, b: number, high: number): number {
  let low = 0;
  let top = high;
  let x = high / 2;
  for (let round = 0; round < 1100 && low < top; round++) {
    const share = betaShare(x, a, b);
    if (share < p) low = x;
    else top = x;
    const density = betaPower(x, a, b) / (x * (1 - x));
    // On the scale of logarithms a tail is nearly straight, however thin it is.
    const step = (Math.log(share / p) * share) / density;
    let next = x - step;
    if (!(next > low && next < top)) next = (low + top) / 2;
    if (Math.abs(next - x) <= 2e-16 * x) return next;
    x = next;
  }
  return x;
}

/** Steps are few on this side of the mean: about the root of the larger parameter. */
const mostSteps = 100_000;
const tiny = 1e-300;

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= mostSteps; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}

/** A divisor must not be 0. */
function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/**
 * x^a (1 − x)^b / B(a, b), by what Stirling's formula leaves out, so that large parameters keep their digits: the huge
 * terms cancel on paper (Loader 2000, "Fast and accurate computation of binomial probabilities", section 3).
 */
function betaPower(x: number, a: number, b: number): number {
  const n = a + b;
  const errors = errorOfStirling(n) - errorOfStirling(a) - errorOfStirling(b);
  const distance = deviance(a, n * x) + deviance(b, n * (1 - x));
  return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(errors - distance);
}

/** value ln(value / mean) + mean − value, also where the two are nearly equal. */
function deviance(value: number, mean: number): number {
  const excess = (value - mean) / (value + mean);
  if (Math.abs(excess) >= 0.1) return value * logRatio(value, mean) + mean - value;
  let sum = (value - mean) * excess;
  let power = 2 * value * excess;
  for (let odd = 3; odd < 100; odd += 2) {
    power *= excess * excess;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** As `stirlingError`, of any number above 0: each step up by 1 adds what can be said exactly. */
function errorOfStirling(z: number): number {
  let steps = 0;
  let at = z;
  for (; at < 16; at++) steps += (at + 0.5) * Math.log1p(1 / at) - 1;
  return steps + stirlingError(at);
}
