/** Every exhibit that can be drawn. A page loads only those that it shows. */
import type {Exhibit} from "./exhibit.js";

type Load = () => Promise<Exhibit>;

export const exhibits: Readonly<Record<string, Load>> = {
  "explain-dissimilarity": async () => (await import("./explain-dissimilarity.js")).default,
  "explain-low-income": async () => (await import("./explain-low-income.js")).default,
  "method-inequality": async () => (await import("./method-inequality.js")).default,
  "method-association": async () => (await import("./method-association.js")).default,
  "method-change": async () => (await import("./method-change.js")).default,
  "method-deprivation": async () => (await import("./method-deprivation.js")).default,
  "method-disclosure": async () => (await import("./method-disclosure.js")).default,
  "method-effects": async () => (await import("./method-effects.js")).default,
  "method-evenness": async () => (await import("./method-evenness.js")).default,
  "method-inference": async () => (await import("./method-inference.js")).default,
  "method-information": async () => (await import("./method-information.js")).default,
  "method-mobility": async () => (await import("./method-mobility.js")).default,
  "method-multigroup": async () => (await import("./method-multigroup.js")).default,
  "method-nearest": async () => (await import("./method-nearest.js")).default,
  "method-ordered": async () => (await import("./method-ordered.js")).default,
  "method-policy": async () => (await import("./method-policy.js")).default,
  "method-schools": async () => (await import("./method-schools.js")).default,
  "method-simulation": async () => (await import("./method-simulation.js")).default,
  "method-space": async () => (await import("./method-space.js")).default,
  "method-uncertainty": async () => (await import("./method-uncertainty.js")).default,
  "table-3.1": async () => (await import("./table-3.1.js")).default,
  "table-3.2": async () => (await import("./table-3.2.js")).default,
  "table-3.3": async () => (await import("./table-3.3.js")).default,
  "table-3.4": async () => (await import("./table-3.4.js")).default,
  "table-3.5": async () => (await import("./table-3.5.js")).default,
  "table-3.6": async () => (await import("./table-3.6.js")).default,
  "table-4.1": async () => (await import("./table-4.1.js")).default,
  "table-4.2": async () => (await import("./table-4.2.js")).default,
  "table-4.3": async () => (await import("./table-4.3.js")).default,
};
