/** @file A figure as one SVG that needs nothing else: layers merged, colours put in, fonts inside, caption beneath. */
import { textWidth } from "../text/measure";
import { colorReader } from "./colors";
import { embeddedFonts } from "./fonts";

const SVG = "http://www.w3.org/2000/svg";
const CAPTION_SIZE = 12;
const LINE = 17;
const MARGIN = 12;

/** Words broken into lines of at most `width` pixels. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && textWidth(longer, "sans", CAPTION_SIZE) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text?: string,
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** What one points at or drags, and what waits outside of the frame. */
const SCREEN_ONLY = ".plot__hit, .plot__grip, .plot__ahead";

/** A layer's marks, put where they stand on the page. */
function layerOf(svg: SVGSVGElement, left: number, top: number): SVGElement {
  const box = svg.getBoundingClientRect();
  const { x, y } = svg.viewBox.baseVal;
  const layer = element("g", { transform: `translate(${box.left - left - x},${box.top - top - y})` });
  for (const child of svg.childNodes) layer.append(child.cloneNode(true));
  return layer;
}

/** Layers inside a `data-clip` are wider than what is seen of them. */
function clipped(svg: SVGSVGElement, layer: SVGElement, left: number, top: number, id: string): SVGElement {
  const clip = svg.closest("[data-clip]")?.getBoundingClientRect();
  if (!clip) return layer;
  const group = element("g", { "clip-path": `url(#${id})` });
  const path = element("clipPath", { id });
  const { width, height } = clip;
  path.append(element("rect", { x: clip.left - left, y: clip.top - top, width, height }));
  group.append(path, layer);
  return group;
}

/** The layers of all plots of a figure, each where it stands. */
function layers(figure: HTMLElement): { group: SVGElement; width: number; height: number } {
  const boxes = [...figure.querySelectorAll(".plot > svg")].map((svg) => svg.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const group = element("g", {});
  figure.querySelectorAll<SVGSVGElement>(".plot > svg, .plot [data-clip] svg").forEach((svg, i) => {
    group.append(clipped(svg, layerOf(svg, left, top), left, top, `clip-${i}`));
  });
  group.querySelectorAll(SCREEN_ONLY).forEach((part) => part.remove());
  group.querySelectorAll("[class]").forEach((part) => part.removeAttribute("class"));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { group, width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
}

function putColorsIn(root: SVGElement, host: Element) {
  const read = colorReader(host);
  const styles = getComputedStyle(host);
  for (const part of [root, ...root.querySelectorAll("*")])
    for (const { name, value } of part.attributes) {
      if (!value.includes("var(--")) continue;
      const isFont = name === "font-family";
      const token = /var\((--[\w-]+)\)/.exec(value)?.[1] ?? "";
      part.setAttribute(name, isFont ? styles.getPropertyValue(token).trim() : read(value));
    }
}

/** The SVG's text. */
export async function standaloneSvg(figure: HTMLElement): Promise<string> {
  const caption = figure.querySelector("figcaption p")?.textContent ?? "";
  const title = figure.querySelector("figcaption b")?.textContent ?? "";
  const { group, width, height } = layers(figure);
  const lines = wrap(caption, width - 2 * MARGIN);
  const tall = height + MARGIN * 2 + lines.length * LINE + MARGIN;
  const svg = element("svg", { xmlns: SVG, width, height: tall, viewBox: `0 0 ${width} ${tall}` });
  svg.append(element("title", {}, title), element("desc", {}, caption));
  svg.append(element("rect", { width, height: tall, fill: "var(--paper)" }), group);
  lines.forEach((line, i) => {
    const y = height + MARGIN * 2 + (i + 0.5) * LINE;
    const style = { "font-family": "var(--sans)", "font-size": CAPTION_SIZE, fill: "var(--ink-soft)" };
    svg.append(element("text", { x: MARGIN, y, ...style }, line));
  });
  const host = document.createElement("span");
  figure.append(host);
  putColorsIn(svg, host);
  host.remove();
  const texts = [...svg.querySelectorAll("text")].map((text) => text.textContent ?? "");
  const italics = svg.querySelector("[font-style=italic]") !== null;
  svg.prepend(element("style", {}, await embeddedFonts(texts, italics)));
  return new XMLSerializer().serializeToString(svg);
}
