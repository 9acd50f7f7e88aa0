/** Names that the rules may use: series of indicators, and the municipalities and places of the report. */

const indicators = `
  population immigrant-background short-residence children child-immigrant-background
  in-mover-income out-mover-income in-mover-employment out-mover-employment
  in-mover-immigrant-background out-mover-immigrant-background settled small-child-families-moving-out
  low-education upper-secondary-not-completed school-points
  child-low-income low-income outside-work-young outside-work-adult outside-work full-time employment transfers
  tenants tenant-families crowded-families price blocks small-houses
  turnout recreation-access noise social-assistance child-welfare`
  .trim()
  .split(/\s+/);

const sexes = ["sex=female", "sex=male"];
const backgrounds = ["background=with", "background=without"];
const breakdowns = [
  ...sexes,
  ...backgrounds,
  ...sexes.flatMap((sex) => backgrounds.map((background) => `${sex},${background}`)),
];

export const seriesIds: ReadonlySet<string> = new Set(
  indicators.flatMap((id) => [id, ...breakdowns.map((breakdown) => `${id}/${breakdown}`)]),
);

export const municipalities: ReadonlySet<string> = new Set([
  ..."Oslo Bergen Trondheim Stavanger Sandnes Kristiansand Drammen Fredrikstad Lørenskog Skedsmo".split(" "),
  ..."Ullensaker Moss Sarpsborg Bærum Asker Hamar Tønsberg Sandefjord Larvik Porsgrunn Skien".split(" "),
  ..."Arendal Haugesund Karmøy Ålesund Bodø".split(" "),
  // Places in an order that are not municipalities.
  ..."nation inner outer".split(" "),
]);
