/** What each series is made of: its plan, the parts that it is drawn in, and the wholes that a part belongs to. */
import {links, type Link} from "../links.js";
import {demography, employment, livingConditions, together, type SeriesPlan} from "../series.js";

const plans: Readonly<Record<string, SeriesPlan>> = {...demography, ...livingConditions};

function plan(series: string): SeriesPlan {
  const indicator = series === employment.series ? employment.studying : wholeOf(series);
  const found = plans[together[indicator]?.[0] ?? indicator];
  if (!found) throw new Error(`The reconstruction draws no "${series}".`);
  return found;
}

function parts(series: string): readonly string[] {
  if (series === employment.series) return [employment.studying];
  const [indicator, breakdown] = series.split("/") as [string, string | undefined];
  const whole = together[indicator];
  if (whole) return whole.flatMap((one) => partsOf(breakdown ? `${one}/${breakdown}` : one));
  const {cells, cellShift} = planOf(indicator);
  if (!cells) {
    if (breakdown) throw new Error(`The reconstruction draws no "${series}".`);
    return [indicator];
  }
  const wanted = breakdown?.split(",") ?? [];
  return Object.keys(cellShift!)
    .filter((cell) => wanted.every((part) => cell.split(",").includes(part)))
    .map((cell) => `${indicator}/${cell}`);
}

/** Series are few and asked for in every step of the solver: each is looked up once. */
function once<Found>(find: (series: string) => Found): (series: string) => Found {
  const known = new Map<string, Found>();
  return (series) => {
    const found = known.get(series) ?? find(series);
    known.set(series, found);
    return found;
  };
}

/** `turnout` of `turnout/sex=female`. */
export const wholeOf = once((part) => part.split("/")[0]!);

/** How a series is drawn. */
export const planOf = once(plan);

/** The parts that a series is put together from: itself, where it is drawn as it is. */
export const partsOf = once(parts);

/** The scale that it is moved on. */
export const linkOf = once((series): Link =>
  series === "population" ? links.money : links[planOf(series).scale],
);

/** Are its values put together from those of others? */
export const isAssembled = (series: string): boolean =>
  series === employment.series || partsOf(series).length > 1;

/** The parts whose values make up its own. */
export const sourcesOf = once((series): readonly string[] =>
  series === employment.series ? [...partsOf(employment.outside), ...partsOf(series)] : partsOf(series),
);
