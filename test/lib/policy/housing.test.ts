import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  carTrafficGrowth,
  condominiumPurchasesLeft,
  depreciationTaxSaved,
  developerMayContribute,
  grantPriceShare,
  grantToRepay,
  homesBought,
  housingAllowance,
  indexedResalePrice,
  landValueCapture,
  largestLoan,
  lettingRight,
  lettingTaxStatus,
  movingOutGain,
  planPower,
  publicOwnershipCap,
  referralHomes,
  rentalHomeGrant,
  residualLandValue,
  sharedOwnershipPath,
  shortestTenancy,
  socialHomesQuota,
  startLoanRight,
  stateWorkplacePlacement,
  supportedTenancyCheck,
  wealthTaxRelief,
  wealthTaxValue,
} from "../../../lib/policy/index.js";

const amount = fc.double({min: 0, max: 1e8, noNaN: true});
const share = fc.double({min: 0, max: 1, noNaN: true});
const one = (column: ArrayLike<number>) => column[0]!;

describe("valuation in wealth tax", () => {
  const assets = ["main home", "second home", "business"] as const;
  const proposed = {rules: {mainHomeAbove: 0.5, business: 0.45}};

  it("lies between nothing and the market value, and never falls as the value rises", () => {
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(...assets), (a, b, asset) => {
        for (const options of [{}, proposed]) {
          const [low, high] = wealthTaxValue([Math.min(a, b), Math.max(a, b)], asset, options);
          expect(low).toBeLessThanOrEqual(high!);
          expect(high).toBeLessThanOrEqual(Math.max(a, b));
          expect(low).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("is a quarter of a main home, and from 2021 half of what is above 15 million, without a jump", () => {
    const values = [4e6, 15e6, 15e6 + 4, 23e6];
    expect(Array.from(wealthTaxValue(values, "main home"))).toEqual([1e6, 3.75e6, 3750001, 5.75e6]);
    expect(Array.from(wealthTaxValue(values, "main home", proposed))).toEqual([1e6, 3.75e6, 3750002, 7.75e6]);
  });

  it("is 90 percent of a second home, and 65, then 55 percent of business property", () => {
    expect(one(wealthTaxValue([100], "second home"))).toBeCloseTo(90, 12);
    expect(one(wealthTaxValue([100], "business"))).toBeCloseTo(65, 12);
    expect(one(wealthTaxValue([100], "business", proposed))).toBeCloseTo(55, 12);
    expect(() => wealthTaxValue([100], "boat" as "business")).toThrow(/asset/);
  });

  it("saves the owner the tax on what is not counted", () => {
    fc.assert(
      fc.property(amount, share, fc.constantFrom(...assets), (value, rate, asset) => {
        const saved = one(wealthTaxRelief([value], asset, rate));
        expect(saved + rate * one(wealthTaxValue([value], asset))).toBeCloseTo(rate * value, 3);
      }),
    );
  });
});

describe("letting", () => {
  it("is tax free from half of the own home, and a business from five units", () => {
    expect(lettingTaxStatus({home: "own", ownUse: 0.49, units: 1})).toBe("taxed");
    expect(lettingTaxStatus({home: "own", ownUse: 0.5, units: 4})).toBe("tax free");
    expect(lettingTaxStatus({home: "second", ownUse: 1, units: 4})).toBe("taxed");
    expect(lettingTaxStatus({home: "own", ownUse: 1, units: 5})).toBe("business");
    expect(lettingTaxStatus({home: "own", ownUse: 0.5, units: 3}, {rules: {businessUnits: 3}})).toBe(
      "business",
    );
    expect(() => lettingTaxStatus({home: "own", ownUse: 50, units: 1})).toThrow(/ownUse/);
  });

  it("is free in a condominium and needs consent in a cooperative", () => {
    expect([lettingRight("condominium"), lettingRight("cooperative")]).toEqual(["free", "with consent"]);
  });

  it("needs contracts of three or five years", () => {
    const years = (letting: "ordinary" | "not referred" | "supported", familyWithChildren: boolean) =>
      shortestTenancy({letting, familyWithChildren});
    expect([years("ordinary", false), years("ordinary", true)]).toEqual([3, 3]);
    expect([years("not referred", false), years("supported", false), years("supported", true)]).toEqual([
      5, 3, 5,
    ]);
  });

  it("passes the check of supported tenancies when all of it is in order", () => {
    const tenancy = {approvedSpace: true, lawfulContract: true, familyWithChildren: false, contractYears: 3};
    expect(supportedTenancyCheck(tenancy)).toEqual({met: true, unmet: []});
    const unlimited = {...tenancy, familyWithChildren: true, contractYears: Infinity};
    expect(supportedTenancyCheck(unlimited).met).toBe(true);
    expect(supportedTenancyCheck({...tenancy, approvedSpace: false, contractYears: 2}).unmet).toEqual([
      "space approved for living",
      "contract long enough",
    ]);
    const shorter = {rules: {supportedFamily: 3}};
    expect(supportedTenancyCheck({...tenancy, familyWithChildren: true}).met).toBe(false);
    expect(supportedTenancyCheck({...tenancy, familyWithChildren: true}, shorter).met).toBe(true);
  });

  it("saves tax by depreciation towards the tax on the whole value, more each year but by less", () => {
    const saved = (years: number) => depreciationTaxSaved(1e6, 0.04, 0.22, years);
    expect(saved(0)).toBe(0);
    expect(saved(1)).toBeCloseTo(0.22 * 0.04 * 1e6, 6);
    for (let year = 1; year < 40; year++) {
      const yearly = saved(year + 1) - saved(year);
      expect(yearly).toBeGreaterThan(0);
      expect(yearly).toBeLessThan(saved(year) - saved(year - 1));
    }
    expect(saved(1000)).toBeCloseTo(220000, 6);
  });
});

describe("caps on ownership", () => {
  it("are the most whole homes within the share, whatever the digits of the machine", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 5000}), fc.integer({min: 0, max: 100}), (homes, percent) => {
        const rules = {rules: {cooperative: percent / 100}};
        const cap = one(publicOwnershipCap([homes], "cooperative", rules));
        expect(100 * cap).toBeLessThanOrEqual(percent * homes);
        expect(100 * (cap + 1)).toBeGreaterThan(percent * homes);
      }),
    );
  });

  it("are 10 and 20 percent in a cooperative, none or 10 percent in a condominium", () => {
    const homes = [100];
    expect(one(publicOwnershipCap(homes, "cooperative"))).toBe(10);
    expect(one(publicOwnershipCap(homes, "cooperative", {statutes: true}))).toBe(20);
    expect(one(publicOwnershipCap(homes, "condominium"))).toBe(100);
    expect(one(publicOwnershipCap(homes, "condominium", {statutes: true}))).toBe(10);
  });

  it("let a buyer have two dwellings in a condominium", () => {
    expect(Array.from(condominiumPurchasesLeft([0, 1, 2, 9]))).toEqual([2, 1, 0, 0]);
    expect(() => condominiumPurchasesLeft([0.5])).toThrow(/whole/);
  });

  it("let Danish planners ask for a quarter of the homes", () => {
    expect(Array.from(socialHomesQuota([0, 3, 4, 100]))).toEqual([0, 0, 1, 25]);
  });

  it("keep 40 percent of a project for referrals, for 20 years", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), fc.nat(40), (homes, need, elapsed) => {
        const {referred, ordinary} = referralHomes([homes], [need], [elapsed]);
        expect(one(referred) + one(ordinary)).toBeCloseTo(homes, 9);
        expect(one(referred)).toBe(elapsed >= 20 ? 0 : Math.min(need, 0.4 * homes));
      }),
    );
  });
});

describe("what a developer can pay for land", () => {
  it("falls krone by krone with what is asked for, and the project stops below the value in other use", () => {
    fc.assert(
      fc.property(amount, amount, share, amount, (sales, cost, margin, asked) => {
        const free = residualLandValue([sales], [cost], margin);
        const bound = residualLandValue([sales], [cost], margin, {contribution: [asked]});
        expect(one(free.land) - one(bound.land)).toBeCloseTo(asked, 6);
        expect(one(bound.goesAhead)).toBe(one(bound.land) >= 0 ? 1 : 0);
        const used = residualLandValue([sales], [cost], margin, {otherUse: [asked]});
        expect(one(used.goesAhead)).toBe(one(free.land) >= asked ? 1 : 0);
      }),
    );
  });

  it("is enough when it is exactly the value in other use", () => {
    const at = (otherUse: number) => one(residualLandValue([100], [60], 0, {otherUse: [otherUse]}).goesAhead);
    expect([at(39), at(40), at(41)]).toEqual([1, 1, 0]);
  });

  it("is less the higher the margin: 23 percent of developers against 4 of builders", () => {
    const land = (margin: number) => one(residualLandValue([100], [70], margin).land);
    expect(land(0.04)).toBeCloseTo(26, 12);
    expect(land(0.23)).toBeCloseTo(7, 12);
  });

  it("is claimed only of a rise in value", () => {
    expect(Array.from(landValueCapture([100, 100], [200, 50], 1))).toEqual([100, 0]);
  });

  it("is not asked for social infrastructure", () => {
    expect(developerMayContribute("water")).toBe(true);
    expect(developerMayContribute("kindergartens")).toBe(false);
  });

  it("is planned by number, size and type, not by tenure", () => {
    expect(planPower("number of dwellings")).toBe("allowed");
    expect(planPower("municipal homes")).toBe("not allowed");
    expect(planPower("rental homes on land sold by the municipality")).toBe("by sale of land");
  });
});

describe("the grant for rental homes", () => {
  it("follows size up to a limit and not the price, so that it covers less where homes are dear", () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({min: 1, max: 1e7}),
        fc.integer({min: 1, max: 1e6}),
        (size, price, more) => {
          const grant = rentalHomeGrant([size, size], 10000, 80);
          expect(one(grant)).toBeLessThanOrEqual(800000);
          const {covered, net} = grantPriceShare([price, price + more], grant);
          expect(covered[1]).toBeLessThanOrEqual(covered[0]!);
          expect(net[1]).toBeGreaterThanOrEqual(net[0]!);
          expect(one(net) + one(covered) * price).toBeCloseTo(price, 4);
        },
      ),
    );
  });

  it("is repaid on a sale by the years left of 30, and on a tenant’s moving out under the proposal", () => {
    const years = [0, 15, 30, 45];
    const grants = years.map(() => 900);
    expect(Array.from(grantToRepay(grants, years))).toEqual([900, 450, 0, 0]);
    expect(grantToRepay(grants, years, {event: "tenant moves"})).toEqual(grantToRepay(grants, years));
    expect(Array.from(grantToRepay(grants, years, {event: "sale to tenant"}))).toEqual([0, 0, 0, 0]);
    expect(Array.from(grantToRepay([900], [15], {rules: {years: 60}}))).toEqual([675]);
    expect(() => grantToRepay([1], [1], {rules: {years: 0}})).toThrow(/years/);
    expect(() => grantToRepay([1], [1], {event: "fire" as "sale"})).toThrow(/event/);
  });

  it("buys fewer homes the more of the money goes where homes are dear", () => {
    const homes = (dear: number) => {
      const [cheapHomes, dearHomes] = homesBought([100 - dear, dear], [2, 5]);
      return cheapHomes! + dearHomes!;
    };
    for (let dear = 0; dear < 100; dear += 10) expect(homes(dear + 10)).toBeLessThan(homes(dear));
    expect(one(homesBought([100], [5], {discount: 0.2}))).toBeCloseTo(25, 12);
  });
});

describe("borrowing and owning", () => {
  const limits = {interest: 0.05, years: 25, debtToIncome: 5};
  it("lends what an annuity repays: the debt is gone after the last payment", () => {
    fc.assert(
      fc.property(
        fc.double({min: 1, max: 1e6, noNaN: true}),
        fc.double({min: 0, max: 0.2, noNaN: true}),
        fc.integer({min: 1, max: 40}),
        (payment, interest, years) => {
          let debt = one(largestLoan([0], [payment], {interest, years, debtToIncome: Infinity}));
          for (let year = 0; year < years; year++) debt = debt * (1 + interest) - payment;
          expect(debt / payment).toBeCloseTo(0, 6);
        },
      ),
    );
  });

  it("is continuous at no interest, and never more than the debt ratio allows", () => {
    const at = (interest: number) => one(largestLoan([1e9], [100], {...limits, interest}));
    expect(at(0)).toBe(2500);
    expect(at(1e-12)).toBeCloseTo(2500, 6);
    expect(one(largestLoan([100], [100], limits))).toBe(500);
  });

  it("grows with income, ability and time, and falls with interest", () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        share,
        fc.integer({min: 1, max: 40}),
        (income, payment, interest, years) => {
          const loan = (change: object, y = income, p = payment) =>
            one(largestLoan([y], [p], {interest, years, debtToIncome: 5, ...change}));
          const base = loan({});
          const slack = base * (1 + 1e-9) + 1e-9;
          expect(loan({interest: interest + 0.01})).toBeLessThanOrEqual(slack);
          expect(loan({years: years + 1}) * (1 + 1e-9)).toBeGreaterThanOrEqual(base);
          expect(loan({}, income + 1)).toBeGreaterThanOrEqual(base);
          expect(loan({}, income, payment + 1)).toBeGreaterThanOrEqual(base);
        },
      ),
    );
    expect(() => largestLoan([1], [1], {interest: 0.05, years: 20} as typeof limits)).toThrow(/debtToIncome/);
  });

  it("gives a start loan only when all conditions hold", () => {
    const ready = {
      longTermTrouble: true,
      canStillSave: false,
      canRepay: true,
      ordinaryBankLends: false,
      familyInNeed: false,
    };
    expect(startLoanRight(ready).met).toBe(true);
    expect(startLoanRight({...ready, longTermTrouble: false}).met).toBe(false);
    expect(startLoanRight({...ready, canRepay: false}).unmet).toEqual(["able to pay back"]);
    expect(startLoanRight({...ready, ordinaryBankLends: true}).unmet).toEqual([
      "no loan from an ordinary bank",
    ]);
    expect(startLoanRight({...ready, canStillSave: true}).met).toBe(false);
    expect(startLoanRight({...ready, canStillSave: true, familyInNeed: true}).met).toBe(true);
  });

  it("buys out the public part from the first check on, at most all of it", () => {
    const able = new Array<number>(12).fill(200);
    const path = sharedOwnershipPath(1000, 0.4, able);
    expect(Array.from(path, (s) => Math.round(s * 10) / 10)).toEqual([
      0.4, 0.4, 0.4, 0.4, 0.6, 0.8, 1, 1, 1, 1, 1, 1,
    ]);
    const yearly = sharedOwnershipPath(1000, 0.4, able, {checkEvery: 1});
    yearly.forEach((value, year) => {
      expect(value).toBeGreaterThanOrEqual(path[year]!);
    });
    expect(() => sharedOwnershipPath(1000, 0.4, able, {checkEvery: 2.5})).toThrow(/checkEvery/);
  });

  it("sells on at a price that has grown as the index has", () => {
    expect(Array.from(indexedResalePrice(200, [50, 100, 25]))).toEqual([200, 400, 100]);
    expect(() => indexedResalePrice(200, [0, 1])).toThrow(/row 0/);
  });
});

describe("the housing allowance", () => {
  const limits = {ownPayment: 20000, incomeShare: 0.2, covered: 0.75};
  const money = fc.double({min: 0, max: 500000, noNaN: true});
  it("never rises with income, never falls with the ceiling, and stays within the costs", () => {
    fc.assert(
      fc.property(money, money, money, money, (y, more, costs, ceiling) => {
        const allowance = (income: number, top: number) =>
          one(housingAllowance([income], [costs], [top], limits).allowance);
        const base = allowance(y, ceiling);
        expect(allowance(y + more, ceiling)).toBeLessThanOrEqual(base);
        expect(allowance(y, ceiling + more)).toBeGreaterThanOrEqual(base);
        expect(base).toBeGreaterThanOrEqual(0);
        expect(base).toBeLessThanOrEqual(costs);
        const {uncovered, aboveCeiling} = housingAllowance([y], [costs], [ceiling], limits);
        expect(one(uncovered) + base).toBeCloseTo(costs, 6);
        expect(one(aboveCeiling)).toBe(Math.max(0, costs - ceiling));
      }),
    );
  });

  it("takes 15 øre of each krone of income where it is paid, and nothing where it is not", () => {
    const at = (income: number) => one(housingAllowance([income], [120000], [100000], limits).allowance);
    expect(at(100000) - at(100100)).toBeCloseTo(15, 9);
    expect(at(400000)).toBe(0);
    expect(at(500000)).toBe(0);
  });
});

describe("moving out of a municipal home", () => {
  it("costs the municipal allowance and the difference in rent, less what the state adds", () => {
    const five = fc.tuple(fc.nat(1e5), fc.nat(1e5), fc.nat(1e5), fc.nat(1e5), fc.nat(1e5));
    fc.assert(
      fc.property(five, ([municipalRent, privateRent, stateBefore, stateAfter, municipalAllowance]) => {
        const gain = movingOutGain({
          municipalRent: [municipalRent],
          privateRent: [privateRent],
          stateBefore: [stateBefore],
          stateAfter: [stateAfter],
          municipalAllowance: [municipalAllowance],
        });
        expect(one(gain) + municipalAllowance + (privateRent - municipalRent)).toBe(stateAfter - stateBefore);
      }),
    );
  });
});

describe("places for the state and for cars", () => {
  it("follows the guidelines as section 14.1.5 quotes them", () => {
    const place = {inCentralOsloArea: false, specialReasons: false, inSimilarArea: false};
    expect(stateWorkplacePlacement(place)).toBe("free");
    expect(stateWorkplacePlacement({...place, inCentralOsloArea: true})).toBe("not as a rule");
    expect(stateWorkplacePlacement({...place, inCentralOsloArea: true, specialReasons: true})).toBe(
      "second choice",
    );
  });

  it("has no growth where travel is unchanged", () => {
    expect(Array.from(carTrafficGrowth([10, 10, 0], [10, 5, 0]))).toEqual([0, -0.5, NaN]);
  });
});
