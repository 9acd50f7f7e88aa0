import {expect, test} from "vitest";
import {indicators} from "../../../data-loaders/register/indicators/definitions.js";
import {series, seriesIds} from "../../../data-loaders/register/indicators/ids.js";
import {chapters} from "../../../data-loaders/report/report.js";

test("about 40 indicators and over 80 series, each once", () => {
  expect(indicators.length).toBeGreaterThanOrEqual(30);
  expect(seriesIds.length).toBeGreaterThanOrEqual(80);
  expect(new Set(seriesIds).size).toBe(seriesIds.length);
  for (const id of seriesIds) {
    expect(id).toMatch(
      /^[a-z][a-z-]*(\/(sex=(female|male)|background=(with|without)|sex=(female|male),background=(with|without)))?$/,
    );
  }
});

test("every series of an indicator stands together, everybody first", () => {
  expect(seriesIds.filter((id) => id.startsWith("outside-work-adult"))).toEqual([
    "outside-work-adult",
    "outside-work-adult/sex=female",
    "outside-work-adult/sex=male",
    "outside-work-adult/background=with",
    "outside-work-adult/background=without",
    "outside-work-adult/sex=female,background=with",
    "outside-work-adult/sex=female,background=without",
    "outside-work-adult/sex=male,background=with",
    "outside-work-adult/sex=male,background=without",
  ]);
});

test("a share has a condition, a mean or median an amount, a count neither", () => {
  for (const {id, measure, met, amount, unit} of indicators) {
    expect([id, met !== undefined, amount !== undefined], "the condition or the amount").toEqual([
      id,
      measure === "share",
      measure === "mean" || measure === "median",
    ]);
    expect([id, unit === "percent"]).toEqual([id, measure === "share"]);
  }
});

test("only people have a sex and a background", () => {
  for (const {indicator} of series.filter(({sex, background}) => sex ?? background)) {
    expect([indicator.id, indicator.base]).toEqual([indicator.id, "persons"]);
  }
});

test("sections are sections of the report", () => {
  const known = new Set(
    chapters()
      .flatMap(({sections}) => sections)
      .map(({id}) => id),
  );
  const unknown = indicators.flatMap(({id, sections}) =>
    sections.filter((section) => !known.has(section)).map((section) => `${id}: ${section}`),
  );
  expect(unknown).toEqual([]);
});
