import {checkOptions, checkSameLength, checkShare, countColumn, valueColumn} from "../checks.js";
import {personVerdicts, type PersonOptions, type PersonVerdicts} from "./person-verdicts.js";
import {isMet} from "./rule.js";

/** How much of the income must be transfers. */
export interface TransferRelianceOptions extends PersonOptions {
  /** Share of the income, from 0 to 1. Default: 0.5. */
  readonly share?: number | undefined;
}

/**
 * Who gets at least half of their income from transfers (overføringer).
 *
 * @formula met if transfers ≥ share × income, among people whose income is above 0
 * @param transfers transfers to each person, in kroner, 0 or more
 * @param income total income of each person, transfers included, in kroner; whoever has none or a negative one is not
 *   covered, since it has no share
 * @param options.share share of the income from which a person relies on transfers, from 0 to 1; default 0.5
 * @param options.weights how many people each row stands for (0 or more); default 1 each
 * @returns for each person whether they are covered and rely on transfers, and the share of the covered who do, from 0 to 1
 * @nan the share, when nobody is covered
 * @source NOU 2020: 16 (2020), section 4.1.3.2 with table 4.3; that people without income are left out is this project’s
 *   choice
 * @form printed
 * @methods m-4-transfer-reliance
 * @example
 * transferReliance([100, 50, 0, 0], [100, 100, 200, 0]).share // ≈ 0.667
 */
export function transferReliance(
  transfers: ArrayLike<number>,
  income: ArrayLike<number>,
  options: TransferRelianceOptions = {},
): PersonVerdicts {
  checkOptions("transferReliance", options, ["share", "weights"]);
  const {share = 0.5, weights} = options;
  checkShare("transferReliance", "share", share);
  const received = countColumn("transferReliance", "transfers", transfers);
  const incomes = valueColumn("transferReliance", "income", income);
  checkSameLength("transferReliance", "transfers", received.length, "income", incomes.length);
  return personVerdicts("transferReliance", "transfers", received.length, {
    covers: (row) => incomes[row]! > 0,
    meets: (row) => isMet("at least", received[row]!, share * incomes[row]!),
    weights,
  });
}
