/**
 * A table of the extract in the database. `raw.<table>` has `#row` (from 0), each column that was found, and beside it
 * what could not be read, under the column’s name with `!` behind.
 */
import type {Column} from "../contract.js";
import {quoted} from "../database.js";
import type {Header} from "./header.js";
import type {TableFile} from "./files.js";
import type {Reading} from "./expressions.js";

export interface Staged {
  readonly file: TableFile;
  /** Those that are there, in the order of the contract. */
  readonly columns: readonly Column[];
  /** Lines that are no row: they are in `raw.<table>` neither as a row nor by parts. */
  readonly rejected: number;
  /** The text in UTF-8, where the file is text. */
  readonly text: {readonly path: string; readonly header: Header} | null;
}

export const raw = (table: string): string => `raw.${quoted(table)}`;
export const rejects = (table: string): string => quoted(`rejects_${table}`);
export const unread = (column: string): string => quoted(`${column}!`);
export const row = quoted("#row");

export const readingColumns = (column: Column, {value, unread: text}: Reading): string =>
  `${value} AS ${quoted(column.name)}, ${text} AS ${unread(column.name)}`;
