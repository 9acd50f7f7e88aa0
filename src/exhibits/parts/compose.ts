/** Several drawings in one SVG, so that a figure of parts is still one figure to look at and to take home. */
export interface Part {
  figure: Element;
  x: number;
  y: number;
}

const namespace = "http://www.w3.org/2000/svg";

export function compose(
  {width, height, document}: {width: number; height: number; document: Document},
  parts: readonly Part[],
): SVGElement {
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("fill", "currentColor");
  for (const {figure, x, y} of parts) {
    figure.setAttribute("x", String(x));
    figure.setAttribute("y", String(y));
    svg.append(figure);
  }
  return svg;
}

/** Names the marks of a group, in the order of its data, as parts that can be moved. */
export function nameHandles(figure: Element, group: string, keys: readonly string[]): void {
  const marks = figure.querySelector(`.${group}`)?.children ?? [];
  keys.forEach((key, index) => marks[index]?.setAttribute("data-handle", key));
}
