import {html, type Markup} from "../components/html.js";

export function functionIndex(): Markup {
  return html``;
}
