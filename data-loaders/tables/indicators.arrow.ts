import {builtTable} from "../build/built-table.js";
import {sayProgress} from "../build/progress.js";
import {indicatorsArrow} from "../register/indicators/file.js";
import {indicatorsOf} from "../register/indicators/of-source.js";
import {registerSource} from "../register/source.js";

// Says what the reconstruction's extract holds: by then it has been written.
builtTable("reconstruction.json");

sayProgress("the extract is read and checked");
const indicators = await indicatorsOf(registerSource(), (year) => {
  sayProgress(`indicators of ${year}`);
});
process.stdout.write(indicatorsArrow(indicators));
