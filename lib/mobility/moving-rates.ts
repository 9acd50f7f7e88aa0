import {checkObject, checkWithinTotal, countColumn} from "../checks.js";
import {columnsOf} from "../columns.js";

/** People of each area, one entry per area; what `compositionAccount` returns will do after adding up both kinds. */
export interface Flows {
  /** Residents at the first time. */
  readonly start: ArrayLike<number>;
  /** Of them, those who still live there at the second. */
  readonly stayed: ArrayLike<number>;
  /** People who moved in. */
  readonly arrived: ArrayLike<number>;
  /** People who moved out. */
  readonly departed: ArrayLike<number>;
  /** Residents at the second time. */
  readonly end: ArrayLike<number>;
}

/** Rates per area, for the whole period between the two times. */
export interface MovingRates {
  /** Share of the residents at the first time who moved out. */
  readonly out: Float64Array;
  /** People who moved in for each resident at the first time. */
  readonly in: Float64Array;
  /** Net moving: in − out. */
  readonly net: Float64Array;
  /** Moves in and out for each two residents, the mean of both times. */
  readonly turnover: Float64Array;
  /** Share of the residents at the first time who stayed. */
  readonly retention: Float64Array;
  /** Share of the residents at the second time who have moved in. */
  readonly newcomers: Float64Array;
}

/**
 * How many move in and out of each area and how many stay: turnover and stability.
 *
 * @formula out = departed / start; in = arrived / start; net = in − out; turnover = (arrived + departed) / (start + end);
 *   retention = stayed / start; newcomers = arrived / end
 * @param flows five columns, one entry per area: `start`, `stayed`, `arrived`, `departed` and `end`, counts of people. Of a
 *   `compositionAccount` take arrived within and outside together, and departed likewise
 * @returns rates for the period that the counts cover: one in three a year is an `out` of 0.33 of yearly counts. Retention
 *   and `out` add up to 1 only where nobody died and no newcomer left again
 * @nan where an area had no residents at the time a rate refers to
 * @source NOU 2020: 16 (2020), section 4.2.2.2 (one in three residents moves every year in central areas), sections 9.1.1 and
 *   10.3; the formulas are the usual ones: Siegel & Swanson (2004), The Methods and Materials of Demography, chapter 19
 * @form standard
 * @methods m-9-flow-balance, m-9-entry-areas, m-10-turnover-schools, m-17-stay-in-region
 * @example
 * const flows = {start: [100], stayed: [60], arrived: [50], departed: [38], end: [112]};
 * movingRates(flows).out // [0.38]
 * movingRates(flows).turnover // [88 / 212]
 * movingRates(flows).retention // [0.6]
 */
export function movingRates(flows: Flows): MovingRates {
  const name = "movingRates";
  checkObject(name, "flows", flows, "Give {start, stayed, arrived, departed, end}, one column each.");
  const {start, stayed, arrived, departed, end} = columnsOf(name, countColumn, {
    start: flows.start,
    stayed: flows.stayed,
    arrived: flows.arrived,
    departed: flows.departed,
    end: flows.end,
  });
  checkWithinTotal(name, "stayed", stayed, "start", start);
  const out = departed.map((people, row) => people / start[row]!);
  const into = arrived.map((people, row) => people / start[row]!);
  return {
    out,
    in: into,
    net: into.map((rate, row) => rate - out[row]!),
    turnover: arrived.map((people, row) => (people + departed[row]!) / (start[row]! + end[row]!)),
    retention: stayed.map((people, row) => people / start[row]!),
    newcomers: arrived.map((people, row) => people / end[row]!),
  };
}
