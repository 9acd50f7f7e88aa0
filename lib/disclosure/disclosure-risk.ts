import {checkOptions} from "../checks.js";
import {boundsOf, type CellBounds} from "./feasibility-bounds.js";
import {FlowNetwork} from "./flow-network.js";
import {marginTable, placesOf, type MarginTable, type TableCell} from "./margin-table.js";
import {priorBounds, type PriorBounds} from "./prior-bounds.js";
import {checkMinimum} from "./threshold-rule.js";

/** What counts as too few, and what a reader knows beforehand. */
export interface DisclosureRiskOptions extends PriorBounds {
  /** The smallest count above 0 that may become known. No default: it is a decision, not a statistic. */
  readonly minimum: number;
}

/** A row or a column of which something becomes known about every member. */
export interface GroupDisclosure {
  /** The group whose members are concerned: all people of a row, or of a column. */
  readonly group: "row" | "column";
  /** Which one, counted from 0. */
  readonly index: number;
  /** The category of the other kind, counted from 0. */
  readonly category: number;
  /** `"all"` if every member is in the category, `"none"` if no member is (and they are not all in another one). */
  readonly members: "all" | "none";
}

/** What a published table would reveal. */
export interface DisclosureRisk {
  /** The reader's bounds of every hidden cell. */
  readonly bounds: CellBounds[];
  /** Hidden cells that a reader can work out exactly. */
  readonly solved: TableCell[];
  /** Hidden cells of which a reader can conclude that somebody, but fewer than the minimum, are in them. */
  readonly knownSmall: TableCell[];
  /** Published cells, margins included, with somebody but fewer than the minimum. */
  readonly publishedSmall: TableCell[];
  /** Rows and columns with people in them of which all, or none, are in one category. */
  readonly groups: GroupDisclosure[];
}

/**
 * What a two-way table with margins would reveal if all but the hidden cells were published: hidden cells that can be
 * worked out, counts known to be small, and groups of which the table says something about everybody.
 *
 * @formula with the bounds of `feasibilityBounds` (min = max = x where published): solved if min = max; known small if
 *   hidden and 0 < min and max < minimum; published small if published and 0 < x < minimum; all of a group in a category
 *   if min of the cell = max of the group's total > 0; none if max = 0 while the group has at least one member
 * @param columns the inner cells: one column of counts per category, one entry per row; the margins are their sums
 * @param hidden the cells that are not published, as `{row, column}` counted from 0, with `"total"` for a margin; an
 *   empty array for a table that is published whole
 * @param options.minimum the smallest count above 0 that may become known: a whole number of 2 or more; no default
 * @param options.lower what a reader knows beforehand to be the least value of any hidden cell; default 0; give 1 for
 *   counts where readers can see that zeros are never hidden
 * @param options.upper the same for the greatest value; default Infinity
 * @returns the bounds of hidden cells, and lists of what is revealed; all lists but `bounds` empty is a table that
 *   reveals nothing of these kinds. `publishedSmall` of a table that needs no such rule is no fault, and `"none"` is
 *   harmless where it says what everybody knew. A hidden cell that may be empty is not known to be small
 * @nan never
 * @source Hundepool et al. (2024), Handbook on Statistical Disclosure Control, second edition, section 5.2 (identity, attribute and group disclosure
 *   in frequency tables); Cox (1995), Journal of the American Statistical Association 90(432), pp. 1453-1462 (bounds)
 * @example
 * const education = [[12, 0, 9], [7, 5, 1]];
 * disclosureRisk(education, [], {minimum: 3}).publishedSmall // [{row: 2, column: 1}]
 * disclosureRisk(education, [{row: 2, column: 1}], {minimum: 3}).solved // [{row: 2, column: 1}]
 * disclosureRisk(education, [], {minimum: 3}).groups[0] // {group: "row", index: 1, category: 1, members: "all"}
 */
export function disclosureRisk(
  columns: ArrayLike<ArrayLike<number>>,
  hidden: ArrayLike<TableCell>,
  options: DisclosureRiskOptions,
): DisclosureRisk {
  checkOptions("disclosureRisk", options, ["minimum", "lower", "upper"]);
  const {minimum} = options;
  checkMinimum("disclosureRisk", minimum);
  const table = marginTable("disclosureRisk", columns);
  const places = placesOf("disclosureRisk", "hidden", table, hidden);
  const network = new FlowNetwork(table, places, priorBounds("disclosureRisk", table, places, options));

  const known = Array.from(table.values, (_, place) => boundsOf(network, table, place));
  const bounds = places.map((place) => known[place]!);
  const cells = (list: readonly CellBounds[]) => list.map(({row, column}): TableCell => ({row, column}));
  const published = known.filter((_, place) => !network.isHidden(place));
  return {
    bounds,
    solved: cells(bounds.filter(({exact}) => exact)),
    knownSmall: cells(bounds.filter(({min, max}) => min > 0 && max < minimum)),
    publishedSmall: cells(published.filter(({value}) => value > 0 && value < minimum)),
    groups: [...groupsOf(table, known, "row"), ...groupsOf(table, known, "column")],
  };
}

function groupsOf(
  table: MarginTable,
  known: readonly CellBounds[],
  group: GroupDisclosure["group"],
): GroupDisclosure[] {
  const [groups, categories] = group === "row" ? [table.rows, table.columns] : [table.columns, table.rows];
  const boundsIn = (index: number, category: number) => {
    const [row, column] = group === "row" ? [index, category] : [category, index];
    return known[row * (table.columns + 1) + column]!;
  };
  const found: GroupDisclosure[] = [];
  for (let index = 0; index < groups; index++) {
    const members = boundsIn(index, categories);
    if (!(members.min > 0)) continue;
    const all: GroupDisclosure[] = [];
    const none: GroupDisclosure[] = [];
    for (let category = 0; category < categories; category++) {
      const cell = boundsIn(index, category);
      const of = {group, index, category};
      if (cell.min > 0 && othersAreEmpty(boundsIn, index, category, categories))
        all.push({...of, members: "all"});
      else if (cell.max === 0) none.push({...of, members: "none"});
    }
    found.push(...(all.length > 0 ? all : none));
  }
  return found;
}

/** Everybody is in one category if no other can have anybody, whether or not the total is published. */
function othersAreEmpty(
  boundsIn: (index: number, category: number) => CellBounds,
  index: number,
  category: number,
  categories: number,
): boolean {
  for (let other = 0; other < categories; other++)
    if (other !== category && boundsIn(index, other).max > 0) return false;
  return true;
}
