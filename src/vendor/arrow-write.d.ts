export * from "./arrow-write.entry.js";
