/** @file A figure as one SVG that needs nothing else: layers merged, colours put in, fonts inside, caption beneath. */
import { CAPTION_LINE, CAPTION_SIZE, measurer, tspansOf, wordsOf, wrap } from "./caption";
import { colorOf, isToken } from "../../ui/palette";
import { chosenPalette } from "../../ui/shownPalette";
import { embeddedFonts, type FontUse } from "./fonts";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 12;

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
  const { x, y, width } = svg.viewBox.baseVal;
  const scale = width > 0 ? box.width / width : 1;
  const moved = `translate(${box.left - left - x * scale},${box.top - top - y * scale})`;
  const layer = element("g", { transform: scale === 1 ? moved : `${moved} scale(${scale})` });
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
  figure
    .querySelectorAll<SVGSVGElement>(".plot > svg, .plot [data-clip] svg, .plot [data-saved] svg")
    .forEach((svg, i) => {
      group.append(clipped(svg, layerOf(svg, left, top), left, top, `clip-${i}`));
    });
  group.querySelectorAll(SCREEN_ONLY).forEach((part) => part.remove());
  group.querySelectorAll("[class]").forEach((part) => part.removeAttribute("class"));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return { group, width: Math.ceil(right - left), height: Math.ceil(bottom - top) };
}

/** The value of each token: a colour of the theme on the page, a list of fonts. */
function putTokensIn(root: SVGElement) {
  const palette = chosenPalette();
  const styles = getComputedStyle(document.documentElement);
  for (const part of [root, ...root.querySelectorAll("*")])
    for (const { name, value } of part.attributes) {
      const token = /var\(--([\w-]+)\)/.exec(value)?.[1];
      if (token === undefined) continue;
      part.setAttribute(
        name,
        isToken(token) ? colorOf(token, palette) : styles.getPropertyValue(`--${token}`).trim(),
      );
    }
}

/** The caption in lines from `top` on, as serif as on the page. */
function captionLines(caption: Element | null, width: number, top: number): readonly SVGElement[] {
  if (!caption) return [];
  const family = getComputedStyle(caption).fontFamily;
  const widthOf = measurer(family);
  const space = widthOf([{ text: " ", bold: false, italic: false, shift: null }]);
  return wrap(wordsOf(caption), width - 2 * MARGIN, widthOf, space).map((line, i) => {
    const text = element("text", {
      x: MARGIN,
      y: top + (i + 0.7) * CAPTION_LINE,
      "font-family": "var(--serif)",
      "font-size": CAPTION_SIZE,
      fill: "var(--ink-soft)",
    });
    text.append(...tspansOf(line).map((run) => element("tspan", run.attributes, run.text)));
    return text;
  });
}

/** Which font each stretch of text asks for. */
function fontUses(svg: SVGElement): readonly FontUse[] {
  return [...svg.querySelectorAll("text, tspan")].flatMap((part): FontUse[] => {
    const own = [...part.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const text = own.map(({ textContent }) => textContent ?? "").join("");
    const inherited = (name: string) => part.closest(`[${name}]`)?.getAttribute(name) ?? "";
    const italic = inherited("font-style") === "italic";
    const use = { family: inherited("font-family"), weight: Number(inherited("font-weight") || 400), italic };
    return text === "" ? [] : [{ ...use, text }];
  });
}

/**
 * The SVG's text.
 * @param origin what made it from where, kept as its metadata
 */
export async function standaloneSvg(figure: HTMLElement, origin: string): Promise<string> {
  const caption = figure.querySelector("figcaption p");
  const words = (part: Element | null) =>
    part
      ? wordsOf(part)
          .map((word) => word.map(({ text }) => text).join(""))
          .join(" ")
      : "";
  const { group, width, height } = layers(figure);
  const lines = captionLines(caption, width, height + MARGIN);
  const tall = height + MARGIN * 2 + lines.length * CAPTION_LINE;
  const svg = element("svg", { xmlns: SVG, width, height: tall, viewBox: `0 0 ${width} ${tall}` });
  svg.append(element("title", {}, words(figure.querySelector("figcaption b"))));
  svg.append(element("desc", {}, words(caption)), element("metadata", {}, origin));
  svg.append(element("rect", { width, height: tall, fill: "var(--paper)" }), group, ...lines);
  putTokensIn(svg);
  svg.prepend(element("style", {}, await embeddedFonts(fontUses(svg))));
  return new XMLSerializer().serializeToString(svg);
}
