/** @file Figure 1 with three classes: the paths of all geometries on the triangle. Pure. */
import { NOTIONS } from "../../../charts/notions";
import { around } from "../../../charts/geometry/box";
import { alongLine, type Line, type Point } from "../../../charts/geometry/polyline";
import { walkedOnce } from "../../../charts/geometry/walkedOnce";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { circle, marker } from "../../../charts/picture/marks";
import { thicker } from "../../../charts/picture/thicker";
import type { Mark, Picture, Viewport } from "../../../charts/picture/types";
import { trianglePlane } from "../../../charts/plane";
import type { Ternary } from "../../../charts/ternary";
import { overlayMarks } from "../../../charts/xy/overlayMarks";
import type { Traced } from "../../../charts/xy/overlay";
import { layoutOnTriangle, rowsBelow } from "../figure/onTriangle";
import type { FlowTrace } from "../run/flow/types";
import { startOf } from "../run/flow/flow";
import { describeBoth, runsBehind, withBehind } from "./behind";
import { onSameGround, runsIn, type ShownRun } from "./runs";
import { describeWays, waysWords } from "./words";

const WIDEST_PX = 620;
const NARROW_PX = 400;
const POINT_RADIUS = 6;
const END_RADIUS = 5;
/** As many strokes of a run as one can follow. */
const MAX_STROKES = 800;
const MARK_SPACING_PX = 90;
/** The marks of a pinned run. */
const [PINNED_RADIUS, PALE_INK] = [3.5, "ink-faint"] as const;

function pointAt({ x }: ShownRun["run"], { at }: Ternary): (row: number) => Point {
  const p = new Float64Array(3);
  return (row) => {
    // An entry slightly below 0, from rounding or dividing by the sum, is put on the edge.
    for (let i = 0; i < 3; i++) p[i] = x[row * 3 + i] ?? NaN;
    return at(p);
  };
}

/** Markers along a path, away from its ends, which they would hide. */
function markersOn(lines: readonly Line[]): readonly Point[] {
  const [first = []] = lines;
  return alongLine(first, MARK_SPACING_PX, MARK_SPACING_PX / 3);
}

function tracedOf({ run, style }: ShownRun, shape: Ternary): Traced {
  const runs = walkedOnce(pointAt(run, shape), 0, run.t.length - 1, MAX_STROKES);
  return { style, runs, markers: markersOn(runs) };
}

const endOf = ({ run }: ShownRun, shape: Ternary): Point => pointAt(run, shape)(run.t.length - 1);

const runReference = ({ run }: ShownRun) => run.summary.reference;

/** The start and target of a pinned flow, and the ends of its runs. */
function pinnedMarks(
  shape: Ternary,
  { params }: FlowTrace,
  behind: readonly ShownRun[],
  theme: FigureTheme,
): readonly Mark[] {
  const grow = markScale(theme);
  const z = behind.map(runReference).find((one) => one !== null);
  return [
    ...(z
      ? [
          circle(
            shape.at(z),
            (POINT_RADIUS + 1) * grow,
            thicker({ stroke: PALE_INK, dash: NOTIONS.aim.dash }, theme),
          ),
        ]
      : []),
    circle(shape.at(startOf(params, 3)), PINNED_RADIUS * grow, {
      fill: "paper",
      stroke: PALE_INK,
      width: 1.5,
    }),
    ...behind.map((one) =>
      marker(one.style.marker ?? "circle", endOf(one, shape), PINNED_RADIUS * grow, PALE_INK, true),
    ),
  ];
}

interface Both {
  readonly trace: FlowTrace;
  readonly pinned: FlowTrace | null;
}

function sceneOn(shape: Ternary, { trace, pinned }: Both, { theme }: Viewport) {
  const grow = markScale(theme);
  const shown = runsIn(trace);
  const other = pinned !== null && onSameGround(trace, pinned) ? pinned : null;
  const behind = runsBehind(trace, other);
  const [start, ends] = [shape.at(startOf(trace.params, 3)), shown.map((one) => endOf(one, shape))];
  const z = shown.map(runReference).find((one) => one !== null);
  const boxes = [
    ...[start, ...ends].map(([x, y]) => around(x, y, (POINT_RADIUS + 2) * grow)),
    ...shape.names.map(({ box }) => box),
    ...shape.ticks.map(({ label }) => label.box),
  ];
  return {
    shown,
    start,
    ends,
    z: z ? shape.at(z) : null,
    pinned: other ? pinnedMarks(shape, other, behind, theme) : [],
    traced: [...behind, ...shown].map((one) => tracedOf(one, shape)),
    taken: { boxes, lines: [shape.edges] },
  };
}

export interface DrawnTriangle {
  readonly ternary: Ternary;
  readonly start: Point;
  readonly z: Point | null;
  readonly picture: Picture;
}

export function layoutTriangle(
  trace: FlowTrace,
  viewport: Viewport,
  pinned: FlowTrace | null,
): DrawnTriangle {
  const { theme } = viewport;
  const grow = markScale(theme);
  const room = { figure: "ways", viewport, widest: WIDEST_PX, narrow: NARROW_PX };
  const drawing = layoutOnTriangle(room, (shape) => sceneOn(shape, { trace, pinned }, viewport));
  const { scene, ground: on, overlay, size } = drawing;
  const { shown, start, ends, z } = scene;
  const marks: readonly Mark[] = [
    ...scene.pinned,
    ...overlayMarks(overlay, theme, true),
    ...(z
      ? [
          circle(
            z,
            (POINT_RADIUS + 2) * grow,
            thicker({ stroke: "target", width: 1.75, dash: NOTIONS.aim.dash }, theme),
          ),
        ]
      : []),
    circle(start, POINT_RADIUS * grow, { fill: "paper", stroke: "ink", width: 2 }),
    ...ends.flatMap((end, i) => {
      const style = shown[i]?.style;
      return style ? [marker(style.marker ?? "circle", end, END_RADIUS * grow, style.color)] : [];
    }),
  ];
  const picture = {
    ...withBehind(waysWords(trace), "ways", trace, pinned),
    size,
    description: describeBoth(trace, pinned, describeWays),
    held: overlay,
    plane: trianglePlane(on.shape),
    layers: [on.layer, { id: "ways", marks, moving: true }],
    legend: rowsBelow(drawing, theme),
  };
  return { ternary: on.shape, start, z, picture };
}

export const drawTriangle = (...given: Parameters<typeof layoutTriangle>): Picture =>
  layoutTriangle(...given).picture;
