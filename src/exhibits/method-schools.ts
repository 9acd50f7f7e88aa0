import {choice} from "../components/controls.js";
import {number, signed} from "../components/format.js";
import {messages} from "../components/messages.js";
import {randomStream, standardNormal, uniform} from "../lib/random.js";
import {admission, type AdmissionRule} from "../lib/schools/admission.js";
import {localSchoolShare} from "../lib/schools/local-school-share.js";
import {schoolMeans} from "../lib/schools/school-means.js";
import {schoolSegregation} from "../lib/schools/school-segregation.js";
import {dissimilarity} from "../lib/segregation/dissimilarity.js";
import {expectedDissimilarity} from "../lib/segregation/expected-dissimilarity.js";
import {defineExhibit, narrowBelow} from "./exhibit.js";
import {compose} from "./parts/compose.js";
import {groupBars, groupHandles, type GroupRow} from "./parts/group-bars.js";
import {two} from "./parts/index-dots.js";
import {remembered} from "./parts/remembered.js";
import {accent, quiet, warm} from "./parts/theme.js";
import {waterfall, type Term} from "./parts/waterfall.js";

const words = messages.controls;

/** Two rows of three schools, each in the middle of its area, and as many places as pupils who live there. */
const names = ["A", "B", "C", "D", "E", "F"];
export const perArea = 50;
const pupils = names.length * perArea;
const columns = 3;
/** Kilometres from one school to the next. */
const apart = 2;
export const samples = 20;
const start = [4, 7, 10, 16, 24, 32];

/** Grade points of everybody outside the group: their mean, and how far they are spread about it. */
const points = {mean: 40, spread: 8};
/** How much pupils differ in what they think of a school, as a part of what its name is worth. */
const taste = 0.2;

const rules = {
  nearest: words.nearestHome,
  points: words.byGrades,
  lottery: words.byLots,
  mixed: words.gradesAndLots,
  quota: words.quota,
};
export type Rule = keyof typeof rules;
const ruleNames = Object.keys(rules) as Rule[];

/** The name of the rule within a sentence. */
const inSentence: Readonly<Record<Rule, string>> = {
  nearest: "the nearest home",
  points: "grades",
  lottery: "lottery",
  mixed: "grades and lottery",
  quota: "grades with a quota",
};

function ruleOf(rule: Rule, share: number): AdmissionRule {
  switch (rule) {
    case "mixed":
      return {model: "mixed", shares: {points: 0.5, lottery: 0.5}};
    case "quota":
      return {model: "quota", by: "points", quotas: [{group: 1, share}]};
    case "nearest":
    case "points":
    case "lottery":
      return {model: rule};
  }
}

export interface Settings {
  rule: Rule;
  /** How much further pupils would travel to the most popular school than to the least, in kilometres. */
  popular: number;
  /** How much lower the grades of the group are, in points. */
  lower: number;
  /** How much further the others would travel to a school where nobody of the group lives than to one where all are. */
  avoid: number;
  sample: number;
  group: readonly number[];
}

export const initial: Settings = {rule: "points", popular: 2, lower: 6, avoid: 2, sample: 1, group: start};

const middleOf = (at: number) => ({x: apart * (at % columns), y: apart * Math.floor(at / columns)});

/** What is drawn once for a sample: homes, how far it is to each school, talent, taste. Settings leave it as it is. */
const drawn = remembered(([sample]) => {
  const stream = randomStream("method-schools", sample);
  const homes = Array.from({length: pupils}, (_, pupil) => {
    const {x, y} = middleOf(Math.floor(pupil / perArea));
    return {x: x + apart * (uniform(stream) - 0.5), y: y + apart * (uniform(stream) - 0.5)};
  });
  const schools = names.map((_, at) => middleOf(at));
  return {
    area: homes.map((_, pupil) => Math.floor(pupil / perArea)),
    distances: schools.map(({x, y}) => homes.map((home) => Math.hypot(home.x - x, home.y - y))),
    talent: homes.map(() => standardNormal(stream)),
    tastes: homes.map(() => schools.map(() => standardNormal(stream))),
  };
});

/** For every pupil the schools, the dearest first. Neither the rule nor grades move them. */
const wishesOf = remembered(([popular, avoid, sample, ...group]) => {
  const {area, distances, tastes} = drawn([sample!]);
  return area.map((at, pupil) => {
    const isMember = pupil % perArea < group[at]!;
    const worth = names.map((_, school) => {
      const name = 1 - school / (names.length - 1) + taste * tastes[pupil]![school]!;
      const shunned = isMember ? 0 : (avoid! * group[school]!) / perArea;
      return popular! * name - shunned - distances[school]![pupil]!;
    });
    return names.map((_, school) => school).sort((a, b) => worth[b]! - worth[a]! || a - b);
  });
});

/** Where everybody goes, and what it makes of schools. */
const outcome = remembered(([ruleNumber, popular, lower, avoid, sample, ...group]) => {
  const {area, distances, talent} = drawn([sample!]);
  const isMember = area.map((at, pupil) => Number(pupil % perArea < group[at]!));
  const share = isMember.reduce((sum, flag) => sum + flag, 0) / pupils;
  const wishes = wishesOf([popular!, avoid!, sample!, ...group]);
  const grades = talent.map(
    (value, pupil) => points.mean + points.spread * value - (isMember[pupil] ? lower! : 0),
  );
  const rule = ruleOf(ruleNames[ruleNumber!]!, share);
  const places = names.map(() => perArea);
  const {school} = admission({wishes, distances, points: grades, groups: isMember}, places, rule, {
    seed: sample!,
  });
  const one = isMember.map(() => 1);
  const members = names.map(() => 0);
  school.forEach((at, pupil) => (members[at]! += isMember[pupil]!));
  return {
    members,
    means: schoolMeans(grades, school, names.length),
    index: schoolSegregation(dissimilarity, {group: isMember, total: one}, area, school),
    chance: expectedDissimilarity(members, places),
    local: localSchoolShare(one, area, Array.from(school)),
    // Not by the list that admission used: by nearest home it asks nobody.
    firstWish: school.filter((at, pupil) => at === wishes[pupil]![0]).length / pupils,
  };
});

/** How pupils spread over the schools under a rule, and the segregation that makes. */
export const outcomeOf = ({rule, popular, lower, avoid, sample, group}: Settings) =>
  outcome([ruleNames.indexOf(rule), popular, lower, avoid, sample, ...group]);

type Row = {
  school: string;
  residents: number;
  members: number;
  total: number;
  points: number;
  /** What the reader chose, on every row. */
  rule: Rule;
  popular: number;
  lower: number;
  avoid: number;
  sample: number;
};

const settingsOf = (rows: readonly Row[]): Settings => {
  const {rule, popular, lower, avoid, sample} = rows[0]!;
  return {rule, popular, lower, avoid, sample, group: rows.map(({residents}) => residents)};
};

function layout({width, height}: {width: number; height: number}) {
  if (width < narrowBelow) {
    const part = height / 3;
    return {
      homes: {x: 0, y: 0, width, height: part},
      schools: {x: 0, y: part, width, height: part},
      terms: {x: 0, y: 2 * part, width, height: part},
    };
  }
  const upper = height * 0.55;
  const half = width / 2 - 8;
  return {
    homes: {x: 0, y: 0, width: half, height: upper},
    schools: {x: width - half, y: 0, width: half, height: upper},
    terms: {x: 0, y: upper, width, height: height - upper},
  };
}

const homeRows = (rows: readonly Row[]): GroupRow[] =>
  rows.map(({school, residents, total}) => ({
    area: school,
    group: residents,
    others: total - residents,
    total,
    before: residents,
  }));
const schoolRows = (rows: readonly Row[]): GroupRow[] =>
  rows.map(({school, residents, members, total}) => ({
    area: school,
    group: members,
    others: total - members,
    total,
    before: residents,
  }));

function terms({residence, mixing, selection, school}: ReturnType<typeof outcomeOf>["index"]): Term[] {
  return [
    {name: "Homes", value: residence, kind: "total", fill: quiet, says: "D over the areas pupils live in"},
    {
      name: "Mixing",
      value: mixing,
      kind: "part",
      fill: "var(--band-2)",
      says: "If those who go elsewhere were a cross-section of their area",
    },
    {
      name: "Selection",
      value: selection,
      kind: "part",
      fill: warm,
      says: "Since they are not: the group goes elsewhere than its neighbours",
    },
    {name: "Schools", value: school, kind: "total", fill: accent, says: "D over the schools they attend"},
  ];
}

const shown = (value: number): boolean => Math.abs(value) >= 0.005;
const part = (value: number): string => (shown(value) ? signed(value, 2) : number(0, 2));
const takes = (selection: number, choice: number): string =>
  selection < 0
    ? `takes ${two(-selection)} off`
    : `${choice < 0 ? "puts" : "adds"} ${two(selection)}${choice < 0 ? " back" : ""}`;
const percent = (share: number): string => `${number(100 * share, 0)} percent`;

export default defineExhibit({
  id: "method-schools",
  origin: "example",
  rows: [] as Row[],
  columns: [
    {key: "school", label: "School, and its area"},
    {key: "residents", label: "Of the group who live in the area"},
    {key: "members", label: "Of the group at the school"},
    {key: "total", label: "Pupils, in both"},
    {key: "points", label: "Mean grade points at the school", decimals: 1},
  ],
  controls: {
    rule: choice(words.placesGoBy, rules, initial.rule),
    popular: {
      kind: "range",
      label: words.popularWorth,
      min: 0,
      max: 8,
      step: 0.5,
      initial: initial.popular,
      unit: "km",
    },
    lower: {
      kind: "range",
      label: words.gradesLower,
      min: 0,
      max: 12,
      step: 1,
      initial: initial.lower,
      unit: "points",
    },
    avoid: {
      kind: "range",
      label: words.othersAvoid,
      min: 0,
      max: 8,
      step: 0.5,
      initial: initial.avoid,
      unit: "km",
    },
    sample: {kind: "range", label: words.anotherDraw, min: 1, max: samples, step: 1, initial: initial.sample},
    group: {kind: "numbers", initial: start, min: 0, max: perArea},
  },
  height: {wide: 500, narrow: 720},
  derive: (_rows, {rule, popular, lower, avoid, sample, group}): Row[] => {
    const {members, means} = outcomeOf({rule, popular, lower, avoid, sample, group});
    return names.map((school, at) => ({
      school,
      residents: group[at]!,
      members: members[at]!,
      total: perArea,
      points: means[at]!,
      rule,
      popular,
      lower,
      avoid,
      sample,
    }));
  },
  title(rows: readonly Row[]) {
    if (!rows.length) return "";
    const settings = settingsOf(rows);
    const {residence, mixing, selection, school, choice} = outcomeOf(settings).index;
    if (!Number.isFinite(residence))
      return "With nobody on one side there is nothing to compare: D has no value";
    const from = `D ${two(residence)}`;
    if (settings.rule === "nearest")
      return `By the nearest home, schools are exactly as divided as the town: ${from}`;
    if (!shown(mixing) && !shown(selection))
      return `Everybody wants the nearest school, so schools are as divided as the town: ${from}`;
    const by = `By ${inSentence[settings.rule]}`;
    const compared = !shown(choice)
      ? `schools are as divided as the town`
      : `schools are ${choice < 0 ? "less" : "more"} divided than the town, ${from} to ${two(school)}`;
    const parts = [
      ...(shown(mixing) ? [`going elsewhere takes ${two(-mixing)} off`] : []),
      ...(shown(selection) ? [`who goes where ${takes(selection, choice)}`] : []),
    ];
    return `${by}, ${compared}: ${parts.join(", ")}`;
  },
  subtitle: () =>
    `${number(pupils)} invented pupils in six areas, each with a school of ${number(perArea)} places. They weigh a school’s name (A is the most popular, F the least) against the way there. Drag the top of an area’s bar, or focus it and use the arrow keys, to change how many of the group live in an area.`,
  draw(rows, _state, canvas) {
    const place = layout(canvas);
    const {index} = outcomeOf(settingsOf(rows));
    const most = Math.max(index.residence, index.school);
    return compose(canvas, [
      {
        figure: groupBars(
          homeRows(rows),
          {top: perArea, label: `Of the group, of ${perArea} who live there`},
          {...canvas, ...place.homes},
        ),
        ...place.homes,
      },
      {
        figure: groupBars(
          schoolRows(rows),
          {
            top: perArea,
            label: "At the school (dashed: who live there)",
            beside: {
              tick: (name) => `${name}\n${number(rows.find(({school}) => school === name)!.points, 1)}`,
              axis: "School, and its mean of grade points",
            },
          },
          {...canvas, ...place.schools},
        ),
        ...place.schools,
      },
      {
        figure: waterfall(
          terms(index),
          {
            domain: [0, [0.2, 0.4, 0.6, 0.8].find((end) => most <= end) ?? 1],
            left: 80,
            label: "Dissimilarity, D",
            changes: true,
          },
          {...canvas, ...place.terms},
        ),
        ...place.terms,
      },
    ]);
  },
  handles: (rows, _state, size) => groupHandles(homeRows(rows), perArea, layout(size).homes.height),
  describe(rows) {
    const settings = settingsOf(rows);
    const {index, chance, local, firstWish, means} = outcomeOf(settings);
    const all = Array.from(means);
    const indices = Number.isFinite(index.school)
      ? `D of homes ${two(index.residence)}, mixing ${part(index.mixing)}, selection ${part(index.selection)}, D of schools ${two(index.school)}; chance alone would give about ${two(chance)}.`
      : "D has no value.";
    return `Places by ${inSentence[settings.rule]}. ${indices} ${percent(local)} attend the school of their area and ${percent(firstWish)} the one they want most. Mean grade points of schools run from ${number(Math.min(...all), 1)} to ${number(Math.max(...all), 1)}.`;
  },
  notes: () => [
    `Kilometres are how much further somebody would travel: to the most popular school rather than to the least, and, outside the group, to one with none of the group in its area rather than one with nobody else. Grade points have a mean of ${points.mean} outside the group and a standard deviation of ${points.spread}. All of this is invented.`,
    "“Grades and lottery” gives half of each school’s places by each. The quota keeps the group’s share of all pupils for the group at every school.",
  ],
  how: "Every pupil is placed by admission, from wishes, distances and grade points that are drawn anew for each sample and stay the same under every rule. schoolSegregation then compares D over schools with D over areas and divides the difference in two.",
  functions: [
    {name: "admission", module: "schools"},
    {name: "schoolSegregation", module: "schools"},
    {name: "schoolMeans", module: "schools"},
    {name: "localSchoolShare", module: "schools"},
    {name: "dissimilarity", module: "segregation"},
    {name: "expectedDissimilarity", module: "segregation"},
  ],
});
