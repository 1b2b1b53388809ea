/** @file Figure 1 with three classes: the ways of all geometries on the triangle. Pure. */
import { around } from "../../../charts/geometry/box";
import { alongLine, type Line, type Point } from "../../../charts/geometry/polyline";
import { walkedOnce } from "../../../charts/geometry/walkedOnce";
import { markScale } from "../../../charts/ink";
import { circle, marker } from "../../../charts/picture/marks";
import type { Mark, Paper, Picture } from "../../../charts/picture/types";
import { ternary, ternaryHeight, type Ternary } from "../../../charts/ternary";
import { ternaryMarks } from "../../../charts/ternaryMarks";
import { overlayLegend } from "../../../charts/xy/legend";
import { legendMarks } from "../../../charts/xy/marks";
import { overlayMarks } from "../../../charts/xy/overlayMarks";
import { overlayOfTraced, type Traced } from "../../../charts/xy/overlay";
import type { FlowTrace } from "../run/flow/types";
import { startOf } from "../run/flow/flow";
import { runsIn, type ShownRun } from "./runs";
import { describeWays, waysWords } from "./words";

const WIDEST = 620;
const NARROW = 400;
const POINT_RADIUS = 6;
const END_RADIUS = 5;
/** As many strokes of a run can be followed. */
const STROKES = 800;
const SPACING = 90;

function pointAt({ x }: ShownRun["run"], { at }: Ternary): (row: number) => Point {
  const p = new Float64Array(3);
  return (row) => {
    // A belief that rounding or dividing by the sum took a little below 0 lies on the edge.
    for (let i = 0; i < 3; i++) p[i] = x[row * 3 + i] ?? 0;
    return at(p);
  };
}

/** Markers off the ends of a way, where they would hide where it ends. */
function markersOn(lines: readonly Line[]): readonly Point[] {
  const [first = []] = lines;
  return alongLine(first, SPACING, SPACING / 3);
}

function tracedOf({ run, style }: ShownRun, shape: Ternary): Traced {
  const runs = walkedOnce(pointAt(run, shape), 0, run.t.length - 1, STROKES);
  return { style, runs, markers: markersOn(runs) };
}

const endOf = ({ run }: ShownRun, shape: Ternary): Point => pointAt(run, shape)(run.t.length - 1);

export function drawTriangle(trace: FlowTrace, { width, height, theme }: Paper): Picture {
  const grow = markScale(theme);
  const shown = runsIn(trace);
  const inner = Math.min(width, WIDEST * grow);
  const direct = width >= NARROW * grow;
  const attempt = (above: number) => {
    const room = { width, height: height === null ? ternaryHeight(inner, theme) : height - above };
    const shape = ternary(room, theme, []);
    const [start, ends] = [shape.at(startOf(trace.params, 3)), shown.map((one) => endOf(one, shape))];
    const z = shown.find(({ run }) => run.summary.reference !== null)?.run.summary.reference ?? null;
    const frame = { x0: 0, y0: 0, x1: room.width, y1: room.height };
    const overlay = overlayOfTraced(
      shown.map((one) => tracedOf(one, shape)),
      frame,
      theme,
      direct,
      {
        boxes: [
          ...[start, ...ends].map(([x, y]) => around(x, y, (POINT_RADIUS + 2) * grow)),
          ...shape.names.map(({ box }) => box),
          ...shape.ticks.map(({ label }) => label.box),
        ],
        lines: [shape.edges],
      },
    );
    return { shape, start, ends, z: z && shape.at(z), overlay, above };
  };
  const first = attempt(0);
  const rows = overlayLegend(first.overlay.homeless, width, theme);
  const { shape, start, ends, z, overlay, above } = rows.height === 0 ? first : attempt(rows.height);
  const legend = rows.height === 0 ? rows : overlayLegend(overlay.homeless, width, theme);
  const ways: readonly Mark[] = [
    ...overlayMarks(overlay, theme, true),
    ...(z ? [circle(z, (POINT_RADIUS + 2) * grow, { stroke: "target", width: 1.75, dash: "3 2.2" })] : []),
    circle(start, POINT_RADIUS * grow, { fill: "paper", stroke: "ink", width: 2 }),
    ...ends.flatMap((end, i) => {
      const style = shown[i]?.style;
      return style ? [marker(style.marker ?? "circle", end, END_RADIUS * grow, style.color)] : [];
    }),
  ];
  const at = [0, above] as const;
  return {
    ...waysWords(trace),
    size: { width, height: shape.size.height + above },
    description: describeWays(trace),
    layers: [
      { id: "ground", marks: ternaryMarks(shape), at },
      { id: "ways", marks: ways, at },
      {
        id: "legend",
        marks: legendMarks(legend, (id) => overlay.curves.find(({ style }) => style.id === id)?.style, theme),
      },
    ],
  };
}
