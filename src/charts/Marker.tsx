/** @file Marker shapes: what a colour means is also told by a shape. */
import type { Token } from "../ui/palette";
import { memo } from "react";
import { ink } from "./ink";
import { MARKER_OUTLINES, type MarkerShape } from "./markerShapes";

export interface MarkerProps {
  readonly shape: MarkerShape;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly color: Token;
  /** Filled with paper instead, outlined in the colour. */
  readonly hollow?: boolean;
}

export const Marker = memo(function Marker({ shape, x, y, radius, color, hollow = false }: MarkerProps) {
  return (
    <path
      d={MARKER_OUTLINES[shape]}
      transform={`translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}) scale(${radius})`}
      fill={ink(hollow ? "paper" : color)}
      stroke={ink(hollow ? color : "paper")}
      strokeWidth={hollow ? 1.75 : 1.25}
      vectorEffect="non-scaling-stroke"
      strokeLinejoin="round"
    />
  );
});
