/** @file What a rendered figure shows, with its places: inks of texts, and everything that is painted beside them. */
import type { Box } from "../../../src/charts/geometry/box";
import type { Line } from "../../../src/charts/geometry/polyline";
import { ADVANCES, type FontId } from "../../../src/charts/text/advances";
import { textWidth } from "../../../src/charts/text/measure";
import { extentOf } from "./glyphs";
import { hasClass, styleOf, textOf, type Node } from "./markup";
import { outlineOf } from "./outline";

export interface Ink extends Box {
  readonly text: string;
  readonly clip: Box;
  /** When it is painted. */
  readonly order: number;
}
export interface Shape {
  readonly name: string;
  readonly lines: readonly Line[];
  /** Half the width of its stroke; null for what is only filled. */
  readonly half: number | null;
  readonly filled: boolean;
  /** An opaque rectangle, which hides what was painted before it. */
  readonly plate: boolean;
  readonly clip: Box;
  readonly order: number;
}
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly inks: Ink[];
  readonly shapes: Shape[];
}

/** Where a node's coordinates are in the drawing, and what it inherits. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly clip: Box;
  readonly stroke: string;
  readonly fill: string;
}

/** On these labels may stand: grid, ticks, and rims of paper around curves. */
const UNDER_LABELS = ["var(--grid)", "var(--ink-faint)", "var(--paper)"];
const CLEAR = ["none", "transparent"];
/** What is clipped to its own box. */
const CLIPS = ["map__clip", "time__clip"];
/** Drawn only while something happens, or placed by an effect. */
const LEFT_OUT = ["plot__hit", "plot__ahead", "movers"];
const NOT_DRAWN = ["defs", "pattern", "clipPath", "button", "canvas", "use"];
const EVERYWHERE: Box = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };

const tabulated = (font: FontId): ReadonlySet<string> => new Set(Object.values(ADVANCES[font]).join(""));
const KNOWN: Readonly<Record<FontId, ReadonlySet<string>>> = {
  sans: tabulated("sans"),
  sansBold: tabulated("sansBold"),
  serifItalic: tabulated("serifItalic"),
};

const pixels = (value: string | undefined) => (value?.endsWith("px") ? parseFloat(value) : 0);

const shared = (a: Box, b: Box): Box => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

function fontOf({ attributes }: Node): FontId {
  if (attributes["font-style"] === "italic") return "serifItalic";
  return attributes["font-weight"] === "600" ? "sansBold" : "sans";
}

function inkOf(text: Node, { x, y, scale, clip }: Place, order: number): Ink | null {
  if (scale !== 1) throw new Error(`a text is drawn larger: ${textOf(text)}`);
  const font = fontOf(text);
  const size = Number(text.attributes["font-size"]);
  const known = (glyph: string) => KNOWN[font].has(glyph);
  const left = x + Number(text.attributes["x"]);
  let [right, baseline] = [left, y + Number(text.attributes["y"])];
  let [y0, y1] = [Infinity, -Infinity];
  for (const child of text.children) {
    const run =
      typeof child === "string" ? { attributes: {}, words: child } : { ...child, words: textOf(child) };
    const attributes: Readonly<Record<string, string>> = run.attributes;
    const own = Number(attributes["font-size"] ?? size);
    baseline += Number(attributes["dy"] ?? 0);
    const { above, below } = extentOf(run.words, font, known);
    [y0, y1] = [Math.min(y0, baseline - above * own), Math.max(y1, baseline + below * own)];
    right += textWidth(run.words, font, own);
  }
  return y0 > y1 ? null : { x0: left, x1: right, y0, y1, text: textOf(text), clip, order };
}

function placeIn(node: Node, at: Place): Place {
  const { attributes } = node;
  const style = styleOf(node);
  const [left, top] = [at.x + pixels(style["left"]), at.y + pixels(style["top"])];
  const [, dx = "0", dy = dx] =
    /translate\(([-\d.]+)[, ]([-\d.]+)\)/.exec(attributes["transform"] ?? "") ?? [];
  const [, scale = "1"] = /scale\(([-\d.]+)\)/.exec(attributes["transform"] ?? "") ?? [];
  if (/rotate|matrix|skew/.test(attributes["transform"] ?? ""))
    throw new Error("nobody reads turned things yet");
  const [from = 0, above = 0] =
    node.tag === "svg" ? (attributes["viewBox"] ?? "0 0").split(" ").map(Number) : [];
  const place = {
    ...at,
    x: left + Number(dx) - from,
    y: top + Number(dy) - above,
    scale: at.scale * Number(scale),
  };
  const clips = CLIPS.some((name) => hasClass(node, name));
  const [width, height] = [pixels(style["width"]), pixels(style["height"])];
  return {
    ...place,
    stroke: attributes["stroke"] ?? at.stroke,
    fill: attributes["fill"] ?? at.fill,
    clip: clips
      ? shared(at.clip, { x0: left, x1: left + width, y0: top, y1: height > 0 ? top + height : Infinity })
      : at.clip,
  };
}

function shapeOf(node: Node, at: Place, order: number): Shape | null {
  const lines = outlineOf(node);
  if (lines === null) return null;
  const { attributes, tag } = node;
  const opacity = (name: string) => Number(attributes[name] ?? 1) * Number(attributes["opacity"] ?? 1);
  const stroked =
    !CLEAR.includes(at.stroke) && !UNDER_LABELS.includes(at.stroke) && opacity("stroke-opacity") > 0.05;
  const filled = !CLEAR.includes(at.fill) && !at.fill.startsWith("url") && opacity("fill-opacity") > 0.05;
  const grows = attributes["vector-effect"] === "non-scaling-stroke" ? 1 : at.scale;
  return {
    name: attributes["data-curve"] ?? `a ${tag} in ${stroked ? at.stroke : at.fill}`,
    lines: lines.map((line) => line.map(([x, y]) => [at.x + x * at.scale, at.y + y * at.scale] as const)),
    half: stroked ? (Number(attributes["stroke-width"] ?? 1) * grows) / 2 : null,
    filled,
    plate: tag === "rect" && filled && opacity("fill-opacity") === 1,
    clip: at.clip,
    order,
  };
}

/** All that is drawn inside an element with the class `plot`. */
export function readDrawing(plot: Node): Drawing {
  const style = styleOf(plot);
  const drawing: Drawing = {
    width: pixels(style["width"]),
    height: pixels(style["height"]),
    inks: [],
    shapes: [],
  };
  let order = 0;
  const visit = (node: Node, outside: Place) => {
    if (NOT_DRAWN.includes(node.tag) || LEFT_OUT.some((name) => hasClass(node, name))) return;
    const hides = Number(node.attributes["opacity"] ?? styleOf(node)["opacity"] ?? 1) <= 0.05;
    if (hides || styleOf(node)["visibility"] === "hidden") return;
    const at = node === plot ? outside : placeIn(node, outside);
    order += 1;
    if (node.tag === "text") {
      // A rim of paper below the same words.
      if (node.attributes["aria-hidden"] === "true") return;
      const ink = inkOf(node, at, order);
      if (ink) drawing.inks.push(ink);
      return;
    }
    const shape = shapeOf(node, at, order);
    if (shape) drawing.shapes.push(shape);
    for (const child of node.children) if (typeof child !== "string") visit(child, at);
  };
  visit(plot, { x: 0, y: 0, scale: 1, clip: EVERYWHERE, stroke: "none", fill: "black" });
  return drawing;
}
