import {number} from "../components/format.js";
import {areaPairs, fitsOf, type Fit} from "./parts/area-pairs.js";
import {extent, fromTo} from "./parts/extent.js";

/** In how many areas those who moved in have less, over the reconstructions. */
const fewer = (fits: readonly Fit[]): string =>
  fromTo(
    fits.map(({below}) => below),
    number,
  );

const thousands = (value: number): string => number(value / 1000, 0);
const kroner = (value: number): string => `NOK ${number(Math.round(value / 100) * 100)}`;

export default areaPairs({
  id: "figure-3.3",
  x: {
    label: "Median income of those who moved in, NOK 1000",
    says: (value) => `those who moved in ${kroner(value)}`,
    tick: thousands,
  },
  y: {
    label: "Of those who moved out, NOK 1000",
    says: (value) => `those who moved out ${kroner(value)}`,
    tick: thousands,
  },
  equal: {line: "same income", above: "Newcomers have less", below: "Newcomers have more"},
  title(rows) {
    const fits = fitsOf(rows);
    const [fewest, most] = extent(fits.map(({below}) => below));
    const all = fits[0]!.areas;
    if (fewest === 0 || most === all)
      return `In ${fewer(fits)} of ${number(all)} analysis areas those who moved in had lower incomes than those who left`;
    return "In some analysis areas those who moved in had lower incomes than those who left, in others higher ones";
  },
  subtitle: ({x}) =>
    `Median income of persons who moved into and out of each analysis area in ${x}, NOK. Filled dots: newcomers have the lower median.`,
  also: (fits) =>
    `Those who moved in have the lower median in ${fewer(fits.slice(0, 1))} areas${fits.length > 1 ? ` (${fewer(fits)} over the reconstructions)` : ""}.`,
  printed: "Printed is only that this is so in a number of areas: no value, and no number of areas.",
  notes: [
    "The report prints no number of this figure; its words are that leavers had the higher incomes in a number of areas. This project reads them as at least five areas and fewer than half, and has no other source for the level of incomes: a reconstruction says that both kinds of area exist, not how many.",
  ],
});
