import {describe, expect, it} from "vitest";
import {initialState, type AnyState, type Controls} from "../../src/components/controls.js";
import {put} from "../../src/components/patch.js";
import {asSketch, sketchpad} from "../../src/components/sketch.js";
import {heightAt, type Exhibit, type Row} from "../../src/exhibits/exhibit.js";
import {exhibits} from "../../src/exhibits/index.js";
import {emptyDocument} from "../support/document.js";
import {loadedTable} from "../support/tables.js";

/**
 * Every exhibit is a pure function of its rows, its controls and its size: here each is drawn in every
 * state that one control can bring it into, wide and on a phone, and the first of them is kept as a
 * picture (snapshots/) that a reviewer sees change.
 */
const widths = {wide: 720, phone: 350};

/** The initial state, and each state that differs from it in one control. */
function states(controls: Controls): {name: string; state: AnyState}[] {
  const initial = initialState(controls);
  const others = Object.entries(controls).flatMap(([key, control]) => {
    switch (control.kind) {
      case "choice":
        return control.options
          .filter(({value}) => value !== control.initial)
          .map(({value}) => ({name: `${key} ${value}`, state: {...initial, [key]: value}}));
      case "range":
        return [{name: `${key} ${control.max}`, state: {...initial, [key]: control.max}}];
      case "toggle":
        return [{name: `${key} ${!control.initial}`, state: {...initial, [key]: !control.initial}}];
      case "presets":
        return control.options.map(({label, set}) => ({name: label, state: {...initial, ...set}}));
      case "numbers":
        return [
          {
            name: `${key} at the lower end`,
            state: {...initial, [key]: control.initial.map(() => control.min)},
          },
        ];
    }
  });
  return [{name: "as it starts", state: initial}, ...others];
}

const rowsOf = (exhibit: Exhibit): readonly Row[] =>
  exhibit.rows ??
  loadedTable(
    `${exhibit.id}.arrow`,
    exhibit.columns.map(({key}) => key),
  ).rows;

const drawOn = (
  document: Document,
  exhibit: Exhibit,
  rows: readonly Row[],
  state: AnyState,
  width: number,
): SVGElement =>
  exhibit.draw(exhibit.derive?.(rows, state) ?? rows, state, {
    width,
    height: heightAt(exhibit, width),
    document,
  });

const draw = (exhibit: Exhibit, rows: readonly Row[], state: AnyState, width: number): string =>
  drawOn(emptyDocument(), exhibit, rows, state, width).outerHTML;

/** What is drawn, whichever attribute was set first. */
const drawn = (element: Element): unknown => [
  element.tagName,
  element
    .getAttributeNames()
    .map((name) => `${name}: ${element.getAttribute(name)}`)
    .sort(),
  element.children.length ? Array.from(element.children, drawn) : element.textContent,
];

describe.each(Object.keys(exhibits))("%s", async (id) => {
  const exhibit = await exhibits[id]!();
  const rows = rowsOf(exhibit);
  const first = initialState(exhibit.controls);

  it("answers to its own name", () => {
    expect(exhibit.id).toBe(id);
  });

  it.each(Object.entries(widths))("is the picture that was last looked at (%s)", async (name, width) => {
    await expect(`${draw(exhibit, rows, first, width).replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(
      `snapshots/${id}-${name}.svg`,
    );
  });

  describe.each(states(exhibit.controls))("$name", ({state}) => {
    const shown = exhibit.derive?.(rows, state) ?? rows;

    it.each(Object.entries(widths))("draws numbers only (%s)", (_name, width) => {
      const svg = draw(exhibit, rows, state, width);
      expect(svg).toMatch(/^<svg/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
    });

    it("is the same drawing on a page", () => {
      const sketch = asSketch(drawOn(sketchpad, exhibit, rows, state, widths.wide));
      const drawing = drawOn(emptyDocument(), exhibit, rows, state, widths.wide);
      expect(drawn(put(sketch, emptyDocument()))).toEqual(drawn(drawing));
    });

    it("says the same in words", () => {
      for (const text of [exhibit.title(shown), exhibit.subtitle(shown), exhibit.describe(shown, state)]) {
        expect(text.length).toBeGreaterThan(20);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null|\[object/);
      }
    });

    it("has a mark for every handle, within its range", () => {
      const size = {width: widths.wide, height: exhibit.height.wide};
      const svg = draw(exhibit, rows, state, size.width);
      for (const handle of exhibit.handles?.(shown, state, size) ?? []) {
        expect(svg).toContain(`data-handle="${handle.key}"`);
        expect(handle.value).toBeGreaterThanOrEqual(handle.min);
        expect(handle.value).toBeLessThanOrEqual(handle.max);
      }
    });
  });

  it("draws the same twice", () => {
    expect(draw(exhibit, rows, first, 600)).toBe(draw(exhibit, rows, first, 600));
  });

  it("changes neither rows nor state", () => {
    const frozen = rows.map((row) => Object.freeze({...row}));
    expect(() => draw(exhibit, Object.freeze(frozen), Object.freeze({...first}), 600)).not.toThrow();
  });

  it("lists columns that its rows have", () => {
    const [row] = exhibit.derive?.(rows, first) ?? rows;
    for (const {key} of exhibit.columns) expect(row).toHaveProperty(key);
  });
});
