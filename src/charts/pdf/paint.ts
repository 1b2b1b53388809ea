/** @file Paints outlines in a PDF: colours, opacities, textures, strokes. */
import { entryAt } from "../../core/entry";
import { rgbOf } from "../../ui/palette";
import type { Element } from "../picture/elements";
import { num, type PdfFile, type Ref } from "./file";
import { matrixOf, IDENTITY, joined, type Matrix } from "./matrix";
import type { Resources } from "./resources";

type Attributes = Element["attributes"];

/** What drawing needs: the resources of the page, and ways to draw what elements refer to. */
export interface Sheet {
  readonly pdf: PdfFile;
  readonly resources: Resources;
  readonly paper: string;
  /** The definitions of textures and clips, by their ids. */
  readonly defined: ReadonlyMap<string, Element>;
  /** Draws one element; returns operators. */
  readonly draw: (element: Element, at: Matrix) => string;
}

export const definedIn = (sheet: Sheet, address: string): Element => {
  const found = sheet.defined.get(address.slice("url(#".length, -1));
  if (found === undefined) throw new Error(`The picture names ${address}, which is not in it.`);
  return found;
};

const levels = (hex: string) => rgbOf(hex).map((level) => level / 255);
const colored = (hex: string, operator: "rg" | "RG") => `${levels(hex).map(num).join(" ")} ${operator}`;

function tile(sheet: Sheet, { attributes, children = [] }: Element, at: Matrix): Ref {
  const { width = 0, height = 0, patternTransform } = attributes;
  const turned = patternTransform === undefined ? IDENTITY : matrixOf(String(patternTransform));
  const drawn = children
    .filter((child) => typeof child !== "string")
    .map((child) => sheet.draw(child, at))
    .join("\n");
  return sheet.pdf.add(
    `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 ${width} ${height}] /XStep ${width} /YStep ${height} ` +
      `/Resources ${sheet.resources.ref} /Matrix [${joined(turned, at).map(num).join(" ")}]`,
    drawn,
  );
}

/** A gradient from the left to the right of a box, mixed with the colour of the paper below. */
function ramp(sheet: Sheet, { children = [] }: Element, { x = 0, width = 0 }: Attributes, at: Matrix): Ref {
  const paper = levels(sheet.paper);
  const [from = "", to = ""] = children
    .filter((child) => typeof child !== "string")
    .map(({ attributes: { stopColor, stopOpacity } }) => {
      const opacity = Number(stopOpacity);
      const ink = levels(String(stopColor));
      return `[${paper.map((level, i) => num(level * (1 - opacity) + entryAt(ink, i) * opacity)).join(" ")}]`;
    });
  const shading =
    `<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [${num(Number(x))} 0 ${num(Number(x) + Number(width))} 0] /Extend [true true] ` +
    `/Function << /FunctionType 2 /Domain [0 1] /C0 ${from} /C1 ${to} /N 1 >> >>`;
  return sheet.pdf.add(
    `/Type /Pattern /PatternType 2 /Shading ${shading} /Matrix [${at.map(num).join(" ")}]`,
  );
}

function filled(sheet: Sheet, attributes: Attributes, at: Matrix): string {
  const fill = String(attributes["fill"]);
  if (!fill.startsWith("url(")) return colored(fill, "rg");
  const texture = definedIn(sheet, fill);
  const box = texture.tag === "linearGradient" ? `${attributes["x"]} ${attributes["width"]}` : "";
  const name = sheet.resources.pattern(`${fill} ${box} ${at.map(num).join(" ")}`, () =>
    texture.tag === "linearGradient" ? ramp(sheet, texture, attributes, at) : tile(sheet, texture, at),
  );
  return `/Pattern cs ${name} scn`;
}

function stroked(attributes: Attributes, scale: number): readonly string[] {
  const { stroke, strokeWidth = 1, strokeDasharray, strokeLinecap, strokeLinejoin } = attributes;
  return [
    colored(String(stroke), "RG"),
    `${num(Number(strokeWidth) / scale)} w`,
    ...(strokeLinecap === "round" ? ["1 J"] : []),
    ...(strokeLinejoin === "round" ? ["1 j"] : []),
    ...(strokeDasharray === undefined
      ? []
      : [`[${String(strokeDasharray).split(/[ ,]+/).map(Number).map(num).join(" ")}] 0 d`]),
  ];
}

const isPaint = (paint: string | number | undefined) => paint !== undefined && paint !== "none";

/** @param scale how much larger the outline is drawn than written, if its stroke keeps its width */
export function painted(
  sheet: Sheet,
  outline: string,
  attributes: Attributes,
  at: Matrix,
  scale = 1,
): string {
  const { fill, fillOpacity = 1, fillRule, stroke, strokeOpacity = 1 } = attributes;
  const [fills, strokes] = [isPaint(fill), isPaint(stroke)];
  if (!fills && !strokes) return "";
  const even = fillRule === "evenodd" ? "*" : "";
  return [
    ...(fillOpacity === 1 && strokeOpacity === 1
      ? []
      : [`${sheet.resources.opacity(Number(fillOpacity), Number(strokeOpacity))} gs`]),
    ...(fills ? [filled(sheet, attributes, at)] : []),
    ...(strokes ? stroked(attributes, scale) : []),
    outline,
    fills && strokes ? `B${even}` : fills ? `f${even}` : "S",
  ].join("\n");
}

/** Operators for painting text: filled, and with a rim if it has one. */
export function lettered({ fill, stroke, strokeWidth = 1 }: Attributes): string {
  const ink = colored(String(fill), "rg");
  if (!isPaint(stroke)) return `0 Tr ${ink}`;
  return `2 Tr ${ink} ${colored(String(stroke), "RG")} ${num(Number(strokeWidth))} w 1 j`;
}
