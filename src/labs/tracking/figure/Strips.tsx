/** @file Draws strips of shares. */
import { memo } from "react";
import { ink } from "../../../charts/ink";
import type { StripScene } from "../scene/strips";

export const Strips = memo(function Strips({ scene }: { scene: StripScene }) {
  return (
    <>
      {scene.strips.map(({ color, levels }, i) => (
        <g key={i} fill={ink(color)}>
          {levels.map(({ opacity, path }) => (
            <path key={opacity} d={path} fillOpacity={opacity} />
          ))}
        </g>
      ))}
    </>
  );
});
