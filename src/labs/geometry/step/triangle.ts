/** @file Figure 1: the paths of a step on the triangle, the balls around its point, the field of steps. Pure. */
import { SECOND_DASHES } from "../../../charts/looks";
import { NOTIONS } from "../../../charts/notions";
import { around } from "../../../charts/geometry/box";
import { linePath, linesPath, type Line, type Point } from "../../../charts/geometry/polyline";
import { NARROW_PX, markScale, type FigureTheme } from "../../../charts/ink";
import { circle, marker, path } from "../../../charts/picture/marks";
import { longer } from "../../../charts/picture/dashes";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { trianglePlane } from "../../../charts/plane";
import type { Ternary } from "../../../charts/ternary";
import { overlayMarks } from "../../../charts/xy/overlayMarks";
import type { CurveStyle, Taken, Traced } from "../../../charts/xy/overlay";
import { layoutOnTriangle, rowsBelow, type OnTriangle } from "../figure/onTriangle";
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

/** The largest useful width of the picture. */
const WIDEST_PX = 620;
const POINT_RADIUS = 7;
const END_RADIUS = 5;

interface Scene {
  readonly traced: readonly Traced[];
  readonly taken: Taken;
  readonly point: Point;
  readonly reference: Point | null;
  readonly ends: readonly (Point | null)[];
  readonly divided: readonly Divided[];
  readonly balls: { readonly left: Line; readonly right: Line } | null;
  readonly metric: DrawnMetric | null;
}

interface Drawing extends OnTriangle<Scene> {
  readonly styles: readonly CurveStyle[];
  readonly theme: FigureTheme;
}

const closed = (rows: Float64Array, at: Ternary["at"]): Line => {
  const [line = []] = linesOf(rows, at);
  const [first] = line;
  return first ? [...line, first] : line;
};

const SIDES = ["left", "right"] as const;
/** The style of the ball if both balls coincide. */
const BALL = { id: "left", label: "D ≤ r", dash: "", marker: null } as const;
const BALLS = {
  left: { id: "left", label: "D(y, x) ≤ r", dash: "", marker: null },
  right: { id: "right", label: "D(x, y) ≤ r", dash: SECOND_DASHES.reverse, marker: null },
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

/** The wrong paths, as far as they stay on the triangle. */
function dividedIn(shape: Ternary, { ways }: StepResult): readonly Divided[] {
  const at = (row: Float64Array): Point => (row.every((x) => x >= 0) ? shape.at(row) : [NaN, NaN]);
  return ways.map(({ divided }) => ({ lines: linesOf(divided, at), end: endOf(divided, at) }));
}

function sceneOn(
  shape: Ternary,
  { params }: StepTrace,
  result: StepResult,
  { styles, axes, theme }: { styles: readonly CurveStyle[]; axes: Axes | null; theme: FigureTheme },
): Scene {
  const grow = markScale(theme);
  const point = shape.at(params.point);
  const reference = params.reference === "none" ? null : shape.at(params.reference);
  const { steps, outlines } = tracedIn(shape, styles, result, !isSymmetric(params.geometry));
  const divided = dividedIn(shape, result);
  const metric = axes && layoutMetric(shape, params.point, axes);
  const grips = metric?.grips ?? [];
  const ends = result.ways.map(({ points }) => endOf(points, shape.at));
  const [left, right] = outlines.map(({ runs }) => runs[0] ?? []);
  const boxes = [
    ...[point, ...(reference ? [reference] : [])].map((at) => around(...at, (POINT_RADIUS + 3) * grow)),
    ...[...ends, ...divided.map(({ end }) => end)].flatMap((end) =>
      end ? [around(...end, (END_RADIUS + 2) * grow)] : [],
    ),
    ...grips.map((grip) => around(...grip, (GRIP_RADIUS + 2) * grow)),
    ...shape.names.map(({ box }) => box),
    ...shape.ticks.map(({ label }) => label.box),
  ];
  const lines = [
    shape.edges,
    ...divided.flatMap((one) => one.lines),
    ...grips.map((grip): Line => [point, grip]),
  ];
  return {
    traced: [
      ...steps,
      ...outlines,
      ...(metric ? [{ style: METRIC_STYLE, runs: metric.runs, markers: [] }] : []),
    ],
    taken: { boxes, lines },
    point,
    reference,
    ends,
    divided,
    balls: left ? { left, right: right ?? [] } : null,
    metric,
  };
}

function layoutTriangle(
  trace: StepTrace,
  result: StepResult,
  viewport: Viewport,
  axes: Axes | null,
): Drawing {
  const { theme } = viewport;
  const styles = stylesOf([trace.params.geometry, ...trace.params.beside]);
  const room = { figure: "step", viewport, widest: WIDEST_PX, narrow: NARROW_PX };
  return {
    ...layoutOnTriangle(room, (shape) => sceneOn(shape, trace, result, { styles, axes, theme })),
    styles,
    theme,
  };
}

function ballMarks({ scene: { balls }, styles, theme }: Drawing): readonly Mark[] {
  const color = styles[0]?.color;
  if (balls === null || color === undefined) return [];
  const line = { stroke: color, width: theme.stroke * 0.6 };
  return [
    ...path(linePath(balls.left, true), { fill: color, fillOpacity: 0.1, ...line, name: "left" }),
    ...path(linePath(balls.right, true), {
      ...line,
      dash: longer(SECOND_DASHES.reverse, theme.scale),
      name: "right",
    }),
  ];
}

function wayMarks({ theme, styles, overlay, scene }: Drawing): readonly Mark[] {
  const { divided, ends, point, reference } = scene;
  const grow = markScale(theme);
  const steps = { ...overlay, curves: overlay.curves.slice(0, styles.length) };
  return [
    ...divided.flatMap(({ lines, end }, i) => {
      const color = styles[i]?.color ?? "ink";
      return [
        ...path(linesPath(lines), {
          stroke: color,
          width: theme.stroke * 0.8,
          dash: longer(SECOND_DASHES.dotted, theme.scale),
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
      ? [
          circle(
            reference,
            POINT_RADIUS * grow,
            thicker({ stroke: "target", width: 1.75, dash: NOTIONS.aim.dash }, theme),
          ),
        ]
      : []),
    circle(point, POINT_RADIUS * grow, { fill: "paper", stroke: "ink", width: 2.25 }),
  ];
}

export interface DrawnTriangle {
  readonly ternary: Ternary;
  readonly point: Point;
  readonly reference: Point | null;
  /** The ends of a metric's axes. */
  readonly grips: DrawnMetric["grips"] | null;
  readonly picture: Picture;
}

export function drawTriangle(
  trace: StepTrace,
  result: StepResult,
  viewport: Viewport,
  axes = axesIn(trace.params, null),
): DrawnTriangle {
  const drawing = layoutTriangle(trace, result, viewport, axes);
  const { scene, ground: on, overlay, theme } = drawing;
  return {
    ternary: on.shape,
    point: scene.point,
    reference: scene.reference,
    grips: scene.metric?.grips ?? null,
    picture: {
      ...stepWords(trace),
      size: drawing.size,
      description: describeStep(trace),
      held: overlay,
      plane: trianglePlane(on.shape),
      layers: [
        on.layer,
        { id: "field", marks: fieldMarks(on.shape, result), moving: true },
        {
          id: "step",
          moving: true,
          marks: [
            ...ballMarks(drawing),
            ...(scene.metric ? metricMarks(scene.metric, scene.point, theme) : []),
            ...wayMarks(drawing),
          ],
        },
      ],
      legend: rowsBelow(drawing, theme),
    },
  };
}
