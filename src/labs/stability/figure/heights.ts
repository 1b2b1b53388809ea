/** @file Heights of this lab's figures, where they may choose. */
import { markScale } from "../../../charts/ink";
import type { HeightOf } from "../../../charts/xy/room";

/** A share of the width, within limits at text of 12 pixels. */
export const heightByText =
  (share: number, least: number, most: number): HeightOf =>
  (width, theme) =>
    Math.round(Math.min(Math.max(width * share, least * markScale(theme)), most * markScale(theme)));

/** The height of a figure that has numbers beside it. */
export const halfHeight = heightByText(0.5, 230, 340);
