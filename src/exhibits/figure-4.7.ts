import {number} from "../components/format.js";
import {areaPairs, fitsOf, type Fit} from "./parts/area-pairs.js";
import {inRange} from "./parts/extent.js";

const percent = (value: number): string => number(value, 1);
/** A line that accounts for less than a tenth of the differences says little. */
const least = 0.1;

/** Whether lines say that more tenants go with fewer settled residents (−1) or with more of them (1), all of them alike. */
const direction = (fits: readonly Fit[]): number => {
  const signs = new Set(fits.map(({r}) => (r * r < least ? 0 : Math.sign(r))));
  return signs.size === 1 ? [...signs][0]! : 0;
};

/** How many points of settled residents go with ten of tenants. */
const perTen = (fits: readonly Fit[]): string =>
  inRange(
    fits.map(({slope}) => Math.abs(10 * slope)),
    (value) => number(value, 1),
  );

export default areaPairs({
  id: "figure-4.7",
  x: {
    label: "Percent of residents who rent their home",
    says: (value) => `${percent(value)} percent rent`,
    tick: (value) => number(value),
  },
  y: {
    label: "Percent who have lived in the area for five years",
    says: (value) => `${percent(value)} percent have stayed for five years`,
    tick: (value) => number(value),
  },
  title(rows) {
    const [all, oslo, others] = (["all", "oslo", "others"] as const).map((group) =>
      direction(fitsOf(rows, group)),
    );
    if (all === 0)
      return "How many people in an area rent says little of how many have stayed for five years";
    const both = all === oslo && all === others ? ", in Oslo as in the other cities" : "";
    return `Where more people in an area rent, ${all! < 0 ? "fewer" : "more"} have stayed for five years${both}`;
  },
  subtitle: ({x, y}) =>
    `Residents who have lived in the area for at least five years (${y}) against residents in rented homes (${x}), percent. One dot for each analysis area.`,
  also: (fits) =>
    `On the fitted line ten percentage points more tenants go with ${perTen(fits.slice(0, 1))} points ${fits[0]!.slope < 0 ? "fewer" : "more"} who have stayed${fits.length > 1 ? ` (${perTen(fits)} over the reconstructions)` : ""}.`,
  printed: "Printed is only that the relation is strong.",
  notes: [
    "The report calls the relation strong and prints neither a coefficient nor an area’s value. This project reads strong as a correlation of −0.7 or stronger, and every reconstruction is made to meet that: how their correlations range is what the reading leaves open, and says nothing of how strong the relation really is.",
  ],
});
