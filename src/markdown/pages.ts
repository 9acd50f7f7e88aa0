/** The pages of the site, read from the files themselves. */
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

export interface ChapterPage {
  chapter: number;
  /** "/chapters/03-segregation" */
  path: string;
  title: string;
  /** The essay is still to be written; the page shows the outline. */
  coming: boolean;
}

const folder = join(process.cwd(), "src/chapters");

function titleIn(file: string, text: string): string {
  const title = /^title: (.*)$/m.exec(text)?.[1];
  if (!title) throw new Error(`${file} has no title in its front matter`);
  return title;
}

export const chapterPages: readonly ChapterPage[] = readdirSync(folder)
  .filter((file) => /^\d\d-.*\.md$/.test(file))
  .sort()
  .map((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    return {
      chapter: Number(file.slice(0, 2)),
      path: `/chapters/${file.slice(0, -".md".length)}`,
      title: titleIn(`src/chapters/${file}`, text),
      coming: /^coming: true$/m.test(text),
    };
  });

export const pathOfChapter = (chapter: number): string => {
  const page = chapterPages.find((page) => page.chapter === chapter);
  if (!page) throw new Error(`chapter ${chapter} has no page in src/chapters`);
  return page.path;
};

/** The pages on methods in their order, one line each: the names of their files in `src/methods`. */
const methods = [
  "indices",
  "evenness-exposure",
  "space",
  "spatial-association",
  "multigroup",
  "ordered-categories",
  "information",
  "nearest-people",
  "uncertainty",
  "inference",
  "policy",
  "disclosure",
  "inequality",
  "deprivation",
  "mobility",
  "simulation",
  "effects",
  "schools",
  "reconstruction",
  "register",
  "functions/index",
  "report",
];

/** As the navigation lists them. */
export const methodPages: readonly {name: string; path: string}[] = methods.map((method) => {
  const file = `src/methods/${method}.md`;
  const text = readFileSync(join(process.cwd(), file), "utf8");
  return {name: titleIn(file, text), path: `/methods/${method}`};
});
