import {readFileSync} from "node:fs";
import {tableFromIPC} from "apache-arrow";
import {builtTable} from "../build/built-table.js";
import {readings} from "../report/readings.js";

const {metadata} = tableFromIPC(readFileSync(builtTable("ensemble.arrow"))).schema;
process.stdout.write(
  JSON.stringify(readings(JSON.parse(metadata.get("achieved")!) as Record<string, readonly number[]>)),
);
