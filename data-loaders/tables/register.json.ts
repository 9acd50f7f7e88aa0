import {describedTables} from "../register/describe.js";

process.stdout.write(JSON.stringify(describedTables()));
