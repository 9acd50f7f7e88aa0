/** Numbers in the page on effects: its figure, and what the library makes of printed shares. */
import {inWords, number} from "../components/format.js";
import {messages} from "../components/messages.js";
import {carried, measures, presets, start} from "../exhibits/method-effects.js";
import {clustersNeeded} from "../lib/effects/clusters-needed.js";
import {designEffect} from "../lib/effects/design-effect.js";
import {overRepresentation} from "../lib/effects/over-representation.js";
import {riskAfterChange} from "../lib/effects/risk-after-change.js";
import {varianceShareEffect} from "../lib/effects/variance-share-effect.js";
import {factText} from "./fact.js";
import {factById, valueOf} from "./report.js";

const words = messages.controls;

const two = (value: number): string => number(+value.toFixed(2));
const one = (value: number): string => number(+value.toFixed(1));

/** Gap, relative risk and odds ratio of two shares in percent, by names that begin alike. */
function threeOf(name: string, shares: () => readonly [rest: number, area: number]) {
  const measured = () => measures(shares(), 0);
  return {
    [`effects-${name}-points`]: () => one(measured().points),
    [`effects-${name}-risk`]: () => two(measured().risk),
    [`effects-${name}-odds`]: () => two(measured().odds),
  };
}

const shown = (name: string, preset: keyof typeof presets) =>
  threeOf(name, () => [presets[preset][0], presets[preset][1]]);

const printed = (name: string, rest: string, area: string) =>
  threeOf(name, () => [valueOf(rest), valueOf(area)]);

const carriedBy = (measure: string, risks = start): number =>
  carried(risks).find((outcome) => outcome.measure === measure)!.percent;

/** The offences of the most active children of Stavanger. */
const active = () => overRepresentation(valueOf("7.2.2-07") / 100, valueOf("7.2.2-06") / 100);

/** A trial of schools. The share of variance is printed, the rest is for the sake of the example. */
const pupils = 60;
const effect = 0.1;
const betweenSchools = () => valueOf("10.1.3-06") / 100;
const schools = (size: number): number => clustersNeeded(effect, {size, correlation: betweenSchools()});
const step = () => varianceShareEffect(betweenSchools());

/** The least that a percentage point more young offenders is said to do, several times over. */
const units = 10;
function change(form: "linear" | "compound"): string {
  const perUnit = Number(factText(factById("9.3.2.1-02"), "min")) / 100;
  // The form matters for the change and not for the risk, as long as that stays below certainty.
  const risk = 0.1;
  return number(Math.round(100 * (riskAfterChange(risk, perUnit, units, {form}) / risk - 1)));
}

export const derivedEffects: Readonly<Record<string, () => string>> = {
  ...shown("start", words.start),
  ...shown("rarer", words.tenTimesRarer),
  ...shown("gap", words.sameGapCommon),
  ...shown("common", words.sameRiskCommon),
  ...shown("without", words.countThoseWithout),
  "effects-other": () => number(start[2]),
  "effects-carried-points": () => one(carriedBy("points")),
  "effects-carried-risk": () => one(carriedBy("risk")),
  "effects-carried-odds": () => one(carriedBy("odds")),
  /** The relative risk of being without, and what it leaves for those who have it. */
  "effects-carried-without": () => one(100 - carriedBy("risk", presets[words.countThoseWithout])),

  ...printed("crime", "7.2.3-03", "7.2.3-02"),
  ...printed("unsafe", "7.2.3-05", "7.2.3-04"),
  "effects-active-ratio": () => two(active().ratio),
  "effects-active-risk": () => two(active().relativeRisk),

  "effects-trial-pupils": () => number(pupils),
  "effects-trial-effect": () => number(effect),
  "effects-trial-design": () => one(designEffect(pupils, betweenSchools())),
  "effects-trial-schools": () => number(schools(pupils)),
  "effects-trial-schools-twice": () => number(schools(2 * pupils)),
  "effects-trial-schools-least": () => number(schools(1e9)),
  "effects-step": () => two(step().perDeviation),
  "effects-step-ends": () => two(step().bottomToTop),

  "effects-units": () => inWords(units),
  "effects-units-linear": () => change("linear"),
  "effects-units-compound": () => change("compound"),
};
