/** Search and filters of a long table. They hide rows that the build wrote (`markdown/filtered-table.ts`). */
import {messages} from "./messages.js";

const step = 100;

/** Case and accents do not matter to who searches. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

export function enlivenFilters(): void {
  const form = document.querySelector<HTMLFormElement>("#ledger-filter");
  const count = document.querySelector<HTMLElement>("#ledger-count");
  const more = document.querySelector<HTMLButtonElement>("#ledger-more");
  if (!form || !count || !more) throw new Error("no table with filters is on this page");
  const what = count.dataset["what"] ?? "";
  const selects = [...form.querySelectorAll("select")];
  const search = form.elements.namedItem("q") as HTMLInputElement;
  const fields = [search, ...selects];
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("#ledger [data-row]")].map((element) => ({
    element,
    has: new Map([
      ["chapter", element.parentElement?.dataset["chapter"]],
      ...Object.entries(element.dataset),
    ]),
    text: "",
  }));
  let room = step;

  function show(): void {
    const wanted = selects.filter(({value}) => value).map(({name, value}) => ({name, value}));
    const terms = plain(search.value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const matches =
        // A row can be of several chapters: "3|4".
        wanted.every(({name, value}) => row.has.get(name)?.split("|").includes(value)) &&
        (!terms.length || containsAll(row, terms));
      if (matches) found++;
      const hidden = !matches || found > room;
      if (row.element.hidden !== hidden) row.element.hidden = hidden;
    }
    count!.textContent = found ? messages.ledger.shown(found, rows.length, what) : messages.ledger.none;
    more!.hidden = found <= room;
    more!.textContent = messages.ledger.more(Math.min(step, found - room));
  }

  function remember(): void {
    const url = new URL(location.href);
    for (const {name, value} of fields) {
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    url.hash = "";
    history.replaceState(history.state, "", url);
  }

  /** A link to one row or one chapter shows it, whatever was filtered before. */
  function follow(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const chapter = /^chapter-(\d+)$/.exec(id)?.[1];
    const at = rows.findIndex(({element}) => element.id === id);
    if (chapter === undefined && at < 0) return;
    // Not by resetting the form: whoever does that wants to see the list from its start.
    for (const field of fields) field.value = "";
    const chapters = selects.find(({name}) => name === "chapter");
    if (chapter !== undefined && chapters) chapters.value = chapter;
    else room = Math.max(room, at + 1);
    show();
    document.getElementById(id)?.scrollIntoView();
  }

  const params = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = params.get(field.name);
    if (value !== null) field.value = value;
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  const changed = (): void => {
    room = step;
    show();
    remember();
  };
  form.addEventListener("input", changed);
  form.addEventListener("reset", () => {
    // The fields are emptied after this event.
    setTimeout(changed);
  });
  more.addEventListener("click", () => {
    room += step;
    show();
  });
  addEventListener("hashchange", follow);
  show();
  follow();
}

function containsAll(row: {element: HTMLElement; text: string}, terms: readonly string[]): boolean {
  row.text ||= plain(row.element.textContent);
  return terms.every((term) => row.text.includes(term));
}
