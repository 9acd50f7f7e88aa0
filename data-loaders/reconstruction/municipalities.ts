/**
 * The 26 municipalities of the report's first phase, and how this project divides them into areas.
 *
 * The report names the municipalities (section 2.3.2, footnotes 2 and 3) and prints how many areas there are in all: 299
 * mapped, 99 of them analysed, 51 in Oslo, 88 in the summary. How many lie in each other municipality it does not print:
 * those numbers are chosen here, in proportion to size. Populations are rounded to thousands; they only set the scale.
 */
export type CityGroup = "oslo" | "large" | "mid-sized";

export interface Municipality {
  readonly name: string;
  readonly group: CityGroup;
  /** Inhabitants in 2018, thousands. */
  readonly thousands: number;
  /** Mapped areas, of which analysed. */
  readonly mapped: number;
  readonly analysis: number;
  /** Percent of the inhabitants who live in analysed areas, where the report prints it (section 14.3.4). */
  readonly analysed?: number | undefined;
}

const row = (
  name: string,
  group: CityGroup,
  thousands: number,
  mapped: number,
  analysis = 0,
  analysed?: number,
): Municipality => ({name, group, thousands, mapped, analysis, analysed});

export const municipalities: readonly Municipality[] = [
  row("Oslo", "oslo", 673, 51, 51),
  row("Bergen", "large", 280, 18, 9, 20),
  row("Trondheim", "large", 193, 15, 7, 16),
  row("Stavanger", "large", 133, 12, 6),
  row("Sandnes", "large", 76, 8, 4),
  row("Kristiansand", "large", 91, 10, 6),
  row("Drammen", "large", 69, 9, 6),
  row("Fredrikstad", "large", 81, 10, 5),
  row("Lørenskog", "large", 38, 4, 1),
  row("Skedsmo", "large", 54, 6, 2),
  row("Ullensaker", "large", 37, 4, 2),
  row("Moss", "mid-sized", 33, 7),
  row("Sarpsborg", "mid-sized", 56, 11),
  row("Bærum", "mid-sized", 126, 23),
  row("Asker", "mid-sized", 61, 11),
  row("Hamar", "mid-sized", 31, 6),
  row("Tønsberg", "mid-sized", 46, 9),
  row("Sandefjord", "mid-sized", 63, 12),
  row("Larvik", "mid-sized", 47, 9),
  row("Porsgrunn", "mid-sized", 36, 7),
  row("Skien", "mid-sized", 54, 11),
  row("Arendal", "mid-sized", 45, 9),
  row("Haugesund", "mid-sized", 37, 8),
  row("Karmøy", "mid-sized", 42, 8),
  row("Ålesund", "mid-sized", 47, 10),
  row("Bodø", "mid-sized", 51, 11),
];

/** Districts of Oslo that the report takes in (8, with 51 sub-districts), and those it leaves out. */
export const osloDistricts = {mapped: [7, 7, 6, 6, 7, 6, 6, 6], others: 7} as const;

/** Of Oslo's 51 areas, 40 are in the report's summary (section 2.3.2). */
export const osloSummary = 40;
