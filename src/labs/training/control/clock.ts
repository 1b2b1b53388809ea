/** @file The length of the clock of control, and the iteration that a run shows. Pure. */
import { placeOf } from "../../shared/pinned/place";
import type { PinView } from "../../shared/pinned/view";
import type { ControlParams } from "../run/control/params";
import type { TrainingParams } from "../run/params";

/** Two runs side by side share a clock, which goes on as long as either of them. */
export const clockOf = ({ iterations }: ControlParams, view: PinView<TrainingParams>): number =>
  view.pin?.part === "control" && placeOf(view, true) === "beside"
    ? Math.max(iterations, view.pin.iterations)
    : iterations;

/** The iteration to show; a run that is shorter stays at its end. */
export const shownAt = ({ iterations }: ControlParams, t: number | null): number =>
  Math.min(iterations, t ?? iterations);
