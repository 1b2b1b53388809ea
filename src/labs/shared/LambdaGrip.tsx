/** @file A grip for a relaxation λ on a horizontal axis, in hundredths. */
import { Handle } from "../../charts/Handle";
import type { Scale } from "../../charts/scale/scale";
import { formatNumber } from "../../ui/number";

interface LambdaGripProps {
  readonly label: string;
  readonly value: number;
  readonly across: Scale;
  /** The height of the grip in pixels. */
  readonly y: number;
  readonly least: number;
  readonly onMove: (value: number) => void;
}

const HUNDREDTHS = 100;

export function LambdaGrip({ label, value, across, y, least, onMove }: LambdaGripProps) {
  const [, high] = across.domain;
  const move = (to: number) => onMove(Math.max(least, Math.round(to * HUNDREDTHS) / HUNDREDTHS));
  return (
    <Handle
      x={across.at(value)}
      y={y}
      label={label}
      value={value}
      min={least}
      max={high}
      valueText={formatNumber(value)}
      direction="horizontal"
      onDrag={([x]) => move(across.invert(x))}
      onNudge={(right) => move(Math.min(high, value + right / HUNDREDTHS))}
      onEdge={(edge) => move(edge === "start" ? least : high)}
    />
  );
}
