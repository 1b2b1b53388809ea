/** @file The key of a map as an SVG layer of its plot, where it stands on the page. */

const SVG = "http://www.w3.org/2000/svg";
/** Where a saved caption begins. */
const MARGIN = 12;
/** From the middle of a line of text down to its baseline, in ems. */
const TO_BASELINE = 0.35;

function swatchOf(swatch: SVGSVGElement, left: number, top: number): SVGElement {
  const box = swatch.getBoundingClientRect();
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("transform", `translate(${box.left - left},${box.top - top})`);
  for (const child of swatch.childNodes) group.append(child.cloneNode(true));
  return group;
}

function wordsOf(words: Element, left: number, top: number): SVGElement {
  const box = words.getBoundingClientRect();
  const size = Number.parseFloat(getComputedStyle(words).fontSize);
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("x", String(box.left - left));
  text.setAttribute("y", String((box.top + box.bottom) / 2 - top + TO_BASELINE * size));
  text.setAttribute("font-family", "var(--sans)");
  text.setAttribute("font-size", String(size));
  text.setAttribute("fill", "var(--ink)");
  text.textContent = words.textContent;
  return text;
}

export function keyLayer(plot: Element, key: Element): SVGSVGElement {
  const outer = plot.getBoundingClientRect();
  const { left, top, width, height } = key.getBoundingClientRect();
  const layer = document.createElementNS(SVG, "svg");
  layer.setAttribute("class", "plot__layer");
  layer.setAttribute("width", String(width - MARGIN));
  layer.setAttribute("height", String(height));
  // Attributes would be refused by the policy of the page.
  const right = Math.max(
    ...[...key.querySelectorAll("li")].map((entry) => entry.getBoundingClientRect().right),
  );
  layer.style.left = `${left - outer.left + Math.max(0, Math.min(MARGIN, outer.right - right))}px`;
  layer.style.top = `${top - outer.top}px`;
  for (const part of key.querySelectorAll<SVGSVGElement>("svg")) layer.append(swatchOf(part, left, top));
  for (const words of key.querySelectorAll("span")) layer.append(wordsOf(words, left, top));
  return layer;
}
