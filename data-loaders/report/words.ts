/**
 * What the report's words are taken to mean where a rule needs a number: decided once, here, and nowhere else. Another
 * reader may decide otherwise; the rules that rest on a word name it, so that they can be found.
 */

export interface Wording {
  /** What the report writes. */
  norwegian: string;
  of: "number" | "areas" | "percent of areas" | "correlation" | "points";
  min: number | null;
  max: number | null;
}

/** Around a printed number: between these multiples of it. */
const number = (norwegian: string, min: number, max: number) =>
  ({norwegian, of: "number", min, max}) as const;
/** So many areas of the 99 analysed, or of a part of them. */
const areas = (norwegian: string, min: number, max: number | null) =>
  ({norwegian, of: "areas", min, max}) as const;
/** So many percent of the areas. */
const percent = (norwegian: string, min: number, max: number) =>
  ({norwegian, of: "percent of areas", min, max}) as const;
/** Pearson's correlation; the other way round where more of one goes with less of the other. */
const correlation = (norwegian: string, min: number, max: number) =>
  ({norwegian, of: "correlation", min, max}) as const;
/** A difference, in percentage points or in points. */
const points = (norwegian: string, min: number, max: number | null) =>
  ({norwegian, of: "points", min, max}) as const;

export const words = {
  about: number("om lag, rundt, anslagsvis", 0.95, 1.05),
  /** Of few areas one more or less says little. */
  "about, of areas": number("rundt 20 av områdene", 0.9, 1.1),
  nearly: number("nesten, nærmere", 0.95, 1),
  "just over": number("i overkant av", 1, 1.07),
  "just under": number("i underkant av", 0.93, 1),
  twice: number("dobbelt så høy, fordoblet", 0.95, 1.05),
  "little different": number("skiller seg i liten grad fra", 0.95, 1.05),
  "close to": number("nær landsgjennomsnittet", 0.9, 1.1),

  "very few": areas("svært få", 0, 5),
  "a few": areas("noen få", 2, 6),
  few: areas("et fåtall", 1, 10),
  certain: areas("enkelte, noen", 1, 12),
  several: areas("flere", 3, 15),
  "a number of": areas("en del", 5, 49),
  /** Of which there must be one to speak of them. */
  "at least one": areas("ett eller flere; noen områder", 1, null),

  /** More than. */
  most: percent("de fleste, flertallet", 50, 100),
  mainly: percent("i hovedsak", 75, 100),
  "nearly all": percent("nesten uten unntak, stort sett alle", 90, 100),

  strong: correlation("sammenfaller i svært høy grad; en sterk sammenheng", 0.7, 1),
  /** Where another place is stronger still. */
  "particularly clear": correlation("overlapper særlig tydelig", 0.5, 0.7),
  clear: correlation("overlapper tydelig, en tydelig sammenheng", 0.5, 1),
  /** Where another place is strong. */
  "relatively strong": correlation("relativt sterkt", 0.4, 0.7),
  "fairly clear": correlation("en relativt klar sammenheng; generelt sett", 0.4, 1),
  weak: correlation("svakt sammenfall", -0.4, 0.4),
  /** But not none. */
  "relatively weak": correlation("relativt svakt", 0, 0.4),
  "weak tendency": correlation("en svak tendens", 0.05, 0.4),
  none: correlation("nærmest ingen sammenheng, ingen tydelig sammenheng; særlig svakt", -0.25, 0.25),

  /** By however little. */
  change: points("har økt, har falt", 0, null),
  marginal: points("marginal", 0, 1),
  marked: points("markant, relativt kraftig", 2, null),
  "large gap": points("stor forskjell, langt under", 10, null),
} as const;

export type Word = keyof typeof words;
