/** Axes as all figures have them: quiet numbers without ticks, and a title that says the unit. */
import {axisX, axisY, type AxisXOptions, type AxisYOptions, type Markish} from "../../vendor/plot.js";
import {muted} from "./theme.js";

const quietAxis = {tickSize: 0, color: muted, labelArrow: "none"} as const;

/** With its title centred below. */
export const bottomAxis = (label: string, options: AxisXOptions = {}): Markish =>
  axisX({...quietAxis, label, labelAnchor: "center", labelOffset: 38, ...options});

/** With its title above, where it reads without turning the head. */
export const leftAxis = (label: string, options: AxisYOptions = {}): Markish =>
  axisY({...quietAxis, label, labelAnchor: "top", ...options});
