/** @file The pinned run in the view of a lab of parts: of a part that pins runs, behind runs of the same part. */
import type { Parted } from "../../../experiments/parts";
import { quote } from "../../../param/text";
import type { PinLab } from "../../../scenario/pin";
import type { ViewParam } from "../../../scenario/view";
import { pinParam } from "../pinned/pin";
import { inPart, type AnyPart, type ByPart } from "./part";

type Parts = ByPart<Pick<AnyPart, "pins">>;

/** @param labOf the lab, which is asked for when a pinned run is read */
export function pinInPart<Params extends Parted>(
  labOf: () => PinLab<Params>,
  parts: Parts,
): ViewParam<Params | undefined, Params> {
  return {
    ...pinParam(labOf),
    problem: (pin, params) => {
      if (pin === undefined) return null;
      if (inPart(parts, params).pins !== true) return `runs of the part ${quote(params.part)} are not pinned`;
      return pin.part === params.part
        ? null
        : `it is a run of the part ${quote(pin.part)}, not of ${quote(params.part)}`;
    },
  };
}
