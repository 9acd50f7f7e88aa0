const namespace = "http://www.w3.org/2000/svg";

/**
 * A document to draw with that is not the page's: plain objects with the few things that Plot and the exhibits ask of a
 * document. Drawing on it costs a third of drawing on a real one, and what differs from the last drawing is found
 * without asking the page (`patch.ts`).
 */
export class Sketch {
  /** Data that Plot leaves on what it draws. Named here, so that all sketches are alike to the engine. */
  __data__: unknown = undefined;
  readonly namespaceURI = namespace;
  readonly attributes = new Map<string, string>();
  /** Of properties by their names in scripts, as Plot sets them; not among the attributes. */
  readonly style: Record<string, string> = {};
  readonly childNodes: (Sketch | string)[] = [];
  parentNode: Sketch | null = null;
  /** What stands on the page for it, once it does. */
  shown: Element | undefined = undefined;

  constructor(
    readonly ownerDocument: object,
    readonly tagName: string,
  ) {}

  get children(): Sketch[] {
    return this.childNodes.filter((child) => typeof child !== "string");
  }

  get textContent(): string {
    return this.childNodes.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }

  set textContent(text: string | null) {
    this.childNodes.length = 0;
    if (text) this.childNodes.push(text);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, typeof value === "string" ? value : String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  append(...children: (Sketch | string)[]): void {
    for (const child of children)
      if (typeof child === "string") this.childNodes.push(child);
      else this.appendChild(child);
  }

  appendChild(child: Sketch): Sketch {
    return this.insertBefore(child, null);
  }

  insertBefore(child: Sketch, next: Sketch | null): Sketch {
    child.remove();
    child.parentNode = this;
    if (next) this.childNodes.splice(this.childNodes.indexOf(next), 0, child);
    else this.childNodes.push(child);
    return child;
  }

  remove(): void {
    const siblings = this.parentNode?.childNodes;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }

  cloneNode(): Sketch {
    const copy = new Sketch(this.ownerDocument, this.tagName);
    for (const [name, value] of this.attributes) copy.attributes.set(name, value);
    Object.assign(copy.style, this.style);
    for (const child of this.childNodes) copy.append(typeof child === "string" ? child : child.cloneNode());
    return copy;
  }

  querySelector(selector: string): Sketch | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  querySelectorAll(selector: string): Sketch[] {
    const matches = matcher(selector);
    const found: Sketch[] = [];
    const look = (sketch: Sketch): void => {
      for (const child of sketch.childNodes)
        if (typeof child !== "string") {
          if (matches(child)) found.push(child);
          look(child);
        }
    };
    look(this);
    return found;
  }
}

/** For `tag`, `.class`, `[attribute]` and `[attribute="value"]`, alone or after each other. Nothing else is needed. */
function matcher(selector: string): (sketch: Sketch) => boolean {
  const parts = /^([\w-]*)(?:\.([\w-]+))?(?:\[([\w-]+)(?:="([^"]*)")?\])?$/.exec(selector);
  if (!parts) throw new Error(`a drawing cannot be searched for "${selector}"`);
  const [, tag, name, attribute, value] = parts;
  return ({tagName, attributes}) =>
    (!tag || tagName === tag) &&
    (!name || (attributes.get("class")?.split(" ").includes(name) ?? false)) &&
    (!attribute || (value === undefined ? attributes.has(attribute) : attributes.get(attribute) === value));
}

/** What Plot asks its document for. */
const pad = {
  documentElement: {
    namespaceURI: "http://www.w3.org/1999/xhtml",
    ownerDocument: undefined as object | undefined,
  },
  createElementNS: (_namespace: string, tag: string) => new Sketch(pad, tag),
};
pad.documentElement.ownerDocument = pad;

/** In the place of the page's own document, of which a drawing uses no more than a sketch has. */
export const sketchpad = pad as unknown as Document;

/** The drawing as what it is. */
export function asSketch(drawing: unknown): Sketch {
  if (!(drawing instanceof Sketch)) throw new Error("this was not drawn on the sketchpad");
  return drawing;
}
