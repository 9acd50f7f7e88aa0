import {expect, it} from "vitest";
import {chapterNumbers, chapters} from "../../data-loaders/report/report.js";
import type {Fact} from "../../data-loaders/report/schema.js";
import {describeShared, sharedJson} from "../support/shared.js";
import {corrected, removed} from "./readings.js";

const files = chapterNumbers.map((number) => `report/ch${String(number).padStart(2, "0")}.json`);

type Reading = Pick<Fact, "id" | "relation" | "value" | "min" | "max">;

/** "about 40", "50–60": what a fact says, for comparison and for the record. */
function saying({relation, value, min, max}: Reading): string {
  const range = min === null && max === null ? "" : `${min ?? ""}–${max ?? ""}`;
  return relation === "range" ? range : `${relation} ${value}${range && `, ${range}`}`;
}

describeShared("the facts of the first reading", files, () => {
  const first = files.flatMap((file) => (sharedJson(file) as {facts: Reading[]}).facts);
  const now = new Map(chapters().flatMap(({facts}) => facts.map((fact) => [fact.id, fact] as const)));

  it("are all still there, except those that print no quantity", () => {
    expect(first.length).toBeGreaterThan(1150);
    expect(
      first
        .map(({id}) => id)
        .filter((id) => !now.has(id))
        .sort(),
    ).toEqual(Object.keys(removed).sort());
  });

  it("say the same, except those whose reading was corrected", () => {
    const departures = first.flatMap((fact) => {
      const own = now.get(fact.id);
      const [was, is] = [saying(fact), own && saying(own)];
      return own && was !== is ? [[fact.id, {was, is}] as const] : [];
    });
    const listed = Object.entries(corrected).map(([id, {was, is}]) => [id, {was, is}] as const);
    expect(Object.fromEntries(departures)).toEqual(Object.fromEntries(listed));
  });

  it("keep their section and line, give or take a few lines", () => {
    const moved = first.filter((fact) => {
      const {section, line} = fact as Reading & Pick<Fact, "section" | "line">;
      const own = now.get(fact.id);
      return own && (own.section !== section || Math.abs(own.line - line) > 3);
    });
    expect(moved.map(({id}) => id)).toEqual([]);
  });
});
