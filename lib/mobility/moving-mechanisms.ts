import {checkObject, checkSameLength, countColumn} from "../checks.js";
import {flagColumn} from "../columns.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {sum} from "../sums.js";

/** One part of the population in each area, one entry per area: counts of people. */
export interface GroupFlows {
  /** Residents at the start. */
  readonly start: ArrayLike<number>;
  /** People who moved in. */
  readonly arrived: ArrayLike<number>;
  /** People who moved out. */
  readonly departed: ArrayLike<number>;
}

/** The four ways in which moving can gather a group in some areas. */
export type Mechanism = "flight" | "avoidance" | "attraction" | "retention";

/** The four mechanisms, and the share of the group that they lead to. */
export interface MovingMechanisms {
  /** How strongly each works: 1 is none. */
  readonly ratios: Readonly<Record<Mechanism, number>>;
  /** What each adds to the group’s share of the areas at the end, from -1 to 1; they add up to `share − neutral`. */
  readonly contributions: Readonly<Record<Mechanism, number>>;
  /** The group’s share of the areas at the start, and at the end as moving made it. */
  readonly start: number;
  readonly share: number;
  /** The share at the end if none of the four were at work. */
  readonly neutral: number;
}

const mechanisms: readonly Mechanism[] = ["flight", "avoidance", "attraction", "retention"];

/**
 * The four ways in which moves gather a group in certain areas: the rest move away from them (flight), the rest do not move
 * there (avoidance), the group moves there more often (attraction) and leaves less often (retention); how strong each is, and
 * what it adds to the group’s share.
 *
 * @formula flight = the rest’s rate of moving out of these areas over its rate elsewhere, retention = the same of the group;
 *   avoidance = the share of the rest’s arrivals that go to these areas over that of everybody’s arrivals, attraction = the
 *   same of the group. Contribution: the group’s share at the end, (start + arrived − departed) / everybody, with a mechanism
 *   at work less the share with its flow at ratio 1, in the mean over all orders in which the four can be added (Shapley)
 * @param group the group in each area: `{start, arrived, departed}`, counts of people
 * @param rest everybody else in each area, likewise
 * @param concentrated 1 for each area where the group is concentrated, 0 for the others; `concentratedAreas` finds them
 * @returns ratios from 0 up: flight above 1 and avoidance below 1 gather the group, attraction above 1 and retention below 1
 *   too; and contributions, in shares from -1 to 1, that add up to the difference between the share as it came to be and the
 *   one without any of the four. They are an account of flows, not effects: the number of homes is not held fixed
 * @nan a ratio whose areas, or the others, have no residents (out) or whose group has no arrivals (in); every contribution
 *   then, and when nobody lives in the areas
 * @source Andersen (2017) as in NOU 2020: 16, section 9.1.3 (the four mechanisms); the ratios and contributions are this
 *   project’s, the latter after Shapley (1953), "A value for n-person games", Contributions to the Theory of Games II,
 *   pp. 307-317
 * @form reading: the four are printed in words, without measures
 * @methods m-9-four-mechanisms, m-9-avoidance-dominates, m-9-families-oslo, m-9-school-flight, m-13-flight,
 *   m-1-native-avoidance, m-11-selective-moving
 * @example
 * const group = {start: [500, 100], arrived: [60, 20], departed: [50, 10]};
 * const rest = {start: [500, 900], arrived: [40, 80], departed: [100, 90]};
 * movingMechanisms(group, rest, [1, 0]).ratios // {flight: 2, avoidance: 2 / 3, attraction: 1.5, retention: 1}
 * movingMechanisms(group, rest, [1, 0]).share // ≈ 0.5368
 * movingMechanisms(group, rest, [1, 0]).neutral // 0.49
 */
export function movingMechanisms(
  group: GroupFlows,
  rest: GroupFlows,
  concentrated: ArrayLike<number>,
): MovingMechanisms {
  const name = "movingMechanisms";
  const flags = flagColumn(name, "concentrated", concentrated);
  const inside = readFlows(name, "group", group, flags);
  const others = readFlows(name, "rest", rest, flags);
  const arrivals = inside.arrived + inside.arrivedElsewhere + others.arrived + others.arrivedElsewhere;
  const shareOfArrivals = (inside.arrived + others.arrived) / arrivals;

  const neutralOf = (flows: InAndOut): {arrived: number; departed: number} => ({
    arrived: (flows.arrived + flows.arrivedElsewhere) * shareOfArrivals,
    departed: (flows.start * flows.departedElsewhere) / flows.startElsewhere,
  });
  const neutralRest = neutralOf(others);
  const neutralGroup = neutralOf(inside);
  const shareWith = (works: ReadonlySet<Mechanism>): number => {
    const members =
      inside.start +
      (works.has("attraction") ? inside.arrived : neutralGroup.arrived) -
      (works.has("retention") ? inside.departed : neutralGroup.departed);
    const everybodyElse =
      others.start +
      (works.has("avoidance") ? others.arrived : neutralRest.arrived) -
      (works.has("flight") ? others.departed : neutralRest.departed);
    return members / (members + everybodyElse);
  };
  const contribution = (mechanism: Mechanism) => shapley(mechanism, shareWith);
  return {
    ratios: {
      flight: others.departed / neutralRest.departed,
      avoidance: others.arrived / neutralRest.arrived,
      attraction: inside.arrived / neutralGroup.arrived,
      retention: inside.departed / neutralGroup.departed,
    },
    contributions: {
      flight: contribution("flight"),
      avoidance: contribution("avoidance"),
      attraction: contribution("attraction"),
      retention: contribution("retention"),
    },
    start: inside.start / (inside.start + others.start),
    share: shareWith(new Set(mechanisms)),
    neutral: shareWith(new Set()),
  };
}

/** In the mean over all orders, a mechanism joins k others with weight k! (3 − k)! / 4!. */
function shapley(mechanism: Mechanism, shareWith: (works: ReadonlySet<Mechanism>) => number): number {
  const others = mechanisms.filter((other) => other !== mechanism);
  const weights = [1 / 4, 1 / 12, 1 / 12, 1 / 4];
  let total = 0;
  for (let code = 0; code < 8; code++) {
    const works = others.filter((_, bit) => (code >> bit) & 1);
    total += weights[works.length]! * (shareWith(new Set([...works, mechanism])) - shareWith(new Set(works)));
  }
  return total;
}

interface InAndOut {
  readonly start: number;
  readonly startElsewhere: number;
  readonly arrived: number;
  readonly arrivedElsewhere: number;
  readonly departed: number;
  readonly departedElsewhere: number;
}

function readFlows(
  functionName: string,
  argument: string,
  flows: GroupFlows,
  concentrated: Float64Array,
): InAndOut {
  checkObject(functionName, argument, flows, "Give {start, arrived, departed}, one column each.");
  const read = (name: keyof GroupFlows) => {
    const column = countColumn(functionName, `${argument}.${name}`, flows[name]);
    checkSameLength(functionName, `${argument}.${name}`, column.length, "concentrated", concentrated.length);
    return column;
  };
  const start = read("start");
  const arrived = read("arrived");
  const departed = read("departed");
  departed.forEach((people, row) => {
    // A newcomer can leave again in the same period.
    const most = start[row]! + arrived[row]!;
    if (people <= most) return;
    throw new InvalidInputError({
      functionName,
      argument: `${argument}.departed`,
      row,
      value: people,
      advice: `${start[row]!} lived there and ${arrived[row]!} moved in, so at most ${most} can have left.`,
    });
  });
  const within = (column: Float64Array) => sum(column.map((people, row) => people * concentrated[row]!));
  const elsewhere = (column: Float64Array) =>
    sum(column.map((people, row) => people * (1 - concentrated[row]!)));
  return {
    start: within(start),
    startElsewhere: elsewhere(start),
    arrived: within(arrived),
    arrivedElsewhere: elsewhere(arrived),
    departed: within(departed),
    departedElsewhere: elsewhere(departed),
  };
}
