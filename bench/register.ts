/**
 * `npm run bench:register [years] [people a year]`: how long it takes from Parquet files to the table of indicators,
 * and how much memory. Without arguments ten years of a country, 54 million person-years, which takes minutes and some
 * gigabytes in the folder for temporary files (TMPDIR). Not part of the tests.
 */
import {mkdtempSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {limits, literal, openDatabase} from "../data-loaders/register/database.js";
import {computeIndicators} from "../data-loaders/register/indicators/compute.js";
import {withRegister} from "../data-loaders/register/register.js";
import {printTable, verdict} from "./print.js";

const years = Number(process.argv[2] ?? 10);
const people = Number(process.argv[3] ?? 5_400_000);
const areas = 1500;
const first = 2009;

/** What the project wants to keep to. */
const most = {memoryGigabytes: 8};

/** Households of one to four, spread over the areas; every column is filled, a tenth of the people move in a year. */
const sql: Record<string, (year: number) => string> = {
  persons: (year) => `
    SELECT ${year} AS year, id AS person, id // 5 * 2 + (id % 5 > 1)::BIGINT AS household, ${areaOf("id // 5", year)} AS area,
      CASE WHEN h % 2 = 0 THEN 'female' ELSE 'male' END AS sex,
      CASE WHEN id % 5 IN (1, 4) THEN 18 + h % 70 ELSE h % 95 END::INTEGER AS age,
      CASE WHEN h % 10 < 7 THEN 'none' WHEN h % 10 = 7 THEN 'eu' ELSE 'other' END AS background,
      NULL::DOUBLE AS residence_years, NULL::DOUBLE AS area_years,
      CASE h % 7 WHEN 0 THEN 'basic' WHEN 1 THEN NULL WHEN 2 THEN 'none' WHEN 3 THEN 'higher' ELSE 'upper' END AS education,
      (h % 3 > 0)::TINYINT AS upper_secondary,
      CASE WHEN h % 11 < 7 THEN 'work' WHEN h % 11 < 9 THEN 'education' ELSE 'neither' END AS activity,
      CASE WHEN h % 11 < 7 THEN 10 + h % 31 END::DOUBLE AS hours,
      (h % 800000)::DOUBLE AS personal_income, CASE WHEN h % 40 = 0 THEN h % 50000 END::DOUBLE AS social_assistance,
      (h % 25 = 0)::TINYINT AS child_welfare, (h % 3 > 0)::TINYINT AS voted,
      CASE WHEN h % 80 = 16 THEN 20 + h % 40 END::DOUBLE AS school_points,
      (h % 2)::TINYINT AS recreation_access, (h % 5 = 0)::TINYINT AS noise
    FROM (SELECT range AS id, (hash(range, ${year}) >> 20)::BIGINT AS h FROM range(${people}))`,
  households: (year) => `
    SELECT ${year} AS year, household, ${areaOf("household // 2", year)} AS area, 100000 + (h % 900000)::DOUBLE AS income,
      (h % 300000)::DOUBLE AS transfers, CASE WHEN h % 4 = 0 THEN 'tenant' ELSE 'owner' END AS tenure,
      (1 + h % 6)::INTEGER AS rooms,
      CASE h % 3 WHEN 0 THEN 'block' WHEN 1 THEN 'small-house' ELSE 'detached' END AS dwelling
    FROM (
      SELECT DISTINCT id // 5 * 2 + (id % 5 > 1)::BIGINT AS household, (hash(household, ${year}) >> 20)::BIGINT AS h
      FROM range(${people}) people(id)
    )`,
  moves: (year) => `
    SELECT ${year} AS year, range AS person, ${areaOf("range // 5 + 1", year)} AS from_area, ${areaOf("range // 5", year)} AS to_area
    FROM range(0, ${people}, 10)`,
  sales: (year) => `
    SELECT ${year} AS year, ${areaOf("range", year)} AS area, 20000 + (hash(range) % 60000)::DOUBLE AS price_per_m2
    FROM range(${Math.round(people / 50)})`,
};

/** Some home or other; people of one household live together. */
function areaOf(home: string, year: number): string {
  return `printf('area %04d', (hash(${home}, ${year - (year % 5)}) % ${areas})::INTEGER)`;
}

async function write(folder: string): Promise<void> {
  const database = await openDatabase();
  const copy = (table: string, query: string) =>
    database.run(`COPY (${query}) TO ${literal(join(folder, `${table}.parquet`))} (FORMAT parquet)`);
  const each = Array.from({length: years}, (_, at) => first + at);
  for (const [table, ofYear] of Object.entries(sql)) await copy(table, each.map(ofYear).join(" UNION ALL "));
  await copy(
    "areas",
    `SELECT printf('area %04d', range::INTEGER) AS area, printf('municipality %03d', (range // 15)::INTEGER) AS municipality,
       CASE WHEN range < 60 THEN 'oslo' WHEN range < 300 THEN 'large' ELSE 'mid-sized' END AS city_group,
       1 AS mapped, (range % 3 = 0)::INTEGER AS analysis, 0 AS summary FROM range(${areas})`,
  );
  await copy(
    "nation",
    `SELECT range AS year, 'median-income' AS series, 400000.0 AS value FROM range(${first}, ${first + years})`,
  );
  database.close();
}

const folder = mkdtempSync(join(tmpdir(), "levekar-bench-"));
process.on("exit", () => {
  rmSync(folder, {recursive: true, force: true});
});
const started = performance.now();
const seconds = () => (performance.now() - started) / 1000;
const gigabytes = () => process.resourceUsage().maxRSS / 2 ** 20;

await write(folder);
const size = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
const written = {seconds: seconds(), gigabytes: gigabytes()};

let read = written;
const table = await withRegister({folder, origin: "yours"}, (register) => {
  read = {seconds: seconds(), gigabytes: gigabytes()};
  return computeIndicators(register, {
    since: first,
    progress: (year) => {
      console.error(`${year}: ${seconds().toFixed(0)} s, ${gigabytes().toFixed(1)} GB`);
    },
  });
});
const computed = {seconds: seconds(), gigabytes: gigabytes()};

printTable(
  `${years} × ${people.toLocaleString("en").replaceAll(",", " ")} people in ${areas} areas, ${(size / 1e9).toFixed(1)} GB of Parquet, ${limits.threads} threads`,
  ["step", "s", "peak memory since the start, GB"],
  [
    ["writing the extract", written.seconds, written.gigabytes],
    ["reading and validation", read.seconds - written.seconds, read.gigabytes],
    [
      `${table.values.length} series for ${table.units.length} units`,
      computed.seconds - read.seconds,
      computed.gigabytes,
    ],
  ].map(([step, time, memory]) => [String(step), Number(time).toFixed(1), Number(memory).toFixed(2)]),
);
printTable(
  "Limits",
  ["what", "limit", "measured", ""],
  [verdict("peak memory, GB", most.memoryGigabytes, computed.gigabytes)],
);
