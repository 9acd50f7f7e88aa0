import type {FunctionUse} from "../exhibits/exhibit.js";
import {html, type Markup} from "./html.js";

/** The page that documents the public functions of one folder of `lib/`. */
export const functionsPage = (module: string): string => `/methods/functions/${module}`;

/** A function by its name, leading to its documentation; `label` where the name is written otherwise. */
export const functionLink = ({name, module}: FunctionUse, label: string | Markup = name): Markup =>
  html`<a href="${functionsPage(module)}#${name}"><code>${label}</code></a>`;
