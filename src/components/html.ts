/** Markup that is safe to insert: what `html` made, as opposed to text from data. */
export class Markup {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (part instanceof Markup) return part.source;
  if (Array.isArray(part)) return part.map(render).join("");
  return escape(String(part));
}

/** A template whose holes are text unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((source, string, i) => source + render(parts[i - 1]) + string));
}
