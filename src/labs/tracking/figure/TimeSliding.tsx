/** @file What moves with time: lines, bands, the target, the shift. */
import { memo } from "react";
import { AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import type { TimeScene } from "../scene/types";
import { Bands } from "./Hatch";
import { markRadius } from "./TimeStill";

function Lines({ scene }: { scene: TimeScene }) {
  return scene.lines.map(({ id, color, width, dash, opacity, path }) => (
    <path
      key={id}
      d={path}
      data-curve={id}
      fill="none"
      stroke={ink(color)}
      strokeWidth={width}
      strokeOpacity={opacity}
      strokeDasharray={dash || undefined}
      strokeLinejoin="round"
    />
  ));
}

/** What one drags: a small slider knob on top of the dashed line. */
function Grip({ x, y }: { x: number; y: number }) {
  return (
    <rect
      className="plot__grip"
      x={x - 3.5}
      y={y - 6}
      width={7}
      height={12}
      rx={2.5}
      fill={ink("paper")}
      stroke={ink("ink")}
      strokeWidth={1.5}
    />
  );
}

const Ticks = memo(AxisLines);

export const TimeSliding = memo(function TimeSliding({ scene }: { scene: TimeScene }) {
  const { frame, shift, theme } = scene;
  return (
    <>
      <Ticks axis={scene.xAxis} frame={scene.wide} />
      {shift ? (
        <path
          d={`M${shift.x},${frame.y0}V${frame.y1}`}
          stroke={ink("ink-soft")}
          strokeDasharray="2 3"
          data-curve="shift"
        />
      ) : null}
      <Bands bands={scene.bands} stroke={theme.stroke} />
      <Lines scene={scene} />
      {scene.target === "" ? null : (
        <path
          d={scene.target}
          data-curve="target"
          fill="none"
          stroke={ink("target")}
          strokeWidth={theme.stroke * 0.55}
          strokeDasharray="5 3.5"
        />
      )}
      {scene.marks.map((mark, i) => (
        <Marker key={i} {...mark} radius={markRadius(theme.text)} />
      ))}
      {shift ? <Grip x={shift.x} y={frame.y0} /> : null}
    </>
  );
});
