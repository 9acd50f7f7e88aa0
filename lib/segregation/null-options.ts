import {checkChoice, checkOptions} from "../checks.js";
import {alternatives, type Alternative} from "../null-distribution.js";
import {checkReplicates, randomStream, type RandomOptions, type RandomStream} from "../random.js";

/** Which draws, and against what. */
export interface NullOptions<Null extends string> extends RandomOptions {
  readonly null?: Null | undefined;
  readonly alternative?: Alternative | undefined;
}

/** @internal Reads what a test against chance is asked for: one of the null hypotheses, `usual` unless told. */
export function readNullOptions<Nulls extends object>(
  functionName: string,
  options: NullOptions<keyof Nulls & string>,
  nulls: Nulls,
  usual: keyof Nulls & string,
): {
  hypothesis: keyof Nulls & string;
  alternative: Alternative;
  replicates: number;
  random: RandomStream;
} {
  checkOptions(functionName, options, ["null", "alternative", "seed", "replicates"]);
  const {null: hypothesis = usual, alternative = "two-sided", seed, replicates = 500} = options;
  checkChoice(functionName, "null", hypothesis, Object.keys(nulls));
  checkChoice(functionName, "alternative", alternative, alternatives);
  checkReplicates(functionName, replicates);
  return {hypothesis, alternative, replicates, random: randomStream(functionName, seed)};
}
