/** Where a table's numbers come from. Pages know the same four words (`src/components/origin.ts`). */
export const tableOrigins = ["printed", "reconstructed", "open", "yours"] as const;
export type TableOrigin = (typeof tableOrigins)[number];

export const isTableOrigin = (text: unknown): text is TableOrigin =>
  (tableOrigins as readonly unknown[]).includes(text);
