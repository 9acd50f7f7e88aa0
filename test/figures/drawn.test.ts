import {describe, expect, it} from "vitest";
import {newestYear, yearWritten} from "../../data-loaders/figures/drawn.js";
import {computeIndicators} from "../../data-loaders/register/indicators/compute.js";
import {read, writeCsv} from "../register/extract.js";
import {extractOf, type Known} from "./extract.js";

const newest = async (known: Partial<Known>, ...series: string[]) => {
  const folder = writeCsv(extractOf({years: [2022, 2023], residence: [], nation: {}, ...known}));
  return newestYear(await read(folder, (register) => computeIndicators(register)), series, "analysis");
};

describe("the year of an extract that a figure draws", () => {
  it("is the newest", async () => {
    expect(await newest({}, "child-low-income", "tenants")).toEqual({year: 2023, missing: []});
  });

  it("is the newest in which all series are counted, and what newer ones lack is told", async () => {
    expect(await newest({moves: [2022]}, "in-mover-income", "tenants", "out-mover-income")).toEqual({
      year: 2022,
      missing: ["no in-mover-income and no out-mover-income of 2023"],
    });
  });

  it("is none where a series is in no year, or no year has all of them", async () => {
    expect(await newest({}, "tenants", "settled")).toEqual({
      year: undefined,
      missing: ["no settled of any year (it lacks persons.area_years)"],
    });
    expect(await newest({residence: [2022], moves: [2023]}, "settled", "in-mover-income")).toEqual({
      year: undefined,
      missing: ["no settled of 2023", "no in-mover-income of 2022"],
    });
  });
});

it("the report prints some numbers of 2018 for 2019; an extract has its own years", () => {
  const reconstruction = {origin: "reconstructed", year: 2018} as const;
  expect(yearWritten("settled", reconstruction)).toBe(2019);
  expect(yearWritten("tenants", reconstruction)).toBe(2018);
  expect(yearWritten("settled", {origin: "yours", year: 2018})).toBe(2018);
  expect(() => yearWritten("happiness", reconstruction)).toThrow("there is no series happiness");
});
