/** @file What a part of the lab declares, draws and shows. */
import type { DrawOf as DrawOfPart, PartOf as PartOfLab } from "../shared/parts/part";
import type { PartPage, RailProps as RailPropsOf, ScreenProps as ScreenPropsOf } from "../shared/parts/page";
import type { OpenPart } from "./run/params";
import type { GeometryTypes } from "./state";

export type PartOf<P extends OpenPart> = PartOfLab<GeometryTypes, P>;
export type DrawOf<P extends OpenPart> = DrawOfPart<GeometryTypes, P>;
export type ScreenProps<P extends OpenPart> = ScreenPropsOf<GeometryTypes, P>;
export type RailProps<P extends OpenPart> = RailPropsOf<GeometryTypes, P>;
export type PageOf<P extends OpenPart> = PartPage<GeometryTypes, P>;
