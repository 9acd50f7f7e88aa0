// How segregated is a small city, and how sure can we be? Run with: node index.js
import {gini} from "levekar/inequality";
import {
  bootstrapSegregation,
  dissimilarity,
  InvalidInputError,
  mutualInformation,
  permutationTest,
} from "levekar/segregation";

// Four neighbourhoods: members of a group, and everybody who lives there.
const group = [54, 70, 20, 110];
const total = [260, 243, 121, 400];
const rest = total.map((people, area) => people - group[area]);

const D = dissimilarity(group, total);
console.log(
  `Dissimilarity: ${D.toFixed(4)}; ${(100 * D).toFixed(1)} % of the group would have to move for an even city`,
);

const {estimate, interval} = bootstrapSegregation(dissimilarity, {group, total}, {seed: 1});
const [lower, upper] = interval.map((end) => end.toFixed(3));
console.log(`Without what small numbers add: ${estimate.toFixed(3)}, from ${lower} to ${upper}`);

const {p} = permutationTest(dissimilarity, {group, total}, {null: "evenness", alternative: "greater"});
console.log(`Chance alone makes as much or more with a probability of ${p.toFixed(3)}`);

const {M, H} = mutualInformation([group, rest], {base: 2});
console.log(
  `The neighbourhood tells ${M.toFixed(4)} bits about the group, ${(100 * H).toFixed(2)} % of all there are`,
);

console.log(`Gini of five incomes: ${gini([210_000, 340_000, 395_000, 480_000, 1_200_000]).toFixed(4)}`);

try {
  dissimilarity([54, NaN], [260, 243]);
} catch (error) {
  if (!(error instanceof InvalidInputError)) throw error;
  console.log(error.message);
}
