/** @file A picture as an SVG that needs nothing else: with colours, fonts and caption. Page and terminal write the same text. */
import { colorOf, rgbOf, type SavedPalette, type Token } from "../../ui/palette";
import { FAMILIES } from "../../ui/fontFaces";
import type { Box } from "../geometry/box";
import { CAPTION_LINE, captionElements, wordsOf } from "./caption";
import { elementOf, textureId, type Element, type Names } from "./elements";
import { textureElement } from "./textures";
import { layersOf } from "./legend";
import { two } from "./marks";
import { spoken } from "./spoken";
import { fontRules, type FontFile } from "./fonts";
import { base64, rasterPng } from "./raster";
import type { Layer, Mark, Picture, Size, Texture } from "./types";

const SVG = "http://www.w3.org/2000/svg";
const MARGIN_PX = 12;

export interface FileOptions {
  readonly palette: SavedPalette;
  /** The program and the link that it comes from, kept as metadata. */
  readonly origin: string;
  /** Reads font files. Null: no fonts are included, and programs use their own. */
  readonly font: FontFile | null;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** Attributes whose names keep their capitals in SVG. */
const AS_IT_IS = new Set(["viewBox", "patternUnits", "patternTransform", "preserveAspectRatio"]);
const nameOf = (name: string) =>
  AS_IT_IS.has(name) ? name : name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function print({ tag, attributes, children = [] }: Element): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${nameOf(name)}="${escaped(String(value))}"`)
    .join("");
  if (children.length === 0) return `<${tag}${written}/>`;
  const inside = children
    .map((child) => (typeof child === "string" ? escaped(child) : print(child)))
    .join("");
  return `<${tag}${written}>${inside}</${tag}>`;
}

/** Collects, while elements are written, what is defined once under an id. */
class Definitions {
  readonly all = new Map<string, Element>();
  readonly names: Names;
  constructor(palette: SavedPalette) {
    this.names = {
      ink: (token) => colorOf(token, palette),
      font: (family) => FAMILIES[family],
      texture: (texture: Texture) => {
        const id = textureId(texture);
        if (!this.all.has(id)) this.all.set(id, textureElement(texture, id, this.names));
        return id;
      },
    };
  }
  clip({ x0, y0, x1, y1 }: Box): string {
    const id = `clip-${[x0, y0, x1, y1].map((value) => String(two(value)).replace(".", "_")).join("-")}`;
    const box = { x: two(x0), y: two(y0), width: two(x1 - x0), height: two(y1 - y0) };
    this.all.set(id, { tag: "clipPath", attributes: { id }, children: [{ tag: "rect", attributes: box }] });
    return `url(#${id})`;
  }
}

const definitionsIn = ({ all }: Definitions): readonly Element[] =>
  all.size === 0 ? [] : [{ tag: "defs", attributes: {}, children: [...all.values()] }];

const moved = (at: readonly [number, number] | undefined) =>
  at && (at[0] !== 0 || at[1] !== 0) ? `translate(${two(at[0])},${two(at[1])})` : undefined;

function markOf(mark: Mark, defined: Definitions): Element {
  if (mark.kind !== "group") return elementOf(mark, defined.names);
  const children = mark.marks.map((inner) => markOf(inner, defined));
  return { tag: "g", attributes: { transform: moved(mark.at) }, children };
}

function layerOf(
  layer: Layer,
  defined: Definitions,
  ink: (token: Token) => readonly [number, number, number],
): Element {
  const inside = (): readonly Element[] => {
    if ("marks" in layer) return layer.marks.map((mark) => markOf(mark, defined));
    const { x0, y0, x1, y1 } = layer.raster.box;
    const attributes = {
      href: `data:image/png;base64,${base64(rasterPng(layer.raster, ink))}`,
      x: two(x0),
      y: two(y0),
      width: two(x1 - x0),
      height: two(y1 - y0),
      preserveAspectRatio: "none",
    };
    return [{ tag: "image", attributes }];
  };
  const clipPath = layer.clip && defined.clip(layer.clip);
  return { tag: "g", attributes: { transform: moved(layer.at), clipPath }, children: inside() };
}

/** The caption: "Figure 1 · Title." in bold, then the text. */
const wordsUnder = ({ number, title, caption }: Picture) => [
  ...wordsOf({ text: `${number} · ` }, true),
  ...wordsOf({ ...title, text: `${title.text}.` }, true),
  ...wordsOf(caption),
];

/** Whether a mark belongs in a thumbnail: text could not be read there. */
const isSeen = (mark: Mark) => mark.kind !== "text";

const withoutTexts = (marks: readonly Mark[]): readonly Mark[] =>
  marks
    .filter(isSeen)
    .map((mark) => (mark.kind === "group" ? { ...mark, marks: withoutTexts(mark.marks) } : mark));

/** Whether a layer belongs in a thumbnail: plates without their words would only hide what is behind them. */
const isShown = ({ id }: Layer) => id !== "plates";

/** The layers in a palette's colours, and the definitions that they use. */
function painted(layers: readonly Layer[], palette: SavedPalette) {
  const defined = new Definitions(palette);
  const ink = (token: Token) => rgbOf(colorOf(token, palette));
  return { defined, drawn: layers.map((layer) => layerOf(layer, defined, ink)) };
}

/** The elements of a picture in a palette's colours, to be put inside an SVG of the same size. */
export function drawingOf(picture: Picture, palette: SavedPalette): readonly Element[] {
  const { defined, drawn } = painted(layersOf(picture), palette);
  return [...definitionsIn(defined), ...drawn];
}

/** The picture as a thumbnail: its marks without texts and legend. */
export function thumbnailSvg({ size: { width, height }, layers }: Picture, palette: SavedPalette): string {
  const { defined, drawn } = painted(
    layers
      .filter(isShown)
      .map((layer) => ("marks" in layer ? { ...layer, marks: withoutTexts(layer.marks) } : layer)),
    palette,
  );
  const box = { width, height, viewBox: `0 0 ${width} ${height}` };
  const background = { width, height, fill: defined.names.ink("paper") };
  return print({
    tag: "svg",
    attributes: { xmlns: SVG, ...box },
    children: [...definitionsIn(defined), { tag: "rect", attributes: background }, ...drawn],
  });
}

/** What a file shows, with the caption beneath: elements, definitions, size. */
export function sheetOf(picture: Picture, palette: SavedPalette) {
  const { width, height } = picture.size;
  const { defined, drawn } = painted(layersOf(picture), palette);
  const place = { x: MARGIN_PX, y: Math.ceil(height) + MARGIN_PX, width: width - 2 * MARGIN_PX };
  const lines = captionElements(wordsUnder(picture), place, defined.names);
  const size: Size = { width, height: Math.ceil(height) + MARGIN_PX * 2 + lines.length * CAPTION_LINE };
  return {
    title: `${picture.number} · ${spoken(picture.title)}`,
    size,
    defs: [...defined.all.values()],
    drawn: [...drawn, ...lines],
    paper: defined.names.ink("paper"),
  };
}

/** Caption and description, each once. */
const saidOf = ({ caption, description }: Picture): string =>
  [...new Set([spoken(caption), description])].join(" ").trim();

/** The SVG as text. */
export async function standaloneSvg(picture: Picture, options: FileOptions): Promise<string> {
  const { title, size, defs, drawn, paper } = sheetOf(picture, options.palette);
  const words = (tag: string, text: string): Element => ({ tag, attributes: {}, children: [text] });
  const svg: Element = {
    tag: "svg",
    attributes: {
      xmlns: SVG,
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      style: "font-variant-numeric:tabular-nums",
    },
    children: [
      ...(options.font === null ? [] : [words("style", await fontRules(drawn, options.font))]),
      words("title", title),
      words("desc", saidOf(picture)),
      words("metadata", options.origin),
      ...(defs.length === 0 ? [] : [{ tag: "defs", attributes: {}, children: defs }]),
      { tag: "rect", attributes: { ...size, fill: paper } },
      ...drawn,
    ],
  };
  return print(svg);
}
