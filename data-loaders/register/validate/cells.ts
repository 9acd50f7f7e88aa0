/** What can be wrong within a row. */
import {columnTypes, type Column, type Table} from "../contract.js";
import {literal, quoted} from "../database.js";
import {unread} from "../read/staged.js";
import type {Check} from "./check.js";
import {named, shown} from "./shown.js";

/** @param found the columns that are there: others cannot be asked */
export function rowChecks(table: Table, found: readonly Column[], decimals: string): Check[] {
  return [
    ...found.flatMap((column) => cellChecks(column, decimals)),
    ...(table.rules ?? [])
      .filter(({columns}) => columns.every((name) => found.some((column) => column.name === name)))
      .map(({columns, broken, says, advice}): Check => ({
        kind: "rule",
        column: columns[0]!,
        broken,
        value: named(columns),
        says,
        advice,
      })),
  ];
}

function cellChecks(column: Column, decimals: string): Check[] {
  const {name, type, values, min, max, pattern} = column;
  const cell = quoted(name);
  const checks: Check[] = [];
  const add = (check: Omit<Check, "column" | "value"> & {readonly value?: string}): void =>
    void checks.push({column: name, value: shown(cell), ...check});

  if (type !== "text")
    add({
      kind: "unreadable value",
      broken: `${unread(name)} IS NOT NULL`,
      value: unread(name),
      says: type === "flag" ? neither : `is no ${columnTypes[type].says}`,
      advice: unreadable(column, decimals),
    });
  if (column.empty === undefined)
    add({
      kind: "empty cell",
      broken:
        type === "text" ? `${cell} IS NULL OR ${cell} = ''` : `${cell} IS NULL AND ${unread(name)} IS NULL`,
      value: "NULL::VARCHAR",
      says: "is empty",
      advice: "Every row needs a value here.",
    });
  if (values) {
    const allowed = Object.keys(values);
    add({
      kind: "value not allowed",
      broken: `${cell} NOT IN (${[...allowed, ...(column.empty === undefined ? [""] : [])].map(literal).join(", ")})`,
      says: `is not ${either(allowed)}`,
      advice: `Write ${allowed.map((value) => `${value} for ${values[value]!}`).join("; ")}.`,
    });
  }
  if (type === "flag")
    add({
      kind: "value not allowed",
      broken: `${cell} NOT IN (0, 1)`,
      says: neither,
      advice: "Write 1 where it holds and 0 where it does not.",
    });
  if (min !== undefined || max !== undefined)
    add({
      kind: "value out of range",
      broken: `${cell} NOT BETWEEN ${min ?? "'-inf'::DOUBLE"} AND ${max ?? "'inf'::DOUBLE"}`,
      says: `is not between ${inWords(min)} and ${inWords(max)}${column.unit === undefined ? "" : ` (${column.unit})`}`,
      advice: column.empty === undefined ? "Correct it." : `Correct it, or leave it empty: ${column.empty}.`,
    });
  if (pattern)
    add({
      kind: "value not allowed",
      broken: `${cell} <> '' AND NOT regexp_full_match(${cell}, ${literal(pattern.regex)})`,
      says: `is not ${pattern.says}`,
      advice: "Write it as the documentation lists it.",
    });
  return checks;
}

const neither = "is neither 0 nor 1";

function unreadable({type, empty}: Column, decimals: string): string {
  const orEmpty = empty === undefined ? "" : `, or leave the cell empty: ${empty}`;
  switch (type) {
    case "text":
    case "id":
    case "integer":
      return `Write digits only, without a unit or anything between thousands${orEmpty}.`;
    case "number":
      return `Write digits, with ${decimals} before decimals, without a unit or anything between thousands${orEmpty}.`;
    case "flag":
      return `Write 1 or 0${orEmpty}.`;
  }
}

const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)!}`;

const inWords = (limit: number | undefined): string =>
  limit === undefined
    ? "anything"
    : Math.abs(limit) >= 1e6
      ? limit.toExponential().replace("e+", " · 10^")
      : String(limit);
