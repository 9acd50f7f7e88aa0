/** Where a table's numbers come from: loaders write it into the table, pages show it as a badge. */
export const tableOrigins = ["printed", "reconstructed", "open", "yours"] as const;
export type TableOrigin = (typeof tableOrigins)[number];

/** Of an exhibit: an `example` has its numbers from no table, but from a page's explanation. */
export type Origin = TableOrigin | "example";

/** Of one number in a table: some are printed, and what Norway's value is thought to be is nobody's. */
export type NumberOrigin = TableOrigin | "assumed";

export const isTableOrigin = (text: unknown): text is TableOrigin =>
  (tableOrigins as readonly unknown[]).includes(text);
