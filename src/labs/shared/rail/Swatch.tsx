/** @file A curve's dash and marker in small, for lists. */
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { Token } from "../../../ui/palette";

interface SwatchProps {
  readonly style: { readonly color: Token; readonly dash: string; readonly marker: MarkerShape | null };
}

export function Swatch({ style: { color, dash, marker } }: SwatchProps) {
  return (
    <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true" className="rail-swatch">
      <path d="M0,6H30" stroke={ink(color)} strokeWidth="2" strokeDasharray={dash || undefined} />
      {marker ? <Marker shape={marker} x={15} y={6} radius={4} color={color} /> : null}
    </svg>
  );
}
