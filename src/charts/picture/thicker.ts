/** @file Lines and outlines that grow with a figure. */
import type { FigureTheme } from "../ink";
import { longer } from "./dashes";
import type { Paint } from "./types";

/** A paint whose stroke and dashes are given for a laptop, made larger for this screen. */
export const thicker = <P extends Paint>(paint: P, { scale }: Pick<FigureTheme, "scale">): P =>
  scale === 1
    ? paint
    : { ...paint, width: (paint.width ?? 1) * scale, dash: longer(paint.dash ?? "", scale) };
