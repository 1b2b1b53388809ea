/** @file The atlas as a picture: cells, curves, axes, and the key below. */
import type { Drawing, DrawOf } from "../part";
import type { Box } from "../../../charts/geometry/box";
import { group, path, texts } from "../../../charts/picture/marks";
import type { LegendRow, Mark, Picture, Raster, Viewport } from "../../../charts/picture/types";
import { axisLabels, curveMarks, curveRows } from "../../../charts/xy/marks";
import { statisticsOf } from "../run/atlas/summary";
import type { AtlasTrace } from "../run/atlas/types";
import type { AtlasParams } from "../run/params";
import { curvesShown, texturesShown, type OverlayId } from "../figure/curves";
import { traceOrbit } from "../run/cell/orbit";
import { cellRun } from "../model/cell";
import { pointedIn } from "../model/pointed";
import { drawOrbit } from "../orbit/draw";
import { windowOf } from "../model/window";
import { keyEntries, keyIn } from "./key";
import { linesNow } from "./lines";
import { inksFrom, paintPixels, type Cells } from "./palette";
import {
  layoutAxes,
  layoutMap,
  mapHeight,
  mapPlane,
  type MapAxes,
  type MapInput,
  type MapScene,
} from "./scene";
import { atlasWords, findings, mapDescription } from "./words";
import { table } from "./table";

export interface CellsLook {
  /** Whether collapsed cells are hatched, and wandering ones dotted. */
  readonly textures: boolean;
  /** Whether cells that are not known yet are transparent. */
  readonly gaps?: boolean;
}

export const cellsRaster = (cells: Cells, box: Box, look: CellsLook): Raster => ({
  box,
  paint: (out, grid, ink) =>
    paintPixels(cells, { ...look, inks: inksFrom(ink), ratio: grid.ratio }, grid, out),
});

/** Axes and titles. */
export function aroundMarks({ frame, titles }: MapScene, { x, y }: MapAxes) {
  const box = `M${frame.x0 - 0.5},${frame.y0 - 0.5}H${frame.x1 + 0.5}V${frame.y1 + 0.5}H${frame.x0 - 0.5}Z`;
  const across = x?.ticks.map(({ at }) => `M${Math.round(at) + 0.5},${frame.y1}v4`) ?? [];
  const up = y?.ticks.map(({ at }) => `M${frame.x0},${Math.round(at) + 0.5}h-4`) ?? [];
  return [
    ...path(x ? box : "", { stroke: "line" }),
    ...path([...across, ...up].join(""), { stroke: "ink-faint" }),
    ...(x ? axisLabels(x) : []),
    ...(y ? axisLabels(y) : []),
    ...texts(titles),
  ];
}

/** The legend for curves that have no label beside them. */
export const rowsAbove = ({ legend, overlay, theme }: MapScene): readonly LegendRow[] =>
  curveRows(legend, overlay.homeless, theme);

export const linesMarks = ({ overlay, theme }: MapScene): readonly Mark[] =>
  overlay.curves.flatMap((curve) => curveMarks(curve, theme, true));
export const labelsMarks = ({ overlay }: MapScene): readonly Mark[] => texts(overlay.labels, true);
export const edgesMarks = ({ edges }: MapScene): readonly Mark[] =>
  path(edges, { stroke: "ink", width: 1.25 });

/** @param viewport leaves no room for the key */
export const mapOn = (
  { width, height, theme }: Viewport,
  input: Pick<MapInput, "params" | "lines" | "show">,
): MapScene =>
  layoutMap({
    ...input,
    theme,
    size: { width, height: height ?? mapHeight(width, theme, input.params) },
    full: height !== null,
  });

const KEY = { left: 12, above: 6 };

function keyOn({ width, theme }: Viewport, { iterations }: AtlasParams) {
  const room = width - 2 * KEY.left;
  const { height, marks } = keyIn(room, keyEntries(iterations, theme, room));
  return { marks, height: KEY.above + height };
}

/** A viewport with room for the key below the map. */
export const withKey = (viewport: Viewport, params: AtlasParams): Viewport =>
  viewport.height === null
    ? viewport
    : { ...viewport, height: viewport.height + keyOn(viewport, params).height };

export interface AtlasLook {
  readonly show: readonly OverlayId[];
  readonly textures: boolean;
}

export function drawAtlas(trace: AtlasTrace, { show, textures }: AtlasLook, viewport: Viewport): Picture {
  const { params } = trace;
  const key = keyOn(viewport, params);
  const room = viewport.height === null ? viewport : { ...viewport, height: viewport.height - key.height };
  const scene = mapOn(room, { params, lines: linesNow(trace, show), show });
  const { frame: clip, size } = scene;
  const axes = layoutAxes(params, windowOf(params), scene);
  return {
    ...atlasWords(params),
    size: { width: size.width, height: size.height + key.height },
    description: mapDescription(trace),
    plane: mapPlane(scene.scales, params),
    layers: [
      { id: "around", marks: aroundMarks(scene, axes) },
      { id: "cells", raster: cellsRaster(trace, clip, { textures }) },
      { id: "curves", clip, marks: [...linesMarks(scene), ...labelsMarks(scene), ...edgesMarks(scene)] },
    ],
    legend: [...rowsAbove(scene), group(key.marks, { at: [KEY.left, size.height + KEY.above] })],
  };
}

export const draw: DrawOf<"atlas"> = (figure, trace, { hide, cell }, viewport) => {
  if (figure !== "orbit")
    return drawAtlas(trace, { show: curvesShown(hide), textures: texturesShown(hide) }, viewport);
  const run = cellRun(trace.params, pointedIn(trace.params, cell));
  return run && drawOrbit(traceOrbit(run), viewport);
};

export const drawing: Drawing<"atlas"> = {
  draw,
  table,
  findings: (trace) => findings(trace, statisticsOf(trace)),
};
