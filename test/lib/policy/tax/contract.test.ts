import * as tax from "../../../../lib/policy/tax/index.js";
import {at, describeFolder} from "../describe-folder.js";

describeFolder(tax, {
  columns: {
    wealthTaxValue: {
      columns: {marketValue: [4000000, 20000000, 0]},
      call: (c, options) => tax.wealthTaxValue(at(c, "marketValue"), "main home", options),
    },
    wealthTaxRelief: {
      columns: {marketValue: [4000000, 20000000, 0]},
      call: (c, options) => tax.wealthTaxRelief(at(c, "marketValue"), "main home", 0.01, options),
    },
  },
  numbers: {
    depreciationTaxSaved: {
      call: () => tax.depreciationTaxSaved(1, 0.1, 0.2, 1),
      bad: [() => tax.depreciationTaxSaved(1, 1.1, 0.2, 1), () => tax.depreciationTaxSaved(-1, 0, 0, 1)],
      plain: true,
    },
  },
  cases: {
    lettingTaxStatus: {call: tax.lettingTaxStatus, valid: {home: "own", ownUse: 0.5, units: 1}},
  },
});
