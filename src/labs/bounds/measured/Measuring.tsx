/** @file Measures the curves that are switched on, passes them up, and says what they show about this belief. */
import { useEffect, useMemo } from "react";
import type { BoundsParams } from "../run/params";
import type { MeasuredCurves, SliceResult } from "../run/types";
import { useLabStore } from "../../../store/context";
import { sentenceOf } from "../../../scenario/statement";
import { useMeasured } from "./useMeasured";
import { curvesOn, observedWords } from "./words";
import type { BoundsTypes } from "../state";

interface MeasuringProps {
  readonly params: BoundsParams;
  readonly slice: SliceResult;
  readonly onMeasured: (measured: MeasuredCurves) => void;
}

const STATUS = {
  running: "Measuring where runs toward this target collapse …",
  failed: "The measured curve could not be computed; switch it off and on to try again.",
} as const;

const NOTHING_MEASURED: MeasuredCurves = {};

export function Measuring({ params, slice, onMeasured }: MeasuringProps) {
  const store = useLabStore<BoundsTypes>();
  const { measured, status } = useMeasured(store, params);
  const { x } = slice;
  const curves = useMemo(() => curvesOn(x, measured), [x, measured]);
  useEffect(() => onMeasured(curves), [onMeasured, curves]);
  useEffect(() => () => onMeasured(NOTHING_MEASURED), [onMeasured]);
  const waiting = status === "ready" ? [] : [STATUS[status]];
  return (
    <div className="bounds__hint" role="status" aria-busy={status === "running"}>
      {[...observedWords(params, measured).map(sentenceOf), ...waiting].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
