import {describe, expect, it} from "vitest";
import {constraints, type Condition, type Constraint} from "../../data-loaders/report/constraints.js";

const used = constraints().filter(({used}) => used);

const counts = used.flatMap((rule) => (rule.kind === "count" && rule.least === undefined ? [rule] : []));
const totals = used.flatMap((rule) => (rule.kind === "total" ? [rule] : []));
const limits = used.flatMap((rule) => (rule.kind === "minimum" || rule.kind === "maximum" ? [rule] : []));
const ratios = used.flatMap((rule) => (rule.kind === "ratio-to-nation" ? [rule] : []));

/** What a rule leaves open. */
function ends({relation, value, min, max, tolerance}: Constraint): [least: number, most: number] {
  if (relation === "range") return [(min ?? -Infinity) - tolerance, (max ?? Infinity) + tolerance];
  if (relation.startsWith(">")) return [value!, Infinity];
  if (relation.startsWith("<")) return [-Infinity, value!];
  return [value! - tolerance, value! + tolerance];
}

const isAll = ({group, part, municipalities}: Constraint["areas"]) => !group && !part && !municipalities;

/** The level of a series in the analysis areas or the country, as one rule prints it. */
function printed(kind: "minimum" | "maximum" | "mean" | "ratio-to-nation", series: string, set: string) {
  const rule = used.find(
    (rule) =>
      rule.kind === kind &&
      rule.series === series &&
      rule.year === 2018 &&
      rule.areas.set === set &&
      isAll(rule.areas),
  );
  return rule && ends(rule);
}

/** Every area that meets the first condition meets the second, too. */
function implies(a: Condition, b: Condition): boolean {
  const {cut: from, ...one} = a;
  const {cut: to, ...other} = b;
  if (one.relation[0] !== other.relation[0]) return false;
  const strictly = !one.relation.endsWith("=") || other.relation.endsWith("=");
  const same = JSON.stringify({...one, relation: ""}) === JSON.stringify({...other, relation: ""});
  if (!same) return false;
  return one.relation[0] === ">"
    ? from > to || (from === to && strictly)
    : from < to || (from === to && strictly);
}

/** The areas of the first are among those of the second. */
function isWithin(a: Constraint["areas"], b: Constraint["areas"]): boolean {
  const wider = {
    summary: ["summary", "analysis", "mapped"],
    analysis: ["analysis", "mapped"],
    mapped: ["mapped"],
  };
  if (a.each || b.each || a.set === "nation" || a.set === "municipality") return false;
  if (!wider[a.set].includes(b.set)) return false;
  if (b.group && a.group !== b.group) return false;
  if (b.part && a.part !== b.part) return false;
  return !b.municipalities || Boolean(a.municipalities?.every((name) => b.municipalities!.includes(name)));
}

describe("the rules that are used agree", () => {
  it("on means that lie between the lowest and the highest area", () => {
    const series = [...new Set(ratios.map(({series}) => series))];
    const checked = series.flatMap((id) => {
      const nation = printed("mean", id, "nation");
      const ratio = printed("ratio-to-nation", id, "analysis");
      const [lowest, highest] = [printed("minimum", id, "analysis"), printed("maximum", id, "analysis")];
      if (!nation || !ratio || !lowest || !highest) return [];
      const [least, most] = [nation[0] * ratio[0], nation[1] * ratio[1]];
      return [{id, agrees: lowest[1] < least && most < highest[0]}];
    });
    expect(checked.length).toBeGreaterThanOrEqual(11);
    expect(checked.filter(({agrees}) => !agrees)).toEqual([]);
  });

  it("on counts: a stricter rule, or one of fewer areas, counts no more", () => {
    let pairs = 0;
    const others = counts.flatMap((a) =>
      counts
        .filter((b) => a !== b && isWithin(a.areas, b.areas))
        .filter((b) => b.conditions.every((one) => a.conditions.some((other) => implies(other, one))))
        .flatMap((b) => {
          pairs++;
          return ends(a)[0] > ends(b)[1] ? [`${a.id} counts more than ${b.id}`] : [];
        }),
    );
    expect(pairs).toBeGreaterThan(15);
    expect(others).toEqual([]);
  });

  it("on what is above the highest and below the lowest area: none", () => {
    const others = counts.flatMap((rule) =>
      limits
        .filter((limit) => isWithin(rule.areas, limit.areas) && ends(rule)[0] > 0)
        .filter((limit) =>
          rule.conditions.some(({series, year, relation, cut, against}) => {
            if (against || series !== limit.series || year !== limit.year) return false;
            const [least, most] = ends(limit);
            return limit.kind === "maximum"
              ? relation.startsWith(">") && cut > most
              : relation.startsWith("<") && cut < least;
          }),
        )
        .map((limit) => `${rule.id} and ${limit.id}`),
    );
    expect(others).toEqual([]);
  });

  it("on people: as many children per area as areas of their size can have", () => {
    const ofChildren = totals.filter(
      ({series, conditions}) => series === "children" && conditions.length > 0,
    );
    const perArea = ofChildren.map((total) => {
      const count = counts.find(
        ({areas, conditions}) =>
          areas.set === total.areas.set && JSON.stringify(conditions) === JSON.stringify(total.conditions),
      );
      expect(count, `${total.id} has its count`).toBeDefined();
      return {id: total.id, least: ends(total)[0] / ends(count!)[1], most: ends(total)[1] / ends(count!)[0]};
    });
    expect(perArea).toHaveLength(4);
    // 5000–10 000 people, 4–29 percent of them children.
    expect(perArea.filter(({least, most}) => most < 200 || least > 2900)).toEqual([]);
  });

  it("on children with low income: between the cut-off and the highest area", () => {
    const in17 = (series: string) =>
      ends(
        totals.find(
          (rule) => rule.series === series && rule.conditions.length === 1 && rule.conditions[0]!.cut === 40,
        )!,
      );
    const [fewest, most] = in17("children");
    const [fewestLow, mostLow] = in17("child-low-income");
    expect((100 * mostLow) / fewest).toBeGreaterThan(40);
    expect((100 * fewestLow) / most).toBeLessThan(60.2);
  });
});
