/**
 * Facts that this project computes anew from other printed numbers. A test fails when one of them no
 * longer comes out within what the print's rounding allows.
 */
import {factById, exhibitById} from "./report.js";

export interface Check {
  /** The fact that is computed. */
  id: string;
  compute(): number;
  /** Half a unit of the last printed digit, or what the words of the report leave open. */
  tolerance: number;
  by: string;
}

type Cell = string | number | boolean | null;

/** The printed rows of an exhibit as objects. */
function rows(id: string): Record<string, Cell>[] {
  const {columns, rows} = exhibitById(id);
  return rows.map((row) => Object.fromEntries(columns.map(({key}, index) => [key, row[index] ?? null])));
}

const valueOf = (id: string): number => {
  const {value} = factById(id);
  if (value === null) throw new Error(`fact ${id} has no single value to compute with`);
  return value;
};

export const checks: readonly Check[] = [
  {
    id: "3.1-06",
    compute: () => {
      const cities = ["brussels", "copenhagen", "amsterdam", "oslo", "stockholm"];
      const high = rows("table-3.1").filter((row) => row["income_group"] === "high");
      const leads = high.filter((row) => cities.every((city) => Number(row["oslo"]) >= Number(row[city])));
      return Number(leads[0]?.["k"]);
    },
    tolerance: 0,
    by: "the neighbourhood size at which Oslo's D is the highest in table 3.1",
  },
  {
    id: "3.3.6.1-25",
    compute: () => 100 * (100 / valueOf("3.3.6.1-21") - 1),
    // The report cuts 81.8 to 81 instead of rounding.
    tolerance: 1,
    by: "100 × (1 / 0.55 − 1), from the Danish income rule",
  },
  {
    id: "4.3.1-04",
    compute: () => valueOf("4.3.1-01") - valueOf("4.3.1-02"),
    tolerance: 0.1,
    by: "women's minus men's life expectancy",
  },
];
