/** @file Draws a cobweb. */
import { AxisLabels } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import type { CobwebScene } from "./cobweb";

export function CobwebFigure({ scene, description }: { scene: CobwebScene; description: string }) {
  const { frame, theme, size, start, target } = scene;
  const box = `M${frame.x0},${frame.y0}H${frame.x1}V${frame.y1}H${frame.x0}Z`;
  return (
    <Plot
      {...size}
      description={description}
      still={
        <>
          <path d={box} fill="none" stroke={ink("line")} />
          <AxisLabels axis={scene.x} />
          <AxisLabels axis={scene.y} />
          <path d={scene.diagonal} fill="none" stroke={ink("ink-faint")} />
          <path
            d={scene.curve}
            fill="none"
            stroke={ink("ink")}
            strokeWidth={theme.stroke}
            strokeLinejoin="round"
          />
          <path
            d={scene.stairs}
            fill="none"
            stroke={ink("entropy")}
            strokeWidth={theme.stroke * 0.6}
            strokeLinejoin="round"
          />
          <circle
            cx={target[0]}
            cy={target[1]}
            r={theme.text * 0.45}
            fill={ink("paper")}
            stroke={ink("target")}
            strokeWidth={1.5}
            strokeDasharray="2.5 2"
          />
          <Marker
            shape="circle"
            x={start[0]}
            y={start[1]}
            radius={theme.text * 0.34}
            color="entropy"
            hollow
          />
          {scene.titles.map((title) => (
            <Label key={title.y} placed={title} />
          ))}
        </>
      }
    />
  );
}
