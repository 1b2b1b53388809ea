/** @file Draws the histogram of the contraction ratio. */
import type { Drawing, DrawOf } from "../part";
import { path, texts, two } from "../../../charts/picture/marks";
import type { Picture, Viewport } from "../../../charts/picture/types";
import { axesPlane } from "../../../charts/plane";
import { axisLabels, axisLines, baseLine } from "../../../charts/xy/marks";
import { histogramEdges } from "../run/audit/histogram";
import type { AuditTrace } from "../run/audit/types";
import { spokenSentence } from "../../shared/spoken";
import { halfHeight } from "../figure/heights";
import { layoutHistogram, type HistogramScene } from "./histogram";
import { auditFindings, histogramWords } from "./words";
import { table } from "./table";

const HATCH = { kind: "hatch", ink: "paper", width: 1.6, opacity: 0.8 } as const;

const barsOf = ({ bars }: HistogramScene, expanded: boolean) =>
  bars
    .filter((bar) => bar.expanded === expanded)
    .map(
      ({ x0, x1, y0, y1 }) => `M${two(x0 + 0.5)},${y1}V${two(y0)}H${two(Math.max(x0 + 1, x1 - 0.5))}V${y1}Z`,
    )
    .join("");

function marksOf(scene: HistogramScene) {
  const { frame, x, y, one, titles, labels } = scene;
  const expanded = barsOf(scene, true);
  return [
    ...axisLines(y, frame),
    ...axisLines(x, frame),
    ...path(barsOf(scene, false), { fill: "bound", fillOpacity: 0.65 }),
    ...path(expanded, { fill: "violation" }),
    ...path(expanded, { fill: HATCH }),
    ...baseLine(frame),
    ...path(`M${two(one)},${frame.y0 - 6}V${frame.y1}`, { stroke: "ink", width: 1.25 }),
    ...axisLabels(x),
    ...axisLabels(y),
    ...texts([...titles, ...labels]),
  ];
}

export function drawHistogram(trace: AuditTrace, viewport: Viewport): Picture {
  const { width, theme } = viewport;
  const size = { width, height: viewport.height ?? halfHeight(width, theme) };
  const scene = layoutHistogram(histogramEdges(), trace.histogram, size, theme);
  const found = trace.pairs > 0 ? auditFindings(trace).slice(1, 2).map(spokenSentence) : [];
  return {
    ...histogramWords(trace),
    size,
    description: ["Histogram of the contraction ratio.", ...found].join(" "),
    layers: [{ id: "bars", marks: marksOf(scene) }],
    plane: axesPlane(scene.scales),
  };
}

export const draw: DrawOf<"audit"> = (_, trace, __, viewport) => drawHistogram(trace, viewport);

export const drawing: Drawing<"audit"> = { draw, table, findings: auditFindings };
