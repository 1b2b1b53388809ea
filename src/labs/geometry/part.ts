/** @file What a part of the lab declares, draws and shows. */
import type { DrawOf as DrawOfPart, PartOf as PartOfLab } from "../shared/parts/part";
import type { PartPage, RailProps as RailPropsOf, ScreenProps as ScreenPropsOf } from "../shared/parts/page";
import type { Part } from "./run/params";
import type { GeometryTypes } from "./state";

export type PartOf<P extends Part> = PartOfLab<GeometryTypes, P>;
export type DrawOf<P extends Part> = DrawOfPart<GeometryTypes, P>;
export type ScreenProps<P extends Part> = ScreenPropsOf<GeometryTypes, P>;
export type RailProps<P extends Part> = RailPropsOf<GeometryTypes, P>;
export type PageOf<P extends Part> = PartPage<GeometryTypes, P>;
