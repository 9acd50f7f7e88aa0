import {expect, it} from "vitest";
import {earmarkingReasons} from "../../../../lib/policy/index.js";

it("a grant may be earmarked for any of three reasons", () => {
  const none = {buildsUpService: false, concernsFewPlaces: false, limitedTrial: false};
  expect(earmarkingReasons(none)).toEqual([]);
  expect(earmarkingReasons({...none, limitedTrial: true, buildsUpService: true})).toEqual([
    "buildsUpService",
    "limitedTrial",
  ]);
});
