export * from "./arrow.entry.js";
