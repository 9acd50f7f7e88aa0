import {describe} from "vitest";
import {phone} from "../support/browser-tabs.js";
import {visitAllPages} from "../support/browser-visit.js";

describe("on a phone nothing moves, nothing is too wide, and axe-core has no objection", () => {
  visitAllPages({viewport: phone, isMobile: true});
});
