import {describe} from "vitest";
import {desktop} from "../support/browser-tabs.js";
import {visitAllPages} from "../support/browser-visit.js";

describe("on a desktop nothing moves, nothing is too wide, and axe-core has no objection", () => {
  visitAllPages({viewport: desktop});
});
