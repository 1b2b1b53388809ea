/** @file Draws an orbit over time. */
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import type { SeriesScene } from "./series";

const CLASS_COLORS = ["entropy", "low", "rule6"];

export function SeriesFigure({ scene, description }: { scene: SeriesScene; description: string }) {
  const { frame, theme, size, lines, dots, collapse } = scene;
  return (
    <Plot
      {...size}
      description={description}
      still={
        <>
          <AxisLines axis={scene.y} frame={frame} />
          <AxisLines axis={scene.x} frame={frame} />
          <AxisLabels axis={scene.x} />
          <AxisLabels axis={scene.y} />
          {lines.map(({ target }, i) => (
            <path
              key={`q${i}`}
              d={`M${frame.x0},${target}H${frame.x1}`}
              stroke={ink("target")}
              strokeDasharray="5 4"
              fill="none"
            />
          ))}
          {lines.map(({ path, bands }, i) => (
            <g key={i} stroke={ink(CLASS_COLORS[i] ?? "ink")}>
              <path d={bands} fill={ink(CLASS_COLORS[i] ?? "ink")} fillOpacity={0.3} strokeWidth={0.75} />
              <path d={path} fill="none" strokeWidth={theme.stroke * 0.75} strokeLinejoin="round" />
            </g>
          ))}
          {dots.map(([x, y], i) => (
            <circle
              key={i}
              cx={x}
              cy={y}
              r={theme.stroke}
              fill={ink(CLASS_COLORS[Math.floor((i * lines.length) / dots.length)] ?? "ink")}
            />
          ))}
          {collapse ? (
            <Marker
              shape="diamond"
              x={collapse[0]}
              y={collapse[1]}
              radius={theme.text * 0.4}
              color="violation"
            />
          ) : null}
          {scene.titles.map((title) => (
            <Label key={title.y} placed={title} />
          ))}
        </>
      }
    />
  );
}
