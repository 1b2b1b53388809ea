/** @file What stays in place while time is panned: step axis, grid, title, labels at the right end. */
import { memo } from "react";
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import type { TimeScene } from "../scene/types";

export const markRadius = (text: number) => text * 0.32;

export const TimeStill = memo(function TimeStill({ scene }: { scene: TimeScene }) {
  const { frame, theme } = scene;
  return (
    <>
      <AxisLines axis={scene.yAxis} frame={frame} />
      <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
      <AxisLabels axis={scene.yAxis} />
      <Label placed={scene.title} />
      {scene.timeTitle ? <Label placed={scene.timeTitle} /> : null}
      {scene.leaders === "" ? null : <path d={scene.leaders} stroke={ink("ink-faint")} fill="none" />}
      {scene.labelMarks.map((mark, i) => (
        <Marker key={i} {...mark} radius={markRadius(theme.text)} />
      ))}
      {scene.labels.map((label, i) => (
        <Label key={i} placed={label} />
      ))}
    </>
  );
});
