import {html, type Markup} from "../components/html.js";

/** What a table is called, and what its columns are. */
export const tableHead = (caption: string, columns: readonly string[]): Markup =>
  html`<caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>`;
