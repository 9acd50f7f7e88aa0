/** Teaches Framework's Markdown the project's own expressions and exhibits. */
import type MarkdownIt from "markdown-it";
import {exhibitMarkup} from "./exhibits.js";
import {evaluate, type PageContext} from "./expressions.js";

/** Framework hands the page's path along. */
interface PageEnvironment {
  path?: string;
}

type Rule = NonNullable<MarkdownIt["renderer"]["rules"][string]>;

const waiting = "<observablehq-loading></observablehq-loading>";

export function levekarMarkdown(md: MarkdownIt): MarkdownIt {
  const contexts = new WeakMap<object, PageContext>();
  const contextOf = (env: object): PageContext => {
    let context = contexts.get(env);
    if (!context) contexts.set(env, (context = {quoted: new Set()}));
    return context;
  };
  const rules = md.renderer.rules;

  const placeholder = rules["placeholder"]!;
  rules["placeholder"] = ((tokens, index, options, env: PageEnvironment, self) => {
    const {content} = tokens[index]!;
    const markup = named(env, content, () => evaluate(content, contextOf(env)));
    return markup ? markup.source : placeholder(tokens, index, options, env, self);
  }) satisfies Rule;

  const fence = rules.fence!;
  rules.fence = ((tokens, index, options, env: PageEnvironment, self) => {
    const token = tokens[index]!;
    const id = /^js\b/.test(token.info)
      ? /^\s*exhibit\("([^"]+)"\);?\s*$/.exec(token.content)?.[1]
      : undefined;
    const written = fence(tokens, index, options, env, self);
    if (!id) return written;
    const markup = named(env, `exhibit("${id}")`, () => exhibitMarkup(id));
    // The browser takes the frame out of its waiting place when the cell runs.
    return written.replace(waiting, () => waiting.replace("><", () => `>${markup.source}<`));
  }) satisfies Rule;

  return md;
}

/** An error on a page names the page and what it wrote. */
function named<T>(env: PageEnvironment, what: string, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    throw new Error(`${env.path ?? "a page"}: \${${what}}: ${(error as Error).message}`, {cause: error});
  }
}
