/** What a published file must not be: rows of persons, or so many rows that they could be. */
import {extname} from "node:path";
import {tableFromIPC} from "apache-arrow";

/** Columns that only rows of persons, of households or of their homes have. */
const forbidden = ["person", "household", "persons", "households", "cell", "pseudonym"];

/** No table of areas needs more rows: 299 areas in three years, in some indicators. A municipality has more people. */
const mostRows = 10_000;

/** Other kinds hold what nobody looks for rows in, and an extract could be hidden in them. */
const known = /\.(html|js|css|json|geojson|arrow|csv|tsv|svg|png|ico|webp|woff2|txt|xml|map)$/;

/** How files begin that hold tables or other files, under whatever name. */
const magic: Readonly<Record<string, string>> = {
  Parquet: "PAR1",
  Arrow: "ARROW1",
  zip: "PK\x03\x04",
  gzip: "\x1f\x8b",
  SQLite: "SQLite format",
};

/** What is wrong with a file of the site, or nothing. */
export function personLevel(path: string, bytes: Buffer): string | undefined {
  const kind = extname(path);
  if (!known.test(path)) return `is a file of an unknown kind, ${kind || "without an ending"}`;
  const start = bytes.toString("latin1", 0, 16);
  const hidden = Object.entries(magic).find(([, mark]) => start.startsWith(mark))?.[0];
  if (start.slice(8).startsWith("DUCK")) return "is a database";
  if (hidden !== undefined && !(hidden === "Arrow" && kind === ".arrow")) return `holds ${hidden}`;
  switch (kind) {
    case ".arrow": {
      const {schema, numRows} = tableFromIPC(bytes);
      return inTable(
        schema.fields.map(({name}) => name),
        numRows,
      );
    }
    case ".csv":
    case ".tsv": {
      const lines = bytes.toString("utf8").trim().split("\n");
      return inTable(lines[0]!.split(/[,;\t]/), lines.length - 1);
    }
    case ".json":
    case ".geojson":
      return inJson(JSON.parse(bytes.toString("utf8")));
    case ".html":
    case ".js":
      return inCode(bytes.toString("utf8"));
    default:
      return undefined;
  }
}

function inTable(columns: readonly string[], rows: number): string | undefined {
  const wrong = columns.find((name) => forbidden.includes(name.trim().replaceAll('"', "").toLowerCase()));
  if (wrong !== undefined) return `has a column ${wrong}`;
  return rows > mostRows ? `has ${rows} rows, more than ${mostRows}` : undefined;
}

/** Rows as objects, or columns as lists, anywhere in it. */
function inJson(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value) && value.length > mostRows)
    return `has a list of ${value.length}, more than ${mostRows}`;
  if (!Array.isArray(value)) {
    const wrong = Object.keys(value).find((name) => forbidden.includes(name.toLowerCase()));
    if (wrong !== undefined) return `has a column ${wrong}`;
  }
  for (const part of Object.values(value)) {
    const wrong = inJson(part);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

/** Pages and scripts can carry tables too, as rows or as lists of numbers. */
function inCode(text: string): string | undefined {
  const rows = text.split(/<tr[\s>]/).length - 1;
  if (rows > mostRows) return `has ${rows} rows, more than ${mostRows}`;
  const list = new RegExp(`(?:"?[\\d.e+-]+"?,\\s*){${mostRows}}`).exec(text);
  return list === null ? undefined : `has a list of more than ${mostRows} numbers`;
}
