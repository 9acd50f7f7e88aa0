import {build, type Plugin} from "esbuild";
import {readdirSync, readFileSync} from "node:fs";
import {extname, join} from "node:path";
import {BuildError} from "./build-error.js";

/**
 * Looks at a built site for what a build does not fail on and a browser would: imports that only a bundler or another
 * host could answer, parts that come from elsewhere, and cells that do not parse.
 */
export async function checkSite(folder: string): Promise<void> {
  const problems: string[] = [];
  const scripts: Script[] = [];
  for (const name of readdirSync(folder, {recursive: true, encoding: "utf8"}).sort()) {
    const extension = extname(name);
    if (![".html", ".js", ".css"].includes(extension)) continue;
    const text = readFileSync(join(folder, name), "utf8");
    if (extension === ".js") scripts.push({name, code: text});
    else for (const url of foreignStyles(text)) problems.push(`${name} loads ${url}`);
    if (extension !== ".html") continue;
    for (const url of foreignParts(text)) problems.push(`${name} loads ${url}`);
    // Framework builds such a page without a word.
    for (const [, error] of text.matchAll(/observablehq--error"[^>]*>(SyntaxError: [^<]*)/g)) {
      problems.push(`${name} has code that does not parse: ${error!}`);
    }
    for (const [, code] of text.matchAll(/<script type="module">([^]*?)<\/script>/g)) {
      scripts.push({name, code: code!});
    }
  }
  const imports = await foreignImports(scripts);
  problems.push(...imports.map(({name, specifier}) => `${name} imports ${specifier}`).sort());
  if (problems.length === 0) return;
  const shown = Array.from(new Set(problems));
  const lines = ["The built site is not whole:", ...shown.slice(0, 20), ...rest(shown.length - 20)];
  throw new BuildError(lines.join("\n  "));
}

interface Script {
  readonly name: string;
  readonly code: string;
}

function rest(count: number): string[] {
  return count > 0 ? [`and ${count} more`] : [];
}

/** Links to other sites are fine; what a page is made of must come with it. */
function foreignParts(html: string): string[] {
  const found: string[] = [];
  for (const [tag, name] of html.matchAll(
    /<(script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>/gi,
  )) {
    if (name?.toLowerCase() === "link" && /\brel="?(?:canonical|license|author|alternate)\b/i.test(tag))
      continue;
    const url = /\b(?:src|href|data)=["']?((?:https?:)?\/\/[^"'\s>]+)/i.exec(tag)?.[1];
    if (url !== undefined) found.push(url);
  }
  return found;
}

function foreignStyles(css: string): string[] {
  const pattern = /(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/gi;
  return Array.from(css.matchAll(pattern), ([, url]) => url!);
}

async function foreignImports(scripts: readonly Script[]): Promise<{name: string; specifier: string}[]> {
  const found: {name: string; specifier: string}[] = [];
  const collect: Plugin = {
    name: "collect",
    setup(bundle) {
      bundle.onResolve({filter: /.*/}, ({path, importer, kind}) => {
        if (kind === "entry-point") return {path, namespace: "script"};
        if (!/^\.{0,2}\//.test(path)) found.push({name: scripts[Number(importer)]!.name, specifier: path});
        return {path, external: true};
      });
      bundle.onLoad({filter: /.*/, namespace: "script"}, ({path}) => {
        return {contents: scripts[Number(path)]!.code, loader: "js"};
      });
    },
  };
  await build({
    entryPoints: scripts.map((_, index) => String(index)),
    outdir: "unwritten",
    bundle: true,
    write: false,
    format: "esm",
    logLevel: "silent",
    plugins: [collect],
  });
  return found;
}
