/** @file Draws the histogram of the contraction ratio. */
import { useId } from "react";
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import type { HistogramScene } from "./histogram";

export function HistogramFigure({ scene, description }: { scene: HistogramScene; description: string }) {
  const id = useId();
  const { frame, size, one, bars } = scene;
  const path = (expanded: boolean) =>
    bars
      .filter((bar) => bar.expanded === expanded)
      .map(({ x0, x1, y0, y1 }) => `M${x0 + 0.5},${y1}V${y0}H${Math.max(x0 + 1, x1 - 0.5)}V${y1}Z`)
      .join("");
  return (
    <Plot
      {...size}
      description={description}
      still={
        <>
          <defs>
            <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0,0V6" stroke={ink("paper")} strokeWidth={1.6} strokeOpacity={0.8} />
            </pattern>
          </defs>
          <AxisLines axis={scene.y} frame={frame} />
          <AxisLines axis={scene.x} frame={frame} />
          <path d={path(false)} fill={ink("bound")} fillOpacity={0.65} />
          <path d={path(true)} fill={ink("violation")} />
          <path d={path(true)} fill={`url(#${id})`} />
          <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
          <path d={`M${one},${frame.y0 - 6}V${frame.y1}`} stroke={ink("ink")} strokeWidth={1.25} />
          <AxisLabels axis={scene.x} />
          <AxisLabels axis={scene.y} />
          {[...scene.titles, ...scene.labels].map((label) => (
            <Label key={`${label.x}${label.y}`} placed={label} />
          ))}
        </>
      }
    />
  );
}
