import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {publicFunctions} from "../../data-loaders/functions/public-functions.js";
import {firstSentence, shortCitation} from "../../src/markdown/index-table.js";
import {indexFamilies, indexList, type Package} from "../../src/methods/index-list.js";
import {describeShared, sharedJson} from "../support/shared.js";

const modules = ["segregation", "spatial"];
const documented = publicFunctions().filter(({module}) => modules.includes(module));
const key = ({module, name}: {module: string; name: string}): string => `${module}/${name}`;

describe("the table of all indices", () => {
  it("has every public function of the two libraries, and no other", () => {
    expect(indexList.map(key).sort()).toEqual(documented.map(key).sort());
  });

  it("has each once", () => {
    expect(new Set(indexList.map(key)).size).toBe(indexList.length);
  });

  it("leads to pages that exist", () => {
    for (const {page} of indexFamilies)
      if (page) expect(existsSync(join("src", `${page}.md`)), page).toBe(true);
  });

  it.each(documented)("says in a sentence what $name measures, and by whom it is", ({summary, source}) => {
    expect(firstSentence(summary)).toMatch(/^[^.]{10,}\.$/);
    expect(shortCitation(source)).toMatch(/^\p{Lu}[^,.]*(?:,[^,.]*)*(?: et al\.)? \(\d{4}\)$/u);
  });
});

describe("a summary in a table", () => {
  it("ends with the first sentence, without names in brackets", () => {
    expect(firstSentence("The share that moves (the D index). More.")).toBe("The share that moves.");
    expect(firstSentence("Less at borders (Wong's D(w)).")).toBe("Less at borders.");
  });
});

describe("a citation in a table", () => {
  it("has names and year", () => {
    expect(shortCitation('Hong, S.-Y. & Sadahiro, Y. (2014), "Measuring", p. 2')).toBe(
      "Hong & Sadahiro (2014)",
    );
    expect(shortCitation('Östh, J., Malmberg, B. & Andersson, E. K. (2014), "Analysing"')).toBe(
      "Östh, Malmberg & Andersson (2014)",
    );
    expect(() => shortCitation("somebody, once")).toThrow("begins with authors");
  });
});

/** Where the tests of the library have the results of a package, the table names the result as they do. */
const results: Partial<Record<Package, string>> = {pysal: "reference/pysal-grunnkrets.json"};

describeShared("names in the table of what was held against", Object.values(results), () => {
  const {vestlig} = sharedJson(results.pysal!) as {vestlig: Record<string, number>};
  const local = ["MultiLocalDiversity", "MultiLocalEntropy", "SingleValueTest", "TwoValueTest"];
  const named = indexList.flatMap(({name, held}) =>
    held.by !== "identity" && held.package === "pysal" ? [{name, as: held.as}] : [],
  );

  it.each(named)("$name: $as", ({as}) => {
    expect([...Object.keys(vestlig), ...local]).toContain(as);
  });
});
