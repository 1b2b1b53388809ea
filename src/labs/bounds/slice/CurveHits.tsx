/** @file Wide invisible curves over the slice: pointing at one highlights the curve. */
import { memo } from "react";
import type { CurveId } from "../run/params";
import type { StillScene } from "./still";

interface CurveHitsProps {
  readonly scene: StillScene;
  readonly onHighlight: (id: CurveId | null) => void;
}

export const CurveHits = memo(function CurveHits({ scene: { curves, size }, onHighlight }: CurveHitsProps) {
  return (
    <svg className="plot__layer" aria-hidden="true" {...size} viewBox={`0 0 ${size.width} ${size.height}`}>
      {curves.map(({ style: { id }, path }) => (
        <path
          key={id}
          className="plot__hit"
          d={path}
          onPointerEnter={() => onHighlight(id)}
          onPointerLeave={() => onHighlight(null)}
        />
      ))}
    </svg>
  );
});
