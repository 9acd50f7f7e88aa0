/** One point of a curve in the unit square, as `[x, y]`: what a line mark draws without being told more. */
export type CurvePoint = [x: number, y: number];
