import {count} from "../components/format.js";
import {blocksOf, areaStrips, type StripRow} from "./parts/area-strips.js";
import {stripLines} from "./parts/strip-lines.js";

const majority = 50;

/** Areas where most children have the background, in Oslo or in the other cities. */
const over = (rows: readonly StripRow[], inOslo: boolean): {over: number; all: number} => {
  const areas = blocksOf(rows)
    .filter(({name}) => (name === "Oslo") === inOslo)
    .flatMap((block) => block.areas);
  return {over: areas.filter(({value}) => value > majority).length, all: areas.length};
};

const share = ({over, all}: {over: number; all: number}): string =>
  Math.abs(over / all - 0.5) <= 0.05 ? "about half" : over > all / 2 ? "more than half" : "fewer than half";

export default areaStrips({
  id: "figure-3.2",
  axis: "Percent of children aged 0–17",
  people: "children",
  does: "have immigrant background",
  lines: stripLines["figure-3.2"],
  title(rows) {
    const [oslo, others] = [over(rows, true), over(rows, false)];
    if (oslo.all === 0)
      return `In ${others.over} of ${count(others.all, "analysis area")} more than half of the children have immigrant background`;
    const inOslo = `In ${share(oslo)} of Oslo’s analysis areas most children have immigrant background`;
    return others.all === 0 ? inOslo : `${inOslo}; in the other cities in ${others.over} of ${others.all}`;
  },
  subtitle:
    "Children aged 0–17 who are immigrants or born in Norway to immigrants, with background in Africa, Asia, Latin America, most of Oceania, or Europe outside the EU and EEA, percent of all children",
  notes: [
    "Of this figure the report prints that half of Oslo’s areas lie between 50 and 80 percent, that only a few elsewhere are above 50, and that the mean of the areas is nearly 2.4 times the national share, which it does not print: the line for Norway is assumed. How many a few is, this project reads as two to six.",
  ],
});
