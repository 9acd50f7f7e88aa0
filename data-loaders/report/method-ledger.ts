/**
 * What became of each definition, rule, formula and model of the report. That it is a function follows from the
 * docstrings of `lib/`; what is shown without one, or cannot be computed and why, stands in `method-status.json`.
 */
import {readFileSync} from "node:fs";
import {z} from "zod";
import type {MethodRecord} from "../../src/markdown/method-ledger.js";
import {publicFunctions} from "../functions/public-functions.js";
import {factsOnPages} from "./pages.js";
import {chapters} from "./report.js";

/** Why something cannot be computed, where many have the same reason. */
const reasons = {
  direction: "Only the direction of a finding is printed: neither its size nor the data to find it again.",
  words: "Described in words only; nothing in it is counted or measured.",
  list: "A list or a division by name: there is nothing in it to compute.",
  weights: "What counts is named, but neither weights nor limits are printed.",
  questions: "Rests on what people answered or told; neither the questions nor the answers are printed.",
  judgement: "Rests on people’s judgement in each case, without a rule that could be written down.",
} as const;

const decided = z.union([
  z.strictObject({shown: z.string()}),
  z.strictObject({reason: z.enum(Object.keys(reasons) as [keyof typeof reasons])}),
  z.strictObject({because: z.string().regex(/^[A-Z].*\.$/)}),
]);

export class MethodStatusError extends Error {
  override name = "MethodStatusError";
}

/** Every method of the report, in its order, with its status. */
export function methodLedger(
  decisions: unknown = JSON.parse(readFileSync(new URL("method-status.json", import.meta.url), "utf8")),
): MethodRecord[] {
  const file = "data-loaders/report/method-status.json";
  const parsed = z.record(z.string(), decided).safeParse(decisions);
  if (!parsed.success)
    throw new MethodStatusError(
      parsed.error.issues.map(({path, message}) => `${file}: ${path.join(".")}: ${message}`).join("\n"),
    );
  const functions = publicFunctions();
  const onPages = factsOnPages();
  const left = new Map(Object.entries(parsed.data));
  const records = chapters().flatMap(({chapter, methods}) =>
    methods.map((method): MethodRecord => {
      const own = functions.filter((documented) => documented.methods.includes(method.id));
      const decision = left.get(method.id);
      left.delete(method.id);
      if (own.length && decision)
        throw new MethodStatusError(
          `${file}: ${method.id} is formalised by ${own.map(({name}) => name).join(", ")}; remove it here`,
        );
      const exhibit = decision && "shown" in decision ? decision.shown : null;
      const shown = exhibit === null ? null : onPages.get(exhibit);
      if (shown === undefined)
        throw new MethodStatusError(`${file}: ${method.id} is shown by ${exhibit}, which stands on no page`);
      const reason =
        decision && "reason" in decision
          ? reasons[decision.reason]
          : decision && "because" in decision
            ? decision.because
            : null;
      if (!own.length && !decision)
        throw new MethodStatusError(`${file}: ${method.id} has no status, and no @methods of lib/ names it`);
      return {
        id: method.id,
        chapter,
        section: method.section,
        line: method.line,
        title: method.title,
        kind: method.kind,
        definition: method.definition,
        status: own.length ? "function" : shown ? "shown" : "not computable",
        functions: own.map(({name, module}) => ({name, module})),
        form: own[0]?.form ?? null,
        shown,
        reason,
      };
    }),
  );
  const [unknown] = left.keys();
  if (unknown !== undefined)
    throw new MethodStatusError(
      `${file}: the report has no method ${unknown} (data-loaders/report/chapters)`,
    );
  return records;
}
