import {describe, expect, test} from "vitest";
import {asSketch, Sketch, sketchpad} from "../../src/components/sketch.js";

/** A group with a bar and a label in it. */
function small(): {group: Sketch; bar: Sketch; label: Sketch} {
  const [group, bar, label] = ["g", "rect", "text"].map((tag) => new Sketch(sketchpad, tag)) as [
    Sketch,
    Sketch,
    Sketch,
  ];
  group.append(bar, label);
  bar.setAttribute("class", "wide handles");
  bar.setAttribute("data-handle", "line");
  label.textContent = "here";
  return {group, bar, label};
}

describe("a sketch", () => {
  test("is searched as Plot and the exhibits search a drawing", () => {
    const {group, bar, label} = small();
    expect(group.querySelectorAll("text")).toEqual([label]);
    expect(group.querySelector(".handles")).toBe(bar);
    expect(group.querySelector(".handle")).toBeNull();
    expect(group.querySelector("rect[data-handle]")).toBe(bar);
    expect(group.querySelector('[data-handle="line"]')).toBe(bar);
    expect(group.querySelector('[data-handle="other"]')).toBeNull();
    expect(() => group.querySelector("g > rect")).toThrow('a drawing cannot be searched for "g > rect"');
  });

  test("moves a part that is put somewhere else", () => {
    const {group, bar, label} = small();
    group.insertBefore(label, bar);
    expect(group.children).toEqual([label, bar]);
    bar.remove();
    expect(group.children).toEqual([label]);
    expect(bar.parentNode).toBeNull();
  });

  test("has attributes as text, and the text of its parts", () => {
    const {group, bar, label} = small();
    bar.setAttribute("x", 1.5);
    expect(bar.getAttribute("x")).toBe("1.5");
    bar.removeAttribute("x");
    expect(bar.hasAttribute("x")).toBe(false);
    expect(bar.getAttribute("x")).toBeNull();
    expect(group.textContent).toBe("here");
    label.textContent = null;
    expect(label.childNodes).toEqual([]);
  });

  test("is copied with everything in it", () => {
    const {group, bar} = small();
    bar.style["color"] = "red";
    const copy = group.cloneNode();
    expect(copy.querySelector("rect")).not.toBe(bar);
    expect(copy.querySelector("rect")?.attributes).toEqual(bar.attributes);
    expect(copy.querySelector("rect")?.style).toEqual({color: "red"});
    expect(copy.textContent).toBe("here");
  });

  test("is told from a drawing on another document", () => {
    expect(() => asSketch({})).toThrow("this was not drawn on the sketchpad");
  });
});
