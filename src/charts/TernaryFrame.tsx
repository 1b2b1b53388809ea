/** @file Draws the triangle's edges, ticks and class names. */
import { memo } from "react";
import { linePath } from "./geometry/polyline";
import { ink } from "./ink";
import type { Ternary } from "./ternary";
import { Label } from "./text/Label";

const two = (value: number) => Math.round(value * 100) / 100;

export const TernaryFrame = memo(function TernaryFrame({ ternary }: { ternary: Ternary }) {
  const ticks = ternary.ticks
    .map(({ from, to }) => `M${two(from[0])},${two(from[1])}L${two(to[0])},${two(to[1])}`)
    .join("");
  return (
    <>
      <path d={ticks} stroke={ink("ink-faint")} fill="none" />
      <path
        d={linePath(ternary.corners, true)}
        fill="none"
        stroke={ink("ink")}
        strokeWidth={1.25}
        strokeLinejoin="round"
      />
      {ternary.ticks.map(({ label }, i) => (
        <Label key={i} placed={label} />
      ))}
      {ternary.names.map((label, i) => (
        <Label key={i} placed={label} />
      ))}
    </>
  );
});
