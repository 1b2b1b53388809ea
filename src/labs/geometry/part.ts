/** @file What a part of the lab declares and draws; what needs a page is in page.ts. */
import type { DrawOf as DrawOfPart, PartOf as PartOfLab } from "../shared/parts/part";
import type { OpenPart } from "./run/params";
import type { GeometryTypes } from "./state";

export type PartOf<P extends OpenPart> = PartOfLab<GeometryTypes, P>;
export type DrawOf<P extends OpenPart> = DrawOfPart<GeometryTypes, P>;
