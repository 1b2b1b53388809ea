/** @file The type of a part's declaration in this lab; what belongs to the page is in page.tsx of the part's folder. */
import type { ParamsOf, Part } from "./run/params";
import type {
  Drawing as DrawingOfPart,
  DrawOf as DrawOfPart,
  PartOf as PartOfLab,
} from "../shared/parts/part";
import type { Pointable } from "../shared/pointing";
import type { StabilityTypes } from "./state";

export interface PartOf<P extends Part> extends PartOfLab<StabilityTypes, P> {
  /** What can be pointed at, and switched off. */
  readonly pointable?: (params: ParamsOf<P>) => Pointable;
}

export type DrawOf<P extends Part> = DrawOfPart<StabilityTypes, P>;
export type Drawing<P extends Part> = DrawingOfPart<StabilityTypes, P>;
