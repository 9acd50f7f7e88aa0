/** What an indicator is, as data: everything that a table, a page or a query has to know about it. */

/** The groups of footnote 5 in section 2.3.2. */
export type Theme =
  | "demography"
  | "moving"
  | "education"
  | "income-and-work"
  | "housing"
  | "turnout"
  | "surroundings"
  | "social-assistance"
  | "child-welfare";

/** Whom an indicator is of; each is one row of a view in `rows.ts`. */
export type Base =
  | "persons"
  | "households"
  | "families with children"
  | "dwellings"
  | "movers in"
  | "movers out"
  | "families with small children"
  | "sales";

/**
 * How the members of the base make the value: how many they are, the percentage of them that meet a condition, or the
 * mean or median of an amount.
 */
export type Measure = "count" | "share" | "mean" | "median";

export type Unit = "persons" | "percent" | "points" | "NOK" | "NOK per m²";

/** By what an indicator is divided; only people have a sex and a background. */
export type Breakdown = "sex" | "background" | "sex and background";

/** A column of the extract: `persons.activity`, or a series of the table `nation`: `nation.median-income`. */
export type Column = `${"persons" | "households" | "moves" | "sales" | "nation"}.${string}`;

export interface Indicator {
  /** Lower case words joined by hyphens. */
  readonly id: string;
  readonly name: {readonly en: string; readonly nb: string};
  readonly theme: Theme;
  readonly base: Base;
  readonly measure: Measure;
  readonly unit: Unit;
  /** Who or what is counted, in words. */
  readonly numerator: string;
  /** Among whom, in words. */
  readonly denominator: string;
  /** First and last age in whole years, both included; without it people of every age. */
  readonly ages?: readonly [first: number, last: number];
  /** What makes living conditions worse: more of it, less of it, or neither. */
  readonly worse: "more" | "less" | "neither";
  /** The years the report has figures of. */
  readonly years: readonly number[];
  /** The year the report prints where that is not the last of `years`: figures of 2019 stand with those of 2018. */
  readonly printedYear?: number;
  readonly breakdowns: readonly Breakdown[];
  /** Sections of the report that define or use it. */
  readonly sections: readonly string[];
  /** What of the definition is this project's reading, because the report does not say. */
  readonly reading?: string;
  /** Columns of the extract that it needs, apart from those that every extract has. */
  readonly needs: readonly Column[];
  /** Who of the base belongs to the denominator, ages apart: a predicate over the view of the base. */
  readonly covered: string;
  /** Who of them is counted, for a share: a predicate that is true or false, never null, for whoever is covered. */
  readonly met?: string;
  /** The amount, for a mean or median: an expression that is not null for whoever is covered. */
  readonly amount?: string;
}

/** The three years of the report's area figures. */
export const waves = [2008, 2013, 2018] as const;
