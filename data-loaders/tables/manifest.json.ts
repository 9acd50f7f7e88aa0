import {manifest} from "../build/manifest.js";

process.stdout.write(`${JSON.stringify(manifest(), null, 2)}\n`);
