/** @file The SVG elements that a mark is made of, for the page and for files, which both write them out in their own way. */
import type { Token } from "../../ui/palette";
import { MARKER_OUTLINES } from "../markerShapes";
import { SHIFTED_TEXT, type FontId, type RichText } from "../text/measure";
import { two } from "./marks";
import type { Mark, Paint, Texture } from "./types";

/** An element. Attributes are named as in React ("strokeWidth"); undefined ones are left out. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children?: readonly (Element | string)[];
}

/** The names of things outside of an element that it refers to. */
export interface Names {
  readonly ink: (token: Token) => string;
  readonly font: (family: "sans" | "serif") => string;
  /** The address of a texture's definition. */
  readonly texture: (texture: Texture) => string;
}

const FONTS: Readonly<Record<FontId, { family: "sans" | "serif"; weight: number; italic: boolean }>> = {
  sans: { family: "sans", weight: 400, italic: false },
  sansBold: { family: "sans", weight: 600, italic: false },
  serifItalic: { family: "serif", weight: 400, italic: true },
};

function painted(paint: Paint, { ink, texture }: Names): Element["attributes"] {
  const { fill, stroke } = paint;
  return {
    fill: fill === undefined ? "none" : typeof fill === "string" ? ink(fill) : `url(#${texture(fill)})`,
    fillOpacity: paint.fillOpacity,
    fillRule: paint.evenOdd === true ? "evenodd" : undefined,
    stroke: stroke === undefined ? undefined : ink(stroke),
    strokeWidth: paint.width,
    strokeOpacity: paint.strokeOpacity,
    strokeDasharray: paint.dash === "" ? undefined : paint.dash,
    strokeLinecap: paint.cap,
    strokeLinejoin: paint.join,
    "data-curve": paint.name,
  };
}

/** The runs of a rich text. A dy stays in effect for what follows, so each run undoes the one before. */
function runsOf(runs: RichText, size: number): Element["children"] {
  const [first] = runs;
  if (runs.length === 1 && first && !first.shift) return [first.text];
  let level = 0;
  return runs.map(({ text, shift }) => {
    const next = shift ? SHIFTED_TEXT[shift] * size : 0;
    const dy = next - level;
    level = next;
    const fontSize = shift ? size * SHIFTED_TEXT.size : undefined;
    return { tag: "tspan", attributes: { dy: dy || undefined, fontSize }, children: [text] };
  });
}

type TextMark = Extract<Mark, { kind: "text" }>;

function textElement({ placed, halo }: TextMark, names: Names): Element {
  const { family, weight, italic } = FONTS[placed.font];
  const { x, y, size, color, whole } = placed;
  const runs = runsOf(placed.text, size) ?? [];
  const attributes = {
    x: two(x),
    y: two(y),
    fontFamily: names.font(family),
    fontWeight: weight,
    fontStyle: italic ? "italic" : undefined,
    fontSize: size,
    fill: names.ink(color),
  };
  const said = whole === undefined ? [] : [{ tag: "title", attributes: {}, children: [whole] }];
  const letters = { tag: "text", attributes, children: [...said, ...runs] };
  if (halo !== true) return letters;
  const paper = names.ink("paper");
  // The rim around the text is drawn first and as a whole: that of a lowered run would otherwise cover the
  // letters before it.
  const rim = { fill: paper, stroke: paper, strokeWidth: two(size / 3), strokeLinejoin: "round" };
  const under = { tag: "text", attributes: { ...attributes, ...rim, "aria-hidden": "true" }, children: runs };
  return { tag: "g", attributes: {}, children: [under, letters] };
}

function markerElement(mark: Extract<Mark, { kind: "marker" }>, { ink }: Names): Element {
  const { shape, x, y, radius, color, hollow = false } = mark;
  return {
    tag: "path",
    attributes: {
      d: MARKER_OUTLINES[shape],
      transform: `translate(${x},${y}) scale(${radius})`,
      fill: ink(hollow ? "paper" : color),
      stroke: ink(hollow ? color : "paper"),
      strokeWidth: hollow ? 1.75 : 1.25,
      vectorEffect: "non-scaling-stroke",
      strokeLinejoin: "round",
    },
  };
}

/** The element of any mark but a group, whose marks each printer takes one by one. */
export function elementOf(mark: Exclude<Mark, { kind: "group" }>, names: Names): Element {
  switch (mark.kind) {
    case "path":
      return { tag: "path", attributes: { d: mark.d, ...painted(mark, names) } };
    case "circle":
      return { tag: "circle", attributes: { cx: mark.x, cy: mark.y, r: mark.r, ...painted(mark, names) } };
    case "rect": {
      const { x0, y0, x1, y1 } = mark.box;
      const size = { width: two(Math.max(0, x1 - x0)), height: two(Math.max(0, y1 - y0)) };
      return {
        tag: "rect",
        attributes: { x: two(x0), y: two(y0), ...size, rx: mark.radius, ...painted(mark, names) },
      };
    }
    case "text":
      return textElement(mark, names);
    case "marker":
      return markerElement(mark, names);
  }
}

/** The id of a texture; the same for equal textures. */
export const textureId = (texture: Texture): string =>
  Object.values(texture)
    .map((value) => String(value).replace(".", "_"))
    .join("-");

/** The textures that marks are filled with, each once. */
export function texturesIn(marks: readonly Mark[]): ReadonlyMap<string, Texture> {
  const found = new Map<string, Texture>();
  const visit = (mark: Mark) => {
    if (mark.kind === "group") mark.marks.forEach(visit);
    else if ("fill" in mark && typeof mark.fill === "object") found.set(textureId(mark.fill), mark.fill);
  };
  marks.forEach(visit);
  return found;
}
