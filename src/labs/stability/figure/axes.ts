/** @file Two axes around a frame, with their titles: what a figure of this lab stands on that is no plot of curves alone. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import type { Size } from "../../../charts/picture/types";
import { moveText, type PlacedText } from "../../../charts/text/label";
import { titleAcross, titleUp } from "../../../charts/xy/frame";
import type { Scales } from "../../../charts/xy/other";
import { tickStyle } from "../../../charts/xy/text";

/** Where they stand, and for which values. */
interface Ground {
  readonly size: Size;
  readonly theme: FigureTheme;
  readonly frame: Box;
  readonly scales: Scales;
}

export interface Axes extends Ground {
  readonly x: Axis;
  readonly y: Axis;
  readonly titles: readonly PlacedText[];
}

interface Worded {
  /** Above the upright axis. */
  readonly up: string;
  /** Under the lying one; the longest that fits. */
  readonly across: readonly string[];
  /** Pixels between marks of the upright axis. */
  readonly apart?: number;
  /** How much higher the first title stands, in pixels. */
  readonly above?: number;
  /** How much lower the numbers of the lying axis stand, in pixels. */
  readonly below?: number;
}

export function axesAround(ground: Ground, { up, across, apart, above = 0, below = 0 }: Worded): Axes {
  const { size, theme, frame, scales } = ground;
  const bounds = { x0: 0, y0: 0, x1: size.width, y1: size.height };
  return {
    ...ground,
    x: bottomAxis(scales.x, { ...frame, y1: frame.y1 + below }, bounds, tickStyle(theme)),
    y: leftAxis(scales.y, frame, tickStyle(theme), apart),
    titles: [moveText(titleUp(up, frame, theme), 0, -above), titleAcross(across, frame, theme)],
  };
}
