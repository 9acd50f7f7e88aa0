import {checkFinite, checkOptions, checkSameLength, countColumn, weightColumn} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {keyColumn, type Key} from "../keys.js";
import {sum} from "../sums.js";

/** How much each dimension counts, whom the rows stand for, and which groups to compare. */
export interface CountingOptions {
  /** How much each dimension counts: one number per dimension, 0 or more, not all 0. Default: 1 each. */
  readonly dimensionWeights?: ArrayLike<number> | undefined;
  /** How many people each row stands for: 0 or more. Default: 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
  /** The group of each person. Default: no groups. */
  readonly groups?: ArrayLike<Key> | undefined;
}

/** The adjusted headcount and its two factors. */
export interface CountingParts {
  /** Share of people who are poor: deprived in enough dimensions. */
  readonly H: number;
  /** Mean share of the dimensions in which the poor are deprived; `NaN` when nobody is poor. */
  readonly A: number;
  /** H × A. */
  readonly M0: number;
}

/** What one dimension adds. */
export interface CountingDimension {
  /** Share of all people who are deprived in it. */
  readonly headcount: number;
  /** Share of all people who are poor and deprived in it. */
  readonly censoredHeadcount: number;
  /** Its share of M0; the contributions add up to 1. `NaN` when nobody is poor. */
  readonly contribution: number;
}

/** What one group adds. */
export interface CountingGroup extends CountingParts {
  readonly group: Key;
  /** Its share of the people. */
  readonly share: number;
  /** Its share of M0; the contributions add up to 1. `NaN` when nobody is poor. */
  readonly contribution: number;
}

/** The measure with its decompositions. */
export interface CountingMeasure extends CountingParts {
  /** The weighted number of dimensions in which each person is deprived. */
  readonly score: Float64Array;
  /** 1 for each person who is poor. */
  readonly poor: Uint8Array;
  readonly dimensions: readonly CountingDimension[];
  /** One entry per group in the order in which they first occur; none when no groups were given. */
  readonly groups: readonly CountingGroup[];
}

/** Sums of weights differ in the last digits from the cut-off that they are compared with. */
const rounding = 1e-12;

/**
 * How many people are deprived in several things at once, and in how many (the adjusted headcount M0), with what each
 * dimension and each group adds.
 *
 * @formula cᵢ = Σⱼ wⱼ gᵢⱼ, with gᵢⱼ = 1 if person i is deprived in dimension j; poor if cᵢ ≥ k; H = share poor; A = mean of
 *   cᵢ / Σ wⱼ among the poor; M0 = H A = Σⱼ (wⱼ / Σ w) · censored headcountⱼ = Σ over groups of share · M0 of the group
 * @param deprived one column per dimension, each with one entry per person: 1 deprived, 0 not (`meetsRule` and the person
 *   rules make such columns)
 * @param cutoff k, in dimensions (weighted): above 0 and at most their total weight; 1 with equal weights is "in any"
 *   (union), the number of dimensions is "in all" (intersection). No default: the report gives none for people
 * @param options.dimensionWeights how much each dimension counts; default 1 each. The cut-off is on the same scale
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @param options.groups the group of each person (text or a number), for the decomposition by group
 * @returns H, A and M0 from 0 to 1, everybody’s score and whether they are poor, and what the dimensions and groups
 *   contribute
 * @nan all three when every weight is 0, those of a group when all of its weights are; A and the contributions when nobody
 *   is poor, while H and M0 are 0
 * @source Alkire, S. & Foster, J. (2011), "Counting and multidimensional poverty measurement", Journal of Public Economics
 *   95, pp. 476-487. NOU 2020: 16, section 1.1.1.3 speaks of several problems at once without a measure of it for people
 * @form standard
 * @methods m-1-living-condition-problem
 * @example
 * const deprived = [[0, 0, 1, 0], [0, 1, 1, 1], [0, 0, 1, 0], [0, 1, 1, 0]];
 * countingMeasure(deprived, 2).H // 0.5
 * countingMeasure(deprived, 2).A // 0.75
 * countingMeasure(deprived, 2).M0 // 0.375
 */
export function countingMeasure(
  deprived: ArrayLike<ArrayLike<number>>,
  cutoff: number,
  options: CountingOptions = {},
): CountingMeasure {
  const name = "countingMeasure";
  checkOptions(name, options, ["dimensionWeights", "weights", "groups"]);
  const given: unknown = deprived;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidInputError({
      functionName: name,
      argument: "deprived",
      value: given,
      advice: "Give an array with one column per dimension, each with one entry per person.",
    });
  }
  const columns = Array.from(deprived, (column, at) => flagColumn(name, `deprived[${at}]`, column));
  const people = columns[0]!.length;
  columns.forEach((column, at) => {
    checkSameLength(name, `deprived[${at}]`, column.length, "deprived[0]", people);
  });
  const importance = dimensionWeightsOf(name, options.dimensionWeights, columns.length);
  const most = sum(importance);
  checkFinite(name, "cutoff", cutoff);
  if (cutoff <= 0 || cutoff > most * (1 + rounding)) {
    throw new InvalidInputError({
      functionName: name,
      argument: "cutoff",
      value: cutoff,
      advice: `Give the weighted number of dimensions from which a person is poor: above 0 and at most ${most}.`,
    });
  }
  const weights = weightColumn(name, options.weights, "deprived[0]", people);

  const score = Float64Array.from({length: people}, (_, row) =>
    sum(importance.map((weight, at) => weight * columns[at]![row]!)),
  );
  const poor = Uint8Array.from(score, (dimensions) => Number(dimensions >= cutoff - rounding * most));
  const intensities = score.map((dimensions, row) => weights[row]! * poor[row]! * dimensions);
  const total: Sums = {
    people: sum(weights),
    poor: sum(weights.map((weight, row) => weight * poor[row]!)),
    intensity: sum(intensities),
  };
  const dimensions = columns.map((column, at): CountingDimension => {
    const censored = sum(weights.map((weight, row) => weight * poor[row]! * column[row]!));
    return {
      headcount: sum(weights.map((weight, row) => weight * column[row]!)) / total.people,
      censoredHeadcount: censored / total.people,
      contribution: (importance[at]! * censored) / total.intensity,
    };
  });
  return {...partsOf(total, most), score, poor, dimensions, groups: groupsOf(options.groups)};

  function groupsOf(groups: ArrayLike<Key> | undefined): CountingGroup[] {
    if (groups === undefined) return [];
    const {codes, distinct} = keyColumn(name, "groups", groups);
    checkSameLength(name, "groups", codes.length, "deprived[0]", people);
    const sums = distinct.map(() => ({people: 0, poor: 0, intensity: 0}));
    codes.forEach((code, row) => {
      const own = sums[code]!;
      own.people += weights[row]!;
      own.poor += weights[row]! * poor[row]!;
      own.intensity += intensities[row]!;
    });
    return distinct.map((group, code) => ({
      group,
      share: sums[code]!.people / total.people,
      ...partsOf(sums[code]!, most),
      contribution: sums[code]!.intensity / total.intensity,
    }));
  }
}

/** Weights of people, of the poor among them, and of the poor times their scores. */
interface Sums {
  readonly people: number;
  readonly poor: number;
  readonly intensity: number;
}

function partsOf({people, poor, intensity}: Sums, most: number): CountingParts {
  return {H: poor / people, A: intensity / poor / most, M0: intensity / people / most};
}

function dimensionWeightsOf(
  functionName: string,
  given: ArrayLike<number> | undefined,
  dimensions: number,
): Float64Array {
  if (given === undefined) return new Float64Array(dimensions).fill(1);
  const weights = countColumn(functionName, "dimensionWeights", given);
  checkSameLength(functionName, "dimensionWeights", weights.length, "deprived", dimensions);
  if (sum(weights) > 0) return weights;
  throw new InvalidInputError({
    functionName,
    argument: "dimensionWeights",
    value: given,
    advice: "At least one dimension must count: give a weight above 0.",
  });
}
