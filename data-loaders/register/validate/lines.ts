/** Lines of a CSV file that are no rows. */
import {literal, type Database} from "../database.js";
import {grouped, type Problem} from "../problems.js";
import {rejectsKept} from "../read/csv.js";
import {delimiters, type Delimiter} from "../read/header.js";
import {rejects, type Staged} from "../read/staged.js";
import {placed} from "./tell.js";

const inWords: Record<string, {says: string; advice: string}> = {
  "MISSING COLUMNS": {
    says: "has fewer cells than the first line has columns",
    advice: "Every line has as many cells as the first; empty ones keep their delimiter.",
  },
  "TOO MANY COLUMNS": {
    says: "has more cells than the first line has columns",
    advice: "Put quotation marks around text that has a delimiter in it, and write numbers without them.",
  },
  "UNQUOTED VALUE": {
    says: "has a quotation mark that opens or closes in the wrong place",
    advice: "Text in quotation marks begins and ends with one; those within are doubled.",
  },
};

const other = {
  says: "cannot be read as a row",
  advice: "Compare it with the lines before and after it.",
};

export async function lineProblems(database: Database, staged: Staged): Promise<Problem[]> {
  if (staged.rejected === 0 || staged.text === null) return [];
  const {table, name: file} = staged.file;
  const {delimiter} = staged.text.header;
  const others = (Object.keys(delimiters) as Delimiter[]).filter((one) => one !== delimiter);
  // Of the errors of a line the first; a line that has more of another delimiter was written with that.
  const lines = `SELECT line - 1 AS "row", left(trim(first(csv_line ORDER BY byte_position), e'\\r\\n'), 80) AS value, first(error_type::VARCHAR ORDER BY byte_position) AS error, CASE ${others
    .map(
      (one) => `WHEN ${occurrences("value", one)} > ${occurrences("value", delimiter)} THEN ${literal(one)}`,
    )
    .join(" ")} END AS delimiter FROM ${rejects(table.name)} GROUP BY line`;
  const kinds = await database.rows(
    `SELECT error, delimiter, count(*) AS count FROM (${lines}) GROUP BY ALL ORDER BY count DESC, min("row")`,
  );
  const problems: Problem[] = [];
  for (const {error, delimiter: written, count} of kinds) {
    const all = await placed(
      database,
      staged,
      "records",
      `SELECT "row", value FROM (${lines}) WHERE error = ${literal(error as string)} AND delimiter IS NOT DISTINCT FROM ${written === null ? "NULL" : literal(written as string)}`,
    );
    const examples = (await database.rows(
      `SELECT "row", value, 1 AS times FROM (${all}) ORDER BY "row" LIMIT 3`,
    )) as unknown as Problem["examples"];
    const {says, advice} =
      written === null
        ? (inWords[error as string] ?? other)
        : {
            says: `has ${delimiters[written as Delimiter]} between cells, where the first line has ${delimiters[delimiter]}`,
            advice: `Write ${delimiters[delimiter]} in all lines.`,
          };
    problems.push({
      kind: written === null ? "broken line" : "mixed delimiters",
      table: table.name,
      file,
      column: null,
      says:
        staged.rejected >= rejectsKept
          ? `${says} (among the first ${grouped(rejectsKept)} broken lines)`
          : says,
      advice,
      count: count as number,
      examples,
      all,
    });
  }
  return problems;
}

const occurrences = (text: string, character: string): string =>
  `(length(${text}) - length(replace(${text}, ${literal(character)}, '')))`;
