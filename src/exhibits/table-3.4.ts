import {capital, count, inWords, number} from "../components/format.js";
import {norwegianRules} from "../lib/deprivation/norwegian-rules.js";
import {dot, plot, ruleY, text} from "../vendor/plot.js";
import {defineExhibit, narrowBelow} from "./exhibit.js";
import {accent, base, halo, ink, muted, warm} from "./parts/theme.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

type Row = {criterion: string; role: string; year: number; areas: number};

const {criteria, needed, ghetto} = norwegianRules();
/** The criteria as the table has them. */
const roleOf: Readonly<Record<string, string>> = {
  outsideWork: "work",
  convicted: "crime",
  basicSchooling: "education",
  income: "income",
};
const roles = criteria.map(({indicator}) => roleOf[indicator]!);
/** The one for which Norway has no figures by area. */
const untested = "crime";
const outcomes = new Set(["vulnerable", "ghetto"]);

const short: Record<string, string> = {
  work: "Outside work and education",
  education: "No or low education",
  income: "Low income",
  crime: "Crime (cannot be tested)",
  immigrants: "Background from Africa, Asia etc.",
  vulnerable: "→ Vulnerable area",
  ghetto: "→ Ghetto",
};

const inYear = (rows: readonly Row[], role: string, year: number): number =>
  rows.find((row) => row.role === role && row.year === year)?.areas ?? 0;

const years = (rows: readonly Row[]): number[] => [...new Set(rows.map(({year}) => year))].sort();

const tested = (rows: readonly Row[]): string[] => [
  ...new Set(rows.map(({role}) => role).filter((role) => !outcomes.has(role) && role !== "immigrants")),
];

/** Criteria met by any area in any year: no area can meet more than these. */
const everMet = (rows: readonly Row[]): string[] =>
  tested(rows).filter((role) => rows.some((row) => row.role === role && row.areas > 0));

/** The most areas that could be vulnerable if so many met the crime criterion: all of them low-income areas. */
function possible(rows: readonly Row[], year: number, crime: number): {vulnerable: number; ghetto: number} {
  const met = everMet(rows).length + (crime > 0 ? 1 : 0);
  const vulnerable = met < needed ? 0 : Math.min(crime, inYear(rows, "income", year));
  return {vulnerable, ghetto: Math.min(vulnerable, inYear(rows, "immigrants", year))};
}

interface Square {
  role: string;
  year: number;
  slot: number;
  assumed: boolean;
}

export default defineExhibit({
  id: "table-3.4",
  columns: [
    {key: "criterion", label: "Criterion"},
    {key: "year", label: "Year"},
    {key: "areas", label: "Areas that meet it"},
  ],
  controls: {
    crime: {
      kind: "range",
      label: words.assumeCrime,
      min: 0,
      max: 13,
      step: 1,
      initial: 0,
    },
  },
  height: {wide: 400, narrow: 470},
  title(rows: readonly Row[]) {
    const last = years(rows).at(-1)!;
    return `No Norwegian area is vulnerable by the Danish rules in ${last}, and none could be: only ${inWords(everMet(rows).length)} of the ${inWords(tested(rows).length)} criteria tested is ever met, and ${inWords(needed)} are needed`;
  },
  subtitle: () =>
    "Number of Norwegian areas that meet each adapted Danish criterion. One square is one area. How many areas were tested is not printed.",
  draw(rows, {crime}, canvas) {
    const narrow = canvas.width < narrowBelow;
    const all = years(rows);
    const order = ["work", "education", "income", untested, "immigrants", "vulnerable", "ghetto"];
    const columns = 7;
    const squares = (role: string, year: number, n: number, assumed: boolean): Square[] =>
      Array.from({length: n}, (_, slot) => ({role, year, slot, assumed}));
    const marks: Square[] = all.flatMap((year) => {
      const could = possible(rows, year, crime);
      return [
        ...["work", "education", "income", "immigrants"].flatMap((role) =>
          squares(role, year, inYear(rows, role, year), false),
        ),
        ...squares(untested, year, crime, true),
        ...squares("vulnerable", year, could.vulnerable, true),
        ...squares("ghetto", year, could.ghetto, true),
      ];
    });
    const size = narrow ? 7 : 11;
    const labels = all.flatMap((year) =>
      order.map((role) => {
        const could = possible(rows, year, crime);
        const n = inYear(rows, role, year);
        const up = role === "vulnerable" ? could.vulnerable : role === "ghetto" ? could.ghetto : 0;
        const label = role === untested ? (crime ? `${crime}?` : "?") : up ? `${n}–${up}` : number(n);
        return {role, year, label};
      }),
    );
    return plot({
      ...base(canvas, {left: narrow ? 8 : 230, right: 8, top: narrow ? 44 : 30, bottom: 8}),
      x: {domain: [-3.2, columns], axis: null},
      y: {domain: order, axis: null, padding: 0},
      fx: {domain: all, axis: null, padding: 0.04},
      marks: [
        ruleY(order, {y: (role: string) => role, dy: narrow ? 26 : 22, stroke: "var(--rule)"}),
        text(all, {
          fx: (year: number) => year,
          text: (year: number) => String(year),
          frameAnchor: "top-left",
          dx: narrow ? 14 : 20,
          dy: narrow ? -42 : -24,
          fontWeight: 600,
          fill: ink,
        }),
        [false, true].map((outcome) =>
          text(
            order.filter((role) => outcomes.has(role) === outcome),
            {
              fx: () => all[0],
              y: (role: string) => role,
              x: () => -3.2,
              text: (role: string) => short[role] ?? role,
              textAnchor: "start",
              dx: narrow ? 0 : -220,
              dy: narrow ? -18 : 0,
              fontWeight: outcome ? 700 : 400,
              fill: (role: string) => (role === untested ? warm : ink),
              ...halo,
            },
          ),
        ),
        // Seven squares to a line, the rest on a second one.
        [0, 1].map((line) =>
          dot(
            marks.filter(({slot}) => Math.floor(slot / columns) === line),
            {
              fx: "year",
              y: "role",
              x: (d: Square) => (d.slot % columns) + 0.2,
              dy: line * size * 1.25 - size * 0.5,
              symbol: "square",
              r: size / 2,
              fill: (d: Square) => (d.assumed ? "none" : accent),
              stroke: (d: Square) => (d.assumed ? warm : accent),
              strokeWidth: 1.5,
              title: (d: Square) =>
                `${short[d.role] ?? d.role}, ${d.year}: ${d.assumed ? "possible under your assumption" : count(inYear(rows, d.role, d.year), "area")}`,
            },
          ),
        ),
        text(labels, {
          fx: "year",
          y: "role",
          x: () => -1.6,
          text: "label",
          fontWeight: 600,
          fontSize: 15,
          fill: (d: {role: string; label: string}) =>
            d.label.includes("?") || d.label.includes("–") ? warm : d.label === "0" ? muted : ink,
        }),
      ],
    }) as SVGElement;
  },
  describe(rows, {crime}) {
    const last = years(rows).at(-1)!;
    const could = possible(rows, last, crime);
    const counts = ["work", "education", "income", "immigrants"]
      .map((role) => `${short[role]!}: ${number(inYear(rows, role, last))}`)
      .join("; ");
    const assumption = crime
      ? `If ${count(crime, "low-income area")} also met the crime criterion, between none and ${number(could.vulnerable)} would be vulnerable and between none and ${number(could.ghetto)} ghettos in ${last}.`
      : `With crime left out, no area can reach ${inWords(needed)} criteria, whatever its people’s lives are like.`;
    return `Areas that meet each criterion in ${last} – ${counts}. ${assumption}`;
  },
  notes: (rows) => [
    `${capital(inWords(needed))} of ${inWords(roles.length)} criteria make a vulnerable area (${roles.join(", ")}). Crime could not be tested for Norwegian areas, and ${tested(
      rows,
    )
      .filter((role) => !everMet(rows).includes(role))
      .map((role) => short[role]!.toLowerCase())
      .join(" and ")} are met nowhere: so the zero is built into the test.`,
    "Whether the low-income areas and the areas with many immigrants are the same is not printed; under an assumption about crime only a range follows.",
  ],
  how: `The counts are printed. The exhibit applies the Danish rule to them: it looks which criteria any area ever meets, and, for the assumption that you make about crime, the largest number of areas that can meet ${inWords(needed)} criteria at once (the smaller of the two counts) and also have more than ${number(100 * ghetto.threshold)} percent of the people with background from Africa, Asia etc.`,
  functions: [{name: "norwegianRules", module: "deprivation"}],
});
