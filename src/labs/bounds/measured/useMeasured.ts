/** @file Keeps the measured curves up to date with the target. */
import { useEffect, useState } from "react";
import type { BoundsParams } from "../run/params";
import type { LabStore } from "../../../store/labStore";
import { DEBOUNCE_MS } from "../../../ui/interaction/debounce";
import { measure, wantedOf } from "./measure";
import type { Measured, MeasuredCurve } from "./words";
import type { BoundsTypes } from "../state";

export type MeasuredStatus = "running" | "ready" | "failed";

interface Known {
  /** The mass of the target, and the curves known for it. */
  readonly target: number;
  readonly curves: Measured;
  readonly failed: boolean;
}

const NO_CURVES: Measured = {};

export function useMeasured(
  store: LabStore<BoundsTypes>,
  params: BoundsParams,
): { readonly measured: Measured; readonly status: MeasuredStatus } {
  const { target, ids } = wantedOf(params);
  const [known, setKnown] = useState<Known | null>(null);
  const own = known?.target === target ? known : null;
  const missing = ids.find((id) => own?.curves[id] === undefined) ?? null;
  const failed = own?.failed ?? false;
  useEffect(() => {
    if (missing === null || failed) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const keep = (curve: MeasuredCurve | null) =>
      setKnown((before) => ({
        target,
        curves: {
          ...(before?.target === target ? before.curves : {}),
          ...(curve ? { [missing]: curve } : {}),
        },
        failed: curve === null,
      }));
    const start = () =>
      measure((lab, asked) => store.getState().runBeside(lab, asked, [], { signal }), missing, target).then(
        keep,
        () => {
          if (!signal.aborted) keep(null);
        },
      );
    // During a drag nothing is measured until the target rests.
    const timer = setTimeout(() => void start(), DEBOUNCE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort(new DOMException("another target is asked for", "AbortError"));
    };
  }, [store, missing, failed, target]);
  return {
    measured: own?.curves ?? NO_CURVES,
    status: failed ? "failed" : missing === null ? "ready" : "running",
  };
}
