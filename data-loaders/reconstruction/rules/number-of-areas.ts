/** How many areas, districts or municipalities there are: settled when they were laid out, so there is nothing to mend. */
import type {Constraint} from "../../report/constraints.js";
import type {World} from "../world.js";
import {oncePerWorld} from "./once-per-world.js";
import {units} from "./scope.js";

type NumberRule = Extract<Constraint, {kind: "areas"}>;

export const achieved = (world: World, rule: NumberRule): number => counted(world.areas, rule);

const counted = oncePerWorld(
  (all, {areas, of}: NumberRule) => units(all, {...areas, each: of === "area" ? undefined : of}).length,
);

export const mend = (): void => undefined;
