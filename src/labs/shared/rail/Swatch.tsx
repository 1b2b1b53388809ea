/** @file A small sample of a curve's dash and marker, for lists. */
import { useMemo } from "react";
import { marker as markerMark, path } from "../../../charts/picture/marks";
import { Marks } from "../../../charts/picture/Marks";
import type { MarkerShape } from "../../../charts/markerShapes";
import type { Token } from "../../../ui/palette";

interface SwatchProps {
  readonly style: { readonly color: Token; readonly dash: string; readonly marker: MarkerShape | null };
}

export function Swatch({ style: { color, dash, marker } }: SwatchProps) {
  const marks = useMemo(
    () => [
      ...path("M0,6H30", { stroke: color, width: 2, dash }),
      ...(marker ? [markerMark(marker, [15, 6], 4, color)] : []),
    ],
    [color, dash, marker],
  );
  return (
    <svg width="30" height="12" viewBox="0 0 30 12" aria-hidden="true" className="rail-swatch">
      <Marks marks={marks} />
    </svg>
  );
}
