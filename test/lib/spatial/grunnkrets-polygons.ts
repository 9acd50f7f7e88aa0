import type {AreaGeometry} from "../../../lib/spatial/index.js";
import {grunnkretser} from "../../support/real-data.js";
import {sharedJson} from "../../support/shared.js";

/** The polygons of the 486 basic statistical units, in order of their number. */
export function grunnkretsPolygons(): AreaGeometry[] {
  const {features} = sharedJson("real/grunnkrets-baerum-asker.geojson") as {
    features: {properties: {grunnkretsnummer: string}; geometry: AreaGeometry}[];
  };
  const byNumber = new Map(
    features.map(({properties, geometry}) => [properties.grunnkretsnummer, geometry] as const),
  );
  return grunnkretser().map(({grunnkrets}) => byNumber.get(grunnkrets!)!);
}
