/** @file The types of a part's declaration and drawing in this lab; the type of its page is in page.ts. */
import type {
  Drawing as DrawingOfPart,
  DrawOf as DrawOfPart,
  PartOf as PartOfLab,
} from "../shared/parts/part";
import type { Part } from "./run/params";
import type { TrainingTypes } from "./state";

export type PartOf<P extends Part> = PartOfLab<TrainingTypes, P>;
export type DrawOf<P extends Part> = DrawOfPart<TrainingTypes, P>;
export type Drawing<P extends Part> = DrawingOfPart<TrainingTypes, P>;
