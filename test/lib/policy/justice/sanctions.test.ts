import {describe, expect, it} from "vitest";
import {earlyOutRight, exInRight, penaltyZoneAllowed, youthSanctions} from "../../../../lib/policy/index.js";
import {describeRule} from "../describe-rule.js";

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
