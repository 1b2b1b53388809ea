/** @file A Scenario: the one value that everything on screen is a function of. */
export const THEMES = ["auto", "light", "dark", "projector"] as const;
export type Theme = (typeof THEMES)[number];

/** How the page looks, whatever lab is open. */
export interface Look {
  embed: boolean;
  theme: Theme;
}

/** How a scenario is looked at, as every lab has it; a lab adds what it alone can show. Not part of the mathematics. */
export interface View extends Look {
  /** A figure shown alone, by its id. */
  figure: string | null;
}

export interface Scenario<Params extends object = object, Own extends View = View> {
  v: 1;
  /** The place of a lab. */
  lab: string;
  params: Params;
  view: Own;
}

/** One value of a link that could not be used: which key, what was wrong, what was done instead. */
export interface Notice {
  readonly key: string;
  readonly message: string;
}

/** Names a value that was not usable: its key, what was wrong, what was done. */
export type Tell = (key: string, message: string) => void;
