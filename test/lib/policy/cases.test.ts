import {describe, expect, it} from "vitest";
import {
  arenaGrantRight,
  communityHouseAccess,
  earlyOutRight,
  exInRight,
  innovationGrantGate,
  kindergartenLeaderQualified,
  labourMeasurePriority,
  penaltyZoneAllowed,
  qualificationProgrammeRight,
  trainingRights,
  youthSanctions,
  type Verdict,
} from "../../../lib/policy/index.js";

/**
 * A rule that asks for several things at once: a case that meets it, and for each trait a change that breaks it. Every
 * break alone must be found, and named alone.
 */
function describeRule<Case extends object>(
  name: string,
  rule: (given: Case) => Verdict,
  meets: Case,
  breaks: readonly Partial<Case>[],
): void {
  describe(name, () => {
    it("is met when all conditions hold", () => {
      expect(rule(meets)).toEqual({met: true, unmet: []});
    });
    it("names the one condition that does not hold", () => {
      const named = breaks.map((change) => {
        const {met, unmet} = rule({...meets, ...change});
        expect(met).toBe(false);
        expect(unmet.length).toBe(1);
        return unmet[0];
      });
      expect(new Set(named).size).toBe(new Set(breaks.flatMap((change) => Object.keys(change))).size);
    });
    it("names all of them when none holds", () => {
      const none = Object.assign({}, meets, ...breaks) as Case;
      const traits = new Set(breaks.flatMap((change) => Object.keys(change)));
      expect(rule(none).unmet.length).toBe(traits.size);
    });
  });
}

describeRule(
  "the qualification programme",
  qualificationProgrammeRight,
  {reducedWorkCapacity: true, reducedEarningCapacity: true, needsCloseFollowUp: true},
  [{reducedWorkCapacity: false}, {reducedEarningCapacity: false}, {needsCloseFollowUp: false}],
);
describeRule(
  "the innovation grant",
  innovationGrantGate,
  {testPlan: true, evaluationPlan: true, operationPlan: true},
  [{testPlan: false}, {evaluationPlan: false}, {operationPlan: false}],
);
describeRule(
  "the grant for neighbourhood arenas",
  arenaGrantRight,
  {vulnerableArea: true, lacksMeetingPlaces: true, openAfternoonAndEvening: true, staffedWithAdults: true},
  [
    {vulnerableArea: false},
    {lacksMeetingPlaces: false},
    {openAfternoonAndEvening: false},
    {staffedWithAdults: false},
  ],
);
describeRule(
  "Early Out",
  earlyOutRight,
  {age: 25.9, drugRelated: true, admits: true, wishesAlternative: true, newCrimeInTrial: false},
  [
    {age: 14.9},
    {age: 26},
    {drugRelated: false},
    {admits: false},
    {wishesAlternative: false},
    {newCrimeInTrial: true},
  ],
);
describeRule("EX/IN", exInRight, {age: 18, sentenceServed: true, wishes: true}, [
  {age: 17.9},
  {age: 26},
  {sentenceServed: false},
  {wishes: false},
]);
describeRule(
  "the Danish penalty zone",
  penaltyZoneAllowed,
  {
    extraordinaryCrime: true,
    residentsUnsafe: true,
    suitable: true,
    monthsInForce: 2.9,
    situationPersists: false,
  },
  [{extraordinaryCrime: false}, {residentsUnsafe: false}, {suitable: false}, {monthsInForce: 3}],
);

describe("the two sanctions made for young people", () => {
  const youth = {
    age: 15,
    crime: "single",
    needsFollowUp: true,
    suitable: true,
    youthConsents: true,
    guardianConsents: true,
  } as const;

  it("are one year of follow-up, and three of punishment for repeated or serious crime", () => {
    expect(youthSanctions(youth)).toEqual({followUpYears: 1, punishmentYears: 0, unmet: []});
    for (const crime of ["repeated", "serious"] as const) {
      expect(youthSanctions({...youth, crime})).toEqual({followUpYears: 1, punishmentYears: 3, unmet: []});
    }
  });

  it("are out of the question below 15, from 18, and without any one of the conditions", () => {
    const changes = [
      {age: 14.9},
      {age: 18},
      {needsFollowUp: false},
      {suitable: false},
      {youthConsents: false},
      {guardianConsents: false},
    ];
    for (const change of changes) {
      const sanctions = youthSanctions({...youth, crime: "serious", ...change});
      expect([sanctions.followUpYears, sanctions.punishmentYears]).toEqual([0, 0]);
      expect(sanctions.unmet.length).toBe(1);
    }
    expect(youthSanctions({...youth, age: 17.99}).followUpYears).toBe(1);
  });

  it("move with their rules", () => {
    const longer = {rules: {below: 20, followUpYears: 2}};
    expect(youthSanctions({...youth, age: 19}, longer).followUpYears).toBe(2);
  });
});

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

describe("training and work", () => {
  it("is a duty without a right for labour immigrants of 18 to 67 years", () => {
    const duty = (age: number) => trainingRights({ground: "labour", age}).duty;
    expect([17.9, 18, 67, 68].map(duty)).toEqual([false, true, true, false]);
    for (const age of [17, 40]) {
      const {right, pays} = trainingRights({ground: "labour", age});
      expect([right, pays]).toEqual([false, age >= 18]);
    }
  });

  it("goes first to those with any of three grounds", () => {
    const none = {young: false, fromOutsideEea: false, longUnemployed: false};
    expect(labourMeasurePriority(none)).toEqual([]);
    expect(labourMeasurePriority({...none, fromOutsideEea: true})).toEqual(["fromOutsideEea"]);
  });
});

describe("the house at Furuset", () => {
  it("is open from 7 to 23 to those of age with a card", () => {
    const visit = {age: 16, accessCard: true, hour: 7};
    expect(communityHouseAccess(visit)).toBe(true);
    expect(communityHouseAccess({...visit, hour: 6.9})).toBe(false);
    expect(communityHouseAccess({...visit, hour: 23.1})).toBe(false);
    expect(communityHouseAccess({...visit, accessCard: false})).toBe(false);
    expect(communityHouseAccess({...visit, age: 15.5})).toBe(true);
    expect(communityHouseAccess({...visit, age: 15.5}, {ages: "over"})).toBe(false);
    expect(communityHouseAccess({...visit, age: 14.9})).toBe(false);
    expect(communityHouseAccess(visit, {ages: "over"})).toBe(true);
  });
});
