/** The scale on which a value is moved: percentages by their log odds, amounts of money by their logarithm. */
export type Scale = "percent" | "money" | "points";

export interface Link {
  /** Values that can be. */
  readonly least: number;
  readonly most: number;
  readonly to: (value: number) => number;
  readonly back: (moved: number) => number;
}

/** No percentage is moved all the way to 0 or 100, where its log odds end. */
const edge = 1e-4;

export const links: Readonly<Record<Scale, Link>> = {
  percent: {
    least: 100 * edge,
    most: 100 * (1 - edge),
    to: (value) => {
      const share = Math.min(1 - edge, Math.max(edge, value / 100));
      return Math.log(share / (1 - share));
    },
    back: (moved) => 100 / (1 + Math.exp(-moved)),
  },
  money: {least: 1, most: Infinity, to: Math.log, back: Math.exp},
  // A tenth of the points of a school year moves like a tenth of the log odds.
  points: {least: 0, most: 60, to: (value) => value / 4, back: (moved) => moved * 4},
};
