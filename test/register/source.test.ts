import {join, resolve} from "node:path";
import {afterEach, describe, expect, it, vi} from "vitest";
import {registerSource} from "../../data-loaders/register/source.js";
import {sandbox} from "../build/sandbox.js";
import {newFolder, validTables, writeCsv, writeParquet} from "./extract.js";

const repository = resolve(import.meta.dirname, "../..");

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

describe("a table that is computed from an extract", () => {
  const project = () =>
    sandbox({
      "data-loaders/tables/people.json.ts": `
        import {ran} from "../../ran.js";
        import {withRegister} from ${JSON.stringify(join(repository, "data-loaders/register/register.js"))};
        import {registerSource} from ${JSON.stringify(join(repository, "data-loaders/register/source.js"))};
        ran("people");
        const {folder, origin} = registerSource();
        process.stdout.write(JSON.stringify(await withRegister({folder, origin}, ({rows}) => ({...rows, origin}))));`,
    });

  it("is computed again when the extract changes, and stays as it was when the extract breaks", async () => {
    const site = project();
    const folder = await writeParquet(validTables());
    vi.stubEnv("LEVEKAR_REGISTER", folder);
    await site.build();
    await site.build();
    expect(site.runs("people")).toBe(1);
    const first = site.output("people.json");
    expect(JSON.parse(first)).toMatchObject({persons: 48, sales: 2, origin: "yours"});

    const more = validTables();
    more["sales"]!.push([2018, "Ås", 40000]);
    writeCsv({sales: more["sales"]!}, {}, folder);
    const twice = await site.fail();
    expect(twice.message).toContain("the table sales also stands in sales.csv");
    expect(site.output("people.json")).toBe(first);

    const other = newFolder();
    writeCsv(more, {}, other);
    vi.stubEnv("LEVEKAR_REGISTER", other);
    await site.build();
    expect(JSON.parse(site.output("people.json"))).toMatchObject({persons: 48, sales: 3});
    more["persons"]![1]![5] = "old";
    writeCsv({persons: more["persons"]!}, {}, other);
    const {message} = await site.fail();
    expect(message).toContain('age: is no whole number: line 2 "old"');
    expect(JSON.parse(site.output("people.json"))).toMatchObject({sales: 3});
  });
});
