/** @file The params of this lab's view. */
import type { View } from "../../scenario/types";
import type { PinView } from "../shared/pinned/view";
import type { TimeView } from "../shared/view";
import type { TrackingParams } from "./run/params";

export interface TrackingLook extends View, TimeView, PinView<TrackingParams> {
  /** The number of a rule whose error is compared with ρⁿ instead of showing the divergence of all rules; absent: none. */
  anchor?: number | undefined;
}

/** The last step of the clock; with two runs side by side, that of the longer one. */
export const clockOf = (
  { steps }: Pick<TrackingParams, "steps">,
  { pin, compare }: PinView<TrackingParams>,
): number => (pin !== undefined && compare === "beside" ? Math.max(steps, pin.steps) : steps);

/** The index of that rule; null if there is no such rule. */
export const anchorIndex = (
  { anchor }: Pick<TrackingLook, "anchor">,
  { rules }: Pick<TrackingParams, "rules">,
): number | null => (anchor === undefined || anchor > rules.length ? null : anchor - 1);
