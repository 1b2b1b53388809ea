/** @file The labs of the app: one line each. The one that a bare address opens comes with the page, the others when first opened. */
import type { ComponentType } from "react";
import type { LabId } from "../scenario/types";
import { BoundsLab } from "./bounds/BoundsLab";
import { lazyLab } from "./lazyLab";

export interface LabEntry {
  readonly id: LabId;
  readonly title: string;
  readonly Lab: ComponentType;
}

export const labs: readonly LabEntry[] = [
  { id: "bounds", title: "Bounds", Lab: BoundsLab },
  { id: "tracking", title: "Tracking", Lab: lazyLab("Tracking", () => import("./tracking/TrackingLab")) },
  {
    id: "stability",
    title: "Stability",
    Lab: lazyLab("Stability", () => import("./stability/StabilityLab")),
  },
];
