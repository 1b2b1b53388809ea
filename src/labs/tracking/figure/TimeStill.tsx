/** @file What stays in place while time is panned: step axis, grid, title, labels at the right end. */
import { memo } from "react";
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import type { TimeScene } from "../scene/types";

export const markRadius = (text: number) => text * 0.32;

type AxesProps = Pick<TimeScene, "yAxis" | "frame" | "title" | "timeTitle">;

const Axes = memo(function Axes({ yAxis, frame, title, timeTitle }: AxesProps) {
  return (
    <>
      <AxisLines axis={yAxis} frame={frame} />
      <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
      <AxisLabels axis={yAxis} />
      <Label placed={title} />
      {timeTitle ? <Label placed={timeTitle} /> : null}
    </>
  );
});

export const TimeStill = memo(function TimeStill({ scene }: { scene: TimeScene }) {
  const { yAxis, frame, title, timeTitle, theme } = scene;
  return (
    <>
      <Axes yAxis={yAxis} frame={frame} title={title} timeTitle={timeTitle} />
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
