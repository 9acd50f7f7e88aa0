import {countColumn} from "../checks.js";
import {columnsOf} from "../columns.js";

/**
 * How many pupils a school has in relation to the pupils who live in its catchment area (oppslutning).
 *
 * @formula r = 100 · pupils / residents, per school
 * @param pupils pupils at each school, wherever they live: counts, 0 or more, one entry per school
 * @param residents pupils who live in each school's catchment area, whatever school they attend: one entry per school
 * @returns one rate per school, in percent, from 0; above 100 the school takes in pupils whom other schools lose. It is
 *   not the share of pupils who attend their local school: those who come and those who go can cancel out
 * @nan for a school in whose area no pupils live
 * @source NOU 2020: 16, section 3.4.2.1, note 18, and section 6.3.6.6, which print what a rate above 100 means and the
 *   range in Oslo, but no formula (Abildsnes 2020)
 * @form reading: note 18 of section 3.4.2.1 says what is compared, not how
 * @methods m-3-support-rate, m-6-catchment-support
 * @example
 * supportRate([410, 790], [500, 500]) // [82, 158]
 * supportRate([30], [0]) // [NaN]
 */
export function supportRate(pupils: ArrayLike<number>, residents: ArrayLike<number>): Float64Array {
  const {pupils: attending, residents: living} = columnsOf("supportRate", countColumn, {pupils, residents});
  return attending.map((count, school) => (living[school] === 0 ? NaN : (100 * count) / living[school]!));
}
