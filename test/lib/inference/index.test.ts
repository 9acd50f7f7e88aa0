import {expect, it} from "vitest";
import * as inference from "../../../lib/inference/index.js";

it("covers every function of the folder", () => {
  const covered = [
    "InvalidInputError",
    "adjustedPValues",
    "binomialTest",
    "clopperPearsonInterval",
    "correlation",
    "differenceInterval",
    "rowBootstrap",
    "rowPermutationTest",
    "shrunkenRates",
    "shrunkenShares",
    "wilsonInterval",
  ];
  expect(Object.keys(inference).sort()).toEqual(covered.sort());
});
