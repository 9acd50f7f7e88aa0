/**
 * Makes what stands on the page like a new drawing by changing only what differs. Axes and labels that stay the same
 * need no new style, layout or paint, and the part that the reader holds stays the same element, with its focus.
 */
export function patch(old: Element, next: Element): void {
  // Asked of the browser, because looking at every attribute from here costs more than drawing it.
  if (old.isEqualNode(next)) return;
  if (old.tagName !== next.tagName) {
    old.replaceWith(next);
    return;
  }
  const names = next.getAttributeNames();
  for (const name of names) {
    const value = next.getAttribute(name)!;
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.attributes.length > names.length)
    for (const name of old.getAttributeNames()) if (!next.hasAttribute(name)) old.removeAttribute(name);
  patchChildren(old, next);
}

function patchChildren(old: Element, next: Element): void {
  let before = old.firstChild;
  let child = next.firstChild;
  while (child) {
    const [afterBefore, afterChild]: (ChildNode | null | undefined)[] = [
      before?.nextSibling,
      child.nextSibling,
    ];
    if (!before) old.append(child);
    else if (isElement(before) && isElement(child)) patch(before, child);
    else if (before.nodeType !== child.nodeType) before.replaceWith(child);
    else if (before.nodeValue !== child.nodeValue) before.nodeValue = child.nodeValue;
    before = afterBefore ?? null;
    child = afterChild ?? null;
  }
  while (before) {
    const after: ChildNode | null = before.nextSibling;
    before.remove();
    before = after;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
