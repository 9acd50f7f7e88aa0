/**
 * Parts of Plot that no figure draws with, though its centre asks for them: maps, colour schemes, dates, legends and tips. They
 * would be a quarter of its weight on every page. In their place stand parts that do nothing, or say that they are missing.
 */
import type {Plugin} from "esbuild";

const nothing = "() => {}";
const missing = (what: string) =>
  `() => { throw new Error("Plot has no ${what} here: see data-loaders/build/leave-out.ts"); }`;

/** What is exported by the modules that are left out. */
const parts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "plot/src/projection.js": {
    createProjection: nothing,
    project: missing("projections"),
    hasProjection: "() => false",
    projectionAspectRatio: nothing,
    applyPosition: missing("projections"),
    getGeometryChannels: missing("projections"),
    xyProjection: missing("projections"),
  },
  "plot/src/scales/schemes.js": {
    isCategoricalScheme: "() => false",
    isDivergingScheme: "() => false",
    maybeBooleanRange: nothing,
    // Asked for also where a mark has no data to colour.
    ordinalScheme: `() => ["currentColor"]`,
    ordinalRange: missing("colour schemes"),
    quantitativeScheme: `() => () => "currentColor"`,
  },
  "plot/src/legends.js": {
    legend: missing("legends"),
    exposeLegends: `() => ${missing("legends")}`,
    createLegends: "() => []",
  },
  "plot/src/marks/tip.js": {Tip: "class {}", tip: missing("tips")},
  "plot/src/interactions/pointer.js": {
    pointer: missing("tips"),
    pointerX: missing("tips"),
    pointerY: missing("tips"),
  },
  "d3-time-format/dist/d3-time-format.mjs": {
    timeFormat: `() => ${missing("dates")}`,
    utcFormat: `() => ${missing("dates")}`,
  },
  "d3-geo/dist/d3-geo.mjs": {
    geoPath: missing("projections"),
    geoCentroid: missing("projections"),
    geoGraticule10: missing("projections"),
  },
};

export const leaveOut: Plugin = {
  name: "leave out",
  setup(build) {
    for (const [path, names] of Object.entries(parts))
      build.onLoad({filter: new RegExp(`/${path.replaceAll(".", "\\.")}$`)}, () => ({
        contents: Object.entries(names)
          .map(([name, value]) => `export const ${name} = ${value};`)
          .join("\n"),
      }));
  },
};
