import type {Rule} from "./rule.js";

/**
 * The Swedish rules for urban development areas (urbana utvecklingsområden), as data.
 *
 * @formula inhabitants > 4000; employment rate < 0.52; on long-term social assistance > 0.048; eligible for upper
 *   secondary school (gymnasium) < 0.70
 * @returns the four rules for `swedishDevelopmentArea`; a new array each time, to be changed at will
 * @nan never
 * @source NOU 2020: 16 (2020), section 3.3.6.2
 * @form printed
 * @methods m-3-swedish-criteria
 * @example
 * swedishRules().map(({threshold}) => threshold) // [4000, 0.52, 0.048, 0.7]
 */
export function swedishRules(): Rule[] {
  const source = "NOU 2020: 16, section 3.3.6.2";
  return [
    {indicator: "residents", direction: "above", threshold: 4000, source},
    {indicator: "employed", direction: "below", threshold: 0.52, unit: "share", source},
    {indicator: "longTermAssistance", direction: "above", threshold: 0.048, unit: "share", source},
    {indicator: "eligible", direction: "below", threshold: 0.7, unit: "share", source},
  ];
}
