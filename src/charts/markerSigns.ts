/** @file Markers as characters of running text. */
import type { MarkerShape } from "./markerShapes";

export const MARKER_SIGNS: Readonly<Record<MarkerShape, string>> = {
  circle: "●",
  square: "■",
  diamond: "◆",
  triangle: "▲",
  plus: "✚",
  down: "▼",
  star: "★",
  cross: "✖",
};
