/** How homes are held, how many rooms they have, in which kind of house; and what they are sold for. */
import {standardNormal, uniform, wholeBelow} from "../../../lib/random.js";
import {aimedAt, sizeOf, type AreaDraw} from "./area-draw.js";
import type {Families} from "./low-income.js";
import {chooseExactly, chooseSome, inRandomOrder} from "./order.js";
import {code, type Sales} from "./people.js";

const tenant = code("tenure", "tenant");
const [block, smallHouse, detached] = [
  code("dwelling", "block"),
  code("dwelling", "small-house"),
  code("dwelling", "detached"),
];

/** How much likelier homes of those with low income are rented, rented homes are crowded, or in a block. */
const heavier = {lowIncome: 3, tenant: 2, large: 1.5};
/** Spread of prices within an area, on the logarithm; part of the homes that are sold in a year. */
const [priceSpread, sold] = [0.28, 0.04];

export function drawHousing(draw: AreaDraw, families: Families, lowIncome: ReadonlySet<number>): void {
  const {households, stream, homes} = draw;
  drawTenure(draw, families, lowIncome);
  const withChildren = [...families.with, ...families.without];
  const weight = (home: number) =>
    (lowIncome.has(home) ? heavier.lowIncome : 1) *
    (households.tenure[home] === tenant ? heavier.tenant : 1) *
    heavier.large ** (sizeOf(households, home) - 3);
  const crowded = new Set(
    chooseSome(stream, withChildren, aimedAt(draw, "crowded-families", withChildren.length), weight),
  );
  for (const home of homes) {
    const size = sizeOf(households, home);
    households.rooms[home] = crowded.has(home)
      ? Math.max(1, size - 1 - wholeBelow(stream, 2))
      : size + wholeBelow(stream, size === 1 ? 3 : 4);
    households.dwelling[home] = uniform(stream) < 0.45 ? smallHouse : detached;
  }
  const inBlocks = chooseSome(stream, homes, aimedAt(draw, "blocks", homes.length), (home) =>
    households.tenure[home] === tenant ? heavier.tenant : 1,
  );
  for (const home of inBlocks) households.dwelling[home] = block;
}

/** So many families, so many households and so many people rent their homes. */
function drawTenure(draw: AreaDraw, families: Families, lowIncome: ReadonlySet<number>): void {
  const {households, stream, everybody, homes} = draw;
  const weight = (home: number) => (lowIncome.has(home) ? heavier.lowIncome : 1);
  const withChildren = [...families.with, ...families.without];
  const rented = chooseSome(
    stream,
    withChildren,
    aimedAt(draw, "tenant-families", withChildren.length),
    weight,
  );
  const size = (home: number) => sizeOf(households, home);
  const people =
    aimedAt(draw, "tenants", everybody.length) - rented.reduce((sum, home) => sum + size(home), 0);
  const wanted = aimedAt(draw, "tenant-households", homes.length) - rented.length;
  // With homes of one and of two alone, people and homes together say how many there are of each.
  const ordered = inRandomOrder(stream, families.childless, weight);
  const [singles, couples] = [1, 2].map((members) => ordered.filter((home) => size(home) === members));
  const ofTwo = Math.max(0, Math.min(people - wanted, Math.floor(people / 2), couples!.length));
  const chosen = [...couples!.slice(0, ofTwo), ...singles!.slice(0, Math.max(0, people - 2 * ofTwo))];
  const short = people - chosen.reduce((sum, home) => sum + size(home), 0);
  const taken = new Set(chosen);
  const rest = chooseExactly(
    ordered.filter((home) => !taken.has(home)),
    size,
    short,
  ).chosen;
  for (const home of [...rented, ...chosen, ...rest]) households.tenure[home] = tenant;
}

/** Sales of one area, whose mean is the world's to the krone. */
export function drawSales({world, year, area, stream, homes}: AreaDraw): Sales {
  const count = Math.max(1, Math.round(sold * homes.length));
  const mean = world.values("price", year)[area]!;
  const drawn = Array.from({length: count}, () => Math.exp(priceSpread * standardNormal(stream)));
  const scale = (mean * count) / drawn.reduce((sum, one) => sum + one, 0);
  const price = Int32Array.from(drawn, (one) => Math.max(1, Math.round(one * scale)));
  // What rounding leaves over goes to one of them.
  price[0] = price[0]! + Math.round(mean * count) - price.reduce((sum, one) => sum + one, 0);
  return {area: new Uint16Array(count).fill(area), price};
}
