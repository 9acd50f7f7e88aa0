/** What a reader takes home. Every form says where its numbers come from. */
import type {Exhibit, Row} from "../exhibits/exhibit.js";
import {messages} from "./messages.js";
import {pictureOf} from "./picture.js";

export type Download = "csv" | "json" | "arrow" | "svg" | "png";

/** Origin and source travel as columns: a comment line would break most readers of CSV. */
export function toCsv(rows: readonly Row[], columns: readonly string[], provenance: Row): string {
  const line = (values: readonly Row[string][]): string => values.map(csvCell).join(",");
  const extra = Object.keys(provenance);
  return [
    line([...columns, ...extra]),
    ...rows.map((row) =>
      line([...columns.map((column) => row[column] ?? null), ...Object.values(provenance)]),
    ),
  ]
    .map((line) => `${line}\r\n`)
    .join("");
}

function csvCell(value: Row[string]): string {
  const text = value === null ? "" : String(value);
  // A text that a spreadsheet would run as a formula stays a text.
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function toJson(rows: readonly Row[], columns: readonly string[], provenance: Row): string {
  const kept = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])));
  return `${JSON.stringify({...provenance, rows: kept}, null, 1)}\n`;
}

/** What a frame says about itself: title, origin, source. */
export function provenanceOf(frame: HTMLElement): {title: string; origin: string; source: string} {
  const text = (selector: string): string =>
    (frame.querySelector(selector)?.textContent ?? "").replace(/\s+/g, " ").trim();
  return {
    title: text(".exhibit-title"),
    origin: frame.dataset["origin"] ?? "",
    source: `${text(".exhibit-number strong")} ${text("figcaption")}`.trim(),
  };
}

export async function download(
  form: Download,
  frame: HTMLElement,
  exhibit: Exhibit,
  rows: readonly Row[],
): Promise<void> {
  const columns = exhibit.columns.map((column) => column.key);
  const provenance = provenanceOf(frame);
  switch (form) {
    case "csv":
      // The mark at the start tells a spreadsheet that the file is UTF-8.
      save(`\ufeff${toCsv(rows, columns, provenance)}`, "text/csv", `${exhibit.id}.csv`);
      break;
    case "json":
      save(toJson(rows, columns, provenance), "application/json", `${exhibit.id}.json`);
      break;
    case "arrow": {
      const {tableFromArrays, tableToIPC} = await import("../vendor/arrow-write.js");
      const table = tableFromArrays(
        Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column] ?? null)])),
      );
      table.schema.metadata = new Map(Object.entries(provenance));
      const bytes = tableToIPC(table, {format: "file"});
      if (bytes)
        save(bytes as Uint8Array<ArrayBuffer>, "application/vnd.apache.arrow.file", `${exhibit.id}.arrow`);
      break;
    }
    case "svg":
      save(pictureOf(frame, describeOrigin(provenance)), "image/svg+xml", `${exhibit.id}.svg`);
      break;
    case "png":
      save(await paint(pictureOf(frame, describeOrigin(provenance))), "image/png", `${exhibit.id}.png`);
      break;
  }
}

function describeOrigin({origin, source}: {origin: string; source: string}): string {
  const origins: Record<string, {label: string}> = messages.origins;
  return `${origins[origin]?.label ?? origin} · ${source}`;
}

function save(content: BlobPart, type: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], {type}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** Twice the size on screen, so that it survives a slide. */
async function paint(svg: string, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser cannot draw a picture");
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error("this browser cannot write a PNG"));
    }, "image/png");
  });
}
