import {inWords, number} from "../components/format.js";
import {areaStrips, type StripRow} from "./parts/area-strips.js";
import {extent, inRange} from "./parts/extent.js";
import {stripLines} from "./parts/strip-lines.js";

const values = (rows: readonly StripRow[]): number[] =>
  rows.flatMap(({kind, value}) => (kind === "area" && value !== null ? [value] : []));
const isMost = (rows: readonly StripRow[]): boolean =>
  rows.some(({kind, counted, people}) => kind === "above own" && 2 * counted! > people!);

export default areaStrips({
  id: "figure-4.2",
  axis: "Percent of children aged 0–17",
  people: "children",
  does: "live in low-income households",
  lines: stripLines["figure-4.2"],
  title(rows) {
    const shares = values(rows);
    const [lowest, highest] = extent(shares);
    const times = highest / lowest;
    const whole = Math.round(times);
    const most = `${isMost(rows) ? "most" : "no more than half"} lie above their municipality`;
    // An extract can have an area without poor children, or areas that are much the same.
    return Number.isFinite(times) && whole > 1
      ? `The share of poor children is ${times < whole ? "nearly " : ""}${inWords(whole)} times as high in one analysis area as in another, and ${most}`
      : `The share of poor children in the analysis areas is ${inRange(shares, (value) => number(value, 1))} percent, and ${most}`;
  },
  subtitle:
    "Children aged 0–17 in households with less than 60 percent of the median income (EU60), percent of all children",
  notes: [
    "The report prints the lowest and the highest area and Norway’s share. No area’s value and no municipality’s is printed: those drawn here are one of many sets that fit all that is, and no code stands for a real area. Lørenskog, Skedsmo and Ullensaker are one, as in the report.",
  ],
});
