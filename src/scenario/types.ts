/** @file A Scenario: the one value that everything on screen is a function of. */
import type { BoundsParams } from "../experiments/bounds/params";
import type { StabilityParams } from "../experiments/stability/params";
import type { TrackingParams } from "../experiments/tracking/params";

export interface LabParams {
  bounds: BoundsParams;
  tracking: TrackingParams;
  stability: StabilityParams;
}
export type LabId = keyof LabParams;

export const THEMES = ["auto", "light", "dark", "projector"] as const;
export type Theme = (typeof THEMES)[number];

/** How the scenario is looked at; not part of the mathematics. */
export interface View {
  /** Step at which playback is paused; null = at the end. */
  t: number | null;
  /** Visible steps [from, to] of the time charts; null = all. */
  span: [number, number] | null;
  /** A figure shown alone, by its id. */
  figure: string | null;
  embed: boolean;
  theme: Theme;
  /** What is switched off in the figures, by name; absent: nothing. */
  hide?: string[] | undefined;
  /** Where on a map one points, in the units of its axes; absent: at the usual cell. */
  cell?: [number, number] | undefined;
  /** The step of a diagram of orbits whose cobweb is shown; absent: a little beyond the local threshold. */
  cobweb?: number | undefined;
}

export type Scenario = { [Lab in LabId]: { v: 1; lab: Lab; params: LabParams[Lab]; view: View } }[LabId];
export type ScenarioOf<Lab extends LabId> = Extract<Scenario, { lab: Lab }>;

/** One value of a link that could not be used: which key, what was wrong, what was done instead. */
export interface Notice {
  readonly key: string;
  readonly message: string;
}
