/** How numbers are written on every page: one minus sign, one thousands space, units after a thin space. */

const nbsp = "\u00a0";

/** 1234.5 → "1 234.5"; the number of decimals is that of the print unless given. */
export function number(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return "–";
  // A figure writes thousands of numbers: most are whole, and have nothing to be rounded.
  const fixed =
    decimals !== undefined
      ? value.toFixed(decimals)
      : String(Number.isSafeInteger(value) ? value : +value.toPrecision(12));
  const [whole = "", fraction] = fixed.replace("-", "").split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, nbsp) : whole;
  const sign = value < 0 && Number(fixed) !== 0 ? "−" : "";
  return `${sign}${grouped}${fraction ? `.${fraction}` : ""}`;
}

export const signed = (value: number, decimals?: number): string =>
  value > 0 ? `+${number(value, decimals)}` : number(value, decimals);

/** Units that are written as a sign where space is short; all others are words. */
const signs: Record<string, string> = {percent: "%"};

/** "13.2 percent" in prose, "13.2 %" where space is short, "NOK 40 563 per m²", "1 area". */
export function quantity(
  value: number,
  unit: string | null,
  options: {short?: boolean; decimals?: number} = {},
): string {
  return withUnit(number(value, options.decimals), value, unit, options.short);
}

/** The unit around a value that is already written ("5–10"). */
export function withUnit(text: string, value: number | null, unit: string | null, short = false): string {
  if (!unit) return text;
  const [, currency, per] = /^(NOK|SEK|DKK|GBP)\b(.*)$/.exec(unit) ?? [];
  if (currency !== undefined) return `${currency}${nbsp}${text}${per!}`;
  return `${text}${nbsp}${short ? (signs[unit] ?? unit) : value === 1 ? singular(unit) : unit}`;
}

/** "1 area", "1 municipality"; what does not end like a plural stays. */
function singular(unit: string): string {
  const [first = "", ...rest] = unit.split(" ");
  if (first === "times") return unit;
  const one = first.endsWith("ies") ? `${first.slice(0, -3)}y` : first.replace(/(?<=[a-z])s$/, "");
  return [one, ...rest].join(" ");
}

/** "Copenhagen, Oslo and Stockholm". */
export function list(words: readonly string[], conjunction = "and"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words.at(-1)!}`;
}

/** "1 area", "2 areas". */
export const count = (n: number, singular: string, plural = `${singular}s`): string =>
  `${number(n)}${nbsp}${n === 1 ? singular : plural}`;

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small whole numbers as words, for running text. */
export const inWords = (n: number): string => small[n] ?? number(n);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
