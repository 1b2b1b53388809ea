/** @file Draws an orbit over time. */
import { AxisLabels, AxisLines } from "../../../charts/axis/AxisView";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Plot } from "../../../charts/Plot";
import { Label } from "../../../charts/text/Label";
import type { SeriesScene } from "./series";

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
          {lines.map(({ path, bands, color, dash }, i) => (
            <g key={i} stroke={ink(color)}>
              <path d={bands} fill={ink(color)} fillOpacity={0.3} strokeWidth={0.75} />
              <path
                d={path}
                fill="none"
                strokeWidth={theme.stroke * 0.75}
                strokeDasharray={dash || undefined}
                strokeLinejoin="round"
              />
            </g>
          ))}
          {dots.map(([x, y], i) => (
            <circle
              key={i}
              cx={x}
              cy={y}
              r={theme.stroke}
              fill={ink(lines[Math.floor((i * lines.length) / dots.length)]?.color ?? "ink")}
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
          {[...scene.titles, ...scene.labels].map((label) => (
            <Label key={`${label.x} ${label.y}`} placed={label} />
          ))}
        </>
      }
    />
  );
}
