import {outline} from "../report/outline.js";

process.stdout.write(JSON.stringify(outline()));
