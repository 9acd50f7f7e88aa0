import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chapters} from "../../../data-loaders/report/report.js";
import * as policy from "../../../lib/policy/index.js";

const facts = new Map(chapters().flatMap((chapter) => chapter.facts.map((fact) => [fact.id, fact] as const)));

/** The number of a fact, one of the ends of a range, or its percentage as a share. */
function fact(id: string, part: "value" | "min" | "max" | "share" = "value"): number {
  const found = facts.get(id);
  if (!found) throw new Error(`There is no fact ${id}.`);
  const number = part === "share" ? found.value : found[part];
  if (typeof number !== "number") throw new Error(`Fact ${id} has no ${part}.`);
  return part === "share" ? number / 100 : number;
}

const rules = policy.printedRules();

describe("the amounts of the rules are the report’s", () => {
  const million = 1e6;
  const same: [string, number, number][] = [
    ["highest kindergarten price", rules.kindergartenFee2020.maximum, fact("13.1.1-02")],
    ["second child", rules.kindergartenFee2020.secondChild, fact("13.1.1-03", "share")],
    ["third child", rules.kindergartenFee2020.laterChildren, fact("13.1.1-04", "share")],
    ["share of income", rules.kindergartenFee2020.incomeShare, fact("13.1.1-06", "share")],
    ["youngest with core time", rules.freeCoreTime2020.youngest, fact("13.1.1-08", "min")],
    ["oldest with core time", rules.freeCoreTime2020.oldest, fact("13.1.1-08", "max")],
    ["core time", rules.freeCoreTime2020.hours, fact("13.1.1-09")],
    ["limit of core time", rules.freeCoreTime2020.incomeLimit, fact("13.1.1-10")],
    ["after-school share", rules.afterSchoolFee2020.incomeShare, fact("13.1.4-10", "share")],
    ["first discount grade", rules.afterSchoolFee2020.discountFrom, fact("13.1.4-09", "min")],
    ["last discount grade", rules.afterSchoolFee2020.discountTo, fact("13.1.4-09", "max")],
    ["last discount grade proposed", rules.afterSchoolFee2021.discountTo, fact("13.1.4-12", "max")],
    ["first free grade", rules.afterSchoolFee2020.freeFrom, fact("13.1.4-11", "min")],
    ["last free grade", rules.afterSchoolFee2020.freeTo, fact("13.1.4-11", "max")],
    ["duty", rules.afterSchoolDuty2020.lastGrade, fact("13.1.4-01", "max")],
    ["duty, special needs", rules.afterSchoolDuty2020.lastGradeSpecialNeeds, fact("13.1.4-02", "max")],
    ["Swedish open activity", rules.swedishAfterSchool2020.openActivityFrom, fact("6.3.5-06")],
    ["Swedish duty", rules.swedishAfterSchool2020.until, fact("6.3.5-05")],
    ["children per employee", rules.kindergartenStaff2020.perEmployeeUnderThree, fact("13.1.2-02")],
    ["older per employee", rules.kindergartenStaff2020.perEmployeeOverThree, fact("13.1.2-03")],
    ["children per leader", rules.kindergartenStaff2020.perLeaderUnderThree, fact("13.1.2-04")],
    ["older per leader", rules.kindergartenStaff2020.perLeaderOverThree, fact("13.1.2-05")],
    ["cash benefit", rules.cashBenefit2020.full, fact("13.1.3-09")],
    ["months of cash benefit", rules.cashBenefit2020.longest, fact("13.1.3-04")],
    ["residence", rules.cashBenefit2020.residence, fact("13.1.3-10")],
    ["first step", rules.cashBenefit2020.shares[4]!, fact("13.1.3-05", "share")],
    ["second step", rules.cashBenefit2020.shares[3]!, fact("13.1.3-06", "share")],
    ["third step", rules.cashBenefit2020.shares[2]!, fact("13.1.3-07", "share")],
    ["fourth step", rules.cashBenefit2020.shares[1]!, fact("13.1.3-08", "share")],
    ["teacher norm, lower", rules.teacherNorm2019.lower, fact("13.1.8-01")],
    ["teacher norm, upper", rules.teacherNorm2019.upper, fact("13.1.8-02")],
    ["Oslo by pupils", rules.osloSchools2017.pupils, fact("13.1.7-02", "share")],
    ["Oslo basic", rules.osloSchools2017.basic, fact("13.1.7-03", "share")],
    ["Oslo by criteria", rules.osloSchools2017.socioDemographic, fact("13.1.7-04", "share")],
    ["Oslo by language", rules.osloSchools2017.language, fact("13.1.7-05", "share")],
    ["Oslo most mobile", rules.osloSchools2017.mostMobile, fact("13.1.7-06", "share")],
    ["Oslo by mobility", rules.osloSchools2017.mobility, fact("13.1.7-07", "share")],
    ["behind below", rules.fallingBehind2020.below, fact("13.3.4-01")],
    ["behind share", rules.fallingBehind2020.share, fact("13.3.4-02", "share")],
    ["NAV capacity", rules.navOperatingFunds2020.extraReducedCapacity, fact("12.2.1.1-02", "share")],
    ["NAV jobseekers", rules.navOperatingFunds2020.extraJobseekers, fact("12.2.1.1-03", "share")],
    ["block grant", rules.municipalIncome2020.blockGrant, fact("12.3.1-01", "share")],
    ["tax", rules.municipalIncome2020.tax, fact("12.3.1-02", "share")],
    ["bound income", rules.municipalIncome2020.bound, fact("12.3.1-03", "share")],
    ["inclusion target", rules.inclusionTarget2020.target, fact("12.2.1.3-12", "share")],
    ["youngest with duty", rules.training2020.youngest, fact("12.2.1.2-01", "min")],
    ["oldest with duty", rules.training2020.oldest, fact("12.2.1.2-01", "max")],
    ["years before the vote", rules.voting2020.years, fact("4.4.1-01")],
    ["family homes", rules.danishFamilyHomes2018.highestShare, fact("12.4.2-12", "share")],
    ["years as ghetto", rules.danishFamilyHomes2018.ghettoYears, fact("12.4.2-11")],
    ["Danish quota", rules.socialHomes2020.highestShare, fact("14.2.2-17", "share")],
    ["main home", rules.wealthTax2020.mainHome, fact("14.4.2.1-04", "share")],
    ["main home above", rules.wealthTax2021.mainHomeAbove, fact("14.4.2.1-06", "share")],
    ["main home limit", rules.wealthTax2021.mainHomeLimit, fact("14.4.2.1-07") * million],
    ["second home", rules.wealthTax2020.secondHome, fact("14.4.2.1-08", "share")],
    ["business", rules.wealthTax2020.business, fact("14.4.2.1-10", "share")],
    ["business proposed", rules.wealthTax2021.business, fact("14.4.2.1-12", "share")],
    ["own use", rules.lettingTax2020.ownUse, fact("14.4.2.1-03", "share")],
    ["business units", rules.lettingTax2020.businessUnits, fact("14.4.2.1-09")],
    ["cooperative", rules.publicOwnership2020.cooperative, fact("14.2.2-04", "share")],
    ["cooperative by statutes", rules.publicOwnership2020.cooperativeByStatutes, fact("14.2.2-05", "share")],
    ["condominium", rules.publicOwnership2020.condominiumByStatutes, fact("14.2.2-11", "share")],
    ["per buyer", rules.condominiumPurchase2020.perBuyer, fact("14.2.3-01")],
    ["write-down", rules.grantWriteDown2020.years, fact("14.3.2.2-02")],
    ["referral years", rules.referral2020.years, fact("14.4.2.2-04")],
    ["referral share", rules.referral2020.share, fact("14.4.2.2-05", "share")],
    ["tenancy", rules.tenancy2020.ordinary, fact("14.4.2.1-01")],
    ["tenancy not referred", rules.tenancy2020.notReferred, fact("14.4.2.2-06")],
    ["tenancy of families", rules.tenancy2020.supportedFamily, fact("14.6.5-01")],
    ["neighbourhood grant", rules.grantClock2020.neighbourhood, fact("15.5.1.1-02")],
    [
      "neighbourhood grant extended",
      rules.grantClock2020.neighbourhoodExtended,
      fact("15.5.1.1-02") + fact("15.5.1.1-03"),
    ],
    ["innovation grant", rules.grantClock2020.innovation, fact("15.5.1.2-01")],
    ["innovation grant extended", rules.grantClock2020.innovationExtended, fact("15.5.1.2-02")],
    ["earmarked grants", rules.grantClock2020.earmarked, fact("15.5.1.1-01")],
    ["area grants", rules.areaGrants2021.state, fact("19.3s-02") * million],
    ["municipal money", rules.areaGrants2021.municipalPerKrone, fact("19.3s-03")],
    ["leverage", rules.leverage2015.perKrone, fact("15.3.2.2-10")],
    ["least benefit", rules.programmeBenefit2010.least, fact("15.3.2.3-08", "min")],
    ["most benefit", rules.programmeBenefit2010.most, fact("15.3.2.3-08", "max")],
    ["leisure card, least", rules.leisureCard2020.least, fact("16.1.4-04", "min")],
    ["leisure card, most", rules.leisureCard2020.most, fact("16.1.4-04", "max")],
    ["leisure card, youngest", rules.leisureCard2020.youngest, fact("16.1.4-03", "min")],
    ["leisure card, oldest", rules.leisureCard2020.oldest, fact("16.1.4-03", "max")],
    ["leisure aim", rules.leisureAim2016.activities, fact("16.1.4-01")],
    ["age of access", rules.communityHouse2020.age, fact("16.3.2-01")],
    ["opens", rules.communityHouse2020.opens, fact("16.3.2-02", "min")],
    ["closes", rules.communityHouse2020.closes, fact("16.3.2-02", "max")],
    ["smallest request", rules.settlement2021.smallestRequest, fact("17.2-01")],
    ["results", rules.settlement2021.resultsWeight, fact("17.2-02", "share")],
    ["capacity", rules.settlement2021.capacityWeight, fact("17.2-03", "share")],
    ["immigrants", rules.settlement2021.immigrantShare, fact("17.2-04", "share")],
    ["minors", rules.settlementDeadline2020.unaccompaniedMinors, fact("17.1-01")],
    ["families", rules.settlementDeadline2020.familiesWithChildren, fact("17.1-01")],
    ["adults", rules.settlementDeadline2020.adultsWithoutChildren, fact("17.1-02")],
    ["resettlement", rules.settlementDeadline2020.resettlementRefugees, fact("17.1-03")],
    ["youth from", rules.youthSanctions2014.youngest, fact("18.3.1-02", "min")],
    ["youth below", rules.youthSanctions2014.below, fact("18.3.1-02", "max")],
    ["follow-up", rules.youthSanctions2014.followUpYears, fact("18.3.1-03")],
    ["punishment", rules.youthSanctions2014.punishmentYears, fact("18.3.1-04")],
    ["Early Out from", rules.earlyOut2020.youngest, fact("18.4.1-01", "min")],
    ["Early Out to", rules.earlyOut2020.oldest, fact("18.4.1-01", "max")],
    ["EX/IN from", rules.exIn2020.youngest, fact("18.4.1-02", "min")],
    ["EX/IN to", rules.exIn2020.oldest, fact("18.4.1-02", "max")],
    ["penalty zone", rules.penaltyZone2018.months, fact("18.2.2-01")],
    ["abolished: saved", rules.cashBenefitAbolished2020.saved, fact("19.3g-03") * 1e9],
    ["abolished: places", rules.cashBenefitAbolished2020.places, fact("19.3g-01")],
    ["abolished: cost", rules.cashBenefitAbolished2020.placesCost, fact("19.3g-02") * million],
    ["waiting: saved", rules.waitingBenefit2020.saved, fact("19.3h-05") * million],
    ["waiting: places", rules.waitingBenefit2020.places, fact("19.3h-03")],
    ["waiting: cost", rules.waitingBenefit2020.placesCost, fact("19.3h-04") * million],
    ["teacher hour", rules.fullDaySchool2020.teacherHour, fact("19.3i-06") * million],
    ["assistant hour", rules.fullDaySchool2020.assistantHour, fact("19.3i-07") * million],
    ["teacher hours", rules.fullDaySchool2020.teacherShare, fact("19.3i-04", "share")],
    ["kindergarten teacher", rules.kindergartenStaffCost2020.teacher, fact("19.3j-01")],
    ["assistant", rules.kindergartenStaffCost2020.assistant, fact("19.3j-02")],
    ["per kindergarten", rules.kindergartenStaffCost2020.perKindergarten, fact("19.3j-03")],
    ["extra year", rules.extraSchoolYear2020.perPupil, fact("19.3l-06")],
    ["extra year, first", rules.extraSchoolYear2019.perPupil, fact("19.3l-04")],
    ["completion", rules.extraSchoolYear2020.completion, fact("19.3l-10") * million],
    ["therapist", rules.familyCounselling2019.perTherapist, fact("19.3n-01") * million],
    ["raise", rules.allowanceRaise2020.money, fact("19.3q-01") * million],
    ["ceiling", rules.allowanceRaise2020.ceiling, fact("19.3q-02")],
    ["recipients before", rules.allowanceRaise2020.before, fact("19.3q-04")],
    ["recipients after", rules.allowanceRaise2020.after, fact("19.3q-08")],
    ["areas before", rules.allowanceRaise2020.areasBefore, fact("19.3q-05", "share")],
    ["areas after", rules.allowanceRaise2020.areasAfter, fact("19.3q-09", "share")],
    ["rest before", rules.allowanceRaise2020.restBefore, fact("19.3q-06", "share")],
    ["rest after", rules.allowanceRaise2020.restAfter, fact("19.3q-10", "share")],
    ["database", rules.dataPlatform2020.development, fact("19.3d-01") * million],
    ["database a year", rules.dataPlatform2020.yearly, fact("19.3d-02")],
  ];
  it.each(same)("%s", (_, amount, printed) => {
    expect(amount).toBeCloseTo(printed, 9);
  });

  it("and every rule says its year and section", () => {
    for (const rule of Object.values(rules)) {
      expect(rule.year).toBeGreaterThanOrEqual(2010);
      expect(rule.section).toMatch(/^(4|6|1[2-9])\.\d/);
    }
  });

  it("and so are those that are no rule’s", () => {
    expect(policy.classPlaces(1)).toBe(fact("13.1.10-11"));
    const costs = ["deficient education, immigrant background", "deficient education, refugees"] as const;
    expect(policy.fallingOutsideCost(1, costs[0]).cost).toBe(fact("19.2d-04") * 1e6);
    expect(policy.fallingOutsideCost(1, costs[1]).cost).toBe(fact("19.2d-05") * 1e6);
    expect(policy.fallingOutsideCost(1, "most crime, five years").cost).toBe(fact("19.2d-06") * 1e6);
  });
});

describe("what the report prints of the rules’ results", () => {
  it("section 13.1.1: the full kindergarten price is paid from NOK 574 750", () => {
    expect(policy.kindergartenIncomeLimit()).toBeCloseTo(fact("13.1.1-07"), 6);
    const [below, at, above] = policy.kindergartenFee([574749, 574750, 574751], [1, 1, 1]);
    expect(below).toBeLessThan(3135);
    expect(at).toBeCloseTo(3135, 9);
    expect(above).toBe(3135);
  });

  it("section 19.3: abolishing the cash benefit saves 573 million, a waiting benefit 170 million", () => {
    expect(policy.cashBenefitReform("abolish").net).toBe(fact("19.3g-04") * 1e6);
    expect(policy.cashBenefitReform("waiting benefit").net).toBe(fact("19.3h-07") * 1e6);
  });

  it("section 19.3: two more hours a day cost about 11.3 billion", () => {
    expect(policy.fullDaySchoolCost(fact("19.3i-03"), 7) / 1e9).toBeCloseTo(fact("19.3i-08"), 1);
    expect(policy.fullDaySchoolCost(2, 6) / 1e9).not.toBeCloseTo(fact("19.3i-08"), 1);
  });

  it("section 19.3: one more employee costs 592 000, and 247 kindergartens about 146 million", () => {
    expect(policy.kindergartenStaffCost(1)).toBe(fact("19.3j-04"));
    const cost = policy.kindergartenStaffCost(fact("19.3j-06"));
    expect(Math.round(cost / 1e6)).toBe(fact("19.3j-07"));
  });

  it("section 19.3: the extra school year costs 2.4, 2.5 and 3.3 billion and pays from 2500 and 3300 pupils", () => {
    const pupils = fact("19.3l-05");
    const before = policy.extraSchoolYearCost(pupils, {rules: rules.extraSchoolYear2019});
    expect(before.cost / 1e9).toBeCloseTo(fact("19.3l-03"), 1);
    const now = policy.extraSchoolYearCost(pupils);
    expect(now.cost / 1e9).toBeCloseTo(fact("19.3l-07"), 1);
    expect(Math.round(now.breakEven / 100) * 100).toBe(fact("19.3l-11"));
    const value = fact("19.3l-10") * 1e6;
    expect(policy.breakEvenNumber(fact("19.3l-07") * 1e9, value)).toBe(fact("19.3l-11"));
    expect(policy.breakEvenNumber(fact("19.3l-09") * 1e9, value)).toBe(fact("19.3l-12"));
  });

  it("section 19.3: money for area-based initiatives is around 400 million in all", () => {
    const {total} = policy.areaGrantTotal(0);
    expect(Math.round(total / 1e8) * 100).toBe(fact("19.3s-04"));
  });

  it("section 14.2.2: a quarter of the 30 percent that Oslo owns is neither forest nor open space", () => {
    const left = policy.remainingShares([fact("14.2.2-07", "share"), 1 - fact("14.2.2-08", "share")]);
    expect(left[1]).toBeCloseTo(0.075, 12);
  });

  it("section 19.3: recipients of the housing allowance rise by 12 percent, over-representation from 3.3 to 3.4", () => {
    const {growth, perHousehold, ratioBefore, ratioAfter} = policy.housingAllowanceRaise();
    expect(growth).toBeCloseTo(0.12, 2);
    expect(perHousehold).toBeCloseTo(13514, 0);
    expect([ratioBefore, ratioAfter].map((ratio) => Math.round(10 * ratio) / 10)).toEqual([3.3, 3.4]);
  });

  it("section 19.3: NOK 50 million is about 714 000 for each of 70 schools", () => {
    const each = policy.moneyPerPlace(fact("19.3s-06") * 1e6, fact("19.3s-08"));
    expect(Math.round(each / 1000)).toBe(714);
  });

  it("section 19.3: 16.5 of 100 pupils who take the extra year must complete because of it", () => {
    expect(policy.extraSchoolYearCost(1).breakEvenShare).toBeCloseTo(0.165, 3);
  });

  it("section 15.3.2.3: 500 pounds a year, valued at three to five times as much", () => {
    expect(policy.programmeBenefit(fact("15.3.2.3-09"))).toEqual({least: 1500, most: 2500});
  });

  it("section 15.3.1.1: programme money at Romsås was under 5 percent of the cooperatives’", () => {
    const [ratio] = policy.moneyIntensity([fact("15.3.1.1-04") * 1e6], [fact("15.3.1.1-05") * 1e9]);
    expect(ratio).toBeCloseTo(0.05, 12);
  });

  it("section 12.4.1: lists of 38 and 60 areas that do not wholly overlap", () => {
    const bounds = policy.overlapBounds(fact("12.4.1-04"), fact("12.4.1-05"), {differ: true});
    expect(bounds).toEqual({
      both: {least: 0, most: 37},
      either: {least: 61, most: 98},
      ratio: {least: 0, most: 37 / 61},
    });
  });

  it("section 12.4.2: 6000 people become 14 000 in ten years", () => {
    const {rate, path} = policy.constantGrowth(fact("12.4.2-14"), fact("12.4.2-15"), fact("12.4.2-16"));
    expect(rate).toBeCloseTo(0.088, 3);
    expect([path.length, path[0], path[10]]).toEqual([11, 6000, 14000]);
  });

  it("section 13.4: eight members are behind both proposals on the cash benefit", () => {
    const votes = chapters()
      .flatMap(({methods}) => methods)
      .find(({id}) => id === "m-13-votes")!;
    const against = [1, 2, 3, 4, 5].map((column) => votes.rows.map((row) => (row[column] === true ? 1 : 0)));
    const support = policy.proposalSupport(against);
    const ids = ["13.4.2-03", "13.4.3-01", "13.4.3-03", "13.4.5-01", "13.4.9-02"];
    expect(Array.from(support.for)).toEqual(ids.map((id) => 13 - fact(id)));
    expect(support.both[1]![2]).toBe(8);
  });

  it("section 12.3.1: 8 percent of municipal income is not described", () => {
    expect(policy.municipalIncomeShares().undescribed).toBeCloseTo(0.08, 12);
  });

  it("box 13.2: eleven months of the full cash benefit are 82 500", () => {
    expect(policy.cashBenefit([0])[0]! * rules.cashBenefit2020.longest).toBe(82500);
  });

  it("section 16.2 and 12.3.2: 20 and six municipalities", () => {
    const named = ["Oslo", "Bergen", "Trondheim", "Stavanger", "Kristiansand", "Drammen"];
    expect(named.length).toBe(fact("12.3.2-08"));
    expect(named.every((name) => policy.isGrantMunicipality("bigCity", name))).toBe(true);
    expect(named.every((name) => policy.isGrantMunicipality("integration", name))).toBe(true);
    expect(policy.isGrantMunicipality("bigCity", "Tromsø")).toBe(false);
    expect(policy.isGrantMunicipality("integration", "Rælingen")).toBe(false);
  });
});

describe("sums of section 19.3 as a reader moves them", () => {
  const count = fc.integer({min: 0, max: 100_000});
  it("add up over kindergartens, therapists and pupils", () => {
    fc.assert(
      fc.property(count, count, (a, b) => {
        for (const cost of [
          policy.kindergartenStaffCost,
          policy.familyCounsellingCost,
          (pupils: number) => policy.extraSchoolYearCost(pupils).cost,
          policy.freeKindergartenCost,
        ]) {
          expect(cost(a + b)).toBe(cost(a) + cost(b));
        }
      }),
    );
  });

  it("save nothing at the break-even number of places, more below and less above it", () => {
    for (const reform of ["abolish", "waiting benefit"] as const) {
      const {breakEven} = policy.cashBenefitReform(reform);
      expect(policy.cashBenefitReform(reform, {newPlaces: breakEven}).net).toBeCloseTo(0, 5);
      expect(policy.cashBenefitReform(reform, {newPlaces: breakEven - 1}).net).toBeGreaterThan(0);
      expect(policy.cashBenefitReform(reform, {newPlaces: breakEven + 1}).net).toBeLessThan(0);
    }
  });

  it("pay exactly at the break-even number of people", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 1e9}),
        fc.integer({min: 1, max: 1e7}),
        count,
        (cost, value, gains) => {
          const number = policy.breakEvenNumber(cost, value, {otherGains: gains});
          expect(number * value + gains).toBeCloseTo(Math.max(cost, gains), 3);
        },
      ),
    );
    expect(policy.breakEvenNumber(10, 1, {otherGains: 20})).toBe(0);
  });

  it("lose as much municipal as state money when grants go into the block grant", () => {
    fc.assert(
      fc.property(fc.double({min: 0, max: 1, noNaN: true}), (moved) => {
        const {earmarked, municipal, total, block} = policy.areaGrantTotal(moved);
        expect(municipal).toBe(earmarked);
        expect(total + 2 * block).toBeCloseTo(420e6, 3);
      }),
    );
  });

  it("cost more with teachers than with assistants", () => {
    const all = (teacherShare: number) => policy.kindergartenStaffCost(247, {rules: {teacherShare}}) / 1e6;
    expect(all(1)).toBeCloseTo(165, 0);
    expect(all(0)).toBeCloseTo(127, 0);
    const day = (teacherShare: number) => policy.fullDaySchoolCost(2, 7, {rules: {teacherShare}});
    expect(day(1)).toBe(7 * 5 * 2 * 241e6);
    expect(day(0)).toBe(7 * 5 * 2 * 82e6);
  });
});
