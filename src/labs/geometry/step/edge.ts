/** @file Figure 3: the largest Fejér step of the cross-entropy along the slice. Pure. */
import { bottomAxis, leftAxis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import { pictureScale, markScale } from "../../../charts/ink";
import { texts } from "../../../charts/picture/marks";
import type { Paper, Picture } from "../../../charts/picture/types";
import { linearScale, log10 } from "../../../charts/scale/scale";
import { overlayLegend } from "../../../charts/xy/legend";
import { axisLabels, axisLines, baseLine, legendMarks } from "../../../charts/xy/marks";
import { overlayMarks } from "../../../charts/xy/overlayMarks";
import { layoutOverlay, type CurveData } from "../../../charts/xy/overlay";
import { stepScale } from "../../../charts/xy/stepScale";
import { tickStyle } from "../../../charts/xy/text";
import { frameIn, titleAcross, titleUp } from "../../../charts/xy/frame";
import { stylesOf } from "../look";
import type { EdgeResult, StepTrace } from "../run/step/types";
import { describeEdge, edgeWords } from "./words";

const NARROW = 430;
/** Powers of ten that are shown at least, and at most. */
const LEAST = [-1, 1] as const;
const MOST = [-6, 4] as const;

function rangeOf(edges: readonly Float64Array[]): readonly [number, number] {
  const logs = edges.flatMap((edge) => Array.from(edge, log10).filter(Number.isFinite));
  const low = Math.max(MOST[0], Math.min(LEAST[0], ...logs) - 0.1);
  return [low, Math.min(MOST[1], Math.max(LEAST[1], ...logs) + 0.15)];
}

/** The proved floor of Burg's curve. */
const FLOOR = 4;

function curvesOf({ params }: StepTrace, { x, edges }: EdgeResult): readonly CurveData[] {
  const styles = stylesOf([params.geometry, ...params.beside]);
  const curves = edges.flatMap((y, i): CurveData[] => {
    const style = styles[i];
    return style ? [{ style, x, y }] : [];
  });
  const hasBurg = [params.geometry, ...params.beside].includes("burg");
  const floor = {
    id: "floor",
    label: "4: proved for Burg",
    color: "exact",
    dash: "1.5 4",
    marker: null,
  } as const;
  return hasBurg ? [...curves, { style: floor, x, y: new Float64Array(x.length).fill(FLOOR) }] : curves;
}

export function drawEdge(trace: StepTrace, edge: EdgeResult, { width, height, theme }: Paper): Picture {
  const data = curvesOf(trace, edge);
  const logs = rangeOf(edge.edges);
  const own = Math.round(Math.min(Math.max(width * 0.62, 260 * markScale(theme)), 400 * pictureScale(theme)));
  const direct = width >= NARROW * markScale(theme);
  const attempt = (above: number) => {
    const size = { width, height: (height ?? own) + (height === null ? above : 0) };
    const frame = frameIn(size, theme, above, 4.2);
    const scales = {
      x: linearScale([0, 1], [frame.x0, frame.x1]),
      y: stepScale(logs, [frame.y1, frame.y0]),
    };
    return { size, frame, scales, overlay: layoutOverlay(data, scales, frame, theme, direct) };
  };
  const first = attempt(0);
  const rows = overlayLegend(first.overlay.homeless, width, theme);
  const { size, frame, scales, overlay } = rows.height === 0 ? first : attempt(rows.height);
  const legend = rows.height === 0 ? rows : overlayLegend(overlay.homeless, width, theme);
  const bounds: Box = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  const [x, y] = [
    bottomAxis(scales.x, frame, bounds, tickStyle(theme)),
    leftAxis(scales.y, frame, tickStyle(theme)),
  ];
  return {
    ...edgeWords(trace),
    size,
    description: describeEdge(trace),
    layers: [
      {
        id: "edges",
        marks: [
          ...axisLines(y, frame),
          ...axisLines(x, frame),
          ...baseLine(frame),
          ...axisLabels(x),
          ...axisLabels(y),
          ...overlayMarks(overlay, theme),
          ...texts([
            titleUp("largest Fejér step η", frame, theme),
            titleAcross(["belief in class 1, p = (x, 1 − x)", "belief in class 1"], frame, theme),
          ]),
          ...legendMarks(legend, (id) => overlay.curves.find(({ style }) => style.id === id)?.style, theme),
        ],
      },
    ],
  };
}
