/** @file A Scenario: the one value that everything on screen is a function of. */
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

/** What of a view every lab has in the same way. */
export type Look = Pick<View, "embed" | "theme">;

export interface Scenario<Params extends object = object> {
  v: 1;
  /** The place of a lab. */
  lab: string;
  params: Params;
  view: View;
}

/** One value of a link that could not be used: which key, what was wrong, what was done instead. */
export interface Notice {
  readonly key: string;
  readonly message: string;
}
