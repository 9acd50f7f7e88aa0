import fc from "fast-check";

/**
 * Random input is the same in every run, so that a failure belongs to the change that brought it. Look for new
 * cases with another seed: `FAST_CHECK_SEED=$RANDOM npm run unit`.
 */
const {FAST_CHECK_SEED: seed = "202016"} = process.env;
fc.configureGlobal({seed: Number(seed)});
