/** @file The grip of the jump on a time panel. That of the first panel reacts to keys, the others only to the pointer. */
import { useRef } from "react";
import { Handle } from "../../../charts/Handle";
import { useDrag } from "../../../ui/useDrag";
import type { TimeScene } from "../scene/types";

interface ShiftGripProps {
  readonly scene: Pick<TimeScene, "frame" | "shift" | "x">;
  readonly at: number;
  readonly steps: number;
  readonly keys: boolean;
  readonly onShift: (at: number) => void;
}

function PointerGrip({ x, y, onDrag }: { x: number; y: number; onDrag: (x: number) => void }) {
  const origin = useRef(x);
  const drag = useDrag({
    onStart: () => (origin.current = x),
    onMove: ([dx]) => onDrag(origin.current + dx),
  });
  return (
    <div
      className="handle handle--horizontal"
      style={{ transform: `translate(${x}px, ${y}px)` }}
      aria-hidden="true"
      {...drag}
    />
  );
}

export function ShiftGrip({ scene, at, steps, keys, onShift }: ShiftGripProps) {
  const { frame, shift, x } = scene;
  if (shift === null || shift.x < frame.x0 - 1 || shift.x > frame.x1 + 1) return null;
  const drag = (to: number) => onShift(Math.round(x.invert(to)));
  if (!keys) return <PointerGrip x={shift.x} y={frame.y0} onDrag={drag} />;
  return (
    <Handle
      x={shift.x}
      y={frame.y0}
      label="Step at which the target jumps"
      value={at}
      min={0}
      max={steps}
      valueText={`step ${at} of ${steps}`}
      direction="horizontal"
      onDrag={([to]) => drag(to)}
      onNudge={(by) => onShift(at + by)}
      onEdge={(edge) => onShift(edge === "start" ? 0 : steps)}
    />
  );
}
