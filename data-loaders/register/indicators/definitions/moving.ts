import {waves, type Indicator} from "../indicator.js";

const ofMovers = {theme: "moving", years: waves, breakdowns: []} as const;
const into = {...ofMovers, base: "movers in"} as const;
const outOf = {...ofMovers, base: "movers out"} as const;
const share = {measure: "share", unit: "percent"} as const;

const income = {
  measure: "median",
  unit: "NOK",
  worse: "less",
  ages: [18, 120],
  sections: ["3.3.5"],
  reading:
    "the report names neither the ages nor the kind of income: adults, and their own income before or after tax as the extract has it",
  needs: ["moves.year", "persons.personal_income"],
  covered: "personal_income IS NOT NULL",
  amount: "personal_income",
} as const;

const employment = {
  ...share,
  worse: "less",
  ages: [20, 59],
  sections: ["3.3.5"],
  reading: "the report does not name the ages: those of employment in section 3.3.6.2",
  needs: ["moves.year", "persons.activity"],
  covered: "activity IS NOT NULL",
  met: "activity = 'work'",
} as const;

const background = {
  ...share,
  worse: "neither",
  sections: ["3.3.5"],
  needs: ["moves.year"],
  covered: "true",
  met: "background = 'other'",
} as const;

export const moving: readonly Indicator[] = [
  {
    ...into,
    ...income,
    id: "in-mover-income",
    name: {en: "Median income of in-movers", nb: "Medianinntekt blant innflyttere"},
    numerator: "median of personal income",
    denominator: "adults who moved into the area during the year",
  },
  {
    ...outOf,
    ...income,
    id: "out-mover-income",
    name: {en: "Median income of out-movers", nb: "Medianinntekt blant utflyttere"},
    numerator: "median of personal income",
    denominator: "adults who moved out of the area during the year",
  },
  {
    ...into,
    ...employment,
    id: "in-mover-employment",
    name: {en: "In-movers in work", nb: "Sysselsatte innflyttere"},
    numerator: "people in work",
    denominator: "people aged 20–59 who moved into the area during the year",
  },
  {
    ...outOf,
    ...employment,
    id: "out-mover-employment",
    name: {en: "Out-movers in work", nb: "Sysselsatte utflyttere"},
    numerator: "people in work",
    denominator: "people aged 20–59 who moved out of the area during the year",
  },
  {
    ...into,
    ...background,
    id: "in-mover-immigrant-background",
    name: {en: "In-movers with immigrant background", nb: "Innflyttere med innvandrerbakgrunn"},
    numerator: "people with immigrant background",
    denominator: "people who moved into the area during the year",
  },
  {
    ...outOf,
    ...background,
    id: "out-mover-immigrant-background",
    name: {en: "Out-movers with immigrant background", nb: "Utflyttere med innvandrerbakgrunn"},
    numerator: "people with immigrant background",
    denominator: "people who moved out of the area during the year",
  },
  {
    ...ofMovers,
    ...share,
    id: "settled",
    base: "persons",
    name: {en: "Settled residents", nb: "Bofaste"},
    worse: "less",
    printedYear: 2019,
    numerator: "residents who have lived in the area for five years or more",
    denominator: "residents of whom it is known how long they have lived there",
    sections: ["4.2.2.2"],
    needs: ["persons.area_years"],
    covered: "area_years IS NOT NULL",
    met: "area_years >= 5",
  },
  {
    ...ofMovers,
    ...share,
    id: "small-child-families-moving-out",
    base: "families with small children",
    name: {en: "Families with small children moving out", nb: "Småbarnsfamilier som flytter ut"},
    worse: "more",
    numerator: "families that left the area during the year",
    denominator:
      "families with children aged 0–5 who lived in the area when the year began: those who left it and those who stayed",
    sections: ["4.2.2.2"],
    reading: "children are small before they start school, in the year they turn six",
    needs: ["moves.year"],
    covered: "true",
    met: "moved_out",
  },
];
