/** @file The part of a view that describes a pinned run. */
import { orAbsent } from "../../../param/absent";
import * as kinds from "../../../param/kind";
import { param } from "../../../param/table";
import type { PinLab } from "../../../scenario/pin";
import type { ViewTable } from "../../../scenario/view";
import { pinParam } from "./pin";

export const COMPARED_PLACES = ["beside", "off"] as const;

export interface PinView<Params> {
  /** Where the pinned run is shown; absent: behind or, if the figures cannot be laid over each other, beside. */
  compare?: (typeof COMPARED_PLACES)[number] | undefined;
  /** The params of the pinned run; absent: no run is pinned. */
  pin?: Params | undefined;
}

export const pinView = <Params extends object>(
  labOf: () => PinLab<Params>,
): ViewTable<PinView<Params>, Params> => ({
  compare: param<PinView<Params>["compare"]>(
    orAbsent(kinds.word(COMPARED_PLACES)),
    undefined,
    "Shows the pinned run beside the present one, by the same clock, or not at all. Left out: behind it in figures of curves, beside it where no figure can have it behind.",
  ),
  pin: pinParam(labOf),
});
