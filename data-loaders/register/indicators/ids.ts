/** Names of series: an indicator, or an indicator of one sex, one background or both. */
import {indicators} from "./definitions.js";
import type {Breakdown, Indicator} from "./indicator.js";

export type Sex = "female" | "male";
/** With or without immigrant background in the sense of footnote 10 of chapter 3. */
export type Background = "with" | "without";

/** Whom: everybody, or those of one sex, one background or both. */
export interface Group {
  readonly sex?: Sex;
  readonly background?: Background;
}

/** One series: whom of an indicator it is about. */
export interface Series extends Group {
  /** `outside-work-adult`, `outside-work-adult/sex=male` or `outside-work-adult/sex=male,background=without`. */
  readonly id: string;
  readonly indicator: Indicator;
}

const sexes: readonly Sex[] = ["female", "male"];
const backgrounds: readonly Background[] = ["with", "without"];

const groupsOf: Record<Breakdown, readonly Group[]> = {
  sex: sexes.map((sex) => ({sex})),
  background: backgrounds.map((background) => ({background})),
  "sex and background": sexes.flatMap((sex) => backgrounds.map((background) => ({sex, background}))),
};

/** Every series of an indicator: everybody first. */
export function seriesOf(indicator: Indicator): Series[] {
  const groups = indicator.breakdowns.flatMap((breakdown) => groupsOf[breakdown]);
  return [{}, ...groups].map((group) => ({id: seriesId(indicator.id, group), indicator, ...group}));
}

/** The id of a group of an indicator. */
export function seriesId(indicator: string, group: Group): string {
  const parts = [
    ...(group.sex === undefined ? [] : [`sex=${group.sex}`]),
    ...(group.background === undefined ? [] : [`background=${group.background}`]),
  ];
  return parts.length === 0 ? indicator : `${indicator}/${parts.join(",")}`;
}

/** The largest groups that all series of an indicator can be put together from. */
export function partsOf({breakdowns}: Indicator): readonly Group[] {
  const bySex = breakdowns.includes("sex");
  const byBackground = breakdowns.includes("background");
  if (breakdowns.includes("sex and background") || (bySex && byBackground))
    return groupsOf["sex and background"];
  if (bySex) return groupsOf.sex;
  return byBackground ? groupsOf.background : [{}];
}

/** Whether a group is part of another. */
export const isOf = (part: Group, whole: Group): boolean =>
  (whole.sex ?? part.sex) === part.sex && (whole.background ?? part.background) === part.background;

/** All series, in the order of the indicators. */
export const series: readonly Series[] = indicators.flatMap(seriesOf);

/** Their ids. */
export const seriesIds: readonly string[] = series.map(({id}) => id);
