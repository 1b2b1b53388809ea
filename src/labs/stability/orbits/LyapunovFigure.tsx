/** @file Draws the Lyapunov exponent over the step. */
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import { HaloLabel } from "../figure/HaloLabel";
import type { LyapunovScene } from "./scene";

export function LyapunovFigure({ scene, description }: { scene: LyapunovScene; description: string }) {
  const { frame, theme, size, zero } = scene;
  return (
    <Plot
      {...size}
      description={description}
      still={
        <>
          <AxisLines axis={scene.y} frame={frame} />
          <AxisLines axis={scene.x} frame={frame} />
          <path d={scene.above} fill={ink("violation")} fillOpacity={0.25} />
          <path d={`M${frame.x0},${zero}H${frame.x1}`} stroke={ink("ink-faint")} />
          <path
            d={scene.path}
            data-curve="lyapunov"
            fill="none"
            stroke={ink("ink")}
            strokeWidth={theme.stroke * 0.7}
            strokeLinejoin="round"
          />
          <path d={scene.endless} fill="none" stroke={ink("violation")} strokeWidth={theme.stroke * 1.5} />
          <AxisLabels axis={scene.x} />
          <AxisLabels axis={scene.y} />
          {[...scene.titles].map((title) => (
            <Label key={title.y} placed={title} />
          ))}
          {scene.labels.map((label) => (
            <HaloLabel key={label.y} placed={label} />
          ))}
        </>
      }
    />
  );
}
