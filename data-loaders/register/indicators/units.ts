/** Areas and what they are put together to: districts, municipalities, groups of cities, sets of areas. */
import type {DuckDBConnection} from "@duckdb/node-api";

export type Level =
  | "area"
  | "district"
  | "municipality"
  /** Oslo, the other large cities, the middle-sized cities: everybody in them. */
  | "group"
  | "mapped"
  | "analysis"
  | "summary"
  | "analysis in municipality"
  | "analysis in group";

/** One line of a table of indicators. */
export interface Unit {
  readonly level: Level;
  /** The code of the area; the name of the district, municipality or group; of a set the word for it. */
  readonly name: string;
  /** Of areas and districts and of what lies in one municipality. */
  readonly municipality?: string;
  readonly group?: string;
  readonly district?: string;
  /** Of areas: on the map, among the analysis areas, among those of the summary. */
  readonly mapped?: boolean;
  readonly analysis?: boolean;
  readonly summary?: boolean;
  /** The areas it consists of, by their place among the areas. */
  readonly areas: readonly number[];
}

/** The units of an extract: areas first, in the order of their codes. */
export interface Units {
  readonly areas: readonly string[];
  readonly units: readonly Unit[];
}

/** As a row of the table `areas` of an extract. */
export interface Area {
  readonly area: string;
  readonly municipality: string;
  readonly city_group: string | null;
  readonly district: string | null;
  readonly mapped: number;
  readonly analysis: number;
  readonly summary: number;
}

export async function unitsOf(connection: DuckDBConnection, columns: ReadonlySet<string>): Promise<Units> {
  const district = columns.has("areas.district") ? "nullif(district, '')" : "NULL";
  const result = await connection.runAndReadAll(
    `SELECT area, municipality, nullif(city_group, '') AS city_group, ${district} AS district,
       mapped::INTEGER AS mapped, analysis::INTEGER AS analysis, summary::INTEGER AS summary
     FROM areas ORDER BY area`,
  );
  const areas = result.getRowObjectsJS() as unknown as Area[];
  return {areas: areas.map(({area}) => area), units: unitsOfAreas(areas)};
}

/** Every unit that areas in the order of their codes make. */
export const unitsOfAreas = (areas: readonly Area[]): Unit[] => [...singly(areas), ...together(areas)];

const singly = (areas: readonly Area[]): Unit[] =>
  areas.map(({area, municipality, city_group, district, mapped, analysis, summary}, at) => ({
    level: "area",
    name: area,
    municipality,
    ...(city_group === null ? {} : {group: city_group}),
    ...(district === null ? {} : {district}),
    mapped: mapped === 1,
    analysis: analysis === 1,
    summary: summary === 1,
    areas: [at],
  }));

function together(areas: readonly Area[]): Unit[] {
  const groupOf = ({city_group}: Area) => (city_group === null ? {} : {group: city_group});
  const inMunicipality = (area: Area) => ({municipality: area.municipality, ...groupOf(area)});
  const analysed = ({analysis}: Area) => analysis === 1;
  const withGroup = ({city_group}: Area) => city_group !== null;
  return [
    ...unitsBy(
      areas,
      ({district}) => district !== null,
      (area) => ({
        level: "district",
        name: area.district!,
        ...inMunicipality(area),
      }),
    ),
    ...unitsBy(
      areas,
      () => true,
      (area) => ({
        level: "municipality",
        name: area.municipality,
        ...inMunicipality(area),
      }),
    ),
    ...unitsBy(areas, withGroup, (area) => ({level: "group", name: area.city_group!, ...groupOf(area)})),
    ...unitsBy(
      areas,
      ({mapped}) => mapped === 1,
      () => ({level: "mapped", name: "mapped"}),
    ),
    ...unitsBy(areas, analysed, () => ({level: "analysis", name: "analysis"})),
    ...unitsBy(
      areas,
      ({summary}) => summary === 1,
      () => ({level: "summary", name: "summary"}),
    ),
    ...unitsBy(areas, analysed, (area) => ({
      level: "analysis in municipality",
      name: area.municipality,
      ...inMunicipality(area),
    })),
    ...unitsBy(
      areas,
      (area) => analysed(area) && withGroup(area),
      (area) => ({
        level: "analysis in group",
        name: area.city_group!,
        ...groupOf(area),
      }),
    ),
  ];
}

/** One unit for every description that some area has, in the order of their names. */
function unitsBy(
  areas: readonly Area[],
  belongs: (area: Area) => boolean,
  describe: (area: Area) => Omit<Unit, "areas">,
): Unit[] {
  const found = new Map<string, Omit<Unit, "areas"> & {areas: number[]}>();
  areas.forEach((area, at) => {
    if (!belongs(area)) return;
    const unit = describe(area);
    const key = JSON.stringify([unit.municipality, unit.name]);
    const known = found.get(key);
    if (known) known.areas.push(at);
    else found.set(key, {...unit, areas: [at]});
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unit]) => unit);
}

/** The units as a table `unit_areas` of the database, for what cannot be added up there. */
export async function storeUnits(connection: DuckDBConnection, {areas, units}: Units): Promise<string> {
  const rows = units.flatMap((unit, at) => unit.areas.map((area) => ({unit: at, area: areas[area]!})));
  await connection.run("CREATE OR REPLACE TEMP TABLE unit_areas (unit INTEGER, area VARCHAR)");
  const appender = await connection.createAppender("unit_areas", "main", "temp");
  for (const {unit, area} of rows) {
    appender.appendInteger(unit);
    appender.appendVarchar(area);
    appender.endRow();
  }
  appender.closeSync();
  return "unit_areas";
}
