/** What people have learnt: school points, upper secondary school in time, highest education. */
import {standardNormal, uniform, wholeBelow, type RandomStream} from "../../../lib/random.js";
import {aged, aimedAt, type AreaDraw} from "./area-draw.js";
import {chooseSome} from "./order.js";
import {code} from "./people.js";
import {leavingAge} from "./school-leavers.js";
import {isOutsideWork} from "./work.js";

const [none, basic, upper, higher] = (["none", "basic", "upper", "higher"] as const).map((word) =>
  code("education", word),
) as [number, number, number, number];

const pointsSpread = 7;
const [fewest, most] = [80, 600];
/** Part of the adults with little education who have none, and of the others who have been to university. */
const [withNone, toUniversity] = [0.06, 0.48];

export function drawEducation(draw: AreaDraw): void {
  const {persons, stream, everybody} = draw;
  const {age, education, upperSecondary, activity, sex} = persons;
  for (const person of everybody)
    if (age[person]! >= leavingAge)
      education[person] = age[person]! < 19 ? basic : uniform(stream) < toUniversity ? higher : upper;
  const adults = aged(persons, everybody, 30, 59);
  const low = chooseSome(stream, adults, aimedAt(draw, "low-education", adults.length), (person) =>
    isOutsideWork(activity[person]!) ? 2.5 : 1,
  );
  for (const person of low) education[person] = uniform(stream) < withNone ? none : basic;

  for (const [at, name] of (["female", "male"] as const).entries()) {
    const young = aged(persons, everybody, 21, 29).filter((person) => sex[person] === at);
    const without = aimedAt(draw, `upper-secondary-not-completed/sex=${name}`, young.length);
    for (const person of young) upperSecondary[person] = 1;
    const weight = (person: number) => (isOutsideWork(activity[person]!) ? 2.5 : 1);
    for (const person of chooseSome(stream, young, without, weight)) {
      upperSecondary[person] = 0;
      education[person] = basic;
    }
  }
  drawPoints(draw);
}

/** Tenths of a point, with the mean of the world. */
function drawPoints({world, year, area, persons, stream, everybody}: AreaDraw): void {
  const leavers = aged(persons, everybody, leavingAge, leavingAge);
  if (!leavers.length) return;
  const mean = 10 * world.values("school-points", year)[area]!;
  const drawn = leavers.map(() =>
    Math.round(Math.min(most, Math.max(fewest, mean + 10 * pointsSpread * standardNormal(stream)))),
  );
  bringTo(drawn, Math.round(mean * leavers.length), stream);
  leavers.forEach((person, at) => {
    persons.schoolPoints[person] = drawn[at]!;
  });
}

/** Moves values by single steps until they add up. */
function bringTo(values: number[], total: number, stream: RandomStream): void {
  let left = total - values.reduce((sum, value) => sum + value, 0);
  while (left !== 0) {
    const at = wholeBelow(stream, values.length);
    const moved = values[at]! + Math.sign(left);
    if (moved < fewest || moved > most) continue;
    values[at] = moved;
    left -= Math.sign(left);
  }
}
