/** The contract in words: the same for the page, the template and messages. */
import type {DescribedColumn, DescribedTable} from "../../src/markdown/register.js";
import {columnTypes, tables, type Column, type Table} from "./contract.js";

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
