import type {Canvas} from "../exhibit.js";

/** A part that is the same whatever the reader moves, such as a legend: drawn once for each size, then copied. */
export function drawnOnce(draw: (canvas: Canvas) => SVGElement): (canvas: Canvas) => SVGElement {
  let last: {canvas: Canvas; figure: SVGElement} | undefined;
  return (canvas) => {
    const {document, width, height} = canvas;
    const known = last?.canvas;
    if (!last || known?.document !== document || known.width !== width || known.height !== height)
      last = {canvas, figure: draw(canvas)};
    return last.figure.cloneNode(true) as SVGElement;
  };
}
