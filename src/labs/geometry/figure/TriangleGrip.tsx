/** @file The grip on a belief on the triangle. */
import { Handle } from "../../../charts/Handle";
import type { Ternary } from "../../../charts/ternary";
import { formatNumber } from "../../../ui/number";
import { inTriangle, nudgeTriangle } from "../../shared/moves";

const HOW_TO_MOVE = "right moves mass from class 1 to class 2, up gives mass to class 3";

interface TriangleGripProps {
  readonly at: readonly [number, number];
  readonly belief: readonly number[];
  readonly label: string;
  readonly main?: boolean;
  readonly invert: Ternary["invert"];
  readonly onMove: (p: number[]) => void;
}

export function TriangleGrip({ at, belief, label, main = false, invert, onMove }: TriangleGripProps) {
  return (
    <Handle
      x={at[0]}
      y={at[1]}
      label={`${label}: ${HOW_TO_MOVE}`}
      value={belief[0] ?? NaN}
      min={0}
      max={1}
      valueText={`(${belief.map((share) => formatNumber(share, 3)).join(", ")})`}
      direction="both"
      main={main}
      onDrag={(to) => onMove(inTriangle(invert(to)))}
      onNudge={(right, up) => onMove(nudgeTriangle(belief, right, up))}
    />
  );
}
