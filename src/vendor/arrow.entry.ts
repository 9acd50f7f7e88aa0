// A small reader of Arrow files: pages only read, the loaders write with apache-arrow.
export {tableFromIPC} from "@uwdata/flechette";
