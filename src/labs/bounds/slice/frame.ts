/** @file The frame of the slice: margins for the size of text, scales, text styles. */
import type { Box } from "../../../charts/geometry/box";
import { markScale, type FigureTheme } from "../../../charts/ink";
import { linearScale, logScale, logitScale, type Scale } from "../../../charts/scale/scale";
import type { SliceDomain } from "./domain";

export interface SliceAxes {
  readonly domain: SliceDomain;
  readonly x: "belief" | "logit";
  readonly y: "linear" | "log";
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: FigureTheme;
}

/** The height below the frame: the belief's grip, tick labels, the title of the axis. */
export function belowFrame(theme: FigureTheme) {
  const grow = markScale(theme);
  return { grip: 8 * grow, ticks: 19 * grow, all: 21 * grow + theme.text * 3 };
}
/** The height above the frame: the target's label and grip. */
const aboveFrame = (theme: FigureTheme) => theme.text * 1.4 + 12 * markScale(theme);
const leftOfFrame = ({ text }: FigureTheme, y: "linear" | "log") => text * (y === "log" ? 4.6 : 3.9);

/** @param legendHeight the height of the legend above everything */
export function frameFor({ size, theme, y }: SliceAxes, legendHeight: number): Box {
  return {
    x0: Math.round(leftOfFrame(theme, y)),
    x1: size.width - 12,
    y0: Math.round(legendHeight + aboveFrame(theme)),
    y1: Math.round(size.height - belowFrame(theme).all),
  };
}

export function scalesFor({ domain, x, y }: SliceAxes, frame: Box): { x: Scale; y: Scale } {
  const acrossScale = x === "logit" ? logitScale : linearScale;
  const upScale = y === "log" ? logScale : linearScale;
  return {
    x: acrossScale(domain.x, [frame.x0, frame.x1]),
    y: upScale(domain.y, [frame.y1, frame.y0]),
  };
}
