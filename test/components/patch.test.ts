import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {patch} from "../../src/components/patch.js";
import {emptyDocument} from "../support/document.js";

interface Tree {
  tag: string;
  attributes: Record<string, string>;
  children: (Tree | string)[];
}

const {tree} = fc.letrec<{tree: Tree}>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom("g", "rect", "text"),
    attributes: fc.dictionary(fc.constantFrom("x", "y", "fill"), fc.constantFrom("1", "2")),
    children: fc.array(fc.oneof({maxDepth: 3}, fc.constantFrom("one", "two"), tie("tree")), {maxLength: 4}),
  }),
}));

function build({tag, attributes, children}: Tree, document: Document): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) element.append(typeof child === "string" ? child : build(child, document));
  return element;
}

/** The document adds up text that stands side by side when it writes, so nodes are compared one by one. */
function shape(node: Node): unknown {
  if (node.nodeType === 3) return node.nodeValue;
  const element = node as Element;
  const attributes = element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name)}`);
  return [element.tagName, attributes.sort(), [...element.childNodes].map(shape)];
}

describe("patch", () => {
  test("makes any drawing into any other", () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const document = emptyDocument();
        const place = document.createElement("div");
        place.append(build(before, document));
        patch(place.firstElementChild!, build(after, document));
        expect(place.childNodes).toHaveLength(1);
        expect(shape(place.firstChild!)).toEqual(shape(build(after, document)));
      }),
    );
  });

  test("leaves alone what stays the same", () => {
    const document = emptyDocument();
    const place = document.createElement("div");
    place.innerHTML = '<g><text class="axis">0</text><rect y="1"></rect><text>old</text></g>';
    const [axis, bar, label] = [...place.firstElementChild!.children];
    const next = document.createElement("div");
    next.innerHTML = '<g><text class="axis">0</text><rect y="2"></rect><text>new</text><text>more</text></g>';
    patch(place.firstElementChild!, next.firstElementChild!);
    const now = [...place.firstElementChild!.children];
    expect(now[0]).toBe(axis);
    expect(now[1]).toBe(bar);
    expect(now[2]).toBe(label);
    expect(place.innerHTML).toBe(
      '<g><text class="axis">0</text><rect y="2"></rect><text>new</text><text>more</text></g>',
    );
  });
});
