/** The contract in words: the same for the page, the template and messages. */
import {columnTypes, tables, type Column, type Table} from "./contract.js";

export interface DescribedColumn {
  readonly name: string;
  readonly meaning: string;
  /** Type, limits, unit, and the table where it has to be found. */
  readonly holds: string;
  readonly values: readonly {readonly value: string; readonly meaning: string}[];
  /** What an empty cell means, or nothing where there must be none. */
  readonly empty: string | null;
  readonly optional: boolean;
  readonly isKey: boolean;
}

export interface DescribedTable {
  readonly name: string;
  readonly row: string;
  readonly meaning: string;
  readonly optional: boolean;
  readonly key: readonly string[];
  readonly columns: readonly DescribedColumn[];
  /** What else has to hold. */
  readonly rules: readonly string[];
}

export const describedTables = (): DescribedTable[] => tables.map(describeTable);

function describeTable(table: Table): DescribedTable {
  const {name, row, meaning, optional = false, key = [], columns, rules = []} = table;
  return {
    name,
    row,
    meaning,
    optional,
    key,
    columns: columns.map((column) => describeColumn(column, table)),
    rules: rules.map(({says}) => `No row ${says}.`),
  };
}

function describeColumn(column: Column, table: Table): DescribedColumn {
  const {name, meaning, values = {}, empty = null, optional = false} = column;
  return {
    name,
    meaning,
    holds: holds(column, table),
    values: Object.entries(values).map(([value, meaning]) => ({value, meaning})),
    empty,
    optional,
    isKey: table.key?.includes(name) ?? false,
  };
}

function holds({name, type, unit, min, max, pattern}: Column, {foreignKeys = []}: Table): string {
  const refersTo = foreignKeys.find(({columns}) => columns.at(-1) === name)?.table;
  const limits =
    min !== undefined && max !== undefined && Math.max(Math.abs(min), Math.abs(max)) < 1e6
      ? `${min} to ${max}`
      : null;
  return [columnTypes[type].says, limits, unit, pattern?.says, refersTo && `found in ${refersTo}`]
    .filter(Boolean)
    .join(", ");
}
