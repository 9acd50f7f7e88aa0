export * from "./plot.entry.js";
