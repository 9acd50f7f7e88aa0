import {parseHTML} from "linkedom";

/** A document to draw with, as the build brings one. */
export const emptyDocument = (): Document => parseHTML("<!doctype html><html><body></body></html>").document;
