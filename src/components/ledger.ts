/** Search and filters of the ledger. They hide rows of the table that the build wrote. */
import {messages} from "./messages.js";

const filters = ["q", "chapter", "unit", "year", "status"] as const;
type Filter = (typeof filters)[number];
const step = 100;

/** Case and accents do not matter to who searches. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();

export function enlivenLedger(): void {
  const form = document.querySelector<HTMLFormElement>("#ledger-filter");
  const count = document.querySelector<HTMLElement>("#ledger-count");
  const more = document.querySelector<HTMLButtonElement>("#ledger-more");
  if (!form || !count || !more) throw new Error("the ledger is not on this page");
  const rows = [...document.querySelectorAll<HTMLTableRowElement>("#ledger [data-fact]")].map((element) => ({
    element,
    chapter: element.parentElement?.dataset["chapter"] ?? "",
    unit: element.dataset["unit"] ?? "",
    year: element.dataset["year"] ?? "",
    status: element.dataset["status"] ?? "",
    text: "",
  }));
  let room = step;

  const field = (name: Filter): HTMLInputElement | HTMLSelectElement =>
    form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;

  function show(): void {
    const wanted = Object.fromEntries(filters.map((name) => [name, field(name).value])) as Record<
      Filter,
      string
    >;
    const terms = plain(wanted.q).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      const matches =
        (["chapter", "unit", "year", "status"] as const).every(
          (key) => !wanted[key] || row[key] === wanted[key],
        ) &&
        (!terms.length || containsAll(row, terms));
      if (matches) found++;
      const hidden = !matches || found > room;
      if (row.element.hidden !== hidden) row.element.hidden = hidden;
    }
    count!.textContent = found ? messages.ledger.shown(found, rows.length) : messages.ledger.none;
    more!.hidden = found <= room;
    more!.textContent = messages.ledger.more(Math.min(step, found - room));
  }

  function remember(): void {
    const url = new URL(location.href);
    for (const name of filters) {
      const {value} = field(name);
      if (value) url.searchParams.set(name, value);
      else url.searchParams.delete(name);
    }
    url.hash = "";
    history.replaceState(history.state, "", url);
  }

  /** A link to one fact or one chapter shows it, whatever was filtered before. */
  function follow(): void {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    const chapter = /^chapter-(\d+)$/.exec(id)?.[1];
    const at = rows.findIndex(({element}) => element.id === id);
    if (chapter === undefined && at < 0) return;
    form!.reset();
    if (chapter !== undefined) field("chapter").value = chapter;
    else room = Math.max(room, at + 1);
    show();
    document.getElementById(id)?.scrollIntoView();
  }

  const params = new URLSearchParams(location.search);
  for (const name of filters) {
    const value = params.get(name);
    if (value !== null) field(name).value = value;
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
