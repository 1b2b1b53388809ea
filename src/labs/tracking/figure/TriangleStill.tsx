/** @file Draws the paths on the triangle. */
import { memo } from "react";
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import { TernaryFrame } from "../../../charts/TernaryFrame";
import { Label } from "../../../charts/text/Label";
import { markRadius } from "./TimeStill";
import type { TriangleScene } from "../scene/triangle";

/** Dots of paper on a line: seen also where the belief had walked before. */
const DOTTED = 3;

function Paths({ scene }: { scene: TriangleScene }) {
  return scene.paths.map(({ color, width, path, after }, i) => (
    <g key={i} fill="none" stroke={ink(color)} strokeLinejoin="round" strokeLinecap="round">
      <path d={path} strokeWidth={width} data-curve={`path-${i + 1}`} />
      {after === "" ? null : (
        <>
          <path d={after} strokeWidth={DOTTED} data-curve={`after-${i + 1}`} />
          <path d={after} stroke={ink("paper")} strokeWidth={DOTTED * 0.55} strokeDasharray="0.1 5" />
        </>
      )}
    </g>
  ));
}

export const TriangleStill = memo(function TriangleStill({ scene }: { scene: TriangleScene }) {
  const { start, targets } = scene;
  return (
    <>
      <TernaryFrame ternary={scene.ternary} />
      {scene.way === "" ? null : (
        <path
          d={scene.way}
          fill="none"
          stroke={ink("target")}
          strokeWidth={1.1}
          strokeDasharray="5 3.5"
          data-curve="way"
        />
      )}
      <Paths scene={scene} />
      {targets.map(({ id, at: [cx, cy] }) => (
        <circle
          key={id}
          cx={cx}
          cy={cy}
          r={7}
          fill="none"
          stroke={ink("target")}
          strokeWidth={1.75}
          strokeDasharray="3 2.2"
        />
      ))}
      <circle cx={start[0]} cy={start[1]} r={3.5} fill={ink("paper")} stroke={ink("ink")} strokeWidth={1.5} />
      {scene.marks.map((mark, i) => (
        <Marker key={i} {...mark} radius={markRadius(scene.theme.text)} />
      ))}
      {scene.labels.map((label, i) => (
        <Label key={i} placed={label} />
      ))}
    </>
  );
});
