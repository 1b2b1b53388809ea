/** @file Curves in pixels, with labels beside them where there is room, otherwise in a legend. */
import { around, padBox, type Box } from "../geometry/box";
import { groupedObstacles } from "../geometry/obstacles";
import { acrossLine, clipLine, linesPath, toLine, type Line, type Point } from "../geometry/polyline";
import type { FigureTheme } from "../ink";
import { assign } from "../label/assign";
import {
  candidates,
  standsClear,
  type CurveCandidate,
  type Spot,
  type Surroundings,
} from "../label/candidates";
import { placeOn } from "../label/spot";
import type { Scale } from "../scale/scale";
import type { PlacedText } from "../text/label";
import { rich } from "../text/measure";
import type { Notion } from "../notions";
import { curveStyle } from "./text";

/** The look and the name of a curve. */
export interface CurveStyle extends Omit<Notion, "symbol"> {
  readonly id: string;
  /** In the notation of `rich` in charts/text; "" = no label. */
  readonly label: string;
  /** Drawn pale and fine, because the curve is behind others. */
  readonly fine?: true;
}

export interface CurveData {
  readonly style: CurveStyle;
  readonly x: ArrayLike<number>;
  /** In units of the vertical scale. ±Infinity leaves through an edge; NaN is a gap. */
  readonly y: ArrayLike<number>;
}

export interface DrawnCurve {
  readonly style: CurveStyle;
  readonly path: string;
  readonly markers: readonly Point[];
}

/** What keeps its place during a drag: labels beside their curves, and those in the legend. */
export interface Held {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly homeless: readonly CurveStyle[];
  /** What an axis showed, if it would otherwise follow what is dragged along it. */
  readonly across?: readonly [number, number];
  readonly up?: readonly [number, number];
  /** Pixels above a plot for a legend. */
  readonly above?: number;
}

export interface Overlay extends Held {
  readonly curves: readonly DrawnCurve[];
  readonly labels: readonly PlacedText[];
}

export const MARKER_SPACING = 120;
const MARKER_RADIUS = 4.5;
const INVISIBLE_PX = 0.4;
/** The distance that labels keep from the frame. */
const LABEL_EDGE_PX = 5;

/** The parts of a curve inside the frame. */
export interface Traced {
  readonly style: CurveStyle;
  readonly runs: readonly Line[];
  readonly markers: readonly Point[];
}

const part = (values: ArrayLike<number>, from: number, to: number): ArrayLike<number> =>
  from === 0 && to === values.length
    ? values
    : Array.from({ length: to - from }, (_, i) => values[from + i] ?? Number.NaN);

/** The parts of a curve between its gaps. */
function pieces({ x, y }: CurveData): readonly Pick<CurveData, "x" | "y">[] {
  const found: Pick<CurveData, "x" | "y">[] = [];
  let from = 0;
  for (let end = 0; end <= y.length; end++) {
    if (end < y.length && !Number.isNaN(y[end])) continue;
    if (end > from) found.push({ x: part(x, from, end), y: part(y, from, end) });
    from = end + 1;
  }
  return found;
}

function trace(data: CurveData, frame: Box, across: Scale, up: Scale): Traced {
  const { style } = data;
  const runs = pieces(data).flatMap(({ x, y }) =>
    clipLine(toLine(x, y, across.at, up.at, INVISIBLE_PX), frame),
  );
  return { style, runs, markers: style.marker ? runs.flatMap((run) => acrossLine(run, MARKER_SPACING)) : [] };
}

/** What labels must not touch besides the curves. */
export interface Taken {
  readonly boxes: readonly Box[];
  readonly lines?: readonly Line[];
}

const NO_SPOTS: ReadonlyMap<string, Spot> = new Map();

interface On {
  readonly frame: Box;
  readonly theme: FigureTheme;
  readonly taken: Taken;
  readonly held: Held | null;
}

/** The place of a held label beside its curve as that is now; null if the place will not do. */
function keptOn({ style, runs }: Traced, { theme, held }: On, room: Surroundings): CurveCandidate | null {
  const spot = held?.spots.get(style.id);
  const placed = spot && placeOn(runs, rich(style.label), curveStyle(theme, style.color), spot);
  return spot && placed && standsClear(placed.box, placed.size, room) ? { placed, spot, cost: 0 } : null;
}

function place(traced: readonly Traced[], on: On) {
  const { frame, theme, held, taken } = on;
  const { boxes, lines = [] } = taken;
  const groups = traced.map(({ runs, markers }) => ({
    lines: runs,
    boxes: markers.map(([x, y]) => around(x, y, MARKER_RADIUS)),
  }));
  const all = groupedObstacles([...groups, { lines, boxes }]);
  const inRows = new Set(held?.homeless.map(({ id }) => id));
  const choices = traced.flatMap((curve, i) => {
    const { style, runs } = curve;
    if (style.label === "" || inRows.has(style.id)) return [];
    const room = {
      frame: padBox(frame, -LABEL_EDGE_PX),
      obstacles: all,
      others: { touches: (box: Box) => all.touches(box, i) },
    };
    const kept = keptOn(curve, on, room);
    const some = kept ? [kept] : candidates(runs, rich(style.label), curveStyle(theme, style.color), room);
    return [{ id: style.id, candidates: some }];
  });
  const placed = assign(choices, boxes);
  const spots = choices.flatMap(({ id, candidates: some }) => {
    const found = some.find((one) => one.placed === placed.get(id));
    return found ? [[id, found.spot] as const] : [];
  });
  // A label without room keeps its old spot in mind, to return there.
  return { placed, spots: new Map([...(held?.spots ?? NO_SPOTS), ...spots]) };
}

/** The held rows in the looks and words of the present curves, as far as these exist. */
const asNow = (styles: readonly CurveStyle[], visible: readonly Traced[]): readonly CurveStyle[] =>
  styles.map((style) => visible.find((one) => one.style.id === style.id)?.style ?? style);

/** Lays out curves that are already in pixels. */
export function overlayOfTraced(
  traced: readonly Traced[],
  frame: Box,
  theme: FigureTheme,
  direct: boolean,
  taken: Taken,
  held: Held | null = null,
): Overlay {
  const visible = traced.filter(({ runs }) => runs.length > 0);
  const { placed, spots } = direct
    ? place(visible, { frame, theme, taken, held })
    : { placed: new Map<string, PlacedText>(), spots: NO_SPOTS };
  const homeless = visible
    .map(({ style }) => style)
    .filter(({ id, label }) => label !== "" && !placed.has(id));
  return {
    curves: traced.map(({ style, runs, markers }) => ({ style, path: linesPath(runs), markers })),
    labels: [...placed.values()],
    spots,
    homeless: held ? asNow(held.homeless, visible) : homeless,
  };
}

/** Lays out curves inside the frame. Without room for labels beside them (`direct`), all are in the legend. */
export function layoutOverlay(
  data: readonly CurveData[],
  scales: { readonly x: Scale; readonly y: Scale },
  frame: Box,
  theme: FigureTheme,
  direct: boolean,
  taken: readonly Box[] = [],
  held: Held | null = null,
): Overlay {
  const traced = data.map((curve) => trace(curve, frame, scales.x, scales.y));
  return overlayOfTraced(traced, frame, theme, direct, { boxes: taken }, held);
}
