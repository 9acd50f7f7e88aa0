import {rmSync} from "node:fs";
import {resolve} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {afterEach, describe, expect, it, vi} from "vitest";
import {disclosureRules} from "../../data-loaders/register/disclosure.js";
import {controlAsked, registerSource} from "../../data-loaders/register/source.js";
import type {Sandbox} from "../build/sandbox.js";
import {validTables, writeCsv} from "./extract.js";
import {site} from "./support/site.js";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the extract that tables are computed from", () => {
  it("is the reconstruction's, or the one that the environment names", () => {
    vi.stubEnv("LEVEKAR_REGISTER", "");
    expect(registerSource("/project")).toEqual({
      folder: resolve("/project/build/extract"),
      origin: "reconstructed",
    });
    vi.stubEnv("LEVEKAR_REGISTER", "../mine");
    expect(registerSource("/project")).toEqual({folder: resolve("/mine"), origin: "yours"});
    vi.stubEnv("LEVEKAR_REGISTER", "/elsewhere");
    expect(registerSource("/project")).toEqual({folder: resolve("/elsewhere"), origin: "yours"});
  });
});

describe("disclosure control of invented people", () => {
  it("is asked for in one word, and cannot be asked away", () => {
    for (const nothing of [undefined, ""]) {
      vi.stubEnv("LEVEKAR_CONTROL", nothing);
      expect(controlAsked()).toBe(false);
    }
    vi.stubEnv("LEVEKAR_CONTROL", "on");
    expect(controlAsked()).toBe(true);
    for (const other of ["off", "0", "1", "ON"]) {
      vi.stubEnv("LEVEKAR_CONTROL", other);
      expect(controlAsked).toThrow(`LEVEKAR_CONTROL is "${other}"`);
    }
  });
});

const project = (): Sandbox => site(["indicators.arrow"]);

describe("the table of indicators", () => {
  const metadata = (site: Sandbox) => tableFromIPC(site.outputBytes("indicators.arrow")).schema.metadata;
  const runs = (site: Sandbox) => [site.runs("reconstruction.json"), site.runs("indicators.arrow")];

  it("is of the reconstruction's extract, which is written first, and again when it has gone", async () => {
    const site = project();
    vi.stubEnv("LEVEKAR_REGISTER", "");
    const said = await site.build();
    expect(said.join("\n")).toMatch(/indicators\.arrow, .* s: indicators of 2013/);
    const bytes = site.outputBytes("indicators.arrow");
    const {numRows, schema} = tableFromIPC(bytes);
    expect([...schema.metadata]).toEqual(
      expect.arrayContaining([
        ["origin", "reconstructed"],
        ["change since", "2008"],
      ]),
    );
    expect(numRows).toBeGreaterThan(413 * 3);
    expect(JSON.parse(site.output("reconstruction.json"))).toMatchObject({areas: 413, households: 1350});
    await site.build();
    expect(runs(site)).toEqual([1, 1]);

    // Written again, it is the same to the byte, and so is what would be computed from it.
    rmSync(site.path("build"), {recursive: true});
    await site.build();
    expect(runs(site)).toEqual([2, 1]);
    expect(site.outputBytes("indicators.arrow").equals(bytes)).toBe(true);
  }, 120_000);

  it("is put through disclosure control where the environment says so, and only then computed again", async () => {
    const site = project();
    vi.stubEnv("LEVEKAR_REGISTER", "");
    vi.stubEnv("LEVEKAR_CONTROL", "");
    await site.build();
    expect(metadata(site).has("disclosure")).toBe(false);
    vi.stubEnv("LEVEKAR_CONTROL", "on");
    await site.build();
    expect(metadata(site).get("origin")).toBe("reconstructed");
    expect(metadata(site).get("disclosure")).toContain("fewer than");
    expect(runs(site)).toEqual([1, 2]);
    const counts = tableFromIPC(site.outputBytes("indicators.arrow")).getChild("denominator")!;
    for (const count of counts) expect((count ?? 0) % disclosureRules.base).toBe(0);

    vi.stubEnv("LEVEKAR_CONTROL", "off");
    expect((await site.fail()).message).toContain('the only thing it can say is "on"');
  }, 120_000);

  it("is of yours where the environment names it, and stays as it was when yours breaks", async () => {
    const site = project();
    const tables = validTables();
    const folder = writeCsv(tables);
    vi.stubEnv("LEVEKAR_REGISTER", folder);
    vi.stubEnv("LEVEKAR_CONTROL", "");
    await site.build();
    expect(metadata(site).get("origin")).toBe("yours");
    expect(metadata(site).get("disclosure")).toContain("fewer than");
    const bytes = site.outputBytes("indicators.arrow");

    tables["persons"]![1]![5] = "old";
    writeCsv(tables, {}, folder);
    const {message} = await site.fail();
    expect(message).toContain('age: is no whole number: line 2 "old"');
    expect(site.outputBytes("indicators.arrow").equals(bytes)).toBe(true);

    // Back to the reconstruction, whose extract is still there.
    vi.stubEnv("LEVEKAR_REGISTER", "");
    await site.build();
    expect(metadata(site).get("origin")).toBe("reconstructed");
    expect(runs(site)).toEqual([1, 3]);
  }, 120_000);
});
