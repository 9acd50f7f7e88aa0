/**
 * What the report's words are taken to mean where a rule needs a number: decided once, here, and nowhere else. Another
 * reader may decide otherwise; the rules that rest on a word name it, so that they can be found.
 */

export interface Wording {
  of: "number" | "areas" | "percent of areas" | "correlation" | "points";
  min: number | null;
  max: number | null;
}

/** Around a printed number: between these multiples of it. */
const number = (min: number, max: number) => ({of: "number", min, max}) as const;
/** So many areas of the 99 analysed, or of a part of them. */
const areas = (min: number, max: number | null) => ({of: "areas", min, max}) as const;
/** So many percent of the areas. */
const percent = (min: number, max: number) => ({of: "percent of areas", min, max}) as const;
/** Pearson's correlation; the other way round where more of one goes with less of the other. */
const correlation = (min: number, max: number) => ({of: "correlation", min, max}) as const;
/** A difference, in percentage points or in points. */
const points = (min: number, max: number | null) => ({of: "points", min, max}) as const;

export const words = {
  /** Om lag, rundt, anslagsvis. */
  about: number(0.95, 1.05),
  /** Rundt 20 av områdene: of few areas one more or less says little. */
  "about, of areas": number(0.9, 1.1),
  /** Nesten, nærmere. */
  nearly: number(0.95, 1),
  /** I overkant av. */
  "just over": number(1, 1.07),
  /** I underkant av. */
  "just under": number(0.93, 1),
  /** Dobbelt så høy, fordoblet. */
  twice: number(0.95, 1.05),
  /** Skiller seg i liten grad fra. */
  "little different": number(0.95, 1.05),
  /** Nær landsgjennomsnittet. */
  "close to": number(0.9, 1.1),

  /** Svært få. */
  "very few": areas(0, 5),
  /** Noen få. */
  "a few": areas(2, 6),
  /** Et fåtall. */
  few: areas(1, 10),
  /** Enkelte, noen. */
  certain: areas(1, 12),
  /** Flere. */
  several: areas(3, 15),
  /** En del. */
  "a number of": areas(5, 49),
  /** Ett eller flere; noen områder, of which there must be one to speak of them. */
  "at least one": areas(1, null),

  /** Halvparten. */
  half: percent(45, 55),
  /** De fleste, flertallet: more than. */
  most: percent(50, 100),
  /** I hovedsak. */
  mainly: percent(75, 100),
  /** Nesten uten unntak, stort sett alle. */
  "nearly all": percent(90, 100),

  /** Sammenfaller i svært høy grad; en sterk sammenheng. */
  strong: correlation(0.7, 1),
  /** Overlapper særlig tydelig, where another place is stronger still. */
  "particularly clear": correlation(0.5, 0.7),
  /** Overlapper tydelig, en tydelig sammenheng. */
  clear: correlation(0.5, 1),
  /** Relativt sterkt, where another place is strong. */
  "relatively strong": correlation(0.4, 0.7),
  /** En relativt klar sammenheng; generelt sett. */
  "fairly clear": correlation(0.4, 1),
  /** Svakt sammenfall. */
  weak: correlation(-0.4, 0.4),
  /** Relativt svakt, but not none. */
  "relatively weak": correlation(0, 0.4),
  /** En svak tendens. */
  "weak tendency": correlation(0.05, 0.4),
  /** Nærmest ingen sammenheng, ingen tydelig sammenheng; særlig svakt. */
  none: correlation(-0.25, 0.25),
  /** Jo flere, dess færre: which way it goes, not how closely. */
  direction: correlation(0.05, 1),

  /** Har økt, har falt: by however little. */
  change: points(0, null),
  /** Marginal. */
  marginal: points(0, 1),
  /** Markant, relativt kraftig. */
  marked: points(2, null),
  /** Stor forskjell, langt under. */
  "large gap": points(10, null),
} as const;

export type Word = keyof typeof words;
