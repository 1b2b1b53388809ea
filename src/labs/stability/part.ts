/** @file What a part of the lab declares; what needs a page is in its folder's page.tsx. */
import type { ParamsOf, Part } from "./run/params";
import type {
  Drawing as DrawingOfPart,
  DrawOf as DrawOfPart,
  PartOf as PartOfLab,
} from "../shared/parts/part";
import type { Pointable } from "../shared/pointing";
import type { StabilityTypes } from "./state";

export interface PartOf<P extends Part> extends PartOfLab<StabilityTypes, P> {
  /** What one can point at, and switch off. */
  readonly pointable?: (params: ParamsOf<P>) => Pointable;
}

export type DrawOf<P extends Part> = DrawOfPart<StabilityTypes, P>;
export type Drawing<P extends Part> = DrawingOfPart<StabilityTypes, P>;
