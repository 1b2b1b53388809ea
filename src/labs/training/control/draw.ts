/** @file The figures of control as pictures. */
import { layoutPlot, plotted, type DrawnPlot, type Picture, type Viewport } from "../../../charts/curves";
import { markScale } from "../../../charts/ink";
import { circle, path, two } from "../../../charts/picture/marks";
import { laidOut } from "../../../charts/picture/laidOut";
import { drawnOf } from "../../shared/parts/figures";
import type { Drawing } from "../part";
import { actorsOf, labelsOf } from "../run/control/plan";
import { shownAt } from "./clock";
import { isDrawn, regretPlot, valuePlot, type Drawn } from "./curves";
import { drawGrid } from "./grid/draw";
import { stylesOf } from "./look";
import { controlFindings } from "./findings";
import { table } from "./table";

export const layoutValue = (trace: Drawn, viewport: Viewport): DrawnPlot =>
  layoutPlot(valuePlot(trace), viewport);

const valueLaidOut = laidOut(layoutValue);

const DOT_RADIUS = 4;

/** Adds a dot on each curve at the iteration that the grids show, and a tick on the axis. */
export function withMoment(trace: Drawn, { picture, plot }: DrawnPlot, t: number): Picture {
  const { scales, frame, theme } = plot;
  const x = scales.x.at(t);
  const styles = stylesOf(actorsOf(trace.params), labelsOf(trace.params));
  const dots = trace.courses.flatMap(({ values, done }, k) => {
    const y = scales.y.at(values[Math.min(t, done)] ?? NaN);
    const isIn = t <= done && y >= frame.y0 - 1 && y <= frame.y1 + 1;
    const fill = styles[k]?.color ?? "ink";
    return isIn ? [circle([x, y], DOT_RADIUS * markScale(theme), { fill, stroke: "paper", width: 1.5 })] : [];
  });
  const foot = path(`M${two(x)},${frame.y1}l-4,7h8z`, { fill: "ink" });
  return { ...picture, layers: [...picture.layers, { id: "now", marks: [...dots, ...foot], moving: true }] };
}

export const drawRegret = plotted(regretPlot);

export const drawing: Drawing<"control"> = drawnOf(
  {
    value: (trace, viewport, _, { t }) =>
      withMoment(trace, valueLaidOut(trace, viewport), shownAt(trace.params, t)),
    regret: drawRegret,
    grid: (trace, viewport, _, { t }) => drawGrid(trace, t, viewport),
  },
  isDrawn,
  table,
  controlFindings,
);
