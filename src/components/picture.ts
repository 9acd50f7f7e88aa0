/**
 * A figure that can leave the page: one SVG with its title above, its origin and source below, and its
 * colours written out, because a picture in a document does not know the site's style sheet.
 */
import {escape} from "./html.js";

const painted = [
  "fill",
  "stroke",
  "color",
  "opacity",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
];
const margin = 16;
const lineHeight = 18;

export function pictureOf(frame: HTMLElement, credit: string): string {
  const figure = frame.querySelector<SVGSVGElement>(".exhibit-figure > svg");
  if (!figure) throw new Error(`${frame.id} has no figure`);
  const {width, height} = figure.getBoundingClientRect();
  const copy = figure.cloneNode(true) as SVGSVGElement;
  const originals = figure.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const style = getComputedStyle(originals[index]!);
    for (const property of painted) {
      const value = style.getPropertyValue(property);
      if (value) element.setAttribute(property, value);
    }
    element.removeAttribute("tabindex");
  });
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));

  const page = getComputedStyle(document.body);
  const ink = page.color;
  const paper = getComputedStyle(document.documentElement).backgroundColor;
  const title = wrap(text(frame, ".exhibit-title"), width, 17);
  const subtitle = wrap(text(frame, ".exhibit-subtitle"), width, 13);
  const below = wrap(credit, width, 12);
  const top = margin + (title.length + subtitle.length) * lineHeight + margin / 2;
  const total = top + height + margin + below.length * lineHeight + margin / 2;
  copy.setAttribute("x", String(margin));
  copy.setAttribute("y", String(top));
  copy.setAttribute("font-family", "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif");
  const font = "font-family=\"'Source Sans 3', 'Helvetica Neue', Arial, sans-serif\"";
  const lines = (texts: string[], y: number, attributes: string): string =>
    texts
      .map(
        (t, i) =>
          `<text x="${margin}" y="${y + (i + 1) * lineHeight}" ${font} fill="${ink}" ${attributes}>${escape(t)}</text>`,
      )
      .join("");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * margin}" height="${total}" viewBox="0 0 ${width + 2 * margin} ${total}">`,
    `<title>${escape(text(frame, ".exhibit-title"))}</title><desc>${escape(text(frame, ".exhibit-words"))}</desc>`,
    `<metadata>${escape(credit)}</metadata>`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    lines(title, margin / 2, 'font-size="17" font-weight="600"'),
    lines(subtitle, margin / 2 + title.length * lineHeight, 'font-size="13"'),
    new XMLSerializer().serializeToString(copy),
    lines(below, top + height + margin / 4, 'font-size="12"'),
    "</svg>",
  ].join("");
}

const text = (frame: HTMLElement, selector: string): string =>
  (frame.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();

/** Breaks a line by the average width of a letter: near enough for a caption. */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const room = Math.max(10, Math.floor(width / (fontSize * 0.5)));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return line ? [...lines, line] : lines;
}
