import {describe, expect, it} from "vitest";
import {openDatabase} from "../../data-loaders/register/database.js";
import {nearestProfile, type ProfileRow} from "../../data-loaders/register/nearest-profile.js";

const everyColumn = ["persons.cell", "cells.x", "persons.personal_income", "nation.highest-tenth-of-income"];

/**
 * A thousand people aged 40 (or fewer, the first of them), each alone, in four squares far apart with 250 each; every fourth is poor and every fourth
 * earns much. `poor` says of a person whether they are poor; half of them earn as much as the line of high income.
 */
async function profile(poor: string, columns = everyColumn, people = 1000): Promise<ProfileRow[]> {
  const database = await openDatabase();
  try {
    for (const sql of [
      "CREATE TABLE areas AS SELECT 'a' AS area, 'Town' AS municipality",
      "CREATE TABLE cells AS SELECT range AS cell, (10000 * range)::DOUBLE AS x, 0::DOUBLE AS y FROM range(4)",
      `CREATE TABLE persons AS SELECT 2018 AS year, range AS person, range AS household, 'a' AS area, 40 AS age,
         range // 250 AS cell, CASE WHEN range % 4 = 0 THEN 900 ELSE 800 END AS personal_income FROM range(${people})`,
      `CREATE TABLE households AS SELECT 2018 AS year, range AS household, 'a' AS area,
         CASE WHEN ${poor} THEN 59 ELSE 61 END AS income FROM range(${people})`,
      `CREATE TABLE nation AS SELECT * FROM (VALUES (2018, 'median-income', 100), (2018, 'highest-tenth-of-income', 800))
         rows(year, series, value)`,
    ])
      await database.run(sql);
    return await nearestProfile(database.connection, new Set(columns), {
      municipalities: ["Town", "Elsewhere"],
      year: 2018,
    });
  } finally {
    database.close();
  }
}

describe("the profile over nearest people", () => {
  it("is 100 percent where a group has a square of its own, and 0 where it is everywhere alike", async () => {
    const rows = await profile("range < 250");
    expect(rows.map(({group, k, municipality}) => [group, k, municipality])).toEqual([
      ["low-income", 200, "Town"],
      ["high-income", 200, "Town"],
    ]);
    expect(rows[0]!.dissimilarity).toBeCloseTo(100, 9);
    // Who earns just as much as the line is not beyond it: 62 or 63 of 250 in every square are.
    expect(rows[1]!.dissimilarity).toBeLessThan(1);
  });

  it("leaves out sizes that half of the people would fill, and groups of few", async () => {
    expect((await profile("range < 250")).some(({k}) => k > 200)).toBe(false);
    expect((await profile("range < 99")).map(({group}) => group)).toEqual(["high-income"]);
  });

  it("is of no place with fewer people than the smallest neighbourhood asks for", async () => {
    expect(await profile("range < 150", everyColumn, 300)).toEqual([]);
  });

  it("is of what the extract has", async () => {
    expect(await profile("range < 250", [])).toEqual([]);
    const groups = (await profile("range < 250", ["persons.cell", "cells.x"])).map(({group}) => group);
    expect(groups).toEqual(["low-income"]);
  });
});
