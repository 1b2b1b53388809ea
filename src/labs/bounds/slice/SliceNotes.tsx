/** @file What is said under Figure 1: how to see a bound that is too low, and what runs have measured. */
import { MEASURED_CURVES } from "../../../experiments/bounds/params";
import type { MeasuredCurves } from "../../../experiments/bounds/types";
import { Measuring } from "../measured/Measuring";
import { FlatNote } from "./FlatNote";
import type { SlicePanelProps } from "./props";

interface SliceNotesProps extends SlicePanelProps {
  readonly onMeasured: (measured: MeasuredCurves) => void;
}

export default function SliceNotes(props: SliceNotesProps) {
  const { params, slice, onMeasured } = props;
  const measures = params.p.length === 2 && MEASURED_CURVES.some((id) => params.show.includes(id));
  return (
    <>
      <FlatNote {...props} />
      {measures ? <Measuring params={params} slice={slice} onMeasured={onMeasured} /> : null}
    </>
  );
}
