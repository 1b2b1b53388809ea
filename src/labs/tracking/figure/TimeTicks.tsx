/** @file Numbers of the time axis; they move with time. */
import { memo } from "react";
import { Label } from "../../../charts/text/Label";
import type { TimeScene } from "../scene/types";

/** Labels of steps that are not in sight come in with panning only. */
const inSight = (at: number, { x0, x1 }: TimeScene["frame"]) => at >= x0 - 1 && at <= x1 + 1;

export const TimeTicks = memo(function TimeTicks({ scene }: { scene: TimeScene }) {
  const { xAxis, frame, hiddenTicks, shift } = scene;
  const labelled = xAxis.ticks.filter(({ value }) => !hiddenTicks.has(value));
  return (
    <>
      {labelled.map(({ value, at, label }) => (
        <Label key={value} placed={label} className={inSight(at, frame) ? undefined : "plot__ahead"} />
      ))}
      {shift ? (
        <Label placed={shift.label} className={inSight(shift.x, frame) ? undefined : "plot__ahead"} />
      ) : null}
    </>
  );
});
