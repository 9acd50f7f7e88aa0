/**
 * People whom nobody here made up, on the whole way from files to the table of indicators: the 486 basic statistical
 * units of Bærum and Asker as areas, their counts as persons. What comes out is held against what other packages
 * computed from the counts.
 */
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test, vi} from "vitest";
import {disclosureRules} from "../../data-loaders/register/disclosure.js";
import {computeIndicators, computeUnder} from "../../data-loaders/register/indicators/compute.js";
import {seriesOfYear, unitsAt, type IndicatorTable} from "../../data-loaders/register/indicators/table.js";
import {withRegister} from "../../data-loaders/register/register.js";
import {registerSource} from "../../data-loaders/register/source.js";
import {dissimilarity} from "../../lib/segregation/dissimilarity.js";
import {entropyIndex} from "../../lib/segregation/entropy-index.js";
import {isolation} from "../../lib/segregation/isolation.js";
import {segregationGini} from "../../lib/segregation/segregation-gini.js";
import {expectAgreement} from "../support/agreement.js";
import {grunnkretser, grunnkretsFiles} from "../support/real-data.js";
import {describeShared, sharedJson} from "../support/shared.js";

const year = 2019;

/** A line for each member: western background, other background, neither. */
function writeExtract(folder: string): void {
  const persons = ["year;person;household;area;sex;age;background"];
  const households = ["year;household;area;income"];
  const areas = ["area;municipality;city_group;mapped;analysis;summary"];
  for (const {grunnkrets, kommune, vestlig, ikke_vestlig, folketall} of grunnkretser()) {
    areas.push(`${grunnkrets};${kommune};mid-sized;1;0;0`);
    const [western, other, all] = [Number(vestlig), Number(ikke_vestlig), Number(folketall)];
    for (let one = 0; one < all; one++) {
      const id = persons.length;
      const background = one < western ? "eu" : one < western + other ? "other" : "none";
      const sex = one % 2 === 0 ? "female" : "male";
      persons.push(`${year};${id};${id};${grunnkrets};${sex};40;${background}`);
      households.push(`${year};${id};${grunnkrets};350000,5`);
    }
  }
  const nation = ["year;series;value", `${year};median-income;400000`, `${year};immigrant-background;10,4`];
  for (const [table, lines] of Object.entries({persons, households, areas, nation}))
    writeFileSync(join(folder, `${table}.csv`), `${lines.join("\n")}\n`);
}

describeShared("an extract of real people", grunnkretsFiles, () => {
  const folder = mkdtempSync(join(tmpdir(), "levekar-real-"));
  const units = grunnkretser();
  let exact: IndicatorTable;
  let published: IndicatorTable;

  beforeAll(async () => {
    writeExtract(folder);
    vi.stubEnv("LEVEKAR_REGISTER", folder);
    [exact, published] = await withRegister(registerSource(), async (register) => [
      await computeUnder(undefined, register),
      await computeIndicators(register),
    ]);
  }, 120_000);
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, {recursive: true, force: true});
  });

  const counts = (column: string) => units.map((unit) => Number(unit[column]));
  const ofAreas = (table: IndicatorTable, column: Float64Array) =>
    unitsAt(table, "area").map((unit) => column[unit]!);

  test("the areas are the 486 units, in order", () => {
    const names = unitsAt(exact, "area").map((unit) => exact.units[unit]!.name);
    expect(names).toEqual(units.map(({grunnkrets}) => grunnkrets));
    expect(exact.origin).toBe("yours");
  });

  test.each([
    ["other-immigrant-background", "vestlig"],
    ["immigrant-background", "ikke_vestlig"],
  ])("%s is the share of %s", (id, column) => {
    const {numerator, denominator, value, fromNation} = seriesOfYear(exact, id, year);
    expect(ofAreas(exact, numerator)).toEqual(counts(column));
    expect(ofAreas(exact, denominator)).toEqual(counts("folketall"));
    counts("folketall").forEach((all, row) => {
      expectAgreement(ofAreas(exact, value)[row]!, (100 * counts(column)[row]!) / all);
    });
    const [baerum] = unitsAt(exact, "municipality");
    const inBaerum = units.filter(({kommune}) => kommune === exact.units[baerum!]!.name);
    const sum = (name: string) => inBaerum.reduce((total, unit) => total + Number(unit[name]), 0);
    expectAgreement(value[baerum!]!, (100 * sum(column)) / sum("folketall"));
    if (id === "immigrant-background") expectAgreement(fromNation[baerum!]!, value[baerum!]! - 10.4);
    else expect(fromNation[baerum!]).toBeNaN();
  });

  test("segregation computed from the table is what pysal computed from the counts", () => {
    const {vestlig} = sharedJson("reference/pysal-grunnkrets.json") as {vestlig: Record<string, number>};
    const {numerator, denominator} = seriesOfYear(exact, "other-immigrant-background", year);
    const [group, total] = [ofAreas(exact, numerator), ofAreas(exact, denominator)];
    expectAgreement(dissimilarity(group, total), vestlig.Dissim!);
    expectAgreement(isolation(group, total), vestlig.Isolation!);
    expectAgreement(segregationGini(group, total), vestlig.Gini!);
    expectAgreement(entropyIndex(group, total), vestlig.Entropy!);
  });

  test("what is published of them is rounded, and tells nearly the same", () => {
    expect(published.rules).toBe(disclosureRules);
    const {numerator, denominator} = seriesOfYear(published, "other-immigrant-background", year);
    for (const count of [...numerator, ...denominator])
      if (!Number.isNaN(count)) expect(count % disclosureRules.base).toBe(0);
    const known = unitsAt(published, "area").filter((unit) => !Number.isNaN(numerator[unit]!));
    const index = dissimilarity(
      known.map((unit) => numerator[unit]!),
      known.map((unit) => denominator[unit]!),
    );
    expect(Math.abs(index - 0.1212)).toBeLessThan(0.01);
  });

  test("indicators whose columns the extract lacks are switched off, by name", () => {
    const off = published.off.map(({indicator}) => indicator);
    expect(off).toContain("employment");
    expect(off).toContain("price");
    expect(off).not.toContain("low-income");
    expect(published.off.find(({indicator}) => indicator === "full-time")?.lacks).toEqual([
      "persons.activity",
      "persons.hours",
    ]);
    expect(() => seriesOfYear(published, "employment", year)).toThrow("the extract lacks persons.activity");
  });
});
