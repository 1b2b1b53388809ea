/** @file The places of the actors' grids: as many side by side as make the cells largest. */
import { markScale, pictureScale } from "../../../../charts/ink";
import { legend, type Legend } from "../../../../charts/label/legend";
import type { Size, Viewport } from "../../../../charts/picture/types";
import { rich } from "../../../../charts/text/measure";
import type { GridFrame } from "../../../shared/grid/frame";

/** The entries of the key in order, and the letter of the map that each is for. */
export const KEY = [
  { id: "belief", letter: null, words: "belief in a move" },
  { id: "value", letter: null, words: "value of a state, least to most" },
  { id: "start", letter: "S", words: "start" },
  { id: "goal", letter: "G", words: "goal" },
  { id: "hole", letter: "H", words: "hole" },
  { id: "cliff", letter: "C", words: "cliff" },
  { id: "wall", letter: "W", words: "wall" },
] as const;
export type KeyId = (typeof KEY)[number]["id"];

export interface WorldFrame {
  readonly size: Size;
  readonly key: Legend;
  /** One for each actor. */
  readonly grids: readonly GridFrame[];
  /** The height above each grid, in pixels. */
  readonly head: number;
}

const TALLEST_PX = 500;
const MOST_SIDE = 78;
const GAP_PX = 22;
const ROW_SIDE_SHARE = 0.8;

interface Map {
  readonly columns: number;
  readonly rows: number;
  readonly letters: string;
}

interface Arrangement {
  readonly across: number;
  readonly side: number;
}

export function frameOf(map: Map, actors: number, { width, height, theme }: Viewport): WorldFrame {
  const scale = markScale(theme);
  const key = legend(
    KEY.filter(({ letter }) => letter === null || map.letters.includes(letter)).map(({ id, words }) => ({
      id,
      text: rich(words),
      color: "ink-soft",
    })),
    { left: 2, right: width - 2, top: 0 },
    { font: "sans", size: theme.text },
  );
  const above = key.height + 0.6 * theme.text;
  const head = 2.1 * theme.text;
  const gap = GAP_PX * scale;
  const tall = height === null ? TALLEST_PX * pictureScale(theme) : height - above - 2;
  const arranged = Array.from({ length: actors }, (_, k): Arrangement => {
    const across = k + 1;
    const down = Math.ceil(actors / across);
    const wide = (width - 2 - (across - 1) * gap) / across / map.columns;
    const high = (tall - down * head - (down - 1) * 0.6 * gap) / down / map.rows;
    const most = height === null ? MOST_SIDE * scale : Infinity;
    // On a narrow page the height does not matter, only the width.
    return { across, side: Math.floor(Math.min(wide, height === null ? Math.max(high, 20) : high, most)) };
  });
  const largest = Math.max(...arranged.map(({ side }) => side));
  // A single row is preferred, even if its cells are somewhat smaller.
  const best = arranged.findLast(({ side }) => side >= ROW_SIDE_SHARE * largest) ?? { across: 1, side: 6 };
  const { across } = best;
  const side = Math.max(6, best.side);
  const [gridWidth, gridHeight] = [side * map.columns, side * map.rows];
  const left = Math.max(0, (width - across * gridWidth - (across - 1) * gap) / 2);
  const grids = Array.from({ length: actors }, (_, k): GridFrame => {
    const x0 = Math.floor(left + (k % across) * (gridWidth + gap)) + 0.5;
    const y0 = Math.floor(above + head + Math.floor(k / across) * (gridHeight + head + 0.6 * gap)) + 0.5;
    return {
      side,
      columns: map.columns,
      rows: map.rows,
      box: { x0, y0, x1: x0 + gridWidth, y1: y0 + gridHeight },
    };
  });
  const bottom = (grids.at(-1)?.box.y1 ?? above) + 1;
  return { size: { width, height: height ?? Math.ceil(bottom) + 1 }, key, grids, head };
}
