/** Puts the finished frame of an exhibit where a page says `exhibit("…")`. */
import {parseHTML} from "linkedom";
import {frame} from "../components/frame.js";
import type {Markup} from "../components/html.js";
import {messages} from "../components/messages.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import {exhibits} from "../exhibits/index.js";
import {builtTable} from "./built.js";
import {factLine} from "./fact.js";
import {exhibitById, factById} from "./report.js";

const definitions = new Map<string, Exhibit>(
  await Promise.all(Object.entries(exhibits).map(async ([id, load]) => [id, await load()] as const)),
);

export function exhibitMarkup(id: string): Markup {
  const exhibit = definitions.get(id);
  if (!exhibit) throw new Error(`there is no drawing of ${id}: add it to src/exhibits/index.ts`);
  const {document} = parseHTML("<!doctype html><html><body></body></html>");
  const report = exhibitById(id);
  const own = exhibit.rows;
  const table = own
    ? null
    : builtTable(
        `${id}.arrow`,
        exhibit.columns.map(({key}) => key),
      );
  const origin = exhibit.origin ?? table?.origin;
  if (!origin) throw new Error(`${id} does not say where its numbers come from`);
  return frame(
    exhibit,
    {
      number: report ? `${messages.kinds[report.kind]} ${report.number}` : messages.exhibit.explanation,
      name: report?.name ?? null,
      section: report?.section ?? null,
      source: report ? report.source : (table?.metadata.get("source") ?? null),
      origin,
      facts: (report?.facts ?? []).map((fact) => ({id: fact, text: factLine(factById(fact))})),
      dataPath: own ? null : `/data/${id}.arrow`,
    },
    own ?? table!.rows,
    document,
  );
}
