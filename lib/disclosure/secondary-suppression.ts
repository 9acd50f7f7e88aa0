import {checkChoice, checkFinite, checkOptions} from "../checks.js";
import {InvalidInputError} from "../invalid-input-error.js";
import {boundsOf, type CellBounds} from "./feasibility-bounds.js";
import {FlowNetwork} from "./flow-network.js";
import {
  cellAt,
  checkCells,
  isMargin,
  marginTable,
  placeOf,
  type MarginTable,
  type TableCell,
} from "./margin-table.js";
import {priorBounds, type PriorBounds} from "./prior-bounds.js";
import type {SensitiveCell} from "./threshold-rule.js";

/** What must be kept from the reader, what the reader knows beforehand, and what may be hidden. */
export interface SecondarySuppressionOptions extends PriorBounds {
  /** How far below the true value the reader's least value must lie, for cells that do not say. Default: 0. */
  readonly below?: number | undefined;
  /** How far above the true value the reader's greatest value must lie, for cells that do not say. Default: 0. */
  readonly above?: number | undefined;
  /** How wide the reader's interval must be, for cells that do not say. Default: 1. */
  readonly width?: number | undefined;
  /** `"publish"` keeps all other margins; `"hide"` lets them be hidden. Default: `"publish"`. */
  readonly margins?: "publish" | "hide" | undefined;
  /** `"publish"` keeps zeros, which readers may know to be zeros; `"hide"` lets them be hidden. Default: `"publish"`. */
  readonly zeros?: "publish" | "hide" | undefined;
  /** What hiding a further cell costs: its value, or 1. Default: `"value"`. */
  readonly cost?: "value" | "number" | undefined;
  /**
   * What the reader knows to be the least value of a hidden cell. Default: 1 in a table of whole counts where no zero
   * is hidden, since the reader can see that; else 0.
   */
  readonly lower?: number | undefined;
}

/** A hidden cell and what a reader can conclude about it. */
export interface HiddenCell extends CellBounds {
  /** Whether the cell is itself sensitive (`"primary"`) or hidden for the sake of others (`"secondary"`). */
  readonly kind: "primary" | "secondary";
}

/** A pattern of hidden cells. */
export interface SuppressionPattern {
  /** Primary cells first, in the order given; then the secondary ones, row by row. */
  readonly hidden: HiddenCell[];
  /** Sensitive cells that this pattern does not protect as asked. Do not publish the table unless this is empty. */
  readonly unprotected: TableCell[];
}

/**
 * Hides further cells of a two-way table with margins until no sensitive cell can be worked out from what is left,
 * neither exactly nor more closely than asked, and no hidden cell can be worked out exactly.
 *
 * @formula find a small set of hidden cells, containing the sensitive ones, such that for each of these, of value x and
 *   with bounds min and max (see `feasibilityBounds`): x − min ≥ below, max − x ≥ above, max − min ≥ width. A cell can
 *   move only round a cycle of hidden cells; for each sensitive cell in turn, those that need most room first, the
 *   cheapest cycles with enough room are hidden (shortest paths, what is hidden already being free); then every
 *   secondary cell that is not needed is published again, the most expensive first. The result is safe and has no
 *   needless cell, but its cost need not be the least possible, which is an NP-hard problem
 * @param columns the inner cells: one column per category, one entry per row; counts or amounts, 0 or more
 * @param sensitive the cells that must be hidden, as `{row, column}` with their own `below`, `above` and `width` if they
 *   have some, as from `thresholdRule` or `magnitudeTable`
 * @param options.below how far below the true value the reader's least value must lie, by default; 0 (the lower
 *   protection level of the literature)
 * @param options.above how far above it the greatest value must lie, by default; 0 (upper protection level)
 * @param options.width how wide the reader's interval must be, by default; 1 (sliding protection level), which with
 *   whole counts means that the cell cannot be worked out exactly; whatever it is, no interval is left a single value
 * @param options.margins whether totals may be hidden as well: `"publish"` (default, no) or `"hide"`; sensitive totals
 *   are always hidden
 * @param options.zeros whether zeros may be hidden: `"publish"` (default, no) or `"hide"`; hide them only if readers do
 *   not know that they must be zeros
 * @param options.cost what a hidden cell costs: its `"value"` (default) or 1 each (`"number"`)
 * @param options.lower what the reader knows to be the least value of a hidden cell; default 1 in a table of whole
 *   counts where no zero is hidden (every hidden cell then shows that it is none), else 0
 * @param options.upper what the reader knows to be the greatest value of a hidden cell; default Infinity; cells outside
 *   of these bounds are not hidden for the sake of others
 * @returns every hidden cell with its kind and the reader's bounds, and the sensitive cells for which no pattern was
 *   found (`unprotected`): a table with any must not be published as it is. The reader is taken not to know which
 *   hidden cells are primary, nor to be one of the contributors
 * @nan never; a greatest value is Infinity where nothing published limits the cell
 * @source Cox (1980), "Suppression methodology and statistical disclosure control", Journal of the American Statistical
 *   Association 75(370), pp. 377-385; Cox (1995), "Network models for complementary cell suppression", Journal of the
 *   American Statistical Association 90(432), pp. 1453-1462; Fischetti & Salazar (2000), Journal of the American
 *   Statistical Association 95(451), pp. 916-928 (protection levels, and the table of the example)
 * @example
 * const investment = [[20, 8, 17], [50, 19, 32], [10, 22, 12]];
 * const sensitive = [{row: 1, column: 2, below: 10, above: 5}];
 * const {hidden, unprotected} = secondarySuppression(investment, sensitive, {lower: 0});
 * hidden.map(({row, column}) => [row, column]) // [[1, 2], [1, 0], [2, 0], [2, 2]]
 * hidden[0] // {row: 1, column: 2, value: 22, min: 5, max: 30, exact: false, kind: "primary"}
 * unprotected // []
 */
export function secondarySuppression(
  columns: ArrayLike<ArrayLike<number>>,
  sensitive: ArrayLike<SensitiveCell>,
  options: SecondarySuppressionOptions = {},
): SuppressionPattern {
  const allowed = ["below", "above", "width", "margins", "zeros", "cost", "lower", "upper"];
  checkOptions("secondarySuppression", options, allowed);
  const {margins = "publish", zeros = "publish", cost = "value"} = options;
  checkChoice("secondarySuppression", "margins", margins, ["publish", "hide"]);
  checkChoice("secondarySuppression", "zeros", zeros, ["publish", "hide"]);
  checkChoice("secondarySuppression", "cost", cost, ["value", "number"]);
  const table = marginTable("secondarySuppression", columns);
  const needs = protectionNeeds(table, sensitive, options);

  const isWhole = table.values.every(Number.isInteger);
  const showsThatNotZero =
    isWhole && zeros === "publish" && [...needs.keys()].every((place) => table.values[place]! > 0);
  const prior = priorBounds("secondarySuppression", table, [...needs.keys()], {
    lower: options.lower ?? (showsThatNotZero ? 1 : 0),
    upper: options.upper,
  });
  const network = new FlowNetwork(table, needs.keys(), prior);
  const costs = new Map<number, number>();
  // Where values cost the same (zeros above all), the fewer cells the better.
  const perCell = 1e-9 * table.values.at(-1)!;
  table.values.forEach((value, place) => {
    if (needs.has(place) || (margins === "publish" && isMargin(table, place))) return;
    if ((value === 0 && zeros === "publish") || value < prior.lower || value > prior.upper) return;
    costs.set(place, cost === "number" ? 1 : value + perCell);
  });

  const most = (need: Need) => Math.max(need.below, need.above, need.width);
  const order = [...needs].sort(([a, x], [b, y]) => most(y) - most(x) || a - b);
  for (const [place, need] of order) protect(network, place, need, costs);
  const secondary = publishNeedless(network, order, costs);

  const ofKind = (places: Iterable<number>, kind: HiddenCell["kind"]): HiddenCell[] =>
    [...places].map((place) => ({...boundsOf(network, table, place), kind}));
  return {
    hidden: [...ofKind(needs.keys(), "primary"), ...ofKind(secondary, "secondary")],
    unprotected: [...needs]
      .filter(([place, need]) => !isProtected(network, place, need))
      .map(([place]) => cellAt(table, place)),
  };
}

/** How much room a sensitive cell needs. */
interface Need {
  readonly below: number;
  readonly above: number;
  readonly width: number;
}

function protectionNeeds(
  table: MarginTable,
  sensitive: ArrayLike<SensitiveCell>,
  options: SecondarySuppressionOptions,
): Map<number, Need> {
  checkCells("secondarySuppression", "sensitive", sensitive);
  // Whatever is asked for, an interval of a single value protects nobody.
  const least = table.values.every(Number.isInteger) ? 1 : 4e-12 * table.values.at(-1)!;
  const needs = new Map<number, Need>();
  Array.from(sensitive).forEach((cell, at) => {
    const place = placeOf("secondarySuppression", "sensitive", table, cell, at);
    const need = {
      below: level("below", cell.below ?? options.below ?? 0),
      above: level("above", cell.above ?? options.above ?? 0),
      width: Math.max(least, level("width", cell.width ?? options.width ?? 1)),
    };
    const before = needs.get(place) ?? need;
    needs.set(place, {
      below: Math.max(need.below, before.below),
      above: Math.max(need.above, before.above),
      width: Math.max(need.width, before.width),
    });
  });
  return needs;
}

function level(argument: string, value: number): number {
  checkFinite("secondarySuppression", argument, value);
  if (value >= 0) return value;
  const advice = "A protection level is a distance: give 0 or more.";
  throw new InvalidInputError({functionName: "secondarySuppression", argument, value, advice});
}

function protect(network: FlowNetwork, place: number, need: Need, costs: ReadonlyMap<number, number>): void {
  if (isProtected(network, place, need)) return;
  network.makeRoom(place, "rise", need.above, costs);
  network.makeRoom(place, "fall", need.below, costs);
  // Whatever is missing of the width may come from above or, if the cell cannot rise so far, from below.
  for (const direction of ["rise", "fall"] as const) {
    if (isProtected(network, place, need)) return;
    const {min, max} = network.range(place);
    const missing = need.width - (max - min);
    network.makeRoom(place, direction, network.slack(place, direction) + missing, costs);
  }
}

function isProtected(
  network: FlowNetwork,
  place: number,
  {below, above, width}: Need,
  used?: Set<number>,
): boolean {
  const {dust} = network;
  const rise = network.slack(place, "rise", Math.max(above, width), used);
  if (rise < above - dust) return false;
  const fall = network.slack(place, "fall", Math.max(below, width), used);
  return fall >= below - dust && rise + fall >= width - dust;
}

/** Publishes again what nobody needs, the most expensive first, and names the secondary cells that stay hidden. */
function publishNeedless(
  network: FlowNetwork,
  order: readonly (readonly [number, Need])[],
  costs: ReadonlyMap<number, number>,
): number[] {
  // Per protected cell, the hidden cells that are known to protect it: while these stay, nothing needs to be found out.
  const guards = new Map<number, Set<number>>();
  for (const [place, need] of order) {
    const used = new Set<number>();
    if (isProtected(network, place, need, used)) guards.set(place, used);
  }
  const needs = new Map(order);
  const canSpare = (place: number) => {
    for (const [primary, guard] of guards) {
      if (!guard.has(place)) continue;
      const used = new Set<number>();
      if (!isProtected(network, primary, needs.get(primary)!, used)) return false;
      guards.set(primary, used);
    }
    return true;
  };
  const added = [...costs.keys()].filter((place) => network.isHidden(place));
  for (const place of [...added].sort((a, b) => costs.get(b)! - costs.get(a)! || a - b)) {
    network.publish(place);
    if (!canSpare(place)) network.hide(place);
  }
  return added.filter((place) => network.isHidden(place));
}
