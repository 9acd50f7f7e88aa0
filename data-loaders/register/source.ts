/** Which extract the tables are computed from. This is the only place that asks. */
import {resolve} from "node:path";
import type {TableOrigin} from "../../src/components/origin.js";

/** Whose people they are. */
export type RegisterOrigin = Extract<TableOrigin, "yours" | "reconstructed">;

export interface RegisterSource {
  /** Absolute. */
  readonly folder: string;
  readonly origin: RegisterOrigin;
}

/** Where the reconstruction writes its extract: never published, and not kept in the repository. */
export const reconstructedExtract = "build/extract";

/** The folder that LEVEKAR_REGISTER names, or the reconstruction's. */
export function registerSource(root = process.cwd()): RegisterSource {
  const yours = process.env.LEVEKAR_REGISTER;
  return yours
    ? {folder: resolve(root, yours), origin: "yours"}
    : {folder: resolve(root, reconstructedExtract), origin: "reconstructed"};
}
