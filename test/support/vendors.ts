import {fileURLToPath} from "node:url";
import {bundleVendors} from "../../data-loaders/build/vendor.js";

/** Exhibits draw with the bundled parts of Plot, in tests as in the browser. */
export default (): Promise<void> => bundleVendors(fileURLToPath(new URL("../../", import.meta.url)));
