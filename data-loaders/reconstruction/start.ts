/** The first draw of every indicator: plausible, correlated, and not yet held to any rule. */
import {randomStream, standardNormal, type RandomStream} from "../../lib/random.js";
import type {Area} from "./areas.js";
import {demography, livingConditions, type Factors, type SeriesPlan} from "./series.js";
import type {CityGroup} from "./municipalities.js";
import {World, years} from "./world.js";

/** How closely immigrant background goes with poverty: section 3.3.4 has it strong in Oslo, weak in the large cities. */
const togetherness: Readonly<Record<CityGroup, number>> = {oslo: 0.9, large: 0.15, "mid-sized": 0.6};

/**
 * How much poorer an area is that was chosen for analysis, in standard deviations, and how much better off one that was
 * only mapped: the printed mean of the analysis areas asks for most of the printed number of poor areas to be among them.
 * And how much poorer small ones are, since few children live in the poorest (section 19.2).
 */
const poverty = {analysis: 1.3, mapped: -0.6, perSize: 1.2};

/**
 * How much poorer an area is that was not mapped. In Oslo those are whole districts: without a side of town that is far
 * better off, low income could not be spread as unevenly over large neighbourhoods as table 3.1 prints it.
 */
const povertyOfOthers: Readonly<Record<CityGroup, number>> = {oslo: -2, large: -0.6, "mid-sized": -0.6};
const usualSize = 6000;

/** How much of a place stays as it was from one of the three years to the next. */
const persistence = 0.9;

export function start(areas: readonly Area[], seed: number): World {
  const stream = randomStream("start", seed);
  const world = new World(areas);
  const factors = areas.map((area) => factorsOf(area, stream));
  for (const [series, plan] of Object.entries({...demography, ...livingConditions}))
    for (const [part, shift] of Object.entries(plan.cells ? plan.cellShift! : {"": 0}))
      draw(world, part ? `${series}/${part}` : series, plan, shift, factors, stream);
  return world;
}

function factorsOf(area: Area, stream: RandomStream): Factors {
  const own = standardNormal(stream) - poverty.perSize * Math.log(area.population / usualSize);
  const closeness = togetherness[area.group];
  const chosen = area.analysis
    ? poverty.analysis
    : area.mapped
      ? poverty.mapped
      : povertyOfOthers[area.group];
  const background = closeness * (own + chosen) + Math.sqrt(1 - closeness ** 2) * standardNormal(stream);
  return {
    poverty: own + chosen,
    background: background + (area.group === "oslo" ? 0.7 : 0),
    youth: standardNormal(stream) + 0.4 * chosen + (area.group === "oslo" ? -0.6 : 0),
    centre: 1 - 2 * area.distance,
  };
}

/** One column per year, the last first; an earlier one is like the later, moved by the trend, with some noise. */
function draw(
  world: World,
  part: string,
  plan: SeriesPlan,
  shift: number,
  factors: readonly Factors[],
  stream: RandomStream,
): void {
  const {to, back} = World.link(part);
  const common = Object.values(plan.loads).reduce((sum, load) => sum + load ** 2, 0);
  const own = Math.sqrt(Math.max(0.05, 1 - common));
  let noise = factors.map(() => standardNormal(stream));
  for (const [at, year] of [...years.entries()].reverse()) {
    const trend = at === years.length - 1 ? 0 : plan.before[at as 0 | 1];
    const column = factors.map((factor, area) => {
      const loaded = (Object.keys(plan.loads) as (keyof Factors)[]).reduce(
        (sum, name) => sum + plan.loads[name]! * factor[name],
        0,
      );
      return back(to(plan.level) + shift + trend + plan.spread * (loaded + own * noise[area]!));
    });
    world.put(part, year, Float64Array.from(column));
    noise = noise.map(
      (value) => persistence * value + Math.sqrt(1 - persistence ** 2) * standardNormal(stream),
    );
  }
}
