/** Where a number comes from. The first four belong to tables; `example` only to explanations in a page. */
export const tableOrigins = ["printed", "reconstructed", "open", "yours"] as const;
export type TableOrigin = (typeof tableOrigins)[number];
export type Origin = TableOrigin | "example";

export const isTableOrigin = (text: unknown): text is TableOrigin =>
  (tableOrigins as readonly unknown[]).includes(text);
