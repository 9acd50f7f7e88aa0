// Writes Arrow in the browser, for rows that the reader made. Loaded when asked for.
export {tableFromArrays, tableToIPC} from "@uwdata/flechette";
