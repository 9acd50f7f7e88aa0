/** Tables 3.3, 4.2 and 4.3 are one exhibit with other rows and another claim. */
import {choice} from "../../components/controls.js";
import {signed} from "../../components/format.js";
import {messages} from "../../components/messages.js";
import {defineExhibit, type Column, type Exhibit} from "../exhibit.js";
import {impliedText, levels, type Level} from "./levels.js";

const words = messages.controls;

const columns: readonly Column<Level>[] = [
  {key: "indicator", label: "Indicator"},
  {key: "unit", label: "Unit"},
  {key: "nation", label: "Norway"},
  {key: "difference", label: "Areas against Norway", unit: "percent"},
  {key: "implied", label: "Mean of the areas, implied", decimals: 1},
  {key: "lowest", label: "Lowest area"},
  {key: "highest", label: "Highest area"},
  {key: "verdict", label: "The report’s verdict"},
  {key: "variation", label: "The report on variation"},
];

const how =
  "The report prints the national level and how far the analysis areas lie from it in percent of that level. The level of the areas follows as national level × (1 + difference), by the function below; it carries the rounding of both, and whether the areas are weighted by population is not printed. Lowest and highest area are printed. On the common scale Norway is 100.";

export interface LevelClaim {
  id: string;
  /** How many indicators there are, for the height of the figure. */
  indicators: number;
  /** Whether the order of the differences is another than the printed one. */
  sortable: boolean;
  title: (rows: readonly Level[]) => string;
  subtitle: string;
  notes?: (rows: readonly Level[]) => readonly string[];
}

export const levelExhibit = ({
  id,
  indicators,
  sortable,
  title,
  subtitle,
  notes = () => [],
}: LevelClaim): Exhibit =>
  defineExhibit({
    id,
    columns,
    controls: {
      order: sortable
        ? choice(words.order, {printed: words.asPrinted, difference: words.byDifference})
        : choice(words.order, {printed: words.asPrinted}),
    },
    // One line per indicator, plus the axis.
    height: {wide: 78 + 76 * indicators, narrow: 78 + 80 * indicators},
    title,
    subtitle: () => subtitle,
    draw: (rows: readonly Level[], {order}, canvas) => levels(rows, {order}, canvas),
    describe(rows) {
      const parts = [...rows]
        .sort((a, b) => b.difference - a.difference)
        .map((row) => `${row.indicator}: ${signed(row.difference)} percent, about ${impliedText(row)}`);
      return `The mean of the analysis areas against Norway, from the largest difference to the smallest. ${parts.join("; ")}.`;
    },
    notes,
    how,
    functions: [{name: "impliedLevel", module: "effects"}],
  });

export const largest = (rows: readonly Level[]): Level =>
  rows.reduce((most, row) => (row.difference > most.difference ? row : most));
