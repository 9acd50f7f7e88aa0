import {existsSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {builtTable} from "../../data-loaders/build/built-table.js";
import {areas} from "../../data-loaders/reconstruction/areas.js";
import {CountedWorld} from "../../data-loaders/reconstruction/counted.js";
import {factsMet} from "../../data-loaders/reconstruction/facts-met.js";
import {findingsIn, type Finding} from "../../data-loaders/reconstruction/findings.js";
import type {Unmet} from "../../data-loaders/reconstruction/moves/unmet.js";
import {reconcile, type Line} from "../../data-loaders/reconstruction/reconcile.js";
import {reconstruct} from "../../data-loaders/reconstruction/reconstruct.js";
import {partsOf, planOf} from "../../data-loaders/reconstruction/world/parts.js";
import {years, type World} from "../../data-loaders/reconstruction/world.js";
import {readIndicators} from "../../data-loaders/register/indicators/read-file.js";
import type {IndicatorTable} from "../../data-loaders/register/indicators/table.js";
import {constraints} from "../../data-loaders/report/constraints.js";

/** The table that the build has made: everybody drawn, written, read back and counted. */
const path = builtTable("indicators.arrow");
const table: IndicatorTable | undefined = existsSync(path) ? readIndicators(readFileSync(path)) : undefined;
const isDefault = table?.origin === "reconstructed";

describe.skipIf(!isDefault)('the people of the reconstruction (made by "npm run tables")', () => {
  let findings: Finding[];
  let lines: Line[];
  let [world, counted]: [World?, CountedWorld?] = [];

  beforeAll(() => {
    findings = findingsIn(table!);
    lines = reconcile(findings);
    world = reconstruct();
    counted = new CountedWorld(areas(), table!);
  }, 120_000);

  it("meet every rule read from the report, as the indicators count them", () => {
    expect(findings.filter(({met}) => !met).map(({rule, achieved}) => `${rule.id}: ${achieved}`)).toEqual([]);
    expect(findings.length).toBe(constraints().filter(({used}) => used).length);
  });

  it("live as near to their like as table 3.1 prints, within a point at each size of the neighbourhood", () => {
    const profile = findings.filter(({rule}) => rule.kind === "profile");
    expect(profile.length).toBe(8);
    for (const {rule, achieved} of profile)
      expect(Math.abs(achieved - ("value" in rule ? rule.value! : NaN)), rule.id).toBeLessThan(1);
  });

  it("are as many of each kind as the areas were solved for, to the nearest whole person", () => {
    const shares = table!.values.filter(({series: {id, indicator}}) => {
      if (indicator.measure !== "share") return false;
      try {
        return partsOf(id).length === 1 && planOf(id).scale === "percent";
      } catch {
        return false;
      }
    });
    // The build says where there were not the people for moves that the areas want.
    const {unmet} = JSON.parse(readFileSync(builtTable("reconstruction.json"), "utf8")) as {unmet: Unmet[]};
    expect(unmet.length).toBeLessThan(6);
    const isUnmet = (series: string, year: number, code: string) =>
      unmet.some((one) => one.series === series && one.year === year && one.area === code);
    expect(new Set(shares.map(({series}) => series.id)).size).toBeGreaterThan(35);
    for (const {series, year} of shares) {
      const when = years.find((one) => one === year)!;
      const [wanted, found, people] = [
        world!.values(series.id, when),
        counted!.values(series.id, when),
        counted!.people(series.id, when),
      ];
      const off = found.map((percent, area) => {
        if (isUnmet(series.id, year, world!.areas[area]!.code)) return 0;
        return (Math.abs(percent - wanted[area]!) / 100) * people[area]!;
      });
      // Which homes are rented follows from people and families; their number is as near as these allow.
      const most = series.id === "tenant-households" ? 100 : 1.01;
      expect(Math.max(...off.filter((one) => !Number.isNaN(one))), `${series.id} ${year}`).toBeLessThan(most);
    }
  });

  it("give the ledger what they come to, in the fact's own unit", () => {
    const met = factsMet(findings);
    expect(met.get("3.3.1-01")).toEqual({achieved: 17, by: "the reconstructed people"});
    // The rule has 1.67 times the country's share where the fact has 67 percent more: no number beside it.
    expect(met.get("3.3.3-02")!.achieved).toBeNull();
    const withNumber = [...met].filter(([, {achieved}]) => achieved !== null);
    expect(withNumber.length).toBeGreaterThan(80);
    expect(met.size).toBeGreaterThan(150);
  });

  it("agree with the report in every line of npm run reconcile", () => {
    expect(lines.filter((line) => !line.agrees)).toEqual([]);
    expect(lines.filter(({kind}) => kind === "computed").length).toBeGreaterThan(50);
  });

  it("are told of in words that can be read", () => {
    const line = lines.find(({id}) => id === "k-3.3.1-01")!;
    expect(line.what).toBe("Mapped areas where children in low-income families is above 40");
    expect(line.printed).toBe("17");
    expect(line.achieved).toBe(17);
    expect(lines.find(({id}) => id === "k-3.1-01")!.what).toBe(
      "Dissimilarity of low income over the nearest 200 people, Oslo",
    );
  });

  it("are not what an extract of somebody else's has to be", () => {
    expect(() => findingsIn({...table!, origin: "yours"})).toThrow("these are yours");
  });
});
