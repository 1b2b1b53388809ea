/** @file Writes the elements of a picture as operators of a PDF. */
import { FAMILIES, type PdfStyle } from "../../ui/fontFaces";
import type { Element } from "../picture/elements";
import { num } from "./file";
import { matrixOf, IDENTITY, joined, type Matrix } from "./matrix";
import { definedIn, lettered, painted, type Sheet } from "./paint";
import { circlePath, pathOperators } from "./path";

type Attributes = Element["attributes"];

/** A number that SVG takes as 0 if it is left out. */
const placeOf = (attributes: Attributes, name: "x" | "y" | "dy" | "rx" | "cx" | "cy") =>
  Number(attributes[name] ?? 0);

/** A number without which nothing would be drawn, and nobody would see that. */
function sizeOf(attributes: Attributes, name: "width" | "height" | "r" | "fontSize"): number {
  const given = attributes[name];
  if (given === undefined)
    throw new Error(`A picture has an element without ${name}, of which no PDF is made.`);
  return Number(given);
}

const boxIn = (attributes: Attributes) => ({
  x: placeOf(attributes, "x"),
  y: placeOf(attributes, "y"),
  width: sizeOf(attributes, "width"),
  height: sizeOf(attributes, "height"),
});

const moved = (by: Matrix) => (by === IDENTITY ? "" : `${by.map(num).join(" ")} cm`);

function boxPath(attributes: Attributes): string {
  const { x, y, width, height } = boxIn(attributes);
  const r = Math.min(placeOf(attributes, "rx"), width / 2, height / 2);
  if (r === 0) return `${[x, y, width, height].map(num).join(" ")} re`;
  const corner = `A${r},${r} 0 0 1 `;
  return pathOperators(
    `M${x + r},${y}H${x + width - r}${corner}${x + width},${y + r}V${y + height - r}${corner}${x + width - r},${y + height}` +
      `H${x + r}${corner}${x},${y + height - r}V${y + r}${corner}${x + r},${y}Z`,
  );
}

function image(sheet: Sheet, attributes: Attributes): string {
  const { x, y, width, height } = boxIn(attributes);
  const place = [width, 0, 0, -height, x, y + height].map(num).join(" ");
  return `${place} cm ${sheet.resources.image(String(attributes["href"]))} Do`;
}

/** The style of text; a tspan may change that of its text. */
export function styleOf({ fontFamily, fontWeight, fontStyle }: Attributes): PdfStyle {
  const family = fontFamily === FAMILIES.serif ? "serif" : "sans";
  const weight = Number(fontWeight ?? 400) >= 500 ? "-bold" : "";
  return `${family}${weight}${fontStyle === "italic" ? "-italic" : ""}`;
}

const said = (attributes: Attributes) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));

/** Each run of text, with the attributes that it inherits. */
export function runsOf({ attributes, children = [] }: Element): readonly (readonly [Attributes, string])[] {
  return children.flatMap((child) => {
    if (typeof child === "string") return [[attributes, child] as const];
    if (child.tag !== "tspan") return [];
    return runsOf({ ...child, attributes: { ...attributes, dy: 0, ...said(child.attributes) } });
  });
}

function text(sheet: Sheet, element: Element): string {
  let [x, y] = [placeOf(element.attributes, "x"), placeOf(element.attributes, "y")];
  const runs = runsOf(element).map(([attributes, letters]) => {
    const size = sizeOf(attributes, "fontSize");
    const { name, face } = sheet.resources.face(styleOf(attributes));
    const { glyphs, width } = face.encode(letters);
    y += placeOf(attributes, "dy");
    const run = `${name} ${num(size)} Tf 1 0 0 -1 ${num(x)} ${num(y)} Tm <${glyphs}> Tj`;
    x += width * size;
    return run;
  });
  return ["BT", lettered(element.attributes), ...runs, "ET"].join("\n");
}

function clipped(sheet: Sheet, clipPath: string): string {
  const [box] = definedIn(sheet, clipPath).children ?? [];
  return box === undefined || typeof box === "string" ? "" : `${boxPath(box.attributes)} W n`;
}

function inside(sheet: Sheet, element: Element, by: Matrix, at: Matrix): string {
  const { tag, attributes, children = [] } = element;
  switch (tag) {
    case "g": {
      const clip = attributes["clipPath"];
      const drawn = children
        .filter((child) => typeof child !== "string")
        .map((child) => draw(sheet, child, at));
      return [clip === undefined ? "" : clipped(sheet, String(clip)), ...drawn].join("\n");
    }
    case "path": {
      const scale = attributes["vectorEffect"] === undefined ? 1 : by[0];
      return painted(sheet, pathOperators(String(attributes["d"])), attributes, at, scale);
    }
    case "circle": {
      const circle = circlePath(
        placeOf(attributes, "cx"),
        placeOf(attributes, "cy"),
        sizeOf(attributes, "r"),
      );
      return painted(sheet, circle, attributes, at);
    }
    case "rect":
      return painted(sheet, boxPath(attributes), attributes, at);
    case "image":
      return image(sheet, attributes);
    case "text":
      return text(sheet, element);
    default:
      throw new Error(`A picture has an element ${tag}, which no PDF is made of.`);
  }
}

/** @param at maps the element's coordinates to the page */
export function draw(sheet: Sheet, element: Element, at: Matrix): string {
  const { transform } = element.attributes;
  const by = transform === undefined ? IDENTITY : matrixOf(String(transform));
  const drawn = inside(sheet, element, by, joined(by, at));
  return drawn === "" ? "" : ["q", moved(by), drawn, "Q"].filter((line) => line !== "").join("\n");
}
