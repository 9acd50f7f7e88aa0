import {publicFunctions} from "../functions/public-functions.js";

process.stdout.write(JSON.stringify(publicFunctions()));
