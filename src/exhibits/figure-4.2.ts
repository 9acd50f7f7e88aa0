import {inWords} from "../components/format.js";
import {areaStrips, type StripRow} from "./parts/area-strips.js";

const values = (rows: readonly StripRow[]): number[] =>
  rows.flatMap(({kind, value}) => (kind === "area" && value !== null ? [value] : []));
const isMost = (rows: readonly StripRow[]): boolean =>
  rows.some(({kind, counted, people}) => kind === "above own" && 2 * counted! > people!);

export default areaStrips({
  id: "figure-4.2",
  axis: "Percent of children aged 0–17, 2018",
  people: "children",
  does: "live in low-income households",
  lines: {initial: 25, from: 5, to: 60},
  title(rows) {
    const times = Math.max(...values(rows)) / Math.min(...values(rows));
    const whole = Math.round(times);
    return `The share of poor children is ${times < whole ? "nearly " : ""}${inWords(whole)} times as high in one analysis area as in another, and ${isMost(rows) ? "most" : "not most"} lie above their municipality`;
  },
  subtitle:
    "Children aged 0–17 in households with less than 60 percent of the median income (EU60), percent of all children, 2018.",
  notes: [
    "The report prints the lowest and the highest area and Norway’s share. No area’s value and no municipality’s is printed: those drawn here are one of many sets that fit all that is, and no code stands for a real area. Lørenskog, Skedsmo and Ullensaker are one, as in the report.",
  ],
});
