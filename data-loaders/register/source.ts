/** Which extract the tables are computed from, and whether invented people are controlled as real ones are. This is the only place that asks. */
import {resolve} from "node:path";
import type {TableOrigin} from "../../src/components/origin.js";
import {reconstructedExtract} from "./reconstructed-extract.js";

/** Whose people they are. */
export type RegisterOrigin = Extract<TableOrigin, "yours" | "reconstructed">;

export interface RegisterSource {
  /** Absolute. */
  readonly folder: string;
  readonly origin: RegisterOrigin;
}

/** The folder that LEVEKAR_REGISTER names, or the reconstruction's. */
export function registerSource(root = process.cwd()): RegisterSource {
  const yours = process.env.LEVEKAR_REGISTER;
  return yours
    ? {folder: resolve(root, yours), origin: "yours"}
    : {folder: resolve(root, reconstructedExtract), origin: "reconstructed"};
}

/**
 * Whether LEVEKAR_CONTROL asks for disclosure control of the reconstruction too. It can only be switched on: an extract of
 * your own has it whatever stands there (`rulesFor`).
 */
export function controlAsked(): boolean {
  const asked = process.env.LEVEKAR_CONTROL;
  if (asked === undefined || asked === "") return false;
  if (asked === "on") return true;
  throw new Error(
    `LEVEKAR_CONTROL is ${JSON.stringify(asked)}, and the only thing it can say is "on": disclosure control of the reconstruction. Without it the reconstruction has none; your own extract always has it.`,
  );
}
