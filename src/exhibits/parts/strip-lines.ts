/**
 * Lines that a reader draws through a figure of ranked areas, in whole percent: where it starts, and how far it goes. The
 * loader counts the areas above each.
 */
export interface StripLines {
  readonly initial: number;
  readonly from: number;
  readonly to: number;
}

export const stripLines = {
  "figure-3.2": {initial: 50, from: 5, to: 85},
  "figure-4.2": {initial: 25, from: 5, to: 60},
} satisfies Record<string, StripLines>;
