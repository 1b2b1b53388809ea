/** @file What the view of a lab holds that keeps a run beside the one that is shown. */
import { orAbsent } from "../../../param/absent";
import * as kinds from "../../../param/kind";
import { param } from "../../../param/table";
import type { PinLab } from "../../../scenario/pin";
import type { ViewTable } from "../../../scenario/view";
import { pinParam } from "./pin";

export const COMPARED = ["beside", "off"] as const;

export interface PinView<Params> {
  /** Where the pinned run is seen; absent: behind the one that is shown, or beside it where the figures cannot be laid over each other. */
  compare?: (typeof COMPARED)[number] | undefined;
  /** The params of the pinned run; absent: none is pinned. */
  pin?: Params | undefined;
}

export const pinView = <Params extends object>(
  labOf: () => PinLab<Params>,
): ViewTable<PinView<Params>, Params> => ({
  compare: param<PinView<Params>["compare"]>(
    orAbsent(kinds.word(COMPARED)),
    undefined,
    "Shows the pinned run beside the present one, by the same clock, or not at all. Left out: behind it in figures of curves, beside it where no figure can have it behind.",
  ),
  pin: pinParam(labOf),
});
