/**
 * The controls of an exhibit as data: what can be chosen, what it starts with, how it is written in the
 * address. `controlsMarkup` draws them at build time; `readState` and `writeState` speak with the address.
 */
import {html, type Markup} from "./html.js";
import {messages} from "./messages.js";

export interface Choice<V extends string = string> {
  kind: "choice";
  label: string;
  options: readonly {value: V; label: string}[];
  initial: NoInfer<V>;
}

/** A choice from its words, value by value; it starts with the first unless told. */
export function choice<const V extends string>(
  label: string,
  words: Readonly<Record<V, string>>,
  initial?: NoInfer<V>,
): Choice<V> {
  const options = (Object.entries(words) as [V, string][]).map(([value, label]) => ({value, label}));
  return {kind: "choice", label, options, initial: initial ?? options[0]!.value};
}

/** A choice among names that are their own labels. */
export const chooseOne = <const V extends string>(label: string, names: readonly V[]): Choice<V> =>
  choice(
    label,
    Object.fromEntries(names.map((name) => [name, name] as const)) as unknown as Record<V, string>,
  );

export interface Range {
  kind: "range";
  label: string;
  min: number;
  max: number;
  step: number;
  initial: number;
  unit?: string;
  /** Has a button that goes through it by itself (`components/run.ts`). */
  run?: boolean;
}

export interface Toggle {
  kind: "toggle";
  label: string;
  initial: boolean;
}

/** A row of buttons, each of which sets other parts of the state. */
export interface Presets {
  kind: "presets";
  label: string;
  options: readonly {label: string; set: Readonly<Record<string, Value>>}[];
}

/** Numbers that are moved in the figure itself; they have no control but belong to the address. */
export interface Numbers {
  kind: "numbers";
  initial: readonly number[];
  min: number;
  max: number;
}

export type Control = Choice | Range | Toggle | Presets | Numbers;
export type Controls = Readonly<Record<string, Control>>;
export type Value = string | number | boolean | readonly number[];

type ValueOf<C extends Control> =
  C extends Choice<infer V>
    ? V
    : C extends Range
      ? number
      : C extends Toggle
        ? boolean
        : C extends Numbers
          ? readonly number[]
          : never;

export type StateOf<C extends Controls> = {
  [K in keyof C as C[K] extends Presets ? never : K]: ValueOf<C[K]>;
};
export type AnyState = Readonly<Record<string, Value>>;

export function initialState(controls: Controls): AnyState {
  return Object.fromEntries(
    Object.entries(controls).flatMap(([key, control]) =>
      control.kind === "presets" ? [] : [[key, control.initial] as const],
    ),
  );
}

/** The value that a text in the address stands for, or the initial one when it stands for nothing. */
export function parseValue(control: Exclude<Control, Presets>, text: string | null): Value {
  if (text === null) return control.initial;
  switch (control.kind) {
    case "choice":
      return control.options.some((option) => option.value === text) ? text : control.initial;
    case "toggle":
      return text === "1" ? true : text === "0" ? false : control.initial;
    case "range": {
      const value = Number(text);
      return text !== "" && value >= control.min && value <= control.max ? value : control.initial;
    }
    case "numbers": {
      const values = text.split("_").map(Number);
      const fits = values.every((value) => value >= control.min && value <= control.max);
      return values.length === control.initial.length && fits ? values : control.initial;
    }
  }
}

export function formatValue(value: Value): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "object" ? value.join("_") : String(value);
}

const parameter = (id: string, key: string): string => `${id}.${key}`;

export function readState(id: string, controls: Controls, search: string): AnyState {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    Object.entries(controls).flatMap(([key, control]) =>
      control.kind === "presets" ? [] : [[key, parseValue(control, params.get(parameter(id, key)))] as const],
    ),
  );
}

/** The address with this exhibit's state in it; what is at its initial value stays out. */
export function writeState(id: string, controls: Controls, state: AnyState, address: string): string {
  const url = new URL(address);
  for (const [key, control] of Object.entries(controls)) {
    if (control.kind === "presets") continue;
    const text = formatValue(state[key]!);
    if (text === formatValue(control.initial)) url.searchParams.delete(parameter(id, key));
    else url.searchParams.set(parameter(id, key), text);
  }
  return url.href;
}

export function controlsMarkup(id: string, controls: Controls): Markup | null {
  // Numbers are moved in the figure; a choice of one is none.
  const shown = Object.entries(controls).filter(
    ([, control]) => control.kind !== "numbers" && !(control.kind === "choice" && control.options.length < 2),
  );
  if (!shown.length) return null;
  return html`<form class="exhibit-controls" autocomplete="off">
    ${shown.map(([key, control]) => controlMarkup(parameter(id, key), key, control))}
  </form>`;
}

function controlMarkup(name: string, key: string, control: Control): Markup | null {
  switch (control.kind) {
    case "choice":
      return html`<fieldset class="control control-choice">
        <legend>${control.label}</legend>
        ${control.options.map(
          (option) =>
            html`<label
              ><input
                type="radio"
                name="${name}"
                data-control="${key}"
                value="${option.value}"
                ${checked(option.value === control.initial)}
              /><span>${option.label}</span></label
            >`,
        )}
      </fieldset>`;
    case "toggle":
      return html`<label class="control control-toggle"
        ><input type="checkbox" name="${name}" data-control="${key}" ${checked(control.initial)} /><span
          >${control.label}</span
        ></label
      >`;
    case "range": {
      const range = html`<label class="control control-range"
        ><span>${control.label}</span
        ><input
          type="range"
          name="${name}"
          data-control="${key}"
          min="${control.min}"
          max="${control.max}"
          step="${control.step}"
          value="${control.initial}"
        /><output>${control.initial}</output><span>${control.unit}</span></label
      >`;
      if (!control.run) return range;
      const run = html`<button type="button" class="plain-button" data-run="${key}">
        ${messages.exhibit.run}
      </button>`;
      return html`<div class="control">${range} ${run}</div>`;
    }
    case "presets":
      return html`<fieldset class="control control-presets">
        <legend>${control.label}</legend>
        ${control.options.map(
          (option, index) =>
            html`<button type="button" data-preset="${key}" value="${index}">${option.label}</button>`,
        )}
      </fieldset>`;
    case "numbers":
      return null;
  }
}

const checked = (on: boolean): Markup | null => (on ? html`checked` : null);
