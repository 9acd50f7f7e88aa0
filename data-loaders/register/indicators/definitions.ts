/** The indicators of section 2.3.2, in the order of its footnote 5. */
import {demography} from "./definitions/demography.js";
import {education} from "./definitions/education.js";
import {housing} from "./definitions/housing.js";
import {incomeAndWork} from "./definitions/income-and-work.js";
import {moving} from "./definitions/moving.js";
import {others} from "./definitions/others.js";
import type {Indicator} from "./indicator.js";

export const indicators: readonly Indicator[] = [
  ...demography,
  ...moving,
  ...education,
  ...incomeAndWork,
  ...housing,
  ...others,
];
