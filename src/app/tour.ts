/** @file The stops of the tour: what to point at and what to say, in order. */
import { homeStops, type Stop } from "../labs/tour";

export const STOPS: readonly Stop[] = [
  ...homeStops,
  {
    at: "nav.header__labs",
    words:
      "In other labs the target moves and beliefs follow or collapse, maps show which runs get lost, and other geometries bend the step.",
  },
  {
    at: ".header__actions",
    words:
      "Presets are scenarios with a point to make. The link in the address bar always holds exactly what you see: copy it, and others see the same.",
  },
];
