/** @file The number of panels side by side, and their sizes. */
import { ternaryHeight } from "../../../charts/ternary";
import { markScale, pictureScale, type FigureTheme } from "../../../charts/ink";
import type { Size } from "../../../charts/picture/types";

export const GRID_GAP = 28;
/** A narrower panel could not be read. */
const MIN_PANEL_WIDTH = 228;

/** The number of columns: rows are full if possible, and no panel is too narrow. */
export function columnsFor(panels: number, width: number, { text }: FigureTheme, limit = 4): number {
  const least = MIN_PANEL_WIDTH * (text / 12);
  const most = Math.max(1, Math.min(limit, Math.floor((width + GRID_GAP) / (least + GRID_GAP))));
  const rows = Math.ceil(panels / Math.min(most, panels <= 4 || panels === 6 || panels === 9 ? 3 : 4));
  return Math.min(most, Math.ceil(panels / rows));
}

export const panelWidth = (columns: number, width: number) =>
  Math.floor((width - (columns - 1) * GRID_GAP) / columns);

export function panelSize(width: number, theme: FigureTheme): Size {
  const height = Math.min(Math.max(width * 0.62, 176 * markScale(theme)), 270 * pictureScale(theme));
  return { width, height: Math.round(height) };
}

/** The size of a triangle that has a row to itself: large enough to drag in, but not as large as the page. */
export function triangleSize({ width, height }: Size, theme: FigureTheme): Size {
  const tallest = 360 * pictureScale(theme);
  return { width, height: Math.round(Math.max(height, Math.min(ternaryHeight(width, theme), tallest))) };
}

/** The number of columns if each figure stands beside that of another run: two or four. */
export function pairedColumns(figures: number, width: number, theme: FigureTheme): number {
  const most = columnsFor(2 * figures, width, theme, 4);
  return most > 3 ? 4 : Math.min(2, most);
}
