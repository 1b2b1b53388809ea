/** @file What the page of a part of this lab is. */
import type { PartPage, RailProps as RailPropsOf, ScreenProps as ScreenPropsOf } from "../shared/parts/page";
import type { OpenPart } from "./run/params";
import type { GeometryTypes } from "./state";

export type ScreenProps<P extends OpenPart> = ScreenPropsOf<GeometryTypes, P>;
export type RailProps<P extends OpenPart> = RailPropsOf<GeometryTypes, P>;
export type PageOf<P extends OpenPart> = PartPage<GeometryTypes, P>;
