import {messages} from "./src/components/messages.js";
import {chapterPages} from "./src/markdown/pages.js";
import {levekarMarkdown} from "./src/markdown/plugin.js";
import {footer, head, header} from "./src/markdown/surroundings.js";

export default {
  root: "src",
  title: messages.site.title,
  home: messages.site.title,
  style: "style/index.css",
  // Nothing from outside: fonts and libraries travel with the site.
  globalStylesheets: [],
  // Links name files, so that a server without rewrite rules finds them.
  preserveIndex: true,
  preserveExtension: true,
  search: true,
  typographer: true,
  head,
  header,
  footer,
  dynamicPaths: ["/data/manifest.json"],
  pages: [
    {
      name: "The report",
      pages: chapterPages.map(({chapter, path, title, coming}) => ({
        name: `${chapter} ${title}${coming ? `\u00a0·\u00a0${messages.site.coming}` : ""}`,
        path,
      })),
    },
    {
      name: "Behind it",
      pages: [
        {name: "Ledger of facts", path: "/ledger"},
        {name: "Origins of numbers", path: "/origins"},
        {name: "Functions", path: "/methods/functions"},
      ],
    },
  ],
  markdownIt: levekarMarkdown,
};
