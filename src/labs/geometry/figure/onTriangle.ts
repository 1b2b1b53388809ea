/**
 * @file Lays out curves over the triangle of three classes. Names without room beside their curves are in
 * rows below, so that the triangle stays in place while it is dragged on. Pure.
 */
import type { Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { Legend } from "../../../charts/label/legend";
import type { Layer, LegendRow, Size, Viewport } from "../../../charts/picture/types";
import { steady } from "../../../charts/remember";
import { ternary, ternaryHeight, type Ternary } from "../../../charts/ternary";
import { ternaryMarks } from "../../../charts/ternaryMarks";
import { overlayLegend } from "../../../charts/xy/legend";
import { curveRows } from "../../../charts/xy/marks";
import {
  overlayOfTraced,
  type CurveStyle,
  type Overlay,
  type Taken,
  type Traced,
} from "../../../charts/xy/overlay";

interface Ground {
  readonly shape: Ternary;
  readonly layer: Layer;
}

const groundOf = steady<Ground>();

/** The triangle alone; the same object in all pictures of a figure with the same size. */
export function ground(figure: string, size: Size, theme: FigureTheme): Ground {
  return groundOf(figure, [size.width, size.height, theme.text].join(), () => {
    const shape = ternary(size, theme, []);
    return { shape, layer: { id: "ground", marks: ternaryMarks(shape) } };
  });
}

interface Curves {
  readonly traced: readonly Traced[];
  readonly taken: Taken;
}

interface Room {
  readonly figure: string;
  readonly viewport: Viewport;
  /** The largest useful width of the triangle, in pixels for text of 12. */
  readonly widest: number;
  /** In a narrower figure all names are in rows. */
  readonly narrow: number;
}

export interface OnTriangle<Scene extends Curves> {
  readonly scene: Scene;
  readonly ground: Ground;
  readonly overlay: Overlay;
  readonly legend: Legend;
  readonly size: Size;
}

/** @param sceneOn draws on a triangle: the curves, and what their labels must not touch */
export function layoutOnTriangle<Scene extends Curves>(
  { figure, viewport, widest, narrow }: Room,
  sceneOn: (shape: Ternary) => Scene,
): OnTriangle<Scene> {
  const { width, height, theme, held = null } = viewport;
  const grow = markScale(theme);
  const own = ternaryHeight(Math.min(width, widest * grow), theme);
  const rowsFor = (styles: readonly CurveStyle[], top = 0) => overlayLegend(styles, width, theme, top);
  const attempt = (below: number) => {
    const on = ground(figure, { width, height: height === null ? own : height - below }, theme);
    const scene = sceneOn(on.shape);
    const frame = { x0: 0, y0: 0, x1: width, y1: on.shape.size.height };
    const direct = width >= narrow * grow;
    const overlay = overlayOfTraced(scene.traced, frame, theme, direct, scene.taken, held);
    return { scene, ground: on, overlay };
  };
  const first = attempt(held ? rowsFor(held.homeless).height : 0);
  const below = rowsFor(first.overlay.homeless).height;
  // Only if the height is fixed must the triangle make room for the rows.
  const settled = height === null || below === 0 || held ? first : attempt(below);
  const top = settled.ground.shape.size.height;
  const legend = rowsFor(settled.overlay.homeless, top);
  return { ...settled, legend, size: { width, height: height ?? top + legend.height } };
}

/** The rows for names without room beside their curves. */
export const rowsBelow = (
  { overlay, legend }: Pick<OnTriangle<Curves>, "overlay" | "legend">,
  theme: FigureTheme,
): readonly LegendRow[] =>
  curveRows(
    legend,
    overlay.curves.map(({ style }) => style),
    theme,
  );

/** A press this far outside of the triangle still counts as on its edge. */
const PRESSED_OUTSIDE = -0.04;

export const isNearTriangle = ({ invert }: Ternary, at: Point): boolean =>
  invert(at).every((share) => share > PRESSED_OUTSIDE);
