/** @file The questions that presets answer, in the order in which one might ask them. */

export interface Question {
  readonly text: string;
  /** The ids of its presets, in the order in which they are shown. */
  readonly presets: readonly string[];
}

export const QUESTIONS: readonly Question[] = [
  {
    text: "How far may one step go?",
    presets: ["figure-2", "claimed-proved-exact", "near-a-face", "triangle", "twelve-classes"],
  },
  {
    text: "When the world shifts, does the belief follow?",
    presets: ["figure-4", "slow-drift", "seattle-weather", "collapse-threshold", "thirty-three-times"],
  },
  {
    text: "Where does the paper's bound fail?",
    presets: [
      "eight-classes",
      "projected-audit",
      "never-settles",
      "projected-atlas",
      "mirror-atlas",
      "deadlock",
    ],
  },
  {
    text: "What may be trusted instead?",
    presets: [
      "what-replaces-the-bound",
      "certified-audit",
      "starts-atlas",
      "threshold-curve",
      "anchor",
      "burg-after-the-jump",
      "burg-needs-no-bound",
    ],
  },
  {
    text: "Does it settle, cycle or get lost?",
    presets: ["period-doubling", "stable-but-lost", "triangle-atlas"],
  },
  {
    text: "What does the geometry change?",
    presets: ["one-dial", "straight-in-the-dual", "three-limits-of-one-system", "greedy-and-lazy"],
  },
  {
    text: "Why not divide by the sum?",
    presets: ["equal-losses", "wrong-end", "divided-by-the-sum"],
  },
  {
    text: "How much may a step be relaxed?",
    presets: ["mean-nobody-sees", "three-couplings", "already-rises", "sinkhorn-rows"],
  },
  {
    text: "What does noise do?",
    presets: [
      "infinite-sum-arrives",
      "finite-sum-stalls",
      "constant-steps-fail",
      "all-paths",
      "one-flower-a-step",
    ],
  },
  {
    text: "Who wins a game of learners?",
    presets: [
      "three-spirals",
      "only-averages-arrive",
      "one-rise-then-home",
      "pennies-in-a-square",
      "beyond-the-doubles",
    ],
  },
  {
    text: "What does following experts cost?",
    presets: ["dual-averaging-forgets-nothing", "two-experts-taking-turns", "root-of-the-logarithm"],
  },
  {
    text: "Which textbook methods are one method?",
    presets: ["adam-is-a-row", "natural-gradient-is-mirror-descent"],
  },
  {
    text: "What may a heuristic say?",
    presets: ["too-eager", "wrong-distance", "open-field"],
  },
  {
    text: "Do these steps help where people train?",
    presets: [
      "the-grid-decides",
      "untuned-gain",
      "polyak-has-a-unit",
      "proximal-point-has-a-unit",
      "a-network-is-no-different",
      "network-by-four-methods",
      "bound-cries-wolf",
      "cap-instead-of-tuning",
      "lands-at-one",
      "cycle-at-two",
      "leaves-above-two",
      "first-critic-remembered",
      "seven-percent-short",
      "actors-in-doubt",
      "relaxation-is-a-step",
      "held-by-a-copy",
      "four-layers-four-steps",
      "twelve-smaller-steps",
      "every-wine-told-right",
      "benign-or-malignant",
    ],
  },
];
