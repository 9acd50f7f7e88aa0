import {list, number, inWords, capital} from "../components/format.js";
import {chooseOne} from "../components/controls.js";
import {defineExhibit} from "./exhibit.js";
import {rank, rises, scaleControls, scaleLines, steps, type ScalePoint} from "./parts/scale-lines.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

type Row = {group: string; k: number; city: string; d: number};

const points = (rows: readonly Row[]): ScalePoint[] =>
  rows.map(({group, k, city, d}) => ({panel: group, k, place: city, d}));

export default defineExhibit({
  id: "table-3.1",
  columns: [
    {key: "group", label: "Income group"},
    {key: "k", label: "Nearest inhabitants, k"},
    {key: "city", label: "City"},
    {key: "d", label: "Dissimilarity D", unit: "0–100", decimals: 1},
  ],
  controls: {
    ...scaleControls,
    city: chooseOne(words.follow, ["Oslo", "Stockholm", "Copenhagen", "Amsterdam", "Brussels"]),
  },
  height: {wide: 430, narrow: 760},
  title(rows: readonly Row[]) {
    const found = rises(points(rows));
    const total = steps(points(rows));
    return `Segregation by income falls as the neighbourhood grows, in ${total - found.length} of ${total} steps`;
  },
  subtitle: () =>
    "Dissimilarity of low-income people (aged 25 and over, under 60 percent of the median) and of high-income people (aged 25–64, top tenth) from everybody else, by number of nearest inhabitants counted as the neighbourhood. Five capitals; year of measurement not printed.",
  draw: (rows, {show, city}, canvas) =>
    scaleLines(
      points(rows),
      {
        highlight: city,
        show,
        panels: [
          {key: "low", label: "Low income"},
          {key: "high", label: "High income"},
        ],
        population: "the group",
      },
      canvas,
    ),
  describe(rows, {city}) {
    const all = points(rows);
    const of = (panel: string): ScalePoint[] => all.filter((p) => p.panel === panel && p.place === city);
    const sentence = (panel: string): string => {
      const line = of(panel);
      const first = line[0];
      const last = line.at(-1);
      if (!first || !last) return "";
      return `For ${panel} income D in ${city} goes from ${number(first.d, 1)} among the ${number(first.k)} nearest (rank ${rank(all, first)}) to ${number(last.d, 1)} among the ${number(last.k)} nearest (rank ${rank(all, last)})`;
    };
    const found = rises(all);
    return `${sentence("low")}. ${sentence("high")}. ${capital(inWords(found.length))} step${found.length === 1 ? "" : "s"} rise${found.length === 1 ? "s" : ""}: ${list(found.map((r) => `${r.place}, ${r.panel} income, from ${number(r.from.d, 1)} to ${number(r.to.d, 1)} between k = ${number(r.from.k)} and ${number(r.to.k)}`))}. Rank one is the most even of the five.`;
  },
  how: "D is printed in the report, computed there from individuals and their nearest neighbours. This project orders the cities at each size, and looks through all steps from one size to the next for one at which D grows; the figure marks what it finds. The function below is the one that computes D from counts.",
  functions: [{name: "dissimilarity", module: "segregation"}],
});
