/** @file What the view of the tracking lab holds. */
import type { View } from "../../scenario/types";
import type { PinView } from "../shared/pinned/view";
import type { TimeView } from "../shared/view";
import type { TrackingParams } from "./run/params";

export interface TrackingLook extends View, TimeView, PinView<TrackingParams> {
  /** The number of the rule whose error the divergence is compared with ρⁿ of; absent: the divergence of all. */
  anchor?: number | undefined;
}

/** Where the clock ends: of two runs side by side with the longer. */
export const clockOf = (
  { steps }: Pick<TrackingParams, "steps">,
  { pin, compare }: PinView<TrackingParams>,
): number => (pin !== undefined && compare === "beside" ? Math.max(steps, pin.steps) : steps);

/** The index of that rule; null where there is no such rule. */
export const anchorIndex = (
  { anchor }: Pick<TrackingLook, "anchor">,
  { rules }: Pick<TrackingParams, "rules">,
): number | null => (anchor === undefined || anchor > rules.length ? null : anchor - 1);
