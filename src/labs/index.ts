/** @file The labs of the app: one line each, loaded when first opened. */
import type { ComponentType } from "react";
import type { LabId } from "../scenario/types";
import { lazyLab } from "./lazyLab";
import { register } from "./shared/registered";
import "./shared/kit";

export interface LabEntry {
  readonly id: LabId;
  readonly title: string;
  readonly Lab: ComponentType;
}

export const labs: readonly LabEntry[] = [
  { id: "bounds", title: "Bounds", Lab: lazyLab("Bounds", () => import("./bounds/BoundsLab")) },
  { id: "tracking", title: "Tracking", Lab: lazyLab("Tracking", () => import("./tracking/TrackingLab")) },
  {
    id: "stability",
    title: "Stability",
    Lab: lazyLab("Stability", () => import("./stability/StabilityLab")),
  },
];

register(labs.map(({ id }) => id));
