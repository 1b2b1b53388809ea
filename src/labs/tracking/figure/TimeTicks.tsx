/** @file Ticks and labels of the time axis; they move with time. */
import { memo } from "react";
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { Label } from "../../../charts/text/Label";
import type { TimeScene } from "../scene/types";

const Lines = memo(AxisLines);

export const TimeTicks = memo(function TimeTicks({ scene }: { scene: TimeScene }) {
  return (
    <>
      <Lines axis={scene.xAxis} frame={scene.wide} />
      <AxisLabels axis={scene.xAxis} hidden={scene.hiddenTicks} />
      {scene.shift ? <Label placed={scene.shift.label} /> : null}
    </>
  );
});
