/** @file Draws where the divergence of a pair sits, before and after. */
import { useId } from "react";
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import type { Bar, PairScene } from "./scene";

const COLORS = { before: "entropy", after: "violation" } as const;

export function PairFigure({ scene, description }: { scene: PairScene; description: string }) {
  const id = useId();
  const { frame, size } = scene;
  const fill = (when: Bar["when"]) => (when === "before" ? ink(COLORS.before) : `url(#${id})`);
  const rect = ({ x0, x1, y0, y1, when }: Bar, i: number) => (
    <rect
      key={i}
      x={x0}
      y={y0}
      width={x1 - x0}
      height={Math.max(0, y1 - y0)}
      fill={fill(when)}
      stroke={ink(COLORS[when])}
    />
  );
  return (
    <Plot
      {...size}
      description={description}
      still={
        <>
          <defs>
            <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0,0H6V6H0Z" fill={ink("violation")} fillOpacity={0.3} />
              <path d="M0,0V6" stroke={ink("violation")} strokeWidth={3} />
            </pattern>
          </defs>
          <AxisLines axis={scene.y} frame={frame} />
          {scene.bars.map(rect)}
          <path d={`M${frame.x0},${frame.y1 + 0.5}H${frame.x1}`} stroke={ink("ink-faint")} />
          <AxisLabels axis={scene.y} />
          {[...scene.names, ...scene.titles].map((label) => (
            <Label key={`${label.x}${label.y}`} placed={label} />
          ))}
          {scene.legend.items.map(({ id: entry, swatch, label }) => (
            <g key={entry}>
              <rect
                x={swatch.x0}
                y={swatch.y0}
                width={swatch.x1 - swatch.x0}
                height={swatch.y1 - swatch.y0}
                fill={fill(entry === "before" ? "before" : "after")}
                stroke={ink(label.color)}
              />
              <Label placed={label} />
            </g>
          ))}
        </>
      }
    />
  );
}
