/** @file A curve's line and marker, for lists. */
import { ink } from "../../../charts/ink";
import { Marker } from "../../../charts/Marker";
import type { OverlayStyle } from "./curves";

export function Swatch({ style }: { style: OverlayStyle }) {
  return (
    <svg width="28" height="12" aria-hidden="true" className="rail-swatch">
      <path d="M0,6H28" stroke={ink(style.color)} strokeWidth="2" strokeDasharray={style.dash || undefined} />
      {style.marker ? <Marker shape={style.marker} x={14} y={6} radius={4} color={style.color} /> : null}
    </svg>
  );
}
