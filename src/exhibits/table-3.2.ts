import {list, number} from "../components/format.js";
import {chooseOne} from "../components/controls.js";
import {defineExhibit} from "./exhibit.js";
import {rank, rises, scaleControls, scaleLines, type ScalePoint} from "./parts/scale-lines.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

type Row = {k: number; country: string; d: number};

const points = (rows: readonly Row[]): ScalePoint[] =>
  rows.map(({k, country, d}) => ({panel: "", k, place: country, d}));

/** The place with the lowest D at each neighbourhood size. */
function lowest(rows: readonly Row[]): {k: number; country: string}[] {
  const all = points(rows);
  return all.filter((point) => rank(all, point) === 1).map(({k, place}) => ({k, country: place}));
}

export default defineExhibit({
  id: "table-3.2",
  columns: [
    {key: "k", label: "Nearest inhabitants, k"},
    {key: "country", label: "Country"},
    {key: "d", label: "Dissimilarity D", unit: "0–100", decimals: 1},
  ],
  controls: {
    ...scaleControls,
    country: chooseOne(words.follow, ["Norway", "Denmark", "Sweden", "Netherlands", "Belgium"]),
  },
  height: {wide: 430, narrow: 420},
  title(rows: readonly Row[]) {
    const first = lowest(rows);
    const norway = first.filter(({country}) => country === "Norway").map(({k}) => number(k));
    const other = first.filter(({country}) => country !== "Norway");
    const exception = other.map(({k, country}) => `${country} among ${number(k)}`);
    return `Norway is the least segregated of the five among the nearest ${list(norway)} inhabitants, ${list(exception)}`;
  },
  subtitle: () =>
    "Dissimilarity between people with immigrant background and everybody else, by number of nearest inhabitants counted as the neighbourhood. Five countries; the definition of the group and the year are not printed.",
  draw: (rows, {show, country}, canvas) =>
    scaleLines(
      points(rows),
      {
        highlight: country,
        show,
        panels: [{key: "", label: ""}],
        population: "people with immigrant background",
      },
      canvas,
    ),
  describe(rows, {country}) {
    const all = points(rows);
    const line = all.filter(({place}) => place === country);
    const found = rises(all);
    return `${country}: ${line.map((p) => `D ${number(p.d, 1)} (rank ${rank(all, p)}) at k = ${number(p.k)}`).join(", ")}. D ${found.length ? `rises in ${found.length} steps` : "falls at every step in every country"}. Rank one is the most even of the five.`;
  },
  how: "D is printed in the report. This project orders the countries at each size and checks every step for a rise. The function below is the one that computes D from counts.",
  functions: [{name: "dissimilarity", module: "segregation"}],
});
