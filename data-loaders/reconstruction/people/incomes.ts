/** What everybody earns, and what their households have in all, on the right side of the line of low income. */
import {standardNormal, uniform} from "../../../lib/random.js";
import type {Year} from "../world.js";
import {adultAge, aimedAt, aged, countIn, sizeOf, type AreaDraw} from "./area-draw.js";
import {chooseExactly, chooseSome, inRandomOrder} from "./order.js";
import {code, type People} from "./people.js";
import {isInWork} from "./work.js";

/**
 * Median of income after tax per consumption unit in Norway, and from where personal income lies in its highest tenth,
 * NOK: this project's guesses, near enough for amounts to look like those of their year. The report prints neither.
 */
export const incomesOfYear: Readonly<Record<Year, {readonly median: number; readonly highFrom: number}>> = {
  2008: {median: 285_000, highFrom: 590_000},
  2013: {median: 340_000, highFrom: 700_000},
  2018: {median: 375_000, highFrom: 790_000},
};

const lowIncomeShare = 0.6;
/** As lib/inequality has the EU scale; children are those under 14. */
const units = {first: 1, adult: 0.5, child: 0.3, adultAge: 14};

/** Personal income: its middle as a part of the national median per unit, and its spread on the logarithm. */
const earned = {
  work: {middle: 1.12, spread: 0.34},
  education: {middle: 0.42, spread: 0.6},
  neither: {middle: 0.62, spread: 0.4},
} as const;
const [work, education] = [code("activity", "work"), code("activity", "education")];

/** What is left of income after tax, and what families with children get beside it. */
const [afterTax, perChild] = [0.72, 12_000];
/** Incomes below and above the line, as parts of it, where earnings say otherwise. */
const below = {least: 0.42, most: 0.985};
const above = {least: 1.015, spread: 0.3};
const highTail = 0.45;
const peak = {first: 25, last: 64};

export interface IncomeAims {
  readonly lowIncome: ReadonlySet<number>;
  /** Percent of those aged 25 to 64 in the area with an income in Norway's highest tenth. */
  readonly highShare: number;
}

export function drawIncomes(draw: AreaDraw, {lowIncome, highShare}: IncomeAims): void {
  const {persons, households, stream, everybody, homes, year} = draw;
  const {age, activity, personalIncome, household} = persons;
  const {median, highFrom} = incomesOfYear[year];
  for (const person of everybody) {
    if (age[person]! < adultAge) continue;
    const {middle, spread} =
      activity[person] === work
        ? earned.work
        : activity[person] === education
          ? earned.education
          : earned.neither;
    const drawn = median * middle * Math.exp(spread * standardNormal(stream));
    personalIncome[person] = Math.round(Math.min(drawn, highFrom - 1000));
  }
  const ofAge = aged(persons, everybody, peak.first, peak.last);
  const earners = ofAge.filter((person) => isInWork(activity[person]!) && !lowIncome.has(household[person]!));
  const many = Math.min(earners.length, Math.round((highShare / 100) * ofAge.length));
  for (const person of chooseSome(stream, earners, many, (one) => personalIncome[one]! ** 3))
    personalIncome[person] = Math.round(highFrom * (1.005 + highTail * -Math.log(1 - uniform(stream))));

  for (const home of homes) {
    const line = lowIncomeShare * median * unitsOf(draw, home);
    let net = 0;
    for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
      net += age[person]! < adultAge ? perChild : afterTax * personalIncome[person]!;
    if (!lowIncome.has(home)) {
      const floor = line * (above.least + above.spread * uniform(stream));
      households.income[home] = Math.ceil(Math.max(net, floor));
      continue;
    }
    const ceiling = line * (below.least + (below.most - below.least) * Math.sqrt(uniform(stream)));
    households.income[home] = Math.max(1, Math.floor(Math.min(net, ceiling)));
    if (net <= ceiling) continue;
    for (let person = households.first[home]!; person < households.first[home + 1]!; person++)
      if (personalIncome[person]! > 0)
        personalIncome[person] = Math.round(personalIncome[person]! * (ceiling / net));
  }
  drawTransfers(draw);
}

/** 1 for each home whose income per consumption unit lies below the line. */
export function lowIncomeHomes({year, persons, households}: People): Uint8Array {
  const line = lowIncomeShare * incomesOfYear[year].median;
  return Uint8Array.from(households.income, (income, home) =>
    Number(income / unitsOf({persons, households}, home) < line),
  );
}

function unitsOf({persons, households}: Omit<People, "year">, home: number): number {
  const members = sizeOf(households, home);
  const young = Math.min(
    members - 1,
    countIn(households, home, (person) => persons.age[person]! < units.adultAge),
  );
  return units.first + units.adult * (members - young - 1) + units.child * young;
}

/** Half of the income or more comes from transfers for so many people, above all where nobody works. */
function drawTransfers(draw: AreaDraw): void {
  const {persons, households, stream, everybody, homes} = draw;
  const workers = (home: number) => countIn(households, home, (one) => isInWork(persons.activity[one]!));
  const ordered = inRandomOrder(stream, homes, (home) => (workers(home) === 0 ? 12 : 1 / workers(home)));
  const wanted = aimedAt(draw, "transfers", everybody.length);
  const {chosen, others} = chooseExactly(ordered, (home) => sizeOf(households, home), wanted);
  for (const home of chosen)
    households.transfers[home] = Math.ceil(households.income[home]! * (0.5 + 0.5 * uniform(stream)));
  for (const home of others)
    households.transfers[home] = Math.floor(households.income[home]! * 0.48 * uniform(stream));
}
