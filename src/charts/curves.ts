/** @file The functions with which a figure of curves is described, exported from one place. */
export { captioned } from "./picture/captioned";
export type { FigureWords, Mark, Picture, Viewport } from "./picture/types";
export {
  counted,
  labelled,
  linear,
  powers,
  powersAround,
  timesOf,
  valuesAround,
  type Along,
  type Pair,
} from "./xy/axes";
export { drawBelow } from "./xy/below";
export { heightWithin, type DrawnPlot } from "./xy/room";
export type { CurvePlot } from "./xy/curvePlot";
export type { CurveData, CurveStyle } from "./xy/overlay";
export { drawPlot, layoutPlot, plotted, type Plot, type PlotShape } from "./xy/plot";
export { gripMark, type Whisker } from "./xy/points";
export { level, lineStyle, lookStyle } from "./xy/style";
