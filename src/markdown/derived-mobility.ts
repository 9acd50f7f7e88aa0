/** Numbers in the page on moving: what its figure shows when a button is pressed. */
import {messages} from "../components/messages.js";
import {inWords, number} from "../components/format.js";
import {measured, one, people, presets} from "../exhibits/method-mobility.js";
import {moverGap} from "../lib/mobility/index.js";

const words = messages.controls;
const shown = (preset: keyof typeof presets) => measured(presets[preset]);

/** Ones and zeros of movers, all of one area. */
const movers = (outside: number, working: number) => {
  const values = Array.from({length: outside + working}, (_, person) => Number(person < outside));
  return {areas: values.map(() => "here"), values};
};

/** What the gap between newcomers and leavers adds where as many come as leave, in points. */
function gapPart(): number {
  const {flows} = shown(words.start);
  const came = flows.cameOutside + flows.cameWorking;
  if (came !== flows.leftOutside + flows.leftWorking) throw new Error("as many have to come as leave");
  const {gap} = moverGap(
    movers(flows.cameOutside, flows.cameWorking),
    movers(flows.leftOutside, flows.leftWorking),
    {statistic: "mean"},
  );
  return 100 * (came / people) * gap[0]!;
}

export const derivedMobility: Readonly<Record<string, () => string>> = {
  "mobility-before": () => one(shown(words.start).before),
  "mobility-after": () => one(shown(words.start).after),
  "mobility-newcomers": () => number(shown(words.start).newcomers, 1),
  "mobility-leavers": () => number(shown(words.start).leavers, 1),
  "mobility-moved": () => one(shown(words.start).moved),
  "mobility-gap-part": () => one(gapPart()),
  "mobility-account": () => {
    const {start, lost, gained, arrived, departed, end} = shown(words.start).members;
    return `${number(start)} + ${number(arrived)} − ${number(departed)} + ${number(gained)} − ${number(lost)} = ${number(end)}`;
  },
  "mobility-passing-found": () => inWords(shown(words.passingThrough).flows.found),
  "mobility-as-area-ratio": () => number(shown(words.asTheAreaWas).newcomers),
  "mobility-as-area-arrived": () => one(shown(words.asTheAreaWas).arrived),
};
