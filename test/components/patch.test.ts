import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {patch, put, read} from "../../src/components/patch.js";
import {Sketch, sketchpad} from "../../src/components/sketch.js";
import {emptyDocument} from "../support/document.js";

interface Tree {
  tag: string;
  attributes: Record<string, string>;
  style: Record<string, string>;
  children: (Tree | string)[];
}

const {tree} = fc.letrec<{tree: Tree}>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom("g", "rect", "text"),
    attributes: fc.dictionary(fc.constantFrom("x", "y", "fill"), fc.constantFrom("1", "2")),
    style: fc.dictionary(fc.constantFrom("color", "fontSize"), fc.constantFrom("red", "12px")),
    children: fc.array(fc.oneof({maxDepth: 3}, fc.constantFrom("one", "two"), tie("tree")), {maxLength: 4}),
  }),
}));

function sketch({tag, attributes, style, children}: Tree): Sketch {
  const made = new Sketch(sketchpad, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  Object.assign(made.style, style);
  made.append(...children.map((child) => (typeof child === "string" ? child : sketch(child))));
  return made;
}

/** The document adds up text that stands side by side when it writes, so nodes are compared one by one. */
function shape(node: Node): unknown {
  if (node.nodeType === 3) return node.nodeValue;
  const element = node as SVGElement;
  const attributes = element
    .getAttributeNames()
    .filter((name) => name !== "style")
    .map((name) => `${name}=${element.getAttribute(name)}`);
  const {color, fontSize} = element.style;
  return [element.tagName, attributes.sort(), [color, fontSize], [...element.childNodes].map(shape)];
}

const shownOnce = (drawing: Sketch): HTMLElement => {
  const document = emptyDocument();
  const place = document.createElement("div");
  place.append(put(drawing, document));
  return place;
};

describe("patch", () => {
  test("makes any drawing into any other, and that into a third", () => {
    fc.assert(
      fc.property(tree, tree, tree, (first, second, third) => {
        const drawings = [first, second, third].map(sketch) as [Sketch, Sketch, Sketch];
        const place = shownOnce(drawings[0]);
        patch(drawings[0], drawings[1]);
        patch(drawings[1], drawings[2]);
        expect(place.childNodes).toHaveLength(1);
        expect(shape(place.firstChild!)).toEqual(shape(shownOnce(sketch(third)).firstChild!));
      }),
    );
  });

  test("goes on from what was written at build time", () => {
    fc.assert(
      fc.property(tree, tree, (first, second) => {
        // A style that is on the page already is not read: drawings have the same, or set it.
        const written = {
          ...first,
          style: {},
          children: first.children.filter((child) => typeof child === "string"),
        };
        const place = shownOnce(sketch(written));
        patch(read(place.firstElementChild!), sketch(second));
        expect(shape(place.firstChild!)).toEqual(shape(shownOnce(sketch(second)).firstChild!));
      }),
    );
  });

  test("leaves alone what stays the same", () => {
    const part = (tag: string, text: string, attributes = {}): Tree => ({
      tag,
      attributes,
      style: {},
      children: [text],
    });
    const drawing = (...children: Tree[]): Sketch => sketch({tag: "g", attributes: {}, style: {}, children});
    const before = drawing(
      part("text", "0", {class: "axis"}),
      part("rect", "", {y: "1"}),
      part("text", "old"),
    );
    const place = shownOnce(before);
    const [axis, bar, label] = [...place.firstElementChild!.children];
    const after = drawing(
      part("text", "0", {class: "axis"}),
      part("rect", "", {y: "2"}),
      part("text", "new"),
      part("text", "more"),
    );
    patch(before, after);
    const now = [...place.firstElementChild!.children];
    expect(now[0]).toBe(axis);
    expect(now[1]).toBe(bar);
    expect(now[2]).toBe(label);
    expect(now.map(({textContent}) => textContent)).toEqual(["0", "", "new", "more"]);
    expect(bar!.getAttribute("y")).toBe("2");
  });

  test("refuses a drawing that is not on the page", () => {
    const one = new Sketch(sketchpad, "g");
    expect(() => {
      patch(one, new Sketch(sketchpad, "g"));
    }).toThrow("this <g> is not on the page");
  });
});
