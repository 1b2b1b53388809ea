/** @file Draws what moves on the slice: belief, step, target, dots, readings and the labels that make room for them. */
import { AxisLabels } from "../../../charts/axis/AxisView";
import { ink, markScale } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Label } from "../../../charts/text/Label";
import type { CurveId } from "../../../experiments/bounds/params";
import { STEP_TICK, type MovingScene } from "./moving";
import type { StillScene } from "./still";

interface Props {
  readonly still: StillScene;
  readonly moving: MovingScene;
  readonly highlight: CurveId | null;
}

const round = (value: number) => Math.round(value * 100) / 100;

function TargetMark({ x, y, foot, radius }: { x: number; y: number; foot: number; radius: number }) {
  return (
    <>
      <path
        d={`M${round(x)},${y}V${foot}`}
        stroke={ink("target")}
        strokeWidth={1.25}
        strokeDasharray="5 4"
        data-curve="target"
      />
      <circle
        cx={round(x)}
        cy={y}
        r={radius}
        fill={ink("paper")}
        stroke={ink("target")}
        strokeWidth={1.75}
        strokeDasharray="3 2.2"
      />
    </>
  );
}

export function SliceMoving({ still, moving, highlight }: Props) {
  const { belief, step, target, dots } = moving;
  const grow = markScale(still.theme);
  const top = Math.min(step.y, ...dots.map(({ y }) => y));
  return (
    <>
      <AxisLabels axis={still.xAxis} hidden={moving.hiddenX} />
      <AxisLabels axis={still.yAxis} hidden={moving.hiddenY} />
      <TargetMark {...target} foot={still.frame.y1} radius={6 * grow} />
      <path
        d={`M${round(belief.x)},${round(belief.y)}V${round(top)}`}
        stroke={ink("ink")}
        strokeWidth={1.25}
      />
      <path d={`M${still.frame.x0},${round(step.y)}h${STEP_TICK}`} stroke={ink(step.color)} strokeWidth={2} />
      {dots.map(({ id, ...dot }) => (
        <Marker key={id} radius={4.5 * grow} {...dot} />
      ))}
      <circle
        cx={round(belief.x)}
        cy={belief.y}
        r={7 * grow}
        fill={ink("paper")}
        stroke={ink("ink")}
        strokeWidth={2.25}
      />
      <Marker {...step} radius={7 * grow} />
      {[...moving.labels].map(([id, placed]) => (
        <Label
          key={id}
          placed={placed}
          className={highlight !== null && highlight !== id ? "plot__fades plot__dim" : "plot__fades"}
        />
      ))}
      {moving.readings.map((reading, i) => (
        <Label key={i} placed={reading} />
      ))}
    </>
  );
}
