/** Who works, studies or does neither, and for how many hours. */
import {uniform, wholeBelow} from "../../../lib/random.js";
import {groups} from "../world/area-counts.js";
import {aged, aimedAt, byGroup, withBackground, type AreaDraw} from "./area-draw.js";
import {chooseSome} from "./order.js";
import {code} from "./people.js";

const [work, education, neither] = [
  code("activity", "work"),
  code("activity", "education"),
  code("activity", "neither"),
];

/** Chances outside the ages of the indicators: at school, just after it, before and after the pension. */
const usual = [
  {last: 17, work: 0, education: 0.97},
  {last: 19, work: 0.2, education: 0.72},
  {last: 66, work: 0.6, education: 0},
  {last: 120, work: 0.06, education: 0},
] as const;
const firstAge = 16;

/** Part of those in education who are in their twenties, if there are enough. */
const studyInTwenties = 0.75;
const fullTime = {least: 30, usual: 37, most: 45};

export function drawWork(draw: AreaDraw): void {
  const {persons, stream, everybody} = draw;
  const {age, activity} = persons;
  for (const person of everybody) {
    const chances = usual.find(({last}) => age[person]! <= last)!;
    const at = uniform(stream);
    if (age[person]! >= firstAge)
      activity[person] =
        at < chances.work ? work : at < chances.work + chances.education ? education : neither;
  }
  const twenties = aged(persons, everybody, 20, 29);
  const adults = aged(persons, everybody, 30, 59);
  for (const person of [...twenties, ...adults]) activity[person] = work;

  const outsideYoung = aimedAt(draw, "outside-work-young", twenties.length);
  const heavier = (person: number) => (withBackground(persons, person) ? 1.5 : 1);
  for (const person of chooseSome(stream, twenties, outsideYoung, heavier)) activity[person] = neither;
  byGroup(persons, adults).forEach((members, at) => {
    const {sex, background} = groups[at]!;
    const outside = aimedAt(draw, `outside-work-adult/sex=${sex},background=${background}`, members.length);
    for (const person of chooseSome(stream, members, outside)) activity[person] = neither;
  });

  const isFree = (person: number) => activity[person] === work;
  const [freeYoung, freeAdults] = [twenties.filter(isFree), adults.filter(isFree)];
  const studying = aimedAt(draw, "studying", twenties.length + adults.length);
  const inTwenties = Math.min(Math.round(studyInTwenties * studying), freeYoung.length);
  for (const person of chooseSome(stream, freeYoung, inTwenties)) activity[person] = education;
  const byAge = (person: number) => 1 / (age[person]! - 24);
  for (const person of chooseSome(stream, freeAdults, studying - inTwenties, byAge))
    activity[person] = education;
  drawHours(draw);
}

function drawHours(draw: AreaDraw): void {
  const {persons, stream, everybody} = draw;
  const {activity, hours} = persons;
  byGroup(
    persons,
    everybody.filter((person) => activity[person] === work),
  ).forEach((members, at) => {
    const {sex, background} = groups[at]!;
    const full = aimedAt(draw, `full-time/sex=${sex},background=${background}`, members.length);
    for (const person of members) hours[person] = 8 + wholeBelow(stream, fullTime.least - 8);
    for (const person of chooseSome(stream, members, full))
      hours[person] =
        uniform(stream) < 0.7
          ? fullTime.usual
          : fullTime.least + wholeBelow(stream, fullTime.most - fullTime.least + 1);
  });
}

export const isOutsideWork = (activity: number): boolean => activity === neither;
export const isInWork = (activity: number): boolean => activity === work;
