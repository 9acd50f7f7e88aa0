import {extname} from "node:path";
import {BuildError} from "./build-error.js";
import {findLoaders, MANIFEST, openProject} from "./project.js";
import {readRecord} from "./record.js";
import type {TableOrigin} from "../../src/components/origin.js";
import type {Column} from "./shape.js";

/** What is published about a table beside it. */
export interface ManifestEntry {
  readonly table: string;
  readonly file: string;
  readonly title?: string;
  readonly origin: TableOrigin | null;
  /** Null where there is no such thing as a row. */
  readonly rows: number | null;
  readonly columns: readonly Column[];
  readonly bytes: number;
  readonly sha256: string;
  /** The files that it was made from: code and data. */
  readonly inputs: readonly string[];
}

/** Every table but the manifest itself, in the order of their names, as they were last made. */
export function manifest(root = process.cwd()): ManifestEntry[] {
  const project = openProject(root);
  return findLoaders(project)
    .filter(({file}) => file !== MANIFEST)
    .map(({file}) => {
      const record = readRecord(project, file);
      if (record === undefined) {
        throw new BuildError(`The manifest describes ${file}, which is not made yet: run "npm run tables".`);
      }
      const {shape, sources, bytes, sha256} = record;
      if (file.endsWith(".arrow") && shape.origin === null) {
        throw new BuildError(`${file} does not say where its numbers come from.`);
      }
      return {
        table: file.slice(0, -extname(file).length),
        file,
        ...(shape.title === null ? {} : {title: shape.title}),
        origin: shape.origin,
        rows: shape.rows,
        columns: shape.columns,
        bytes,
        sha256,
        inputs: sources,
      };
    });
}
