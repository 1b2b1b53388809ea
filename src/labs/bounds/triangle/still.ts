/** @file The contours of the triangle and their labels as geometry. */
import type { Token } from "../../../ui/palette";
import { padBox } from "../../../charts/geometry/box";
import { obstacles } from "../../../charts/geometry/obstacles";
import { linePath, type Line, type Point } from "../../../charts/geometry/polyline";
import { smaller, type FigureTheme } from "../../../charts/ink";
import type { LabelChoice } from "../../../charts/label/assign";
import type { Candidate } from "../../../charts/label/candidates";
import { NOTIONS } from "../../../charts/notions";
import type { Viewport } from "../../../charts/picture/types";
import { placeMiddle } from "../../../charts/text/label";
import { ternary, ternaryHeight, type Ternary } from "../../../charts/ternary";
import type { Level, Surface } from "./levels";

export interface TriangleInput extends Viewport {
  readonly levels: readonly Level[];
  readonly surface: Surface;
}

export interface Contour {
  readonly value: number;
  /** The area, by the even–odd rule. */
  readonly area: string;
  /** Outlines, with a gap for the label. */
  readonly lines: readonly Line[];
}

export interface TriangleScene {
  readonly ternary: Ternary;
  readonly theme: FigureTheme;
  /** The colour of the surface. */
  readonly color: Token;
  readonly symbol: string;
  readonly contours: readonly Contour[];
  readonly labels: readonly LabelChoice[];
}

function toPixels(polygon: Float64Array, at: Ternary["at"]): Line {
  const line = Array.from({ length: polygon.length / 3 }, (_, i) => at(polygon.subarray(3 * i, 3 * i + 3)));
  const [first] = line;
  return first ? [...line, first] : line;
}

interface Drawn {
  readonly value: number;
  readonly lines: readonly Line[];
}

/** The directions from the centre to the corners, and then to the middles of the edges, where contours are furthest apart. */
const AXES = [90, 210, 330, 270, 30, 150].map((degrees): Point => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), -Math.sin(angle)];
});

/** The point of a contour furthest out along an axis. */
function tip(contour: Line, [dx, dy]: Point): Point | null {
  let best: Point | null = null;
  let most = -Infinity;
  for (const point of contour) {
    const reach = point[0] * dx + point[1] * dy;
    if (reach > most) [best, most] = [point, reach];
  }
  return best;
}

const widthOf = (contour: Line) => {
  const xs = contour.map(([x]) => x);
  return Math.max(...xs) - Math.min(...xs);
};
/** A contour gets a label only if it is wider than the label by this factor. */
const WIDER_FACTOR = 1.25;

/** Labels stand on their own contour, in a gap, where no other contour comes close. */
function levelLabels(drawn: readonly Drawn[], shape: Ternary, theme: FigureTheme): readonly LabelChoice[] {
  const style = { font: "sans", size: smaller(theme.text, 0.85), color: "ink-soft" } as const;
  return drawn.map(({ value, lines }): LabelChoice => {
    const rest = drawn.filter((other) => other.value !== value).flatMap((other) => other.lines);
    const others = obstacles([...rest, shape.edges]);
    const contour = lines.flat();
    const width = widthOf(contour);
    const candidates = AXES.flatMap((axis, cost): Candidate[] => {
      const at = tip(contour, axis);
      if (!at) return [];
      const placed = placeMiddle([{ text: String(value) }], style, at[0], at[1], "middle");
      if (width < WIDER_FACTOR * (placed.box.x1 - placed.box.x0)) return [];
      return others.touches(padBox(placed.box, 2, 1.5)) ? [] : [{ placed, cost }];
    });
    return { id: String(value), candidates };
  });
}

/** The largest useful width of the picture. */
const WIDEST_PX = 460;

/** The layout of everything that does not move with the belief. */
export function layoutTriangle({ levels, surface, width, height, theme }: TriangleInput): TriangleScene {
  const inner = Math.min(width, WIDEST_PX * (theme.text / 12));
  const size = { width, height: height ?? ternaryHeight(inner, theme) };
  const shape = ternary(size, theme, ["class 1", "class 2", "class 3"]);
  const { color, symbol } = NOTIONS[surface];
  const drawn = levels.map(({ value, polygons }) => ({
    value,
    lines: polygons.map((polygon) => toPixels(polygon, shape.at)),
  }));
  return {
    ternary: shape,
    theme,
    color,
    symbol,
    contours: drawn.map(({ value, lines }) => ({
      value,
      lines,
      area: lines.map((line) => linePath(line, true)).join(""),
    })),
    labels: levelLabels(drawn, shape, theme),
  };
}
