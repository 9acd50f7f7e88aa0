// A worker's own way to TypeScript: Node 20 does not hand it that of the program that starts it.
import {register} from "tsx/esm/api";

register();
await import("./serve.ts");
