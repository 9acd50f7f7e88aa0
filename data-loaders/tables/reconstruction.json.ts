import {resolve} from "node:path";
import {sayProgress} from "../build/progress.js";
import {writeExtract} from "../reconstruction/extract/write.js";
import {drawEverybody} from "../reconstruction/people/everybody.js";
import {reconstruct} from "../reconstruction/reconstruct.js";
import {reconstructedExtract} from "../register/reconstructed-extract.js";

// The table says how many rows the extract has, and which moves are not as the areas want them; the extract itself stays where nothing is published from.
const everybody = drawEverybody(reconstruct(), 1, sayProgress);
const rows = await writeExtract(resolve(reconstructedExtract), everybody, sayProgress);
process.stdout.write(JSON.stringify({rows, unmet: everybody.unmet}));
