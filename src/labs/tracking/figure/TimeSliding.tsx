/** @file What moves with time: lines, bands, the target, the shift. */
import { memo } from "react";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import type { Plate, TimeScene } from "../scene/types";
import { Bands } from "./Hatch";
import { markRadius } from "./TimeStill";

function PlateView({ plate }: { plate: Plate }) {
  const { x0, y0, x1, y1 } = plate.box;
  return (
    <>
      <rect x={x0} y={y0} width={x1 - x0} height={y1 - y0} rx={3} fill={ink("paper")} />
      {plate.lines.map((line, i) => (
        <Label key={i} placed={line} />
      ))}
    </>
  );
}

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

export const TimeSliding = memo(function TimeSliding({ scene }: { scene: TimeScene }) {
  const { frame, shift, theme } = scene;
  return (
    <>
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
      {scene.plates.map((plate, i) => (
        <PlateView key={i} plate={plate} />
      ))}
    </>
  );
});
