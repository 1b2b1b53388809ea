/** @file The place of the grid in a picture. */
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import { legend, type Legend } from "../../../charts/label/legend";
import type { Size, Viewport } from "../../../charts/picture/types";
import { rich } from "../../../charts/text/measure";
import type { GridFrame } from "../../shared/grid/frame";
import type { SearchParams } from "../run/params";

/** The entries of the key, in order. */
export const KEY = [
  { id: "start", words: "start" },
  { id: "goal", words: "goal" },
  { id: "wall", words: "wall" },
  { id: "expanded", words: "expanded" },
  { id: "waiting", words: "waiting" },
  { id: "over", words: "w h > h*" },
  { id: "way", words: "way" },
  { id: "shortest", words: "a shortest way" },
] as const;
export type KeyId = (typeof KEY)[number]["id"];

export interface MapFrame extends GridFrame {
  readonly size: Size;
  readonly key: Legend;
}

const TALLEST_PX = 520;
const MOST_SIDE = 34;

const keyFor = (width: number, theme: FigureTheme): Legend =>
  legend(
    KEY.map(({ id, words }) => ({ id, text: rich(words), color: "ink-soft" })),
    { left: 2, right: width - 2, top: 0 },
    { font: "sans", size: theme.text },
  );

export function frameOf(
  { grid: [columns, rows] }: SearchParams,
  { width, height, theme }: Viewport,
): MapFrame {
  const key = keyFor(width, theme);
  const above = key.height + 0.5 * theme.text;
  const tall = height === null ? TALLEST_PX * pictureScale(theme) : height - above - 1;
  const most = height === null ? MOST_SIDE * markScale(theme) : Infinity;
  const side = Math.max(4, Math.floor(Math.min((width - 2) / columns, tall / rows, most)));
  const x0 = Math.max(0.5, Math.floor((width - side * columns) / 2) + 0.5);
  const y0 = Math.floor(above) + 0.5;
  const box = { x0, y0, x1: x0 + side * columns, y1: y0 + side * rows };
  return { size: { width, height: height ?? Math.ceil(box.y1) + 1 }, key, side, box, columns, rows };
}
