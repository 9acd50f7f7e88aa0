/**
 * Every word of the interface that does not come from data or from a page's own prose. A Norwegian
 * edition translates this file and the pages.
 */
import type {Origin} from "./origin.js";

export const messages = {
  language: "en",
  site: {
    title: "Levekår",
    navigation: "Navigation",
    onThisPage: "On this page",
    neighbours: "Previous and next page",
    search: "Search",
    searchLabel: "Search the report",
    themeLabel: "Light or dark",
    themes: {system: "As the device", light: "Light", dark: "Dark"},
    skip: "Skip to the text",
    footer:
      "A reactive edition of NOU 2020: 16 “Levekår i byer”. Figures from the report and its sources; words and software by this project. Code under the MIT licence.",
    coming: "coming",
  },
  kinds: {table: "Table", figure: "Figure", box: "Box"},
  origins: {
    printed: {label: "Printed", meaning: "These numbers stand in the report."},
    reconstructed: {
      label: "Reconstructed",
      meaning:
        "Computed from synthetic areas that satisfy the printed constraints. They are never the real areas.",
    },
    open: {label: "Open data", meaning: "From a public statistics bank, with query, date and licence."},
    yours: {label: "Yours", meaning: "Computed from a file or an extract that you supplied."},
    example: {label: "Example", meaning: "Invented numbers that you move; they describe no real place."},
  } satisfies Record<Origin, {label: string; meaning: string}>,
  exhibit: {
    explanation: "An explanation to move by hand",
    source: "Source",
    section: (id: string) => `section ${id}`,
    facts: (n: number) => (n === 1 ? "1 fact behind it" : `${n} facts behind it`),
    inWords: "In words",
    data: "Data as a table",
    how: "How this is computed",
    functions: "Functions used",
    noFunctions: "Nothing is computed: the numbers are drawn as printed.",
    take: "Download and share",
    download: {csv: "CSV", json: "JSON", arrow: "Arrow", svg: "SVG", png: "PNG"},
    copyLink: "Copy link to this view",
    copied: "Link copied",
    copyFailed: "Copy this address",
    resizeHint: "Drag the lower right corner to resize the figure.",
    reset: "Start again",
    failed: (reason: string) => `The figure could not be drawn: ${reason}`,
    tableCaption: (title: string) => `All rows behind “${title}”`,
    noValue: "–",
    printedImage:
      "The report shows this only as an image; its values are not printed. A reconstruction will stand here.",
  },
  ledger: {
    caption: "Every number that the report prints",
    search: "Search",
    chapter: "Chapter",
    unit: "Unit",
    year: "Year",
    status: "Status",
    all: "All",
    shown: (n: number, of: number) => (n === of ? `${of} facts` : `${n} of ${of} facts`),
    none: "No fact matches. Remove a filter or search for fewer words.",
    more: (n: number) => `Show ${n} more`,
    columns: {
      id: "Fact",
      value: "Value",
      measure: "What is measured, where and about whom",
      year: "Year",
      status: "Status",
    },
    statuses: {
      computed: "Computed",
      constraint: "Constraint",
      shown: "Shown",
      listed: "Listed only",
      "not computable": "Not computable",
    },
    base: (n: string) => `(of ${n})`,
    place: (section: string, line: number) => `section ${section}, line ${line} of the text`,
    doubtful: "reading doubtful",
    derived: "arithmetic on printed numbers",
    computed: (value: string, by: string) => `${value}, from ${by}`,
    clear: "Remove all filters",
  },
  functions: {
    modules: {
      segregation: "Segregation",
      inequality: "Inequality and low income",
      inference: "Inference",
      effects: "Effects and levels",
    },
    returns: "Gives",
    nan: "No value",
    source: "Source",
  },
  chapter: {
    comingNote:
      "The essay of this chapter is still to be written. What the report prints in it is already here as data: its outline, exhibits and facts.",
    outline: "Outline",
    exhibits: "Exhibits",
    facts: (n: number) => `${n} facts in the ledger`,
    printedRows: {
      full: "rows printed in full",
      partial: "some rows printed",
      none: "printed as an image or as prose",
    },
  },
} as const;
