/** @file What the view of a lab holds that keeps a run beside the one that is shown. */
import { orAbsent } from "../../../param/absent";
import * as kinds from "../../../param/kind";
import { param } from "../../../param/table";
import type { PinLab } from "../../../scenario/pin";
import type { ViewTable } from "../../../scenario/view";
import { pinParam } from "./pin";

export interface PinView<Params> {
  /** Where the pinned run is seen; absent: behind the one that is shown. */
  compare?: "beside" | undefined;
  /** The params of the pinned run; absent: none is pinned. */
  pin?: Params | undefined;
}

export const pinView = <Params extends object>(
  labOf: () => PinLab<Params>,
): ViewTable<PinView<Params>, Params> => ({
  compare: param<"beside" | undefined>(
    orAbsent(kinds.word(["beside"])),
    undefined,
    "Shows the pinned run beside the present one, by the same clock, instead of behind it.",
  ),
  pin: pinParam(labOf),
});
