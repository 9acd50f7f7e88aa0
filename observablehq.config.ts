import {messages} from "./src/components/messages.js";
import {chapterPages, methodPages} from "./src/markdown/pages.js";
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
  toc: {label: messages.site.contents},
  dynamicPaths: ["/data/manifest.json"],
  pages: [
    {
      name: messages.site.chapters,
      pages: chapterPages.map(({chapter, path, title, coming}) => ({
        name: `${chapter} ${title}${coming ? `\u00a0·\u00a0${messages.site.coming}` : ""}`,
        path,
      })),
    },
    {
      name: messages.site.behind,
      pages: [
        {name: messages.site.ledger, path: "/ledger"},
        {name: messages.site.errata, path: "/errata"},
        {name: messages.site.origins, path: "/origins"},
      ],
    },
    {name: messages.site.methods, pages: methodPages},
  ],
  markdownIt: levekarMarkdown,
};
