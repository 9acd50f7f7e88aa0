import {describe, expect, it} from "vitest";
import {kindergartenLeaderQualified} from "../../../../lib/policy/index.js";

describe("the education of kindergarten leaders", () => {
  const none = {
    kindergartenTeacher: false,
    otherPedagogicalDegree: false,
    otherDegreeYears: 0,
    furtherKindergartenPedagogy: false,
  };
  it("is enough for kindergarten teachers, and for others by post", () => {
    for (const post of ["head", "pedagogical leader"] as const) {
      expect(kindergartenLeaderQualified({post, ...none, kindergartenTeacher: true})).toBe(true);
      expect(kindergartenLeaderQualified({post, ...none, furtherKindergartenPedagogy: true})).toBe(false);
    }
    const degree = {...none, otherPedagogicalDegree: true, otherDegreeYears: 3};
    expect(kindergartenLeaderQualified({post: "head", ...degree})).toBe(true);
    const leader = {post: "pedagogical leader", ...degree} as const;
    expect(kindergartenLeaderQualified(leader)).toBe(false);
    expect(kindergartenLeaderQualified({...leader, furtherKindergartenPedagogy: true})).toBe(true);
    expect(
      kindergartenLeaderQualified({...leader, furtherKindergartenPedagogy: true, otherDegreeYears: 2}),
    ).toBe(false);
  });
});
