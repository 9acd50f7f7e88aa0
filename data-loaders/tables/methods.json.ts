import {methodLedger} from "../report/method-ledger.js";

process.stdout.write(JSON.stringify(methodLedger()));
