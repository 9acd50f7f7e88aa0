import {number} from "../components/format.js";
import {areaPairs, fitsOf, inRange, type Fit} from "./parts/area-pairs.js";

const percent = (value: number): string => number(value, 1);
/** How many points of settled residents go with ten of tenants. */
const perTen = (fits: readonly Fit[]): string =>
  inRange(
    fits.map(({slope}) => Math.abs(10 * slope)),
    (value) => number(value, 1),
  );

export default areaPairs({
  id: "figure-4.7",
  x: {
    label: "Percent of residents who rent their home, 2018",
    says: (value) => `${percent(value)} percent rent`,
    tick: (value) => number(value),
  },
  y: {
    label: "Percent who have lived in the area for five years, 2019",
    says: (value) => `${percent(value)} percent have stayed for five years`,
    tick: (value) => number(value),
  },
  title(rows) {
    const falls = (group: string): boolean => {
      const slopes = fitsOf(rows, group).map(({slope}) => slope);
      return slopes.length > 0 && Math.max(...slopes) < 0;
    };
    const both = falls("oslo") && falls("large") ? ", in Oslo as in the other cities" : "";
    return falls("all")
      ? `Where more people in an area rent, fewer have stayed for five years${both}`
      : "How many people in an area rent says little of how many have stayed for five years";
  },
  subtitle:
    "Residents who have lived in the area for at least five years (2019) against residents in rented homes (2018), percent. One dot for each analysis area.",
  also: (fits) =>
    `On the fitted line ten percentage points more tenants go with ${perTen(fits.slice(0, 1))} points fewer who have stayed${fits.length > 1 ? ` (${perTen(fits)} over the reconstructions)` : ""}.`,
  printed: "Printed is only that the relation is strong.",
  notes: [
    "The report calls the relation strong and prints neither a coefficient nor an area’s value. This project reads strong as a correlation of −0.7 or stronger, and all reconstructions end just beyond that: their correlations lie close together because they have that reading in common, not because so much is known.",
  ],
});
