/** @file The updates that params and links name. */
/** The entropy mirror step; the Euclidean projected step. */
export const UPDATES = ["mirror", "projected"] as const;
export type Update = (typeof UPDATES)[number];

export interface UpdateNames {
  /** In the sentence that says what the param means: "Entropy mirror step". */
  readonly meant: string;
  /** In full: "entropy mirror step". */
  readonly full: string;
  /** Where the other is far: "mirror step". */
  readonly brief: string;
  /** In a row of choices that says what is chosen: "entropy mirror". */
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
