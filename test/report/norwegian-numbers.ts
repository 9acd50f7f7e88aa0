/** Reads the numbers out of Norwegian text, in digits and in words. */

const digits = /\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?/g;

const parse = (printed: string): number => Number(printed.replace(/ /g, "").replace(",", "."));

/** "mellom 5000 og 10 000" → 5000, 10000; "over 1 million" → 1, 1000000; "1 av 20" → 1, 20, 5. */
export function inDigits(text: string): number[] {
  const plain = text.replace(/\u00a0/g, " ");
  const found = (plain.match(digits) ?? []).map(parse);
  for (const [, count] of plain.matchAll(/(\d+(?:,\d+)?) million/g)) found.push(1e6 * parse(count!));
  for (const [, part, whole] of plain.matchAll(/(\d+) av (\d+)/g)) found.push(percent(part!, whole!));
  return found;
}

const percent = (part: string | number, whole: string | number): number =>
  Math.round((1000 * Number(part)) / Number(whole)) / 10;

const cardinals = "null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten".split(" ");
const ordinals = "null første andre tredje fjerde femte sjette sjuende åttende niende tiende ellevte".split(
  " ",
);

const words = new Map<string, number>([
  ...cardinals.map((word, value) => [word, value] as const),
  ...ordinals.map((word, value) => [word, value] as const),
  ["ingen", 0],
  ["ett", 1],
  ["én", 1],
  ["et", 1],
  ["ekstra", 1],
  ["eneste", 1],
  ["siste", 1],
  ["unntatt", 1],
  ["unntak", 1],
  ["lavest", 1],
  ["svakest", 1],
  ["begge", 2],
  ["par", 2],
  ["syv", 7],
  ["tjue", 20],
]);

/** Words that begin with a number: "tredelt", "åtteåringer", "tiårig", "femteklassinger". */
const beginnings = [...words.keys()].filter((word) => word.length > 2).sort((a, b) => b.length - a.length);
const short = /^(to|ti)(?=år|del|fas)/;

/** Parts of a whole and the like, as the facts give them: in percent, or as a ratio. */
const phrases: readonly (readonly [RegExp, number])[] = [
  [/halv/, 50],
  [/to tredjedel/, 66.7],
  [/(?<!to )tredjedel/, 33.3],
  [/fjerdedel/, 25],
  [/femtedel/, 20],
  [/(?<!fem)(?:dobl|dobbel|\bdob)/, 2],
  [/fordobl/, 2],
  [/femdobl/, 5],
  [/titall/, 10],
  [/flere titall/, 20],
  [/flertall|de fleste/, 50],
  [/\balle\b/, 100],
  // "More than", with the number that is exceeded left unsaid: more than one.
  [/flere ganger|mer enn de/, 1],
];

export function inWords(text: string): number[] {
  const plain = text.toLowerCase();
  const found = phrases.filter(([phrase]) => phrase.test(plain)).map(([, value]) => value);
  for (const word of plain.match(/[a-zæøåé]+/g) ?? []) {
    const whole = words.get(word);
    if (whole !== undefined) found.push(whole);
    else {
      const beginning = short.exec(word)?.[1] ?? beginnings.find((beginning) => word.startsWith(beginning));
      if (beginning !== undefined) found.push(words.get(beginning)!);
    }
  }
  for (const [, part, whole] of plain.matchAll(/([a-zæøåé]+) av ([a-zæøåé]+)/g)) {
    const [a, b] = [words.get(part!), words.get(whole!)];
    if (a && b) found.push(percent(a, b));
  }
  return found;
}

/** "40563" → "40 563", "26.2" → "26,2"; a whole number also as it may stand among decimals: "1,0". */
export function spellings(value: number): string[] {
  const [whole, decimals] = String(Math.abs(value)).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, " ");
  return decimals
    ? [`${whole!},${decimals}`, `${grouped},${decimals}`]
    : [...new Set([whole!, grouped, `${whole!},0`])];
}
