/** @file The types of a part's declaration and drawing in this lab; the type of its page is in page.ts. */
import type { Drawing as DrawingOfPart, PartOf as PartOfLab } from "../shared/parts/part";
import type { Part } from "./run/params";
import type { GeometryTypes } from "./state";

export type PartOf<P extends Part> = PartOfLab<GeometryTypes, P>;
export type Drawing<P extends Part> = DrawingOfPart<GeometryTypes, P>;
