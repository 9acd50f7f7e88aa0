/** From the folder of an extract to the table of indicators: what the command, the site and its tests take. */
import {withRegister} from "../register.js";
import {controlAsked, type RegisterSource} from "../source.js";
import {computeIndicators} from "./compute.js";
import type {IndicatorTable} from "./table.js";

/**
 * Reads and validates the extract and computes from it, change since its first year. Invented people are put through
 * disclosure control where LEVEKAR_CONTROL asks for it, real ones always.
 *
 * @param progress called before each year
 * @throws InvalidExtractError with every problem there is; then nothing is computed
 */
export const indicatorsOf = async (
  source: RegisterSource,
  progress?: (year: number) => void,
): Promise<IndicatorTable> => {
  // Asked before anything is read: a mistake shows at once.
  const control = controlAsked();
  return withRegister(source, (register) =>
    computeIndicators(register, {
      control,
      ...(register.years[0] === undefined ? {} : {since: register.years[0]}),
      ...(progress && {progress}),
    }),
  );
};
