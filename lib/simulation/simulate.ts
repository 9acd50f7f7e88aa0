import {checkOptions, checkWhole} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {randomBits, randomStream, type RandomStream} from "../random.js";

/**
 * One step of a simulation: a new state from the old one, which stays as it was. All chance comes from the stream, so the
 * same state, parameters and stream give the same new state. States are plain data.
 */
export type Step<State, Parameters> = (state: State, parameters: Parameters, random: RandomStream) => State;

/** How long, and which chance. */
export interface SimulateOptions {
  /** How many steps: a whole number, 0 or more. */
  readonly steps: number;
  /** Which stream of random numbers: a whole number, 0 or more. Default: 1. */
  readonly seed?: number | undefined;
}

/**
 * The random numbers of one step of a run: the same for the same seed and step, whatever was run before, so that a run can
 * be taken up at any state.
 *
 * @formula xoshiro128** started from the seed and the number of the step
 * @param seed which run: a whole number, 0 or more
 * @param step the number of the step, counted from 0: a whole number below 2²¹
 * @returns a stream that the step moves on; ask for a new one to take the step again
 * @nan never
 * @source Blackman, D. & Vigna, S. (2021), "Scrambled linear pseudorandom number generators", ACM Transactions on
 *   Mathematical Software 47(4), section 4
 * @example
 * const again = [streamOfStep(7, 3), streamOfStep(7, 3)].map(({state}) => state.join());
 * again[0] === again[1] // true
 */
export function streamOfStep(seed: number, step: number): RandomStream {
  checkWhole("streamOfStep", "step", step, 0);
  if (step >= 2 ** 21) {
    throw new InvalidInputError({
      functionName: "streamOfStep",
      argument: "step",
      value: step,
      advice: "A run has at most 2²¹ steps.",
    });
  }
  // The seed is scrambled into 32 bits first: of a seed beyond them, step 0 must not be step 1 of a smaller seed.
  const scrambled = randomBits(randomStream("streamOfStep", seed));
  return randomStream("streamOfStep", scrambled + step * 2 ** 32);
}

/**
 * Runs a simulation and keeps every state, so that a page can go back and forth in it.
 *
 * @formula s₀ = start, sₜ₊₁ = step(sₜ, parameters, streamOfStep(seed, t))
 * @param step one of this folder's steps, or a function of `(state, parameters, random)` that gives a new state
 * @param start the first state, which is not changed
 * @param parameters what the step asks for
 * @param options.steps how many steps: a whole number, 0 or more
 * @param options.seed which stream of random numbers; default 1
 * @returns the states, one more than steps, from the start to the last; to take a run further from state t, call the step
 *   with `streamOfStep(seed, t)`
 * @nan never
 * @source Gilbert, N. & Troitzsch, K. G. (2005), Simulation for the Social Scientist, 2nd edition (a model
 *   that is run step by step); NOU 2020: 16, section 9.1 describes such processes in words
 * @example
 * simulate((state) => 2 * state, 1, undefined, {steps: 3}) // [1, 2, 4, 8]
 */
export function simulate<State, Parameters>(
  step: Step<State, Parameters>,
  start: State,
  parameters: Parameters,
  options: SimulateOptions,
): State[] {
  checkOptions("simulate", options, ["steps", "seed"]);
  const {steps, seed = 1} = options;
  checkWhole("simulate", "steps", steps, 0);
  checkWhole("simulate", "seed", seed, 0);
  if (typeof (step as unknown) !== "function") {
    throw new InvalidInputError({
      functionName: "simulate",
      argument: "step",
      value: step,
      advice: "Give a function of (state, parameters, random), such as relocationStep.",
    });
  }
  const states = [start];
  for (let at = 0; at < steps; at++) {
    states.push(step(states[at]!, parameters, streamOfStep(seed, at)));
  }
  return states;
}
