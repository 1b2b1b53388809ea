/** @file The type of a part's page in this lab. */
import type { PartPage, RailProps as RailPropsOf, ScreenProps as ScreenPropsOf } from "../shared/parts/page";
import type { Part } from "./run/params";
import type { TrainingTypes } from "./state";

export type ScreenProps<P extends Part> = ScreenPropsOf<TrainingTypes, P>;
export type RailProps<P extends Part> = RailPropsOf<TrainingTypes, P>;
export type PageOf<P extends Part> = PartPage<TrainingTypes, P>;
