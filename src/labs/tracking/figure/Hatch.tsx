/** @file Bands: a light wash, hatched, with both extremes outlined. */
import { useId } from "react";
import { ink } from "../../../charts/ink";
import type { BandShape } from "../scene/types";

const PITCH = 6;

interface BandViewProps {
  readonly band: BandShape;
  readonly fill: string;
  readonly stroke: number;
}

function BandView({ band: { color, area, edges, noise }, fill, stroke }: BandViewProps) {
  return (
    <>
      <path d={area} fill={ink(color)} fillOpacity={0.08} />
      {noise === null ? (
        <>
          <path d={area} fill={fill} />
          <path d={edges} fill="none" stroke={ink(color)} strokeWidth={stroke * 0.6} data-curve="band" />
        </>
      ) : (
        <path
          d={noise}
          fill="none"
          stroke={ink(color)}
          strokeWidth={stroke * 0.45}
          strokeOpacity={0.9}
          strokeLinejoin="round"
          data-curve="noise"
        />
      )}
    </>
  );
}

export function Bands({ bands, stroke }: { bands: readonly BandShape[]; stroke: number }) {
  const id = useId();
  const colors = [...new Set(bands.map(({ color }) => color))];
  if (bands.length === 0) return null;
  return (
    <g data-bands="">
      <defs>
        {colors.map((color) => (
          <pattern
            key={color}
            id={`${id}${color}`}
            width={PITCH}
            height={PITCH}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d={`M0,0V${PITCH}`} stroke={ink(color)} strokeWidth={1.5} strokeOpacity={0.5} />
          </pattern>
        ))}
      </defs>
      {bands.map((band, i) => (
        <BandView key={i} band={band} fill={`url(#${id}${band.color})`} stroke={stroke} />
      ))}
    </g>
  );
}
