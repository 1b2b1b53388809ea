/** @file Draws an orbit on the triangle. */
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { Plot } from "../../../charts/Plot";
import { TernaryFrame } from "../../../charts/TernaryFrame";
import type { PathScene } from "./path";

export function PathFigure({ scene, description }: { scene: PathScene; description: string }) {
  const { ternary, theme, path, dots, target, start } = scene;
  return (
    <Plot
      {...ternary.size}
      description={description}
      still={
        <>
          <TernaryFrame ternary={ternary} />
          <path
            d={path}
            fill="none"
            stroke={ink("entropy")}
            strokeWidth={theme.stroke * 0.75}
            strokeLinejoin="round"
          />
          {dots.map(([x, y], i) => (
            <circle key={i} cx={x} cy={y} r={theme.stroke * 0.9} fill={ink("entropy")} />
          ))}
          <circle
            cx={target[0]}
            cy={target[1]}
            r={theme.text * 0.5}
            fill="none"
            stroke={ink("target")}
            strokeWidth={1.5}
            strokeDasharray="2.5 2"
          />
          <Marker
            shape="circle"
            x={start[0]}
            y={start[1]}
            radius={theme.text * 0.36}
            color="entropy"
            hollow
          />
        </>
      }
    />
  );
}
