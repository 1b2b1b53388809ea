/** @file Draws curves of steps over the slice. */
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import { LegendRows, OverlayCurves, OverlayLabels } from "../figure/OverlayView";
import type { CurvesScene } from "./scene";

export function CurvesFigure({ scene, description }: { scene: CurvesScene; description: string }) {
  const { frame, theme, size } = scene;
  return (
    <Plot
      {...size}
      description={description}
      still={
        <>
          <AxisLines axis={scene.y} frame={frame} />
          <AxisLines axis={scene.x} frame={frame} />
          <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
          <AxisLabels axis={scene.x} />
          <AxisLabels axis={scene.y} />
          <OverlayCurves overlay={scene.overlay} theme={theme} />
          <OverlayLabels overlay={scene.overlay} />
          {scene.titles.map((title) => (
            <Label key={title.y} placed={title} />
          ))}
          <LegendRows rows={scene.legend} theme={theme} />
        </>
      }
    />
  );
}
