/** The areas of the reconstruction, with coded names and a population: who could be meant by what the report prints. */
import {randomStream, standardNormal, uniform} from "../../lib/random.js";
import {municipalities, osloDistricts, osloSummary, type CityGroup} from "./municipalities.js";

export interface Area {
  /** A code such as `Oslo 07`: never the name of a real area. */
  readonly code: string;
  readonly municipality: string;
  readonly group: CityGroup;
  /** Only in Oslo: `Oslo A` to `Oslo O`. */
  readonly district: string | null;
  /** One of the 299 that the report maps; the others are the rest of the larger municipalities. */
  readonly mapped: boolean;
  readonly analysis: boolean;
  readonly summary: boolean;
  /** How far from the centre of its municipality, from 0 to 1. */
  readonly distance: number;
  /** Inhabitants in the last year. */
  readonly population: number;
}

/** Sizes of most areas that the report adjusted (section 2.3.2); sub-areas of the mid-sized municipalities vary more. */
const adjusted = {least: 4200, most: 10_400};
const unadjusted = {least: 1500, most: 11_000};

/** Inhabitants of the analysis areas together (sections 3.3.2 and 19.2). */
const inAnalysisAreas = 633_000;

export function areas(seed = 1): Area[] {
  const stream = randomStream("areas", seed);
  const drawn = municipalities.flatMap((municipality) => {
    const {name, group, thousands, mapped, analysis} = municipality;
    const people = thousands * 1000;
    const sizes = group === "mid-sized" ? unadjusted : adjusted;
    const usual = group === "mid-sized" ? people / mapped : 6400;
    const others = Math.max(0, Math.round((people - usual * mapped) / 7000));
    return Array.from({length: mapped + others}, (_, index): Area => {
      const spread = Math.exp((group === "mid-sized" ? 0.5 : 0.24) * standardNormal(stream));
      return {
        code: `${name} ${String(index + 1).padStart(2, "0")}`,
        municipality: name,
        group,
        district: group === "oslo" ? `Oslo ${district(index, mapped)}` : null,
        mapped: index < mapped,
        analysis: index < analysis,
        summary: index < (group === "oslo" ? osloSummary : analysis),
        distance: uniform(stream),
        population: Math.min(sizes.most, Math.max(sizes.least, usual * spread)),
      };
    });
  });
  return scaled(drawn);
}

function district(index: number, mapped: number): string {
  const letter = (at: number) => String.fromCharCode(65 + at);
  if (index >= mapped) return letter(osloDistricts.mapped.length + ((index - mapped) % osloDistricts.others));
  let before = 0;
  const at = osloDistricts.mapped.findIndex((count) => index < (before += count));
  return letter(at);
}

/** The analysis areas sum to what is printed, and every municipality to its size. */
function scaled(drawn: readonly Area[]): Area[] {
  const of = (name: string, analysed: boolean) =>
    sum(drawn.filter(({municipality, analysis}) => municipality === name && analysis === analysed));
  const printed = municipalities.filter(({analysed}) => analysed !== undefined);
  const fixed = printed.reduce((all, {thousands, analysed}) => all + thousands * 10 * analysed!, 0);
  const others = municipalities.filter(({analysed}) => analysed === undefined);
  const usual = (inAnalysisAreas - fixed) / others.reduce((all, {name}) => all + of(name, true), 0);
  const factors = new Map(
    municipalities.map(({name, thousands, analysed}) => {
      const chosen = analysed === undefined ? usual : (thousands * 10 * analysed) / of(name, true);
      const rest = (thousands * 1000 - chosen * of(name, true)) / of(name, false);
      return [name, {true: chosen, false: rest}] as const;
    }),
  );
  const whole = drawn.map((area) => ({
    ...area,
    population: Math.round(area.population * factors.get(area.municipality)![`${area.analysis}`]),
  }));
  // Rounding leaves a handful of people over: the largest analysis area takes them.
  const analysed = whole.filter(({analysis}) => analysis);
  const largest = analysed.reduce((a, b) => (b.population > a.population ? b : a));
  largest.population += inAnalysisAreas - sum(analysed);
  return whole;
}

const sum = (areas: readonly Area[]) => areas.reduce((all, {population}) => all + population, 0);
