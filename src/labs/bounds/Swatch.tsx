/** @file A curve's dash and marker in small. */
import { ink } from "../../charts/ink";
import { Marker } from "../../charts/Marker";
import type { CurveStyle } from "./curves";

export function Swatch({ style }: { style: CurveStyle }) {
  return (
    <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true" className="bounds__swatch">
      <path d="M0,6H30" stroke={ink(style.color)} strokeWidth="2" strokeDasharray={style.dash || undefined} />
      {style.marker ? <Marker shape={style.marker} x={15} y={6} radius={4} color={style.color} /> : null}
    </svg>
  );
}
