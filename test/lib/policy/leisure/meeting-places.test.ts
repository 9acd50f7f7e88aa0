import {describe, expect, it} from "vitest";
import {arenaGrantRight, communityHouseAccess} from "../../../../lib/policy/index.js";
import {describeRule} from "../describe-rule.js";

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
