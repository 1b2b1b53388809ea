/** @file The triangle's contours and their labels as plain geometry. */
import { padBox } from "../../../charts/geometry/box";
import { obstacles } from "../../../charts/geometry/obstacles";
import { linePath, type Line } from "../../../charts/geometry/polyline";
import type { FigureTheme } from "../../../charts/ink";
import type { LabelChoice } from "../../../charts/label/assign";
import { candidates } from "../../../charts/label/candidates";
import { ternary, ternaryFrame, ternaryHeight, type Ternary } from "../../../charts/ternary";
import type { Level, Surface } from "./levels";

export interface TriangleInput {
  readonly levels: readonly Level[];
  readonly surface: Surface;
  readonly width: number;
  readonly theme: FigureTheme;
}

export interface Contour {
  readonly value: number;
  /** Even–odd area and its outline. */
  readonly path: string;
}

export interface TriangleScene {
  readonly ternary: Ternary;
  readonly theme: FigureTheme;
  /** Colour token of the surface. */
  readonly color: string;
  readonly contours: readonly Contour[];
  readonly labels: readonly LabelChoice[];
}

export const SURFACE_COLORS: Readonly<Record<Surface, string>> = { bound: "bound", entropyAware: "entropy" };

function toPixels(polygon: Float64Array, at: Ternary["at"]): Line {
  const line = Array.from({ length: polygon.length / 3 }, (_, i) => at(polygon.subarray(3 * i, 3 * i + 3)));
  const [first] = line;
  return first ? [...line, first] : line;
}

/** Largest picture: beyond, the triangle only costs room. */
const WIDEST = 460;

/** Geometry of everything that does not move with the belief. */
export function layoutTriangle({ levels, surface, width, theme }: TriangleInput): TriangleScene {
  const inner = Math.min(width, WIDEST * (theme.text / 12));
  const shape = ternary({ width, height: ternaryHeight(inner, theme) }, theme, [
    "class 1",
    "class 2",
    "class 3",
  ]);
  const color = SURFACE_COLORS[surface];
  const drawn = levels.map(({ value, polygons }) => ({
    value,
    lines: polygons.map((polygon) => toPixels(polygon, shape.at)),
  }));
  const everything = obstacles([...drawn.flatMap(({ lines }) => lines), shape.edges]);
  const style = { font: "sans", size: theme.text * 0.9, color: "ink" } as const;
  const frame = padBox(ternaryFrame(shape), -4);
  const labels = drawn.map(({ value, lines }): LabelChoice => {
    const rest = drawn.filter((other) => other.value !== value).flatMap((other) => other.lines);
    const around = { frame, obstacles: everything, others: obstacles([...rest, shape.edges]) };
    const inside = (box: { x0: number; x1: number; y0: number; y1: number }) =>
      shape.invert([(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]).every((share) => share > 0);
    const all = candidates(lines, [{ text: String(value) }], style, around, 16);
    return { id: String(value), candidates: all.filter(({ placed }) => inside(placed.box)).slice(0, 6) };
  });
  return {
    ternary: shape,
    theme,
    color,
    contours: drawn.map(({ value, lines }) => ({
      value,
      path: lines.map((line) => linePath(line, true)).join(""),
    })),
    labels: labels.filter((label) => label.candidates.length > 0),
  };
}
