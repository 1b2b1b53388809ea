/** @file How far the clock of control goes, and which iteration of a run it shows. Pure. */
import { placeOf } from "../../shared/pinned/place";
import type { PinView } from "../../shared/pinned/view";
import type { ControlParams } from "../run/control/params";
import type { TrainingParams } from "../run/params";

/** One clock for two runs side by side: it goes on as long as either does. */
export const clockOf = ({ iterations }: ControlParams, view: PinView<TrainingParams>): number =>
  view.pin?.part === "control" && placeOf(view, true) === "beside"
    ? Math.max(iterations, view.pin.iterations)
    : iterations;

/** A run that is over by then stands at its end. */
export const shownAt = ({ iterations }: ControlParams, t: number | null): number =>
  Math.min(iterations, t ?? iterations);
