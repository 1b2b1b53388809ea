/** @file The notes under Figure 1: how to see a bound that is too low, and what runs have measured. */
import { MEASURED_CURVES } from "../run/params";
import type { MeasuredCurves } from "../run/types";
import { Measuring } from "../measured/Measuring";
import { formatNumber } from "../../../ui/number";
import { cutPeak } from "./domain";
import { FlatNote } from "./FlatNote";
import type { SlicePanelProps } from "./props";

export interface SliceNotesProps extends SlicePanelProps {
  readonly onMeasured: (measured: MeasuredCurves) => void;
}

export function SliceNotes(props: SliceNotesProps) {
  const { params, slice, onMeasured } = props;
  const peak = params.show.includes("fejer") ? cutPeak(slice, "fejer") : 0;
  const measures = params.p.length === 2 && MEASURED_CURVES.some((id) => params.show.includes(id));
  return (
    <>
      <FlatNote {...props} />
      {peak > 0 ? (
        <p className="bounds__hint">The Fejér step leaves at the top: it rises to {formatNumber(peak, 3)}.</p>
      ) : null}
      {measures ? <Measuring params={params} slice={slice} onMeasured={onMeasured} /> : null}
    </>
  );
}
