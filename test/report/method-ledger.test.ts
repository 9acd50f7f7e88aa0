import {describe, expect, it} from "vitest";
import {publicFunctions} from "../../data-loaders/functions/public-functions.js";
import {methodLedger} from "../../data-loaders/report/method-ledger.js";
import {chapters} from "../../data-loaders/report/report.js";

const ids = chapters().flatMap(({methods}) => methods.map(({id}) => id));

describe("the ledger of methods", () => {
  it("has every method of the report once, in its order", () => {
    expect(methodLedger().map(({id}) => id)).toEqual(ids);
  });

  it("calls a function what a function names, and nothing else", () => {
    const named = new Set(publicFunctions().flatMap(({methods}) => methods));
    for (const {id, status, functions, form} of methodLedger()) {
      expect(status === "function", id).toBe(named.has(id));
      expect(functions.length > 0, id).toBe(named.has(id));
      if (status === "function") expect(form).toMatch(/^(printed|standard|reading)\b/);
    }
  });

  it("gives a reason for what is not computable and a place for what is shown", () => {
    for (const {id, status, shown, reason} of methodLedger()) {
      expect(reason !== null, id).toBe(status === "not computable");
      if (status === "shown") expect(shown).toMatch(/^\/chapters\/.*#/);
    }
  });

  it.each([
    ["a method that the report does not have", {"m-3-nothing": {reason: "words"}}, /m-3-nothing/],
    ["a reason that is none", {[ids[0]!]: {reason: "tired"}}, new RegExp(ids[0]!)],
    ["a reason that is no sentence", {[ids[0]!]: {because: "no data"}}, new RegExp(ids[0]!)],
    ["an exhibit that stands on no page", {[ids[0]!]: {shown: "table-99.9"}}, /table-99\.9/],
    ["a reason for what is a function", {"m-4-gini": {reason: "words"}}, /m-4-gini/],
  ])("refuses %s", (_, decisions, message) => {
    expect(() => methodLedger(decisions)).toThrow(message);
  });
});
