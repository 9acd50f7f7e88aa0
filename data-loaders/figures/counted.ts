/** The areas that the build has counted from people, the reconstruction's or yours. */
import {readFileSync} from "node:fs";
import {builtTable} from "../build/built-table.js";
import {readIndicators} from "../register/indicators/read-file.js";
import type {IndicatorTable} from "../register/indicators/table.js";

let indicators: IndicatorTable | undefined;

export const countedAreas = (): IndicatorTable =>
  (indicators ??= readIndicators(readFileSync(builtTable("indicators.arrow"))));
