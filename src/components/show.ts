/** `exhibit("table-3.1")` in a page: finds what the build wrote there and makes it answer. */
import {exhibits} from "../exhibits/index.js";
import {enliven} from "./live.js";
import {messages} from "./messages.js";
import {readTable} from "./table.js";

export async function exhibit(id: string): Promise<HTMLElement> {
  const load = exhibits[id];
  const frame = document.getElementById(id);
  if (!load || !frame)
    throw new Error(`there is no exhibit ${id} here: it stands alone in a cell, exhibit("${id}")`);
  try {
    const definition = await load();
    const link = frame.querySelector<HTMLAnchorElement>('a[download$=".arrow"]');
    let rows = definition.rows ?? [];
    if (link) {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(`${link.download}: the server answered ${response.status}`);
      const columns = definition.columns.map((column) => column.key);
      rows = readTable(new Uint8Array(await response.arrayBuffer()), link.download, columns).rows;
    }
    // Framework takes the frame out of its waiting place and puts it into the page in the same turn;
    // the figure needs to be in the page to know its width.
    queueMicrotask(() => {
      enliven(frame, definition, rows);
    });
  } catch (error) {
    // What the build drew stays readable; only the answering is missing.
    frame.querySelector(".exhibit-readout")!.textContent = messages.exhibit.failed((error as Error).message);
    console.error(error);
  }
  return frame;
}
