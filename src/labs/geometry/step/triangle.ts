/** @file Figure 1: the ways of a step on the triangle, the balls around its point, the field of steps. Pure. */
import { around } from "../../../charts/geometry/box";
import { linePath, linesPath, type Line, type Point } from "../../../charts/geometry/polyline";
import { markScale, type FigureTheme } from "../../../charts/ink";
import type { Legend } from "../../../charts/label/legend";
import { circle, marker, path } from "../../../charts/picture/marks";
import type { Mark, Paper, Picture } from "../../../charts/picture/types";
import { ternary, ternaryHeight, type Ternary } from "../../../charts/ternary";
import { moveText } from "../../../charts/text/label";
import { ternaryMarks } from "../../../charts/ternaryMarks";
import { overlayLegend } from "../../../charts/xy/legend";
import { legendMarks } from "../../../charts/xy/marks";
import { overlayMarks } from "../../../charts/xy/overlayMarks";
import { overlayOfTraced, type CurveStyle, type Overlay, type Traced } from "../../../charts/xy/overlay";
import { isSymmetric } from "./symmetric";
import { stylesOf } from "../look";
import type { StepResult, StepTrace } from "../run/step/types";
import { fieldMarks } from "./fieldMarks";
import { endOf, linesOf } from "./lines";
import type { Axes } from "./metric";
import {
  axesIn,
  GRIP_RADIUS,
  layoutMetric,
  METRIC_STYLE,
  metricMarks,
  type DrawnMetric,
} from "./metricMarks";
import { describeStep, stepWords } from "./words";

/** Largest picture: beyond, the triangle only costs room. */
const WIDEST = 620;
const NARROW = 430;
const POINT_RADIUS = 7;
const END_RADIUS = 5;

interface Scene {
  readonly ternary: Ternary;
  readonly theme: FigureTheme;
  readonly styles: readonly CurveStyle[];
  readonly point: Point;
  readonly reference: Point | null;
  readonly overlay: Overlay;
  readonly legend: Legend;
  readonly ends: readonly (Point | null)[];
  readonly divided: readonly Divided[];
  readonly balls: { readonly left: Line; readonly right: Line } | null;
  readonly metric: DrawnMetric | null;
}

const closed = (rows: Float64Array, at: Ternary["at"]): Line => {
  const [line = []] = linesOf(rows, at);
  const [first] = line;
  return first ? [...line, first] : line;
};

/** Shifts everything down by the rows of a legend. */
function below(shape: Ternary, by: number): Ternary {
  if (by === 0) return shape;
  const down = ([x, y]: Point): Point => [x, y + by];
  const [a, b, c] = shape.corners;
  return {
    ...shape,
    size: { ...shape.size, height: shape.size.height + by },
    corners: [down(a), down(b), down(c)],
    at: (p) => down(shape.at(p)),
    invert: ([x, y]) => shape.invert([x, y - by]),
    edges: shape.edges.map(down),
    ticks: shape.ticks.map(({ from, to, label }) => ({
      from: down(from),
      to: down(to),
      label: moveText(label, 0, by),
    })),
    names: shape.names.map((name) => moveText(name, 0, by)),
  };
}

const SIDES = ["left", "right"] as const;
/** Where both are one. */
const BALL = { id: "left", label: "D ≤ r", dash: "", marker: null } as const;
const BALLS = {
  left: { id: "left", label: "D(y, x) ≤ r", dash: "", marker: null },
  right: { id: "right", label: "D(x, y) ≤ r", dash: "5 3", marker: null },
} as const;

function tracedIn(shape: Ternary, styles: readonly CurveStyle[], { ways, balls }: StepResult, both: boolean) {
  const [first] = styles;
  const steps = ways.map(({ points }, i): Traced => {
    const style = styles[i] ?? styles[0];
    if (style === undefined) throw new Error("A step has a geometry.");
    return { style, runs: linesOf(points, shape.at), markers: [] };
  });
  if (balls === null || first === undefined) return { steps, outlines: [] };
  const outlines = (both ? SIDES : SIDES.slice(0, 1)).map((side): Traced => ({
    style: { ...(both ? BALLS[side] : BALL), color: first.color },
    runs: [closed(balls[side], shape.at)],
    markers: [],
  }));
  return { steps, outlines };
}

interface Divided {
  readonly lines: readonly Line[];
  readonly end: Point | null;
}

/** The wrong ways as far as they stay on the triangle. */
function dividedIn(shape: Ternary, { ways }: StepResult): readonly Divided[] {
  const at = (row: Float64Array): Point => (row.every((x) => x >= 0) ? shape.at(row) : [NaN, NaN]);
  return ways.map(({ divided }) => ({ lines: linesOf(divided, at), end: endOf(divided, at) }));
}

function layoutTriangle(trace: StepTrace, result: StepResult, paper: Paper, axes: Axes | null): Scene {
  const { width, height, theme } = paper;
  const { params } = trace;
  const styles = stylesOf([params.geometry, ...params.beside]);
  const grow = markScale(theme);
  const inner = Math.min(width, WIDEST * grow);
  const bare = ternary({ width, height: height ?? ternaryHeight(inner, theme) }, theme, []);
  const attempt = (above: number) => {
    const shape = below(bare, above);
    const point = shape.at(params.point);
    const { steps, outlines } = tracedIn(shape, styles, result, !isSymmetric(params.geometry));
    const divided = dividedIn(shape, result);
    const metric = axes && layoutMetric(shape, params.point, axes);
    const ends = [
      ...result.ways.map(({ points }) => endOf(points, shape.at)),
      ...divided.map(({ end }) => end),
    ];
    const frame = { x0: 0, y0: above, x1: shape.size.width, y1: shape.size.height };
    const taken = [
      around(...point, (POINT_RADIUS + 3) * grow),
      ...(params.reference === "none"
        ? []
        : [around(...shape.at(params.reference), (POINT_RADIUS + 3) * grow)]),
      ...ends.flatMap((end) => (end ? [around(...end, (END_RADIUS + 2) * grow)] : [])),
      ...(metric?.grips ?? []).map((grip) => around(...grip, (GRIP_RADIUS + 2) * grow)),
      ...shape.names.map(({ box }) => box),
      ...shape.ticks.map(({ label }) => label.box),
    ];
    const shown = metric ? [{ style: METRIC_STYLE, runs: metric.runs, markers: [] }] : [];
    const overlay = overlayOfTraced([...steps, ...outlines, ...shown], frame, theme, width >= NARROW * grow, {
      boxes: taken,
      lines: [
        shape.edges,
        ...divided.flatMap(({ lines }) => lines),
        ...(metric?.grips ?? []).map((grip) => [point, grip]),
      ],
    });
    return { shape, point, divided, overlay, metric, balls: outlines.map(({ runs }) => runs[0] ?? []) };
  };
  const first = attempt(0);
  const rows = overlayLegend(first.overlay.homeless, width, theme);
  const { shape, point, divided, overlay, balls, metric } = rows.height === 0 ? first : attempt(rows.height);
  const [left, right] = balls;
  return {
    ternary: shape,
    theme,
    styles,
    point,
    reference: params.reference === "none" ? null : shape.at(params.reference),
    overlay,
    legend: rows.height === 0 ? rows : overlayLegend(overlay.homeless, width, theme),
    ends: result.ways.map(({ points }) => endOf(points, shape.at)),
    divided,
    balls: left ? { left, right: right ?? [] } : null,
    metric,
  };
}

function ballMarks({ balls, styles, theme }: Scene): readonly Mark[] {
  const color = styles[0]?.color;
  if (balls === null || color === undefined) return [];
  const line = { stroke: color, width: theme.stroke * 0.6 };
  return [
    ...path(linePath(balls.left, true), { fill: color, fillOpacity: 0.1, ...line, name: "left" }),
    ...path(linePath(balls.right, true), { ...line, dash: "5 3", name: "right" }),
  ];
}

function wayMarks(scene: Scene): readonly Mark[] {
  const { theme, styles, overlay, divided, ends, point, reference } = scene;
  const grow = markScale(theme);
  const steps = { ...overlay, curves: overlay.curves.slice(0, styles.length) };
  return [
    ...divided.flatMap(({ lines, end }, i) => {
      const color = styles[i]?.color ?? "ink";
      return [
        ...path(linesPath(lines), {
          stroke: color,
          width: theme.stroke * 0.8,
          dash: "1 3.5",
          cap: "round",
          name: `divided-${i}`,
        }),
        ...(end ? [marker(styles[i]?.marker ?? "circle", end, END_RADIUS * grow, color, true)] : []),
      ];
    }),
    ...overlayMarks(steps, theme, true),
    ...ends.flatMap((end, i) =>
      end ? [marker(styles[i]?.marker ?? "circle", end, END_RADIUS * grow, styles[i]?.color ?? "ink")] : [],
    ),
    ...(reference
      ? [circle(reference, POINT_RADIUS * grow, { stroke: "target", width: 1.75, dash: "3 2.2" })]
      : []),
    circle(point, POINT_RADIUS * grow, { fill: "paper", stroke: "ink", width: 2.25 }),
  ];
}

export interface DrawnTriangle {
  readonly ternary: Ternary;
  readonly point: Point;
  readonly reference: Point | null;
  /** The ends of the axes of a metric. */
  readonly grips: DrawnMetric["grips"] | null;
  readonly picture: Picture;
}

export function drawTriangle(
  trace: StepTrace,
  result: StepResult,
  paper: Paper,
  axes = axesIn(trace.params, null),
): DrawnTriangle {
  const scene = layoutTriangle(trace, result, paper, axes);
  const { ternary: shape, legend, overlay, theme } = scene;
  return {
    ternary: shape,
    point: scene.point,
    reference: scene.reference,
    grips: scene.metric?.grips ?? null,
    picture: {
      ...stepWords(trace),
      size: shape.size,
      description: describeStep(trace),
      layers: [
        { id: "ground", marks: ternaryMarks(shape) },
        { id: "field", marks: fieldMarks(shape, result), moving: true },
        {
          id: "step",
          moving: true,
          marks: [
            ...ballMarks(scene),
            ...(scene.metric ? metricMarks(scene.metric, scene.point, theme) : []),
            ...wayMarks(scene),
            ...legendMarks(legend, (id) => overlay.curves.find(({ style }) => style.id === id)?.style, theme),
          ],
        },
      ],
    },
  };
}
