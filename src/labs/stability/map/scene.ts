/** @file The layout of a map around its cells: frame, axes, curves, labels. Pure. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import { around, type Box } from "../../../charts/geometry/box";
import { clipLine, linesPath, type Line } from "../../../charts/geometry/polyline";
import { isNarrow, pictureScale, type FigureTheme } from "../../../charts/ink";
import type { Legend } from "../../../charts/label/legend";
import { axesPlane, trianglePlane, type Plane } from "../../../charts/plane";
import { linearScale, type Scale } from "../../../charts/scale/scale";
import { placeText, type PlacedText } from "../../../charts/text/label";
import { rich } from "../../../charts/text/measure";
import type { AtlasParams } from "../run/params";
import { OVERLAY_IDS, overlayOf, type OverlayId } from "../figure/curves";
import { overlayLegend } from "../../../charts/xy/legend";
import { layoutOverlay, type CurveData, type Overlay } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import type { Size } from "../../../charts/picture/types";
import { tickStyle } from "../../../charts/xy/text";
import { frameIn, RIGHT_MARGIN, titleAcross, titleUp } from "../../../charts/xy/frame";
import { FIRST_POINTED } from "../model/pointed";
import { windowOf, type MapWindow } from "../model/window";
import { layoutLevels } from "./levels";
import { curveIn, type MapLines } from "./lines";
import { windowTitle } from "./orientation";

export interface MapInput {
  readonly params: AtlasParams;
  /** The lines over the cells, which may still belong to the window before. */
  readonly lines: MapLines | null;
  readonly show: readonly OverlayId[];
  /** The rows of a legend add to the height, unless `full` says that this is all there is. */
  readonly size: Size;
  readonly full?: boolean;
  readonly theme: FigureTheme;
}

export interface MapAxes {
  readonly x: Axis | null;
  readonly y: Axis | null;
}

export interface MapScene {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly window: MapWindow;
  readonly overlay: Overlay;
  readonly legend: Legend;
  readonly titles: readonly PlacedText[];
  /** The edges of the triangle inside the frame; "" for the slice. */
  readonly edges: string;
  readonly scales: { readonly x: Scale; readonly y: Scale };
}

const TRIANGLE_HEIGHT = Math.sqrt(3) / 2;

export const isTriangle = ({ classes }: Pick<AtlasParams, "classes">) => classes === 3;

function scalesOf(params: AtlasParams, { x, y }: MapWindow, frame: Box): { x: Scale; y: Scale } {
  const up = [frame.y1, frame.y0] as const;
  return {
    x: linearScale(x, [frame.x0, frame.x1]),
    y: isTriangle(params) ? linearScale(y, up) : stepScale(y, up),
  };
}

function curveData({ lines, show, params }: MapInput): CurveData[] {
  if (lines === null || isTriangle(params)) return [];
  const { trace } = lines;
  const { x } = windowOf(trace.params);
  const columns = Array.from(
    { length: trace.width },
    (_, i) => x[0] + ((x[1] - x[0]) * (i + 0.5)) / trace.width,
  );
  // The measured line is only known when the last cell is.
  const shown = OVERLAY_IDS.filter((id) => show.includes(id) && (id !== "measured" || trace.complete));
  return shown.flatMap((id) => {
    const y = curveIn(lines, id);
    return y === null ? [] : [{ style: overlayOf(id, params.update), x: columns, y }];
  });
}

/** The axes of a window, which may be one that a gesture is passing through. */
export function layoutAxes(
  params: AtlasParams,
  window: MapWindow,
  scene: Pick<MapScene, "frame" | "size" | "theme">,
): MapAxes {
  if (isTriangle(params)) return { x: null, y: null };
  const { frame, size, theme } = scene;
  const { x, y } = scalesOf(params, window, frame);
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  return {
    x: bottomAxis(x, frame, bounds, tickStyle(theme)),
    y: leftAxis(y, frame, tickStyle(theme)),
  };
}

const UP_TITLES = { fixed: "step η", boundFraction: "step as a fraction of η_{max}(p_{t})" } as const;
const ACROSS_TITLES = {
  target: ["target in class 1, q = (x, 1 − x)", "target q in class 1"],
  start: ["start in class 1, p = (x, 1 − x)", "start p in class 1"],
} as const;

function corners(frame: Box, theme: FigureTheme, { x, y }: { x: Scale; y: Scale }) {
  const style = { font: "sansBold", size: theme.text, color: "ink-soft" } as const;
  const below = frame.y1 + theme.text * 1.4;
  const name = (text: string, px: number, py: number, anchor: "start" | "middle" | "end") =>
    placeText(rich(text), style, px, py, anchor);
  const inside = (px: number) => px >= frame.x0 - 1 && px <= frame.x1 + 1;
  const bottom = Math.abs(y.at(0) - frame.y1) < 1;
  return [
    ...(bottom && inside(x.at(0)) ? [name("class 1", frame.x0, below, "start")] : []),
    ...(bottom && inside(x.at(1)) ? [name("class 2", frame.x1, below, "end")] : []),
    ...(inside(x.at(0.5)) && Math.abs(y.at(1) - frame.y0) < 1
      ? [name("class 3", x.at(0.5), frame.y0 - theme.text * 0.6, "middle")]
      : []),
  ];
}

function edgesOf(frame: Box, { x, y }: { x: Scale; y: Scale }): readonly Line[] {
  const at = (px: number, py: number) => [x.at(px), y.at(py)] as const;
  const line = [at(0, 0), at(1, 0), at(0.5, 1), at(0, 0)];
  return clipLine(line, { x0: frame.x0 - 1, y0: frame.y0 - 1, x1: frame.x1 + 1, y1: frame.y1 + 1 });
}

/** The height of the whole figure for a width. */
export function mapHeight(width: number, theme: FigureTheme, params: Pick<AtlasParams, "classes">): number {
  const grown = theme.text / 12;
  if (isTriangle(params)) return Math.round((width - 2 * RIGHT_MARGIN) * TRIANGLE_HEIGHT + theme.text * 4.6);
  return Math.round(Math.min(Math.max(width * 0.7, 330 * grown), 480 * pictureScale(theme)));
}

const NO_OVERLAY: Overlay = { curves: [], labels: [], spots: new Map(), homeless: [] };

function triangleScene(input: MapInput, window: MapWindow, direct: boolean, legendHeight: number) {
  const { params, lines, show, theme } = input;
  const { width } = input.size;
  const height = input.size.height + (input.full === true ? 0 : legendHeight);
  const top = theme.text * 1.9;
  const side = Math.min(
    width - 2 * RIGHT_MARGIN,
    (height - legendHeight - theme.text * 4.6) / TRIANGLE_HEIGHT,
  );
  const left = Math.round((width - side) / 2);
  const frame = {
    x0: left,
    x1: Math.round(left + side),
    y0: Math.round(top),
    y1: Math.round(top + side * TRIANGLE_HEIGHT),
  };
  const scales = scalesOf(params, window, frame);
  const edges = edgesOf(frame, scales);
  const taken = { boxes: [firstPointed(frame, params)], lines: edges };
  const overlay =
    lines?.trace.params.classes === 3
      ? layoutLevels(lines, lines.trace.params, show, scales, frame, theme, direct, taken)
      : NO_OVERLAY;
  const names = corners(frame, theme, scales);
  const titles = [...names, ...windowTitle(window, frame, width, theme, names)];
  return { size: { width, height }, frame, overlay, titles, edges: linesPath(edges), scales };
}

const RING_RADIUS = 11;

function firstPointed({ x0, x1, y0, y1 }: Box, { classes }: Pick<AtlasParams, "classes">): Box {
  const { right, up } = FIRST_POINTED[classes];
  return around(x0 + right * (x1 - x0), y1 - up * (y1 - y0), RING_RADIUS);
}

function sliceScene(input: MapInput, window: MapWindow, direct: boolean, legendHeight: number) {
  const { params, theme } = input;
  const { width } = input.size;
  const size = { width, height: input.size.height + (input.full === true ? 0 : legendHeight) };
  const frame = frameIn({ width, height: size.height - legendHeight }, theme, 0, 4.2);
  const scales = scalesOf(params, window, frame);
  const taken = [firstPointed(frame, params)];
  const overlay = layoutOverlay(curveData(input), scales, frame, theme, direct, taken);
  const titles = [
    titleUp(UP_TITLES[params.rule.kind], frame, theme),
    titleAcross(ACROSS_TITLES[params.axis], frame, theme),
  ];
  return { size, frame, overlay, titles, edges: "", scales };
}

/** A triangle is a plane for questions only if all of it is in sight; a part need not contain any corner. */
export function mapPlane({ x, y }: MapScene["scales"], params: AtlasParams): Plane {
  if (!isTriangle(params)) return axesPlane({ x, y });
  const isWhole = x.domain[0] <= 0 && x.domain[1] >= 1 && y.domain[0] <= 0 && y.domain[1] >= 1;
  if (!isWhole) return { kind: "none", why: "it shows a part of the triangle" };
  const at = (across: number, up: number) => [x.at(across), y.at(up)] as const;
  return trianglePlane({ corners: [at(0, 0), at(1, 0), at(0.5, 1)] });
}

export function layoutMap(input: MapInput): MapScene {
  const { params, theme } = input;
  const { width } = input.size;
  const window = windowOf(params);
  const direct = !isNarrow(width, theme);
  const layout = isTriangle(params) ? triangleScene : sliceScene;
  // The legend is below the map, so that a row that appears or disappears does not move the map under the
  // pointer. If the height is fixed, room for all rows is kept.
  const all = input.full === true ? OVERLAY_IDS.filter((id) => input.show.includes(id)) : [];
  const kept = overlayLegend(
    all.map((id) => overlayOf(id, params.update)),
    width,
    theme,
  ).height;
  const first = layout(input, window, direct, kept);
  const { height } = overlayLegend(first.overlay.homeless, width, theme);
  const scene = height === 0 || kept > 0 ? first : layout(input, window, direct, height);
  const legend = overlayLegend(
    scene.overlay.homeless,
    width,
    theme,
    scene.size.height - Math.max(kept, height),
  );
  return { ...scene, theme, window, legend };
}
