import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join, relative, sep} from "node:path";
import {sha256} from "./content.js";

export interface Font {
  /** Its place in the site: "_font/source-serif-4-1a2b3c4d.woff2". */
  readonly path: string;
  readonly italic: boolean;
}

/**
 * Makes files of the fonts that travel inside style sheets. Every page asks for them at once, and one that comes later
 * than the page is first shown has to wait for the next page: text never changes its face, and with it its place.
 */
export function unpackFonts(folder: string): Font[] {
  const fonts = new Map<string, Font>();
  for (const name of readdirSync(folder, {recursive: true, encoding: "utf8"})) {
    if (!name.endsWith(".css")) continue;
    const file = join(folder, name);
    const css = readFileSync(file, "utf8").replace(
      /@font-face\s*\{([^{}]*?)url\(["']?data:font\/woff2;base64,([\w+/=]+)["']?\)/g,
      (_, face: string, data: string) => {
        const font = unpack(folder, face, Buffer.from(data, "base64"));
        fonts.set(font.path, font);
        const url = relative(join(file, ".."), join(folder, font.path)).split(sep).join("/");
        return `@font-face{font-display:optional;${face}url(${url})`;
      },
    );
    writeFileSync(file, css);
  }
  return Array.from(fonts.values());
}

function unpack(folder: string, face: string, content: Buffer): Font {
  const family = /font-family:\s*["']?([^"';]+)/.exec(face)?.[1] ?? "font";
  const name = family.toLowerCase().replaceAll(/\W+/g, "-");
  const path = `_font/${name}-${sha256(content).slice(0, 8)}.woff2`;
  mkdirSync(join(folder, "_font"), {recursive: true});
  writeFileSync(join(folder, path), content);
  return {path, italic: /font-style:\s*italic/.test(face)};
}
