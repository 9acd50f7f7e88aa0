/** What stands around every page. */
import {html, Markup} from "../components/html.js";
import {messages} from "../components/messages.js";

const {site, language} = messages;

/** Runs before anything is shown, so that the chosen scheme never flashes in late. */
const applyTheme = `document.documentElement.lang="${language}";try{const t=localStorage.getItem("levekar-theme");if(t)document.documentElement.dataset.theme=t}catch{}`;

/** Three rising bars; in the page itself, so that no browser goes looking for an icon. */
const icon =
  "data:image/svg+xml;base64," +
  // Framework encodes what is already encoded in an address.
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#0a5f80" d="M1 9h3v6H1zM6 5h4v10H6zM12 1h3v14h-3z"/></svg>',
  ).toString("base64");

export const head = html`<link rel="icon" href="${icon}" /> ${new Markup(`<script>${applyTheme}</script>`)}`
  .source;

export const header = null;

export const footer = html`<fieldset class="theme-switch">
    <legend>${site.themeLabel}</legend>
    ${(["system", "light", "dark"] as const).map(
      (theme) =>
        html`<label><input type="radio" name="theme" value="${theme}" /> ${site.themes[theme]}</label>`,
    )}
  </fieldset>
  <p>${site.footer}</p>
  <script type="module" src="/components/theme-switch.js"></script>`.source;
