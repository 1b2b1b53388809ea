/** @file The labs of the app: one line each, loaded when first opened. */
import { lazy, type LazyExoticComponent, type ComponentType } from "react";
import type { LabId } from "../scenario/types";

export interface LabEntry {
  readonly id: LabId;
  readonly title: string;
  readonly Lab: LazyExoticComponent<ComponentType>;
}

export const labs: readonly LabEntry[] = [
  { id: "bounds", title: "Bounds", Lab: lazy(() => import("./bounds/BoundsLab")) },
  { id: "stability", title: "Stability", Lab: lazy(() => import("./stability/StabilityLab")) },
];
