import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Problem} from "../../data-loaders/register/problems.js";
import {broken, csv, newFolder, validTables, writeCsv, writeParquet, type Tables} from "./extract.js";

/** The valid extract with something done to it. */
function changed(change: (tables: Tables) => void): Tables {
  const tables = validTables();
  change(tables);
  return tables;
}

/** Sets the cell in a row of a file, counted as its lines are. */
function set(
  tables: Tables,
  table: string,
  line: number,
  column: string,
  value: string | number | null,
): void {
  const rows = tables[table]!;
  rows[line - 1]![rows[0]!.indexOf(column)] = value;
}

const brief = ({kind, file, column, count, examples}: Problem): string =>
  [
    kind,
    [file, column].filter((word) => word !== null).join(" "),
    count,
    ...examples.map(({row, value, times}) => `${row} ${value ?? "–"}${times > 1 ? ` ×${times}` : ""}`),
  ].join(" | ");

const briefly = async (folder: string): Promise<string[]> => (await broken(folder)).problems.map(brief);
const brieflyOf = (change: (tables: Tables) => void): Promise<string[]> => briefly(writeCsv(changed(change)));

describe("a folder", () => {
  it("that is not there, is a file, is empty, or holds something else", async () => {
    const folder = newFolder();
    expect((await broken(join(folder, "none"))).message).toContain("The folder is not there.");
    expect((await broken(folder)).message).toContain("The folder is empty.");
    writeFileSync(join(folder, "people.xlsx"), "x");
    expect((await broken(folder)).message).toMatch(
      /no table of an extract, only people\.xlsx\.\n.*persons.*template/,
    );
    expect((await broken(join(folder, "people.xlsx"))).message).toContain("This is a file");
    expect(readdirSync(folder)).toEqual(["people.xlsx"]);
  });

  it("without a table, with one twice, with one under another name", async () => {
    const folder = writeCsv(
      changed((tables) => {
        delete tables["nation"];
        tables["household"] = tables["households"]!;
        delete tables["households"];
        tables["move"] = tables["moves"]!;
        delete tables["moves"];
      }),
    );
    writeFileSync(join(folder, "areas.parquet"), "");
    const {message, problems} = await broken(folder);
    expect(problems.map(({kind, table}) => `${kind}: ${table ?? ""}`)).toEqual([
      "two files: areas",
      "missing table: households",
      "missing table: moves",
      "missing table: nation",
    ]);
    expect(message).toContain("The table households is missing, but there is a file household.csv.");
    expect(message).toContain(
      "Add nation.parquet or nation.csv: one number of the country in one year to a row.",
    );
    expect(message).toContain("the table areas also stands in areas.csv");
  });
});

describe("columns", () => {
  it("that lack, are misspelt, or stand twice", async () => {
    const folder = writeCsv(
      changed((tables) => {
        set(tables, "persons", 1, "sex", "sexx");
        set(tables, "persons", 1, "age", "alder");
        set(tables, "persons", 1, "noise", "Voted");
        set(tables, "households", 1, "tenure", "tenrue");
      }),
    );
    const {problems, message} = await broken(folder);
    expect(problems.map(brief)).toEqual([
      "column twice | persons.csv voted | 1",
      "unknown column | persons.csv sexx | 1",
      "missing column | persons.csv age | 1",
      "unknown column | households.csv tenrue | 1",
    ]);
    expect(message).toContain('Rename "sexx" to sex');
    expect(message).toContain('"alder" that is not in the contract');
    expect(message).not.toContain("looked for where");
    expect(existsSync(join(folder, "levekar-problems.csv"))).toBe(false);
  });

  it("none of which is known", async () => {
    const folder = writeCsv(validTables());
    writeFileSync(join(folder, "areas.csv"), "1|Oslo|x\n2|Oslo|y\n");
    const {message} = await broken(folder);
    expect(message).toContain('has none of the columns of areas in its first line, which begins "1|Oslo|x"');
  });
});

describe("values", () => {
  it("that are no numbers, or are written as for readers", async () => {
    expect(
      await brieflyOf((tables) => {
        set(tables, "persons", 2, "person", "12 a");
        set(tables, "persons", 4, "age", "forty");
        set(tables, "persons", 9, "age", "forty");
        set(tables, "persons", 5, "age", "12.5");
        set(tables, "persons", 6, "voted", "perhaps");
        set(tables, "households", 2, "income", "450,000");
        set(tables, "households", 3, "income", "450 000");
        set(tables, "households", 4, "income", "0x1F");
        set(tables, "households", 5, "income", "inf");
        set(tables, "households", 6, "rooms", "1_0");
      }),
    ).toEqual([
      "unreadable value | persons.csv person | 1 | 2 12 a",
      "unreadable value | persons.csv age | 3 | 4 forty ×2 | 5 12.5",
      "unreadable value | persons.csv voted | 1 | 6 perhaps",
      "unreadable value | households.csv income | 4 | 2 450,000 | 3 450 000 | 4 0x1F | 5 inf",
      "unreadable value | households.csv rooms | 1 | 6 1_0",
    ]);
  });

  it("whose point parts thousands, where commas are for decimals", async () => {
    const folder = writeCsv(
      changed((tables) => {
        set(tables, "households", 3, "income", "450.000");
      }),
      {delimiter: ";", decimal: ","},
    );
    expect(await briefly(folder)).toEqual(["unreadable value | households.csv income | 1 | 3 450.000"]);
    const thousands = changed((tables) => {
      tables["households"]!.forEach((row, index) => (row[3] = index ? `${index + 300}.000` : "income"));
    });
    const [all] = (await broken(writeCsv(thousands, {delimiter: ";"}))).problems;
    expect(all).toMatchObject({kind: "unreadable value", column: "income", count: 24});
  });

  it("that are not allowed, impossible, or missing", async () => {
    const {problems, message} = await broken(
      writeCsv(
        changed((tables) => {
          set(tables, "persons", 2, "age", 137);
          set(tables, "persons", 3, "age", -1);
          set(tables, "persons", 4, "sex", "femal");
          set(tables, "persons", 5, "sex", null);
          set(tables, "persons", 6, "voted", 2);
          set(tables, "persons", 7, "area_years", 90);
          set(tables, "areas", 4, "summary", 1);
          set(tables, "areas", 2, "city_group", "Oslo");
          set(tables, "nation", 3, "series", "Employment");
          set(tables, "moves", 3, "from_area", null);
        }),
      ),
    );
    expect(problems.map(brief)).toEqual([
      "value not allowed | areas.csv city_group | 1 | 2 Oslo",
      "rule | areas.csv summary | 1 | 4 summary 1, analysis 0",
      "two groups | areas.csv city_group | 2 | 2 Sørøya ×2",
      "empty cell | persons.csv sex | 1 | 5 –",
      "value not allowed | persons.csv sex | 1 | 4 femal",
      "value out of range | persons.csv age | 2 | 2 137 | 3 -1",
      "unreadable value | persons.csv voted | 1 | 6 2",
      "rule | persons.csv area_years | 2 | 3 area_years 7, age -1 | 7 area_years 90, age 42",
      "rule | moves.csv from_area | 1 | 3 –",
      "value not allowed | nation.csv series | 1 | 3 Employment",
    ]);
    expect(message).toContain('age: is not between 0 and 120 (years): line 2 "137", line 3 "-1"');
    expect(message).toContain(
      'sex: is not female or male: line 4 "femal"\n      Write female for woman or girl;',
    );
  });
});

describe("keys", () => {
  it("that stand twice, or lead nowhere", async () => {
    const folder = writeCsv(
      changed((tables) => {
        tables["persons"]!.push([...tables["persons"]![3]!], [...tables["persons"]![3]!]);
        tables["areas"]!.push([...tables["areas"]![1]!]);
        set(tables, "persons", 2, "household", 77);
        set(tables, "persons", 3, "household", 77);
        set(tables, "persons", 5, "area", "Sorøya 01");
        set(tables, "persons", 7, "cell", 13);
        set(tables, "moves", 2, "to_area", "Ingensteds");
        tables["households"]!.push([2018, 5000, "Ås", 1, 1, null, null, null]);
        tables["nation"]!.splice(1, 1);
      }),
    );
    const {problems, message, list} = await broken(folder);
    expect(problems.map(brief)).toEqual([
      "duplicate key | areas.csv area | 1 | 6 Sørøya 01",
      "duplicate key | persons.csv year and person | 2 | 50 year 2013, person 3 ×2",
      "orphan | persons.csv household | 2 | 2 year 2013, household 77 ×2",
      "orphan | persons.csv area | 1 | 5 Sorøya 01",
      "orphan | persons.csv cell | 1 | 7 13",
      "orphan | households.csv household | 2 | 2 year 2013, household 1001 | 26 year 2018, household 5000",
      "orphan | moves.csv to_area | 1 | 2 Ingensteds",
      "no median income | nation.csv series | 1",
    ]);
    expect(message).toContain(
      'household: is not in households.csv: line 2 "year 2013, household 77" (2 times)',
    );
    expect(message).toContain("has no median-income for 2013");
    expect(readFileSync(list!, "utf8").trim().split("\n")).toHaveLength(1 + 11);
  });
});

describe("a text file", () => {
  const breakLine = (folder: string, change: (lines: string[]) => void, file = "persons.csv"): void => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n");
    change(lines);
    writeFileSync(join(folder, file), lines.join("\n"));
  };

  it("with lines of another delimiter, too short or too long, and lines without anything", async () => {
    const folder = writeCsv(validTables());
    breakLine(folder, (lines) => {
      lines[3] = lines[3]!.replaceAll(",", ";");
      lines[5] = lines[5]!.replace(/,[^,]*$/, "");
      lines[7] = `${lines[7]!},1`;
      lines[9] = lines[9]!.replace(/,(female|male),/, ",other,");
      lines[8] = `\n\n${lines[8]!}`;
      lines[20] = lines[20]!.replace(/,(female|male),/, ",other,");
    });
    const {problems, message} = await broken(folder);
    expect(problems.map(({kind, count, examples}) => `${kind} ${count} ${examples[0]!.row}`)).toEqual([
      "mixed delimiters 1 4",
      "broken line 1 6",
      "broken line 1 8",
      "value not allowed 2 12",
    ]);
    expect(message).toContain("has semicolons between cells, where the first line has commas: line 4");
    expect(message).toMatch(/has fewer cells than the first line has columns: line 6 /);
    expect(message).toMatch(/has more cells than the first line has columns: line 8 /);
    expect(message).toContain('sex: is not female or male: line 12 "other" (2 times)');
  });

  it("whose first line alone has commas", async () => {
    const folder = writeCsv(validTables(), {delimiter: ";"});
    breakLine(folder, (lines) => (lines[0] = lines[0]!.replaceAll(";", ",")));
    const [first] = (await broken(folder)).problems;
    expect(first).toMatchObject({kind: "mixed delimiters", count: 48});
  });

  it("with a quotation mark that does not close", async () => {
    const folder = writeCsv(validTables());
    breakLine(folder, (lines) => (lines[30] = lines[30]!.replace("male", '"male')));
    const {message} = await broken(folder);
    expect(message).toMatch(/quotation mark that opens or closes in the wrong place: line 31 /);
  });

  it("with line ends of two kinds", async () => {
    const folder = writeCsv(validTables());
    breakLine(folder, (lines) => (lines[4] = `${lines[4]!}\r`));
    expect((await broken(folder)).message).toContain("lines that end in different ways");
  });

  it("in another encoding", async () => {
    const utf16 = writeCsv(validTables(), {encoding: "utf16le", mark: true});
    expect((await broken(utf16)).message).toContain("areas.csv\n  is written in UTF-16: line 1");

    const mixed = writeCsv(validTables());
    appendFileSync(join(mixed, "areas.csv"), Buffer.from("Bærum,Bærum,large,,0,0,0\n", "latin1"));
    expect((await broken(mixed)).message).toContain("UTF-8 in some places and Latin-1 in others: line 6");

    const dos = writeCsv(validTables());
    writeFileSync(
      join(dos, "areas.csv"),
      Buffer.from([...Buffer.from(csv(validTables()["areas"]!.slice(0, 1))), 0x8f, 0x0a]),
    );
    expect((await broken(dos)).message).toContain("perhaps it was written for DOS: line 2");

    const binary = writeCsv(validTables());
    appendFileSync(join(binary, "areas.csv"), Buffer.from([0, 0, 0]));
    expect((await broken(binary)).message).toContain("bytes that stand in no text: line 6");
  });

  it("that is empty, or has no rows", async () => {
    const folder = writeCsv(changed((tables) => (tables["nation"] = tables["nation"]!.slice(0, 1))));
    writeFileSync(join(folder, "areas.csv"), "");
    expect(await briefly(folder)).toEqual(["empty file | areas.csv | 1", "no rows | nation.csv | 1"]);
  });
});

describe("a Parquet file", () => {
  it("that was cut off", async () => {
    const folder = await writeParquet(validTables());
    truncateSync(join(folder, "persons.parquet"), 2000);
    const {problems, message} = await broken(folder);
    expect(problems.map(({kind, file}) => `${kind} ${file ?? ""}`)).toEqual([
      "unreadable file persons.parquet",
    ]);
    expect(message).toContain("write or copy it again");
  });

  it("whose middle is damaged", async () => {
    const folder = await writeParquet(validTables());
    const path = join(folder, "persons.parquet");
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4, 600);
    writeFileSync(path, bytes);
    expect((await broken(folder)).message).toContain("persons.parquet\n  cannot be read as a Parquet file");
  });

  it("with other types and values that cannot be", async () => {
    const folder = await writeParquet(
      changed((tables) => {
        set(tables, "persons", 2, "age", "x");
        set(tables, "persons", 3, "age", 137);
        set(tables, "households", 2, "household", 1001.5);
        set(tables, "sales", 2, "price_per_m2", "2018-01-01");
        set(tables, "sales", 3, "price_per_m2", "2018-01-01");
      }),
    );
    const {problems, message} = await broken(folder);
    expect(problems.map(brief)).toEqual([
      "unreadable value | persons.parquet age | 1 | 1 x",
      "value out of range | persons.parquet age | 1 | 2 137",
      "unreadable value | households.parquet household | 1 | 1 1001.5",
      "column type | sales.parquet price_per_m2 | 1",
    ]);
    expect(message).toContain('age: is no whole number: row 1 "x"');
    expect(message).toContain("price_per_m2: is stored as DATE, which is no number");
  });
});

describe("ten thousand problems", () => {
  it("are told in a few lines, and listed one by one beside the extract", async () => {
    const tables = validTables();
    for (let person = 100; person < 10_100; person++)
      tables["persons"]!.push([
        ...[
          2018,
          person,
          1001,
          "Ås",
          "female",
          `${person} years`,
          "none",
          null,
          null,
          null,
          null,
          null,
          null,
        ],
        ...[null, null, null, null, null, null, null, null],
      ]);
    const folder = writeCsv(tables);
    const {message, list, problems} = await broken(folder);
    expect(problems.map(({count}) => count)).toEqual([10_000]);
    expect(message.split("\n").length).toBeLessThan(15);
    expect(message).toMatch(/^The extract in .* has 10.000 problems of 1 kind\./);
    expect(message).toMatch(/line 50 "100 years", line 51 "101 years", .* … 10.000 in all/);
    expect(list).toBe(join(folder, "levekar-problems.csv"));
    const lines = readFileSync(list!, "utf8").trim().split("\n");
    expect(lines).toHaveLength(10_001);
    expect(lines[0]).toBe("table,file,column,row,value,problem");
    expect(lines[10_000]).toBe("persons,persons.csv,age,10049,10099 years,is no whole number");
    expect(readdirSync(folder).filter((name) => name.includes("problems"))).toEqual(["levekar-problems.csv"]);
  });

  it("are told in a few lines where each is of another kind, too", async () => {
    const {message, problems} = await broken(
      writeCsv(
        changed((tables) => {
          for (const [name, rows] of Object.entries(tables))
            for (const column of rows[0]!) set(tables, name, 2, String(column), "%");
        }),
      ),
    );
    expect(problems.length).toBeGreaterThan(25);
    expect(message.split("\n").length).toBeLessThan(60);
    expect(message).toMatch(/… and \d+ more kinds\./);
  });

  it("are told without a list where the folder takes none", async () => {
    const folder = writeCsv(changed((tables) => (tables["areas"]![1]![4] = "x")));
    mkdirSync(join(folder, "levekar-problems.csv", "in the way"), {recursive: true});
    const {list, message} = await broken(folder);
    expect(list).toBe(null);
    expect(message).toContain('mapped: is neither 0 nor 1: line 2 "x"');
    expect(readdirSync(folder).filter((name) => /problems\.csv\./.test(name))).toEqual([]);
  });
});
