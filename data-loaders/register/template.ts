/** An extract with no rows, to fill in. */
import {mkdirSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import type {DescribedColumn, DescribedTable} from "../../src/markdown/register.js";
import {tables} from "./contract.js";
import {describedTables} from "./describe.js";
import {emptyMarks} from "./read/expressions.js";

/** Writes all of it or nothing; returns the names of the files. */
export function writeTemplate(folder: string): string[] {
  const path = resolve(folder);
  if (existsSync(path) && readdirSync(path).length > 0)
    throw new Error(`${path} is not empty: name a folder that is, or one that is not there yet.`);
  const temporary = `${path}.${process.pid}`;
  mkdirSync(dirname(path), {recursive: true});
  try {
    mkdirSync(temporary);
    for (const {name, columns} of tables)
      writeFileSync(join(temporary, `${name}.csv`), `${columns.map(({name}) => name).join(",")}\n`);
    writeFileSync(join(temporary, "README.md"), readme());
    rmSync(path, {recursive: true, force: true});
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, {recursive: true, force: true});
    throw error;
  }
  return readdirSync(path);
}

function readme(): string {
  return `# A register extract

One file for each table. They stand here as CSV with nothing but their first line; Parquet is read as well (\`persons.parquet\`), faster, and in less space.

- CSV: commas, semicolons or tabs between cells; UTF-8 or Latin-1. Where cells are parted by semicolons or tabs, decimals may have a comma.
- An empty cell is empty, or one of ${emptyMarks
    .filter((mark) => mark !== "")
    .map((mark) => `\`${mark}\``)
    .join(", ")}.
- Columns stand in any order. Those marked “may lack” can be left out, and so can whole tables: what needs them is then not computed, and says so.
- \`npm run register -- check <folder>\` finds what is wrong. \`npm run register -- indicators <folder> <file>\` computes every indicator of every area into a .csv or .arrow file.

${describedTables().map(tableInWords).join("\n\n")}
`;
}

function tableInWords({name, row, meaning, optional, key, columns, rules}: DescribedTable): string {
  return [
    `## ${name}${optional ? " (may lack)" : ""}`,
    "",
    `${meaning} A row is ${row}${key.length ? `; no two have the same ${key.join(" and ")}` : ""}.`,
    "",
    "| column | what it is | holds | empty |",
    "| --- | --- | --- | --- |",
    ...columns.map(columnInWords),
    ...(rules.length ? ["", ...rules.map((rule) => `- ${rule}`)] : []),
  ].join("\n");
}

function columnInWords({name, meaning, holds, values, empty, optional}: DescribedColumn): string {
  const what = [`${meaning}.`, ...values.map(({value, meaning}) => `\`${value}\`: ${meaning}.`)].join(" ");
  return `| ${name}${optional ? " (may lack)" : ""} | ${what} | ${holds} | ${empty ?? "never"} |`;
}
