/** @file The two updates that params and links name by words of their own. */
/** The entropy mirror step and the Euclidean projected step. */
export const UPDATES = ["mirror", "projected"] as const;
export type Update = (typeof UPDATES)[number];

export interface UpdateNames {
  /** Used in the sentence that explains the param: "Entropy mirror step". */
  readonly meant: string;
  /** The full name: "entropy mirror step". */
  readonly full: string;
  /** The short name, used where the other update is not mentioned nearby: "mirror step". */
  readonly brief: string;
  /** Used in a row of choices: "entropy mirror". */
  readonly choice: string;
}

export const UPDATE_NAMES: { readonly [U in Update]: UpdateNames } = {
  mirror: {
    meant: "Entropy mirror step",
    full: "entropy mirror step",
    brief: "mirror step",
    choice: "entropy mirror",
  },
  projected: {
    meant: "Euclidean projected gradient step",
    full: "projected step",
    brief: "projected step",
    choice: "projected",
  },
};
