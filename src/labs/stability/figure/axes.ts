/** @file Two axes around a frame with their titles, for figures of this lab that are not plain plots of curves. */
import { bottomAxis, leftAxis, type Axis } from "../../../charts/axis/axis";
import type { Box } from "../../../charts/geometry/box";
import type { FigureTheme } from "../../../charts/ink";
import type { Size } from "../../../charts/picture/types";
import { moveText, type PlacedText } from "../../../charts/text/label";
import { titleAcross, titleUp } from "../../../charts/xy/frame";
import type { Scales } from "../../../charts/xy/other";
import { tickStyle } from "../../../charts/xy/text";

/** The frame of the axes, and their scales. */
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
  /** The title above the vertical axis. */
  readonly up: string;
  /** Titles below the horizontal axis; the longest that fits is taken. */
  readonly across: readonly string[];
  /** Pixels between the ticks of the vertical axis. */
  readonly apart?: number;
  /** Raises the first title by so many pixels. */
  readonly above?: number;
  /** Lowers the labels of the horizontal axis by so many pixels. */
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
