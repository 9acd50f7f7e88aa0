import {waves, type Indicator} from "../indicator.js";

const ofHomes = {theme: "housing", years: waves, breakdowns: []} as const;
const share = {measure: "share", unit: "percent"} as const;

const tenant = {
  ...share,
  worse: "more",
  needs: ["households.tenure"],
  covered: "tenure IS NOT NULL",
  met: "tenure = 'tenant'",
} as const;

const kinds = {
  ...share,
  base: "dwellings",
  worse: "neither",
  denominator: "inhabited dwellings whose kind is known, one for each household",
  sections: ["5.1.2"],
  reading: "dwellings in which nobody lives are not in a register of households",
  needs: ["households.dwelling"],
  covered: "dwelling IS NOT NULL",
} as const;

export const housing: readonly Indicator[] = [
  {
    ...ofHomes,
    ...tenant,
    id: "tenants",
    base: "persons",
    name: {en: "People in rented homes", nb: "Personer i leid bolig"},
    numerator: "people whose household rents its home",
    denominator: "residents whose tenure is known",
    sections: ["4.2.2.2", "3.3.6.2"],
  },
  {
    ...ofHomes,
    ...tenant,
    id: "tenant-households",
    base: "households",
    name: {en: "Households in rented homes", nb: "Husholdninger i leid bolig"},
    numerator: "households that rent their home",
    denominator: "households whose tenure is known",
    sections: ["4.2.2.2"],
  },
  {
    ...ofHomes,
    ...tenant,
    id: "tenant-families",
    base: "families with children",
    name: {en: "Families with children in rented homes", nb: "Barnefamilier i leid bolig"},
    numerator: "families that rent their home",
    denominator: "households with a member aged 0–17 whose tenure is known",
    sections: ["3.3.3", "4.2.2.2"],
  },
  {
    ...ofHomes,
    ...share,
    id: "crowded-families",
    base: "families with children",
    name: {en: "Crowded families with children", nb: "Trangbodde barnefamilier"},
    worse: "more",
    numerator: "families with fewer than one habitable room per member",
    denominator: "households with a member aged 0–17 whose rooms are known",
    sections: ["3.3.3", "4.2.2.3"],
    needs: ["households.rooms"],
    covered: "rooms IS NOT NULL",
    met: "rooms < members",
  },
  {
    ...ofHomes,
    id: "price",
    base: "sales",
    measure: "mean",
    unit: "NOK per m²",
    name: {en: "Price of dwellings", nb: "Boligpris"},
    worse: "neither",
    numerator: "sum of the prices per square metre",
    denominator: "dwellings sold during the year",
    sections: ["3.3.3", "4.2.2.1"],
    reading: "every sale counts once, however large the dwelling",
    needs: ["sales.price_per_m2"],
    covered: "price_per_m2 IS NOT NULL",
    amount: "price_per_m2",
  },
  {
    ...ofHomes,
    ...kinds,
    id: "blocks",
    name: {en: "Dwellings in blocks of flats", nb: "Boliger i blokk"},
    numerator: "dwellings in blocks of flats of two storeys or more",
    met: "dwelling = 'block'",
  },
  {
    ...ofHomes,
    ...kinds,
    id: "small-houses",
    name: {en: "Dwellings in small houses", nb: "Boliger i småhus"},
    numerator: "dwellings in semi-detached, terraced and other small houses",
    met: "dwelling = 'small-house'",
  },
];
