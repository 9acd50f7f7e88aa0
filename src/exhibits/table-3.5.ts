import {list, number, quantity} from "../components/format.js";
import {barX, plot, text} from "../vendor/plot.js";
import {choice} from "../components/controls.js";
import {defineExhibit, narrowBelow} from "./exhibit.js";
import {bottomAxis} from "./parts/axes.js";
import {base, ink, muted} from "./parts/theme.js";
import {messages} from "../components/messages.js";

const words = messages.controls;

type Row = {year: string; band: string; schools: number; share: number; all: number};

/** From few to many, in one hue; the last band stands out. */
const shades: Record<string, string> = {
  "under 50": "var(--band-1)",
  "under 10": "var(--band-0)",
  "10–50": "var(--band-1)",
  "50–90": "var(--band-2)",
  "over 90": "var(--band-3)",
};
const onDark = new Set(["50–90", "over 90"]);

const half = (rows: readonly Row[], year: string): {schools: number; all: number; share: number} => {
  const bands = rows.filter((row) => row.year === year && onDark.has(row.band));
  const schools = bands.reduce((sum, band) => sum + band.schools, 0);
  const all = bands[0]?.all ?? NaN;
  return {schools, all, share: (100 * schools) / all};
};

const years = (rows: readonly Row[]): string[] => [...new Set(rows.map(({year}) => year))];

export default defineExhibit({
  id: "table-3.5",
  columns: [
    {key: "year", label: "Year"},
    {key: "band", label: "Minority-language pupils", unit: "percent"},
    {key: "schools", label: "Schools"},
    {key: "share", label: "Share of schools", unit: "percent", decimals: 1},
    {key: "all", label: "All schools"},
  ],
  controls: {show: choice(words.show, {share: words.shareOfSchools, schools: words.numberOfSchools})},
  height: {wide: 310, narrow: 320},
  title(rows: readonly Row[]) {
    const [first, last] = [years(rows)[0]!, years(rows).at(-1)!];
    return `Schools with half or more minority-language pupils grew from ${number(half(rows, first).share, 1)} to ${number(half(rows, last).share, 1)} percent of Oslo’s schools`;
  },
  subtitle: (rows) =>
    `Primary and lower secondary schools in Oslo by share of minority-language pupils, ${list(years(rows))}.`,
  draw(rows, {show}, canvas) {
    const narrow = canvas.width < narrowBelow;
    const total = show === "share" ? 100 : Math.max(...rows.map(({all}) => all));
    // Each band from where the one before it ends.
    const ends = new Map<string, number>();
    const bars = rows.map((row) => {
      const from = ends.get(row.year) ?? 0;
      const to = from + row[show];
      ends.set(row.year, to);
      return {...row, from, to, middle: (from + to) / 2};
    });
    const wide = bars.map((bar) => ((bar.to - bar.from) / total) * (canvas.width - 20) > 44);
    const value = (d: Row): string =>
      show === "share" ? quantity(d.share, "percent", {short: true, decimals: 1}) : number(d.schools);
    return plot({
      ...base(canvas, {left: 4, right: 12, top: 14, bottom: 44}),
      x: {domain: [0, total]},
      y: {domain: years(rows), axis: null, padding: 0.6},
      marks: [
        bottomAxis(show === "share" ? "Percent of all schools" : "Schools", {
          ticks: narrow ? 4 : 6,
          tickFormat: (d: number) => number(d),
          tickSize: 4,
          labelOffset: 36,
        }),
        barX(bars, {
          y: "year",
          x1: "from",
          x2: "to",
          insetRight: 1.5,
          fill: (d: Row) => shades[d.band]!,
          title: (d: Row) =>
            `${d.year}, ${d.band} percent minority-language pupils: ${number(d.schools)} of ${number(d.all)} schools (${quantity(d.share, "percent", {decimals: 1})})`,
        }),
        text(
          bars.filter((_, i) => wide[i]),
          {
            y: "year",
            x: "middle",
            text: value,
            fontWeight: 600,
            fill: (d: Row) => (onDark.has(d.band) ? "var(--paper)" : ink),
          },
        ),
        text(
          bars.filter((_, i) => wide[i]),
          {
            y: "year",
            x: "middle",
            text: (d: Row) => `${d.band} %`,
            dy: -30,
            fill: muted,
          },
        ),
        // Too thin to carry its own label: it hangs from the end of the bar.
        text(
          bars.filter((_, i) => !wide[i]),
          {
            y: "year",
            x: "to",
            text: (d: Row) => `${d.band} %: ${value(d)}`,
            textAnchor: "end",
            dy: 31,
            fill: muted,
          },
        ),
        text(years(rows), {
          y: (year: string) => year,
          x: () => 0,
          text: (year: string) => year,
          textAnchor: "start",
          dy: -50,
          fontWeight: 600,
          fill: ink,
        }),
      ],
    }) as SVGElement;
  },
  describe(rows) {
    return years(rows)
      .map((year) => {
        const bands = rows.filter((row) => row.year === year);
        return `${year}: ${list(bands.map((band) => `${number(band.schools)} schools with ${band.band} percent`))} minority-language pupils, of ${number(bands[0]!.all)}`;
      })
      .join(". ")
      .concat(".");
  },
  notes: () => [
    "The report’s heading counts schools over half; its text says half or more. The number of schools with few minority-language pupils is not printed for the first year, so that bar is not divided there.",
  ],
  how: "The report prints overlapping counts (schools over 90 percent are among those over 50). Here each school is counted in one band: the count over 50 less the count over 90, and all schools less those over 50 and under 10. Shares are of all schools in the year.",
  functions: [],
});
