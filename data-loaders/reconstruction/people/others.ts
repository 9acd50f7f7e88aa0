/** Votes, surroundings of the home, social assistance and child welfare. */
import {wholeBelow} from "../../../lib/random.js";
import {mayVote} from "../world/people-counts.js";
import {adultAge, aged, aimedAt, sizeOf, withBackground, type AreaDraw} from "./area-draw.js";
import {chooseExactly, chooseSome, inRandomOrder} from "./order.js";
import {empty} from "./people.js";
import {isOutsideWork} from "./work.js";

/** Who has been in Norway for less may not vote. */
const threeYears = 3;
/** From how much on social assistance is large, NOK a year, and how much there is of it. */
const assistance = {large: 10_000, most: 180_000};
const heavier = {lowIncome: 4, outside: 3, votes: 1.6};

export function drawOthers(draw: AreaDraw, lowIncome: ReadonlySet<number>): void {
  drawVotes(draw);
  drawSurroundings(draw, "recreation-access", draw.persons.recreationAccess);
  drawSurroundings(draw, "noise", draw.persons.noise);
  drawAssistance(draw, lowIncome);
  const {persons, stream, everybody} = draw;
  const children = aged(persons, everybody, 0, adultAge - 1);
  for (const child of children) persons.childWelfare[child] = 0;
  const isPoor = (person: number) => lowIncome.has(persons.household[person]!);
  const helped = aimedAt(draw, "child-welfare", children.length);
  for (const child of chooseSome(stream, children, helped, (one) => (isPoor(one) ? heavier.lowIncome : 1)))
    persons.childWelfare[child] = 1;
}

function drawVotes(draw: AreaDraw): void {
  const {persons, stream, everybody} = draw;
  const {sex, voted, residenceYears, activity} = persons;
  for (const [at, name] of (["female", "male"] as const).entries()) {
    const adults = aged(persons, everybody, adultAge, Infinity).filter((person) => sex[person] === at);
    const isNew = (person: number) =>
      residenceYears[person] !== empty && residenceYears[person]! < threeYears;
    const voters = chooseSome(stream, adults, Math.round(mayVote * adults.length), (person) =>
      isNew(person) ? 0.02 : residenceYears[person] === empty ? 50 : 4,
    );
    for (const person of voters) voted[person] = 0;
    const votes = chooseSome(stream, voters, aimedAt(draw, `turnout/sex=${name}`, voters.length), (person) =>
      withBackground(persons, person) || isOutsideWork(activity[person]!) ? 1 : heavier.votes,
    );
    for (const person of votes) voted[person] = 1;
  }
}

/** All who share a home have the same around it. */
function drawSurroundings(draw: AreaDraw, series: string, column: Int8Array): void {
  const {households, stream, everybody, homes} = draw;
  const {chosen} = chooseExactly(
    inRandomOrder(stream, homes),
    (home) => sizeOf(households, home),
    aimedAt(draw, series, everybody.length),
  );
  for (const person of everybody) column[person] = 0;
  for (const home of chosen) column.fill(1, households.first[home], households.first[home + 1]);
}

function drawAssistance(draw: AreaDraw, lowIncome: ReadonlySet<number>): void {
  const {persons, stream, everybody} = draw;
  const {socialAssistance, household, activity} = persons;
  const adults = aged(persons, everybody, adultAge, Infinity);
  const all = aimedAt(draw, "social-assistance", everybody.length);
  const large = aimedAt(draw, "large-social-assistance", everybody.length);
  const recipients = chooseSome(
    stream,
    adults,
    Math.max(all, large),
    (person) =>
      (lowIncome.has(household[person]!) ? heavier.lowIncome : 1) *
      (isOutsideWork(activity[person]!) ? heavier.outside : 1),
  );
  recipients.forEach((person, at) => {
    socialAssistance[person] =
      at < large
        ? assistance.large + 1 + wholeBelow(stream, assistance.most - assistance.large)
        : 500 + wholeBelow(stream, assistance.large - 500 + 1);
  });
}
