/**
 * What an exhibit is: a few pure functions of its rows and of the state of its controls. The frame
 * (`components/frame.ts`) writes it into the page at build time; `components/live.ts` makes it answer.
 */
import type {Controls, StateOf} from "../components/controls.js";
import type {messages} from "../components/messages.js";
import type {Origin} from "../components/origin.js";

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/**
 * The space to draw in, in CSS pixels, and the document to draw with: a page's is a sketchpad (`components/sketch.ts`),
 * which has of a document what drawings use; builds and tests bring a whole one.
 */
export interface Canvas {
  width: number;
  height: number;
  document: Document;
}

export interface Column<R> {
  key: Extract<keyof R, string>;
  label: string;
  unit?: string;
  /** Decimals in the data table; as printed when absent. Downloads are never rounded. */
  decimals?: number;
}

/** A public function of `lib/` and the folder that documents it. */
export interface FunctionUse {
  name: string;
  module: keyof typeof messages.functions.modules;
}

/** A part of the figure that the reader can move, by pointer or by arrow keys. */
export interface Handle<State> {
  /** Matches `data-handle` on one element of the drawing. */
  key: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** How far the up key goes where that is not one step: parts that lie in rows move by a row. */
  up?: number;
  /** How the value is read out ("120 of 400 people"). */
  text: string;
  /** The value under a pointer at (x, y) of the drawing. */
  at(x: number, y: number): number;
  set(value: number): Partial<State>;
}

export interface ExhibitSpec<R extends Row, C extends Controls> {
  /** "table-3.1" for an exhibit of the report; any other word for an explanation of the project's own. */
  id: string;
  /** Rows of its own, for an explanation without a table in `data-loaders/tables`. */
  rows?: readonly R[];
  origin?: Origin;
  columns: readonly Column<R>[];
  controls: C;
  /** Height of the figure in pixels: side by side, and on a phone. */
  height: {wide: number; narrow: number};
  /** One claim, computed from the rows. */
  title(rows: readonly R[]): string;
  /** What is measured: unit, population, year. */
  subtitle(rows: readonly R[]): string;
  /**
   * The drawing takes the place of the last one by its differences (`components/patch.ts`): a mark that comes and goes
   * is better drawn with no data than left out, which would move all marks behind it.
   */
  draw(rows: readonly R[], state: StateOf<C>, canvas: Canvas): SVGElement;
  /** The figure in a sentence or two, for who cannot or will not look at it. */
  describe(rows: readonly R[], state: StateOf<C>): string;
  notes?(rows: readonly R[]): readonly string[];
  handles?(
    rows: readonly R[],
    state: StateOf<C>,
    size: {width: number; height: number},
  ): Handle<StateOf<C>>[];
  /** Rows that the state makes, where the reader moves the data itself. */
  derive?(rows: readonly R[], state: StateOf<C>): readonly R[];
  /** What is computed here, in words. */
  how: string;
  functions: readonly FunctionUse[];
}

/** An exhibit whose row and control types are known only to itself. */
export type Exhibit = ExhibitSpec<Row, Controls>;

/** Where the figure changes from side by side to stacked. */
export const narrowBelow = 560;

export const heightAt = (exhibit: Pick<Exhibit, "height">, width: number): number =>
  width < narrowBelow ? exhibit.height.narrow : exhibit.height.wide;

/** Checks the types of a definition against each other, then forgets them. */
export function defineExhibit<R extends Row, const C extends Controls>(spec: ExhibitSpec<R, C>): Exhibit {
  return spec as unknown as Exhibit;
}
