/**
 * Makes what stands on the page like a new drawing by changing only what differs. Axes and labels that stay the same
 * need no new style, layout or paint, and the part that the reader holds stays the same element, with its focus.
 */
import {Sketch, sketchpad} from "./sketch.js";

/** Changes what `old` stands for on the page into `next`, which stands for it from then on. */
export function patch(old: Sketch, next: Sketch): void {
  const shown = shownOf(old);
  if (old.tagName !== next.tagName) {
    shown.replaceWith(put(next, shown.ownerDocument));
    return;
  }
  next.shown = shown;
  for (const [name, value] of next.attributes)
    if (old.attributes.get(name) !== value) shown.setAttribute(name, value);
  for (const name of old.attributes.keys()) if (!next.attributes.has(name)) shown.removeAttribute(name);
  patchStyle(shown as SVGElement, old.style, next.style);
  patchChildren(shown, old.childNodes, next.childNodes);
}

type Styled = Readonly<Record<string, string>>;

function patchStyle({style}: SVGElement, old: Styled, next: Styled): void {
  for (const name in next) if (old[name] !== next[name]) Object.assign(style, {[name]: next[name]});
  for (const name in old) if (!(name in next)) Object.assign(style, {[name]: ""});
}

type Nodes = readonly (Sketch | string)[];

function patchChildren(parent: Element, old: Nodes, next: Nodes): void {
  next.forEach((child, at) => {
    const before = old[at];
    if (before === undefined)
      parent.append(typeof child === "string" ? child : put(child, parent.ownerDocument));
    else if (typeof child !== "string")
      if (typeof before === "string") parent.childNodes[at]!.replaceWith(put(child, parent.ownerDocument));
      else patch(before, child);
    else if (typeof before !== "string") shownOf(before).replaceWith(child);
    else if (before !== child) parent.childNodes[at]!.nodeValue = child;
  });
  for (let at = old.length; at > next.length; at--) parent.lastChild!.remove();
}

function shownOf(sketch: Sketch): Element {
  if (!sketch.shown) throw new Error(`this <${sketch.tagName}> is not on the page`);
  return sketch.shown;
}

/** A sketch as an element of the page. */
export function put(sketch: Sketch, document: Document): Element {
  const element = document.createElementNS(sketch.namespaceURI, sketch.tagName);
  sketch.shown = element;
  for (const [name, value] of sketch.attributes) element.setAttribute(name, value);
  patchStyle(element, {}, sketch.style);
  for (const child of sketch.childNodes)
    element.append(typeof child === "string" ? child : put(child, document));
  return element;
}

/** What stands on the page already, written there at build time. Its style is not read: it is the same in every drawing. */
export function read(element: Element): Sketch {
  const sketch = new Sketch(sketchpad, element.tagName);
  sketch.shown = element;
  for (const name of element.getAttributeNames())
    if (name !== "style") sketch.setAttribute(name, element.getAttribute(name));
  for (const child of element.childNodes)
    sketch.append(isElement(child) ? read(child) : (child.nodeValue ?? ""));
  return sketch;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
