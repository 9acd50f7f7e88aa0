import {checkNotNegative, checkSameLength, checkShare, countColumn, valueColumn} from "../checks.js";
import {wholeColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {uniform, type RandomStream} from "../random.js";

/** Households, one to a dwelling, and the quality of the areas they live in. */
export interface HousingState {
  /** The area of each household, as a row of `quality`. */
  readonly area: readonly number[];
  /** The income of each household, 0 or more. */
  readonly income: readonly number[];
  /** The quality of each area; 1 is that of an area with the city's mean income after long upkeep. */
  readonly quality: readonly number[];
}

/** How strong each link is. None of these is given by the report or the literature. */
export interface MovingAndInvestmentParameters {
  /** The chance that a household moves in a step, from 0 to 1. */
  readonly move: number;
  /** How much quality draws: a unit of quality multiplies the chance of an area by e to this power; 0 or more. */
  readonly qualityPull: number;
  /** How much unlikeness deters: a distance of the city's mean income divides the chance by e to this power; 0 or more. */
  readonly likenessPull: number;
  /** How far the quality of an area goes towards its relative income in a step, from 0 (never) to 1 (at once). */
  readonly upkeep: number;
  /** How incomes grow apart in a step: each is raised to the power 1 + this, the mean being kept; 0 leaves them. */
  readonly divergence: number;
  /**
   * The chance that a mover is allotted a dwelling by the public, whatever quality and income: from 0 to 1. Default: 0, a
   * market without such homes.
   */
  readonly allotted?: number | undefined;
  /** What local offers add to the utility of each area, in units of the exponent, of either sign. Default: 0 everywhere. */
  readonly offers?: ArrayLike<number> | undefined;
}

/**
 * One round of the loop of moving and investment: incomes may grow apart, upkeep lets the quality of areas follow incomes,
 * and movers choose among the dwellings left by others by quality and by likeness of income, those who can pay most first.
 *
 * @formula incomes y ← ȳ y^(1+divergence) / mean(y^(1+divergence)); quality qⱼ ← qⱼ + upkeep (ȳⱼ / ȳ − qⱼ); a mover with income
 *   y takes one of the dwellings left in area j with a chance in proportion to their number times exp(qualityPull · qⱼ −
 *   likenessPull · |y − ȳⱼ| / ȳ + offersⱼ), the mover with the highest income first; who is allotted a dwelling comes after
 *   them, with a chance in proportion to the number alone
 * @param state `{area, income, quality}`: for each household its area, as a row counted from 0, and its income, 0 or more;
 *   for each area its quality
 * @param parameters.move the chance of moving, from 0 to 1; no default
 * @param parameters.qualityPull how much quality draws, 0 or more; no default
 * @param parameters.likenessPull how much unlikeness of income deters, 0 or more; no default
 * @param parameters.upkeep how fast quality follows income, from 0 to 1; no default
 * @param parameters.divergence how fast incomes grow apart, 0 or more; no default
 * @param parameters.allotted the chance that a mover is allotted a dwelling by the public, from 0 to 1; default 0
 * @param parameters.offers what local offers add to each area's utility, one number per area; default 0
 * @param random the stream of chance, as `streamOfStep` gives it
 * @returns the new state: the same households in as many dwellings per area as before; the mean income is kept. Means of
 *   areas are those at the start of the round. Since few move in each round, where people live follows incomes with a delay
 * @nan never
 * @source NOU 2020: 16, section 9.1 (loop of moving and investment; households move to areas with incomes like their own),
 *   section 8.2.1 (delay after inequality grows), section 8.2.2 (public control), section 11.1 and section 16.4.1 (local offers); McFadden, D. (1978), "Modelling the choice of residential
 *   location", in Spatial Interaction Theory and Planning Models, pp. 75-96
 * @form reading: the report gives the loop in words, and no strengths; choice in proportion to exp(utility) is standard
 * @methods m-9-moving-investment-loop, m-9-income-homophily, m-3-income-sorting, m-1-inequality-to-segregation,
 *   m-8-inequality-lag, m-11-inequality-segregation, m-8-public-control-moderation, m-16-attractiveness-feedback
 * @example
 * const state = {area: [0, 0, 1, 1], income: [10, 10, 30, 30], quality: [1, 1]};
 * const parameters = {move: 0, qualityPull: 1, likenessPull: 1, upkeep: 0.5, divergence: 0};
 * movingAndInvestmentStep(state, parameters, streamOfStep(1, 0)).quality // [0.75, 1.25]
 */
export function movingAndInvestmentStep(
  state: HousingState,
  parameters: MovingAndInvestmentParameters,
  random: RandomStream,
): HousingState {
  const name = "movingAndInvestmentStep";
  const {move, qualityPull, likenessPull, upkeep, divergence, allotted = 0} = parameters;
  const area = wholeColumn(name, "state.area", state.area);
  const income = countColumn(name, "state.income", state.income);
  const quality = countColumn(name, "state.quality", state.quality);
  checkSameLength(name, "state.area", area.length, "state.income", income.length);
  checkAreas(area, quality.length);
  const offers = valueColumn(name, "offers", parameters.offers ?? new Float64Array(quality.length));
  checkSameLength(name, "state.quality", quality.length, "offers", offers.length);
  for (const [argument, share] of Object.entries({move, upkeep, allotted})) checkShare(name, argument, share);
  for (const [argument, value] of Object.entries({qualityPull, likenessPull, divergence}))
    checkNotNegative(name, argument, value);

  const incomes = grownApart(income, divergence);
  const mean = meanOf(incomes);
  const areaMeans = meansByArea(incomes, area, quality.length, mean);
  const next = quality.map((now, at) => now + upkeep * (mean === 0 ? 0 : areaMeans[at]! / mean - now));

  const empty = new Float64Array(quality.length);
  const movers: number[] = [];
  const waiting = new Set<number>();
  area.forEach((at, household) => {
    if (!(uniform(random) < move)) return;
    movers.push(household);
    empty[at]!++;
    if (uniform(random) < allotted) waiting.add(household);
  });
  const isLast = (household: number) => Number(waiting.has(household));
  movers.sort((a, b) => isLast(a) - isLast(b) || incomes[b]! - incomes[a]! || a - b);
  for (const household of movers) {
    const utility = next.map((value, at) => {
      if (waiting.has(household)) return 0;
      const unlike = mean === 0 ? 0 : Math.abs(incomes[household]! - areaMeans[at]!) / mean;
      return qualityPull * value - likenessPull * unlike + offers[at]!;
    });
    const chosen = chooseArea(random, empty, utility);
    area[household] = chosen;
    empty[chosen]!--;
  }
  return {area: Array.from(area), income: Array.from(incomes), quality: Array.from(next)};
}

/** Incomes further apart in ratio, with the same mean. */
function grownApart(income: Float64Array, divergence: number): Float64Array {
  const mean = meanOf(income);
  if (divergence === 0 || mean === 0) return income;
  // Relative to the mean, so that the power of a large income stays within range.
  const powers = income.map((value) => (value / mean) ** (1 + divergence));
  const scale = mean / meanOf(powers);
  return powers.map((power) => power * scale);
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length;
}

/** An area without households counts as one with the city's mean income. */
function meansByArea(income: Float64Array, area: Float64Array, areas: number, mean: number): Float64Array {
  const sums = new Float64Array(areas);
  const households = new Float64Array(areas);
  area.forEach((at, household) => {
    sums[at]! += income[household]!;
    households[at]!++;
  });
  return sums.map((sum, at) => (households[at] === 0 ? mean : sum / households[at]!));
}

/** A choice among empty dwellings; utilities are taken from the largest, so that none overflows. */
function chooseArea(random: RandomStream, empty: Float64Array, utility: Float64Array): number {
  const open = Array.from(empty.keys()).filter((at) => empty[at]! > 0);
  const best = Math.max(...open.map((at) => utility[at]!));
  const weights = open.map((at) => empty[at]! * Math.exp(utility[at]! - best));
  let rest = uniform(random) * weights.reduce((sum, weight) => sum + weight, 0);
  const place = weights.findIndex((weight) => (rest -= weight) < 0);
  return open.at(place)!;
}

function checkAreas(area: Float64Array, areas: number): void {
  const row = area.findIndex((at) => at >= areas);
  if (row === -1) return;
  throw new InvalidInputError({
    functionName: "movingAndInvestmentStep",
    argument: "state.area",
    row,
    value: area[row],
    advice: `Areas are rows of state.quality, counted from 0, and there are ${areas}.`,
  });
}
