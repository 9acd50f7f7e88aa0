// Made into main.bundle.js with: npx esbuild main.js --bundle --minify --format=esm --outfile=main.bundle.js
import {bootstrapSegregation, dissimilarity, InvalidInputError} from "levekar/segregation";

const areas = document.querySelector("#areas");
const result = document.querySelector("#result");

function update() {
  const rows = areas.value.trim().split("\n");
  const [group, total] = [0, 1].map((place) => rows.map((row) => Number(row.trim().split(/\s+/)[place])));
  try {
    const D = dissimilarity(group, total);
    const [lower, upper] = bootstrapSegregation(dissimilarity, {group, total}).interval;
    result.textContent = `Dissimilarity ${D.toFixed(3)}; with 95 % confidence ${lower.toFixed(3)} to ${upper.toFixed(3)}`;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    result.textContent = error.message;
  }
}

areas.addEventListener("input", update);
update();
