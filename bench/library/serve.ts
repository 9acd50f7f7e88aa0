import {parentPort} from "node:worker_threads";
import {serveNeighbourhoods} from "../../lib/segregation/index.js";

serveNeighbourhoods(parentPort!);
