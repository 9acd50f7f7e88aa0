import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {publicFunctions} from "../../data-loaders/functions/public-functions.js";
import {methodLedger} from "../../data-loaders/report/method-ledger.js";
import {chapters} from "../../data-loaders/report/report.js";

const decisions = JSON.parse(
  readFileSync(new URL("../../data-loaders/report/method-status.json", import.meta.url), "utf8"),
) as Record<string, object>;
const functions = publicFunctions();
const ledger = methodLedger();
const ids = chapters().flatMap(({methods}) => methods.map(({id}) => id));

describe("the ledger of methods", () => {
  it("has every method of the report once, in its order", () => {
    expect(ledger.map(({id}) => id)).toEqual(ids);
  });

  it("calls a function what a function names, and nothing else", () => {
    const named = new Set(functions.flatMap(({methods}) => methods));
    for (const {id, status, functions: own, form} of ledger) {
      expect(status === "function", id).toBe(named.has(id));
      expect(own.length > 0, id).toBe(named.has(id));
      if (status === "function") expect(form).toMatch(/^(printed|standard|reading)\b/);
    }
  });

  it("gives a reason for what is not computable and a place for what is shown", () => {
    for (const {id, status, shown, reason} of ledger) {
      expect(reason !== null, id).toBe(status === "not computable");
      if (status === "shown") expect(shown).toMatch(/^\/chapters\/.*#/);
    }
  });

  it("leaves no method open, and makes at least 200 of them functions", () => {
    const statuses: readonly string[] = ledger.map(({status}) => status);
    expect(statuses).not.toContain("open");
    expect(statuses.filter((status) => status === "function").length).toBeGreaterThanOrEqual(200);
    for (const {id, functions: own, shown, reason} of ledger)
      expect([own.length > 0, shown !== null, reason !== null].filter(Boolean), id).toHaveLength(1);
  });

  it("decides in the order of the report", () => {
    expect(Object.keys(decisions)).toEqual(ids.filter((id) => id in decisions));
  });

  it("names a method without a status", () => {
    const [id, ...others] = Object.keys(decisions);
    const without = Object.fromEntries(others.map((other) => [other, decisions[other]]));
    expect(() => methodLedger(without)).toThrow(new RegExp(`${id!} has no status`));
  });

  it("names every function that a reason speaks of as it is called", () => {
    const names = new Set(functions.map(({name}) => name));
    for (const {id, reason} of ledger)
      for (const [, name] of (reason ?? "").matchAll(/`([^`]*)`/g)) expect(names, id).toContain(name);
  });

  it.each([
    ["a method that the report does not have", {"m-3-nothing": {reason: "words"}}, /m-3-nothing/],
    ["a reason that is none", {[ids[0]!]: {reason: "tired"}}, new RegExp(ids[0]!)],
    ["a reason that is no sentence", {[ids[0]!]: {because: "no data"}}, new RegExp(ids[0]!)],
    ["an exhibit that stands on no page", {[ids[0]!]: {shown: "table-99.9"}}, /table-99\.9/],
    ["a reason for what is a function", {"m-4-gini": {reason: "words"}}, /m-4-gini/],
  ])("refuses %s", (_, wrong, message) => {
    expect(() => methodLedger({...decisions, ...wrong})).toThrow(message);
  });
});
