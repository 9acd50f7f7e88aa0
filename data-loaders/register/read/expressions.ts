/**
 * How what stands in a file becomes what the contract asks for, in SQL. A value that does not is `NULL`; what stood
 * there then comes out of a second expression, so that it can be told.
 */
import {sqlType, type Column} from "../contract.js";
import {literal} from "../database.js";

export interface Reading {
  readonly value: string;
  /** What could not be read, otherwise `NULL`. */
  readonly unread: string;
}

/** What other programs write into an empty cell. */
export const emptyMarks = ["", "NA", "NaN", "NULL", ".", "#N/A"] as const;

/** How a text file writes decimals: with a point, with a comma, or not at all as far as one can tell. */
export type DecimalSign = "." | ",";

/** Of text, without spaces around it and `NULL` where empty. */
export function fromText(column: Column, text: string, decimals: DecimalSign): Reading {
  const value = valueOfText(column, text, decimals);
  return {
    value,
    unread: column.type === "text" ? "NULL::VARCHAR" : `CASE WHEN (${value}) IS NULL THEN ${text} END`,
  };
}

function valueOfText(column: Column, text: string, decimals: DecimalSign): string {
  // What is left of a number without its digits is cheaper to look at than a pattern.
  const frame = `translate(${text}, '0123456789', '')`;
  switch (column.type) {
    case "text":
      return text;
    case "id":
    case "integer":
      return `CASE WHEN ${frame} IN ('', '-') THEN TRY_CAST(${text} AS ${sqlType(column)}) ELSE ${wholeInOtherWords(column, text)} END`;
    case "number": {
      const other =
        decimals === ","
          ? `WHEN ${frame} IN (',', '-,') THEN TRY_CAST(replace(${text}, ',', '.') AS DOUBLE)`
          : `WHEN ${frame} IN ('.', '-.') THEN TRY_CAST(${text} AS DOUBLE)`;
      return `CASE WHEN ${frame} IN ('', '-') THEN TRY_CAST(${text} AS DOUBLE) ${other} WHEN ${exponent(text)} THEN TRY_CAST(replace(${text}, ',', '.') AS DOUBLE) END`;
    }
    case "flag":
      return `CASE WHEN lower(${text}) IN ('1', 'true', '1.0', '1,0') THEN 1::TINYINT WHEN lower(${text}) IN ('0', 'false', '0.0', '0,0') THEN 0::TINYINT END`;
  }
}

/** R writes 100000 as 1e+05, and Python a whole number in a column with empty cells as 5.0. */
const wholeInOtherWords = (column: Column, text: string): string =>
  `CASE WHEN regexp_full_match(${text}, '[-+]?[0-9]+([.,]0)?') THEN TRY_CAST(regexp_extract(${text}, '[-+]?[0-9]+') AS ${sqlType(column)}) WHEN ${exponent(text)} THEN ${whole(column, `TRY_CAST(replace(${text}, ',', '.') AS DOUBLE)`)} END`;

const exponent = (text: string): string =>
  `regexp_full_match(${text}, '[-+]?[0-9]+([.,][0-9]+)?[eE][-+]?[0-9]+')`;

/** Beyond 2^53 not every whole number can be told from its neighbours. */
const whole = (column: Column, double: string): string =>
  `CASE WHEN ${double} = floor(${double}) AND abs(${double}) <= 9007199254740992 THEN TRY_CAST(${double} AS ${sqlType(column)}) END`;

const integers = /^U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)$/;

/** Of a column of a Parquet file with a type of its own; nothing where the type cannot hold what is asked for. */
export function fromTyped(column: Column, cell: string, type: string): Reading | undefined {
  const read = (value: string): Reading =>
    value === cell
      ? {value, unread: "NULL::VARCHAR"}
      : {value, unread: `CASE WHEN (${value}) IS NULL THEN ${cell}::VARCHAR END`};
  const isFloating = type === "DOUBLE" || type === "FLOAT";
  if (type === "VARCHAR") {
    // Text stays as it is, so that the database can skip what a query does not ask for.
    if (column.type === "text")
      return {value: column.empty ? `nullif(${cell}, '')` : cell, unread: "NULL::VARCHAR"};
    const marks = emptyMarks.map(literal).join(", ");
    const text = `CASE WHEN trim(${cell}) NOT IN (${marks}) THEN trim(${cell}) END`;
    return fromText(column, text, ".");
  }
  switch (column.type) {
    case "text":
      return integers.test(type) || type === "UUID"
        ? {value: `${cell}::VARCHAR`, unread: "NULL::VARCHAR"}
        : undefined;
    case "id":
    case "integer":
    case "flag": {
      const sql = sqlType(column);
      if (type === "BOOLEAN") return column.type === "flag" ? read(`${cell}::TINYINT`) : undefined;
      if (type === sql) return read(cell);
      if (integers.test(type)) return read(`TRY_CAST(${cell} AS ${sql})`);
      if (!isFloating && !type.startsWith("DECIMAL")) return undefined;
      return numbers(whole(column, isFloating ? cell : `${cell}::DOUBLE`), cell, isFloating);
    }
    case "number":
      if (isFloating) return numbers(`CASE WHEN isfinite(${cell}) THEN ${cell}::DOUBLE END`, cell, true);
      return integers.test(type) || type.startsWith("DECIMAL") ? read(`${cell}::DOUBLE`) : undefined;
  }
}

/** That a number is none (NaN) is how some programs write an empty cell. */
const numbers = (value: string, cell: string, isFloating: boolean): Reading => ({
  value,
  unread: `CASE WHEN (${value}) IS NULL${isFloating ? ` AND NOT isnan(${cell})` : ""} THEN ${cell}::VARCHAR END`,
});
