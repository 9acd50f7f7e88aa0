/** Makes a written exhibit answer: its controls, its handles, its size, its downloads. */
import {heightAt, type Exhibit, type Handle, type Row} from "../exhibits/exhibit.js";
import {initialState, parseValue, readState, writeState, type AnyState} from "./controls.js";
import {dataTable} from "./data-table.js";
import {download, type Download} from "./downloads.js";
import {messages} from "./messages.js";
import {patch, put, read} from "./patch.js";
import {run} from "./run.js";
import {asSketch, sketchpad, type Sketch} from "./sketch.js";

type AnyHandle = Handle<AnyState>;

export function enliven(frame: HTMLElement, exhibit: Exhibit, source: readonly Row[]): void {
  const box = find(frame, ".exhibit-figure");
  const words = find(frame, ".exhibit-words");
  const readout = find(frame, ".exhibit-readout");
  const title = find(frame, ".exhibit-title");
  const form = frame.querySelector<HTMLFormElement>(".exhibit-controls");
  let state = readState(exhibit.id, exhibit.controls, location.search);
  let rows = source;
  let handles: AnyHandle[] = [];
  // Kept, because asking the browser makes it bring the page's style up to date, once more for every change.
  let size = sizeOf(box, exhibit);
  let drawing = box.firstElementChild && read(box.firstElementChild);

  function draw(): void {
    if (!size.width) return;
    rows = exhibit.derive?.(source, state) ?? source;
    const figure = asSketch(exhibit.draw(rows, state, {...size, document: sketchpad}));
    handles = exhibit.handles?.(rows, state, size) ?? [];
    dress(figure, handles);
    figure.setAttribute("role", handles.length ? "group" : "img");
    figure.setAttribute("aria-labelledby", `${exhibit.id}-title`);
    figure.setAttribute("aria-describedby", `${exhibit.id}-words`);
    const held = document.activeElement?.getAttribute("data-handle");
    if (drawing) patch(drawing, figure);
    else box.append(put(figure, document));
    drawing = figure;
    const text = exhibit.describe(rows, state);
    if (words.textContent !== text) words.textContent = text;
    readAgain();
    if (exhibit.derive) {
      title.textContent = exhibit.title(rows);
      if (frame.querySelector<HTMLDetailsElement>(".exhibit-data")?.open) writeTable();
    }
    // Where marks come and go, the part that was held may be another element now.
    if (held && document.activeElement?.getAttribute("data-handle") !== held)
      box.querySelector<SVGElement>(`[data-handle="${held}"]`)?.focus({preventScroll: true});
  }

  function writeTable(): void {
    const place = find(frame, ".exhibit-data .scroll");
    const markup = dataTable(rows, exhibit.columns, messages.exhibit.tableCaption(exhibit.title(rows)));
    place.innerHTML = markup.source;
  }

  function change(patch: Partial<AnyState>): void {
    state = {...state, ...(patch as AnyState)};
    draw();
    showState();
    remember();
  }

  /** The address follows a moment later: browsers refuse a hundred changes a second. */
  let timer = 0;
  function remember(): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      // Read at this moment: another exhibit on the page may have written its own part meanwhile.
      history.replaceState(history.state, "", writeState(exhibit.id, exhibit.controls, state, location.href));
    }, 150);
  }

  function showState(): void {
    for (const input of form?.querySelectorAll<HTMLInputElement>("[data-control]") ?? []) {
      const value = state[input.dataset["control"]!];
      if (input.type === "radio") input.checked = input.value === value;
      else if (input.type === "checkbox") input.checked = value === true;
      else {
        input.value = String(value);
        const output = input.nextElementSibling;
        if (output instanceof HTMLOutputElement) output.value = String(value);
      }
    }
  }

  form?.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  form?.addEventListener("input", ({target}) => {
    if (!(target instanceof HTMLInputElement)) return;
    const key = target.dataset["control"];
    const control = key === undefined ? undefined : exhibit.controls[key];
    if (!key || !control || control.kind === "presets") return;
    const text = target.type === "checkbox" ? (target.checked ? "1" : "0") : target.value;
    change({[key]: parseValue(control, text)});
  });
  form?.addEventListener("click", ({target}) => {
    if (!(target instanceof HTMLElement)) return;
    const control = exhibit.controls[target.dataset["preset"] ?? ""];
    if (control?.kind !== "presets") return;
    const option = control.options[Number((target as HTMLButtonElement).value)];
    if (option) change({...initialState(exhibit.controls), ...option.set});
  });

  for (const button of form?.querySelectorAll<HTMLButtonElement>("[data-run]") ?? []) {
    const key = button.dataset["run"]!;
    const control = exhibit.controls[key];
    if (control?.kind !== "range") continue;
    run(button, control, {
      value: () => Number(state[key]),
      set: (value) => {
        change({[key]: value});
      },
    });
  }

  move(box, () => handles, change);
  const readAgain = readMarks(box, readout);
  frame.querySelector(".exhibit-data")?.addEventListener("toggle", () => {
    if (exhibit.derive) writeTable();
  });
  frame.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-download], [data-copy-link]");
    if (!button) return;
    if (button.dataset["copyLink"] !== undefined) void copyLink(button, exhibit, state);
    else void download(button.dataset["download"] as Download, frame, exhibit, rows);
  });

  showState();
  draw();
  // A state that came with the address is shown at once; afterwards only a new size needs a new drawing.
  let waiting = 0;
  new ResizeObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      const now = sizeOf(box, exhibit);
      if (now.width === size.width && now.height === size.height) return;
      size = now;
      draw();
    });
  }).observe(box);
}

function sizeOf(box: HTMLElement, exhibit: Exhibit): {width: number; height: number} {
  const {clientWidth: width, clientHeight: height} = box;
  return {width, height: height || heightAt(exhibit, width)};
}

function find(frame: HTMLElement, selector: string): HTMLElement {
  const element = frame.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the frame of ${frame.id} has no ${selector}`);
  return element;
}

/** Gives each element that carries a handle the name, range and value of a slider. */
function dress(figure: Sketch, handles: readonly AnyHandle[]): void {
  const held = new Map(
    figure.querySelectorAll("[data-handle]").map((part) => [part.getAttribute("data-handle"), part]),
  );
  for (const handle of handles) {
    const attributes = {
      role: "slider",
      tabindex: 0,
      "aria-label": handle.label,
      "aria-valuemin": handle.min,
      "aria-valuemax": handle.max,
      "aria-valuenow": handle.value,
      "aria-valuetext": handle.text,
    };
    for (const [name, value] of Object.entries(attributes)) held.get(handle.key)?.setAttribute(name, value);
  }
}

/** Dragging and arrow keys, for whatever handles the drawing has at the moment. */
function move(
  box: HTMLElement,
  handles: () => AnyHandle[],
  change: (patch: Partial<AnyState>) => void,
): void {
  const handleOf = (target: EventTarget | null): AnyHandle | undefined => {
    const key =
      target instanceof Element ? target.closest("[data-handle]")?.getAttribute("data-handle") : null;
    return handles().find((handle) => handle.key === key);
  };
  const set = (handle: AnyHandle, value: number): void => {
    const stepped = Math.round(value / handle.step) * handle.step;
    const bounded = Math.min(handle.max, Math.max(handle.min, stepped));
    if (bounded !== handle.value) change(handle.set(Number(bounded.toPrecision(12))));
  };
  let dragged: string | undefined;

  box.addEventListener("pointerdown", (event) => {
    const handle = handleOf(event.target);
    if (!handle) return;
    dragged = handle.key;
    // Where a drawing changes its parts, the box stays: it holds the pointer.
    box.setPointerCapture(event.pointerId);
    event.preventDefault();
    box.querySelector<SVGElement>(`[data-handle="${handle.key}"]`)?.focus();
  });
  box.addEventListener("pointermove", (event) => {
    const handle = handles().find(({key}) => key === dragged);
    if (!handle) return;
    const {left, top} = box.getBoundingClientRect();
    set(handle, handle.at(event.clientX - left - box.clientLeft, event.clientY - top - box.clientTop));
  });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"] as const)
    box.addEventListener(end, () => {
      dragged = undefined;
    });

  box.addEventListener("keydown", (event) => {
    const handle = handleOf(event.target);
    if (!handle) return;
    const large = 10 * handle.step;
    const up = handle.up ?? handle.step;
    const to: Record<string, number> = {
      ArrowUp: handle.value + up,
      ArrowRight: handle.value + handle.step,
      ArrowDown: handle.value - up,
      ArrowLeft: handle.value - handle.step,
      PageUp: handle.value + large,
      PageDown: handle.value - large,
      Home: handle.min,
      End: handle.max,
    };
    const value = to[event.key];
    if (value === undefined) return;
    event.preventDefault();
    // Above the first row there is none: the part stays, rather than going to the row's end.
    if (handle.up !== undefined && (value < handle.min || value > handle.max)) return;
    set(handle, value);
  });
}

/**
 * Every mark with a title can be read: under the pointer, or one after the other with the arrow keys, where marks that
 * say the same (the squares of one number) are one. Answers with what reads the same mark again after a change.
 */
function readMarks(box: HTMLElement, readout: HTMLElement): () => void {
  let at = -1;
  let lit: Element | undefined;
  const marks = (): Element[] =>
    [...box.querySelectorAll("svg *:not(svg) > title")].map((t) => t.parentElement!);
  const read = (mark: Element | undefined): string => mark?.querySelector("title")?.textContent ?? "";
  const show = (mark: Element | undefined): void => {
    lit?.classList.remove("lit");
    lit = mark;
    lit?.classList.add("lit");
    const text = read(mark);
    if (readout.textContent !== text) readout.textContent = text;
  };
  box.addEventListener("pointerover", ({target}) => {
    const mark = target instanceof Element ? marks().find((mark) => mark.contains(target)) : undefined;
    if (mark) show(mark);
  });
  box.addEventListener("pointerleave", () => {
    show(undefined);
  });
  box.addEventListener("keydown", (event) => {
    if (event.target !== box) return;
    const all = marks().filter((mark, i, list) => read(mark) !== read(list[i - 1]));
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (step === undefined || !all.length) return;
    event.preventDefault();
    at = at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length;
    show(all[at]);
  });
  box.addEventListener("blur", () => {
    at = -1;
    show(undefined);
  });
  return () => {
    if (lit) show(box.contains(lit) ? lit : undefined);
  };
}

async function copyLink(button: HTMLElement, exhibit: Exhibit, state: AnyState): Promise<void> {
  const url = new URL(writeState(exhibit.id, exhibit.controls, state, location.href));
  url.hash = exhibit.id;
  const output = button.parentElement?.querySelector("output");
  try {
    await navigator.clipboard.writeText(url.href);
    if (output) output.value = messages.exhibit.copied;
  } catch {
    // Without a secure context there is no clipboard: show the address instead.
    if (output) output.value = `${messages.exhibit.copyFailed}: ${url.href}`;
  }
}
