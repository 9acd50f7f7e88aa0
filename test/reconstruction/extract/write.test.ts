import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {writeExtract, type Reconstruction} from "../../../data-loaders/reconstruction/extract/write.js";
import {codes, empty, type Coded} from "../../../data-loaders/reconstruction/people/people.js";
import {sqlType, tables} from "../../../data-loaders/register/contract.js";
import {literal, openDatabase} from "../../../data-loaders/register/database.js";
import {newFolder, read} from "../../register/extract.js";
import {standIn} from "./stand-in.js";

const folderOf = () => join(newFolder(), "extract");

async function written(reconstruction: Reconstruction): Promise<string> {
  const folder = folderOf();
  await writeExtract(folder, reconstruction);
  return folder;
}

const digests = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );

describe("the reconstruction as an extract", () => {
  it("is read back, person by person, as it was drawn", async () => {
    const {areas, years} = standIn(500);
    const drawn = [...years];
    const word = (name: Coded, at: number) => codes[name][at]!;
    const filled = (value: number) => (value === empty ? null : value);
    const place = (at: number) => (at === empty ? null : areas[at]!.code);
    const expected = {
      persons: drawn.flatMap(({people: {year, persons, households}}) =>
        Array.from({length: persons.count}, (_, one) => {
          const home = persons.household[one]!;
          return {
            year,
            person: String(persons.person[one]),
            household: String(home),
            area: place(households.area[home]!),
            sex: word("sex", persons.sex[one]!),
            age: persons.age[one],
            background: word("background", persons.background[one]!),
            residence_years: filled(persons.residenceYears[one]!),
            area_years: persons.areaYears[one],
            education: word("education", persons.education[one]!),
            upper_secondary: filled(persons.upperSecondary[one]!),
            activity: word("activity", persons.activity[one]!),
            hours: persons.hours[one] || null,
            personal_income: filled(persons.personalIncome[one]!),
            social_assistance: persons.socialAssistance[one] || null,
            child_welfare: filled(persons.childWelfare[one]!),
            voted: filled(persons.voted[one]!),
            school_points: persons.schoolPoints[one] === empty ? null : persons.schoolPoints[one]! / 10,
            recreation_access: filled(persons.recreationAccess[one]!),
            noise: filled(persons.noise[one]!),
            cell: String(households.cell[home]),
          };
        }),
      ),
      households: drawn.flatMap(({people: {year, households}}) =>
        Array.from({length: households.count}, (_, home) => ({
          year,
          household: String(home),
          area: place(households.area[home]!),
          income: households.income[home],
          transfers: households.transfers[home],
          tenure: word("tenure", households.tenure[home]!),
          rooms: households.rooms[home],
          dwelling: word("dwelling", households.dwelling[home]!),
        })),
      ),
      moves: drawn.flatMap(({people: {year}, moves}) =>
        Array.from(moves.person, (person, at) => ({
          year,
          person: String(person),
          from_area: place(moves.from[at]!),
          to_area: place(moves.to[at]!),
        })),
      ),
      sales: drawn.flatMap(({people: {year}, sales}) =>
        Array.from(sales.area, (area, at) => ({year, area: place(area), price_per_m2: sales.price[at]})),
      ),
    };
    const folder = await written({...standIn(500), years: drawn});
    await read(folder, async ({connection, lacking, notes, years: found}) => {
      expect(found).toEqual([2008, 2013, 2018]);
      expect([...lacking]).toEqual([]);
      expect(notes).toEqual([]);
      for (const [table, rows] of Object.entries(expected)) {
        const got = (await connection.runAndReadAll(`FROM ${table}`)).getRowObjectsJson();
        expect(got).toEqual(rows);
      }
    });
  });

  it("has the areas, the squares and the country", async () => {
    const reconstruction = standIn(450);
    const {areas, cells, nation} = reconstruction;
    await read(await written(reconstruction), async ({connection, rows}) => {
      expect(rows).toMatchObject({areas: areas.length, cells: cells.x.length, nation: nation.size});
      const all = async (query: string) => (await connection.runAndReadAll(query)).getRowObjectsJson();
      expect(await all("FROM areas")).toEqual(
        areas.map(({code, municipality, group, district, mapped, analysis, summary}) => ({
          ...{area: code, municipality, city_group: group, district},
          ...{mapped: Number(mapped), analysis: Number(analysis), summary: Number(summary)},
        })),
      );
      expect(await all("FROM cells LIMIT 2")).toEqual(
        [0, 1].map((at) => ({cell: String(at), x: cells.x[at], y: cells.y[at]})),
      );
      expect(await all("FROM nation WHERE year = 2013")).toEqual([
        {year: 2013, series: "median-income", value: nation.get("median-income@2013")},
      ]);
    });
  });

  it("has every column of the contract, in its type", async () => {
    const folder = await written(standIn(450));
    const database = await openDatabase();
    for (const {name, columns} of tables) {
      const found = await database.rows(`DESCRIBE FROM ${literal(join(folder, `${name}.parquet`))}`);
      expect(found.map(({column_name: column, column_type: type}) => [column, type])).toEqual(
        columns.map((column) => [column.name, sqlType(column)]),
      );
    }
    database.close();
  });

  it("is the same to the byte when the people are the same, and only then", async () => {
    // More than one group of rows, so that both threads write.
    const [one, again] = [await written(standIn(20_000)), await written(standIn(20_000))];
    expect(digests(again)).toEqual(digests(one));
    const other = digests(await written(standIn(450, 2)));
    expect(other["persons.parquet"]).not.toBe(digests(one)["persons.parquet"]);
  }, 60_000);

  it("takes the place of the one before when it is whole, and leaves it otherwise", async () => {
    const folder = await written(standIn(450));
    const before = digests(folder);
    const broken = standIn(450, 2);
    const years = (function* () {
      yield* [...broken.years].slice(0, 2);
      throw new Error("nobody was drawn");
    })();
    await expect(writeExtract(folder, {...broken, years})).rejects.toThrow("nobody was drawn");
    expect(digests(folder)).toEqual(before);
    expect(readdirSync(dirname(folder))).toEqual(["extract"]);

    writeFileSync(join(folder, "sales.csv"), "from another time");
    const said: string[] = [];
    const rows = await writeExtract(folder, standIn(450, 2), (line) => said.push(line));
    expect(rows).toMatchObject({households: 3 * 450, areas: 413});
    expect(existsSync(join(folder, "sales.csv"))).toBe(false);
    expect(digests(folder)).not.toEqual(before);
    expect(said[0]).toContain("2008");
  });

  it("is not written from columns of different length", async () => {
    const reconstruction = standIn(450);
    const years = [...reconstruction.years].map((year) => ({
      ...year,
      sales: {...year.sales, price: year.sales.price.slice(1)},
    }));
    await expect(written({...reconstruction, years})).rejects.toThrow(
      "The columns of sales have 23 and 22 rows",
    );
  });
});
