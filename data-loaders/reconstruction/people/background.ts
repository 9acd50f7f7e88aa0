/** Who came to Norway, when, and who of the others came from the EU and the like. */
import {uniform, wholeBelow} from "../../../lib/random.js";
import {adultAge, aimedAt, withBackground, type AreaDraw} from "./area-draw.js";
import {chooseSome} from "./order.js";
import {code, empty} from "./people.js";

const [none, eu] = [code("background", "none"), code("background", "eu")];

/** Part of the households without immigrant background that are of other immigrants, beside those who came of late. */
const euHouseholds = 0.05;
/** Part of those with a background who were born abroad. */
const bornAbroad = {adult: 0.88, child: 0.22};
/** Of who has been there for five years or less, these come first. */
const lately = {eu: 3, adult: 1, child: 0.5};
const shortResidence = 5;

export function drawBackground(draw: AreaDraw): void {
  const {persons, households, stream, everybody, homes} = draw;
  const {background, residenceYears, age} = persons;
  const short = aimedAt(draw, "short-residence", everybody.length);
  const chance = euHouseholds + (0.6 * short) / everybody.length;
  for (const home of homes) {
    if (uniform(stream) >= chance) continue;
    for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
      if (background[person] === none) background[person] = eu;
  }
  const immigrants: number[] = [];
  for (const person of everybody) {
    if (background[person] === none) continue;
    const abroad = age[person]! >= adultAge ? bornAbroad.adult : bornAbroad.child;
    if (uniform(stream) < abroad) immigrants.push(person);
  }
  // Where too few came to Norway at all, more of the others did.
  const missing = short - immigrants.length;
  if (missing > 0) {
    const natives = everybody.filter((person) => background[person] === none);
    for (const person of chooseSome(stream, natives, missing)) {
      background[person] = eu;
      immigrants.push(person);
    }
  }
  const late = new Set(
    chooseSome(stream, immigrants, short, (person) =>
      withBackground(persons, person) ? (age[person]! >= adultAge ? lately.adult : lately.child) : lately.eu,
    ),
  );
  for (const person of immigrants)
    residenceYears[person] = late.has(person)
      ? Math.min(age[person]!, wholeBelow(stream, shortResidence + 1))
      : longResidence(age[person]!, uniform(stream));
}

/** More than five years; who is too young for it was born there after all. */
function longResidence(age: number, at: number): number {
  const most = Math.min(age, 45);
  return most <= shortResidence ? empty : shortResidence + 1 + Math.floor(at * (most - shortResidence));
}
