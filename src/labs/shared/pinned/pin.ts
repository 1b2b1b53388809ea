/** @file The params of a view for the pinned run. Where it is shown is a param only in labs with a clock. */
import { param } from "../../../param/table";
import { pinned, type PinLab } from "../../../scenario/pin";
import type { ViewParam } from "../../../scenario/view";

export const pinParam = <Params extends object>(
  labOf: () => PinLab<Params>,
): ViewParam<Params | undefined, Params> =>
  param<Params | undefined>(pinned(labOf), undefined, "A run kept to compare with.");
