/** @file The type of a part's page in this lab. */
import type { PartPage, RailProps as RailPropsOf, ScreenProps as ScreenPropsOf } from "../shared/parts/page";
import type { Part } from "./run/params";
import type { GeometryTypes } from "./state";

export type ScreenProps<P extends Part> = ScreenPropsOf<GeometryTypes, P>;
export type RailProps<P extends Part> = RailPropsOf<GeometryTypes, P>;
export type PageOf<P extends Part> = PartPage<GeometryTypes, P>;
