/** @file A Scenario: the one value that determines everything on screen. */
export const THEMES = ["auto", "light", "dark", "projector"] as const;
export type Theme = (typeof THEMES)[number];

/** How the page looks; the same for all labs. */
export interface Look {
  embed: boolean;
  theme: Theme;
}

/**
 * How a scenario is looked at, as far as all labs share it. A lab adds what it alone can show. The
 * mathematics does not depend on it.
 */
export interface View extends Look {
  /** A figure shown alone, by its id. */
  figure: string | null;
}

export interface Scenario<Params extends object = object, Own extends View = View> {
  v: 1;
  /** The place of the lab. */
  lab: string;
  params: Params;
  view: Own;
}

/** One value of a link that could not be used: which key, what was wrong, what was done instead. */
export interface Notice {
  readonly key: string;
  readonly message: string;
}

/** Reports a value that could not be used: its key, and a sentence that says what was wrong and what was done. */
export type Tell = (key: string, message: string) => void;
