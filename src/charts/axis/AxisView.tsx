/** @file Draws an axis: grid lines or short ticks, and labels. */
import type { Box } from "../geometry/box";
import { ink } from "../ink";
import { Label } from "../text/Label";
import type { Axis } from "./axis";

const half = (value: number) => Math.round(value) + 0.5;

function Grid({ axis, frame }: { axis: Axis; frame: Box }) {
  const path = axis.ticks.map(({ at }) => `M${frame.x0},${half(at)}H${frame.x1}`).join("");
  return <path d={path} stroke={ink("grid")} fill="none" />;
}

function Ticks({ axis, frame }: { axis: Axis; frame: Box }) {
  const path = axis.ticks.map(({ at }) => `M${half(at)},${frame.y1}v4`).join("");
  return <path d={path} stroke={ink("ink-faint")} fill="none" />;
}

/** @param hidden values whose label gives way to a reading on the axis */
export function AxisLabels({ axis, hidden }: { axis: Axis; hidden?: ReadonlySet<number> }) {
  return axis.ticks
    .filter(({ value }) => !hidden?.has(value))
    .map(({ value, label }) => <Label key={value} placed={label} />);
}

export function AxisLines({ axis, frame }: { axis: Axis; frame: Box }) {
  return axis.side === "left" ? <Grid axis={axis} frame={frame} /> : <Ticks axis={axis} frame={frame} />;
}
