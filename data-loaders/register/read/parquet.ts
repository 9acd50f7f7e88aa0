import {faultOfInput, literal, quoted, type Database} from "../database.js";
import {problem, type Note, type Problem} from "../problems.js";
import {columnTypes} from "../contract.js";
import {matchColumns} from "./columns.js";
import {fromTyped} from "./expressions.js";
import type {TableFile} from "./files.js";
import {raw, readingColumns, row, type Staged} from "./staged.js";

/** Where a Parquet file stays: the database reads from it, as much as a query needs. */
export async function stageParquet(
  database: Database,
  file: TableFile,
  problems: Problem[],
  notes: Note[],
): Promise<Staged | undefined> {
  const {table, name, path} = file;
  const at = {table: table.name, file: name};
  let types: {column_name: string; column_type: string}[];
  try {
    types = (await database.rows(
      `DESCRIBE SELECT * FROM read_parquet(${literal(path)}, binary_as_string = true)`,
    )) as typeof types;
  } catch (error) {
    problems.push(unreadableParquet(file, error));
    return undefined;
  }
  const match = matchColumns(
    file,
    types.map(({column_name: name}) => name),
  );
  problems.push(...match.problems);
  notes.push(...match.notes);
  const columns = match.found.flatMap(({column, index}) => {
    const {column_name: cell, column_type: type} = types[index]!;
    const reading = fromTyped(column, quoted(cell), type);
    if (reading) return [{column, reading}];
    problems.push(
      problem(
        "column type",
        {...at, column: column.name},
        `is stored as ${type}, which is no ${columnTypes[column.type].says}`,
        `Store it as ${columnTypes[column.type].sql}.`,
      ),
    );
    return [];
  });
  if (columns.length === 0) return undefined;
  await database.run(
    `CREATE VIEW ${raw(table.name)} AS SELECT file_row_number AS ${row}, ${columns
      .map(({column, reading}) => readingColumns(column, reading))
      .join(", ")} FROM read_parquet(${literal(path)}, binary_as_string = true, file_row_number = true)`,
  );
  return {file, columns: columns.map(({column}) => column), rejected: 0, text: null};
}

export function unreadableParquet({table, name}: TableFile, error: unknown): Problem {
  return problem(
    "unreadable file",
    {table: table.name, file: name},
    `cannot be read as a Parquet file (${faultOfInput(error)})`,
    "It was not written to its end, or not copied whole: write or copy it again.",
  );
}
