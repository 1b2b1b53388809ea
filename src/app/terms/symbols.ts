/** @file The meanings of symbols, each a sentence with a link to its formula, for the help and for terms. */
import type { Letters } from "../../labs/shared/meanings";

export interface SymbolHelp {
  /** In the app's notation. */
  readonly symbol: string;
  readonly name: string;
  /** One sentence, in the app's notation. */
  readonly words: string;
  /** The link to the place of its formula. */
  readonly link: string;
  readonly where: string;
  /**
   * The symbol has this meaning in labs that name it in their `letters.ts`; absent: in all labs, except those
   * whose letters are all their own.
   */
  readonly of?: Letters;
}

const FORMULAS = "its formula in numbers";

export const SYMBOLS: readonly SymbolHelp[] = [
  {
    symbol: "*p*, *q*",
    name: "belief and target",
    words: "lists of positive numbers that sum to 1, one for each class: points of the probability simplex.",
    link: "#/bounds?v=1",
    where: "drag them",
    of: "beliefs",
  },
  {
    symbol: "η",
    name: "step",
    words: "how far one update goes along the gradient; what the app asks is how large it may be.",
    link: "#/bounds?v=1&figure=slice",
    where: "the slice of steps",
  },
  {
    symbol: "μ",
    name: "strong convexity",
    words: "μ = 1/max *p*: the least curvature that the paper counts on.",
    link: "#/bounds?v=1&show=bound",
    where: FORMULAS,
    of: "beliefs",
  },
  {
    symbol: "L",
    name: "smoothness",
    words: "L = 1/min *p*: the largest curvature; it grows without end near a face.",
    link: "#/bounds?v=1&show=bound",
    where: FORMULAS,
    of: "beliefs",
  },
  {
    symbol: "η_max",
    name: "curvature bound",
    words: "2μ/L^2 = 2 (min *p*)^2/max *p*, the step up to which the paper claims contraction.",
    link: "#/bounds?v=1&show=bound",
    where: FORMULAS,
  },
  {
    symbol: "B",
    name: "normalised entropy",
    words: "H(*p*)/ln C, from 0 at a vertex to 1 at the centre.",
    link: "#/bounds?v=1&show=bound,entropyAware",
    where: FORMULAS,
    of: "beliefs",
  },
  {
    symbol: "α",
    name: "barrier",
    words: "α = −ln(1 − B), infinite at the centre; the entropy-aware step η_CE is η_max/(1 + α).",
    link: "#/bounds?v=1&show=bound,entropyAware",
    where: FORMULAS,
    of: "beliefs",
  },
  {
    symbol: "η_CE",
    name: "entropy-aware step",
    words: "η_max/(1 + α): the bound, braked where the belief is in doubt, as the paper claims it.",
    link: "#/bounds?v=1&show=bound,entropyAware",
    where: FORMULAS,
  },
  {
    symbol: "η_cert",
    name: "certified step",
    words: "min *p*_i/*q*_i: up to it one mirror step is proved to bring any two beliefs closer.",
    link: "#/bounds?v=1&show=bound,certified",
    where: FORMULAS,
  },
  {
    symbol: "η_F",
    name: "exact Fejér step",
    words: "the largest step that brings this belief no farther from this target; exact, by one equation.",
    link: "#/bounds?v=1&show=bound,fejer",
    where: FORMULAS,
  },
  {
    symbol: "η_MSE",
    name: "braked step of the squared error",
    words: "1/(1 + α): on the straight way to the target a step of 1 would arrive.",
    link: "#/bounds?v=1&show=mse",
    where: FORMULAS,
  },
  {
    symbol: "η_local",
    name: "local threshold",
    words: "the step below which a belief close to the target is drawn to it; exact, 2 for the mirror step.",
    link: "#/bounds?v=1&show=thresholdMirror,thresholdProjected",
    where: FORMULAS,
  },
  {
    symbol: "D_KL",
    name: "divergence",
    words:
      "D_KL(*q*‖*p*) = Σ *q*_i ln(*q*_i/*p*_i): how far a belief is from the target; never negative, not symmetric.",
    link: "#/tracking?v=1&figure=divergence",
    where: "over time",
  },
  {
    symbol: "φ",
    name: "potential",
    words:
      "a convex function whose gradient maps beliefs to the dual, where the step is straight; it is the geometry.",
    link: "#/geometry?v=1",
    where: "one step in up to four geometries",
  },
  {
    symbol: "D_φ",
    name: "Bregman divergence",
    words:
      "φ(*x*) − φ(*y*) − ⟨∇φ(*y*), *x* − *y*⟩: how far φ rises above its tangent; for the entropy it is D_KL.",
    link: "#/geometry?v=1&figure=step",
    where: "its balls",
  },
  {
    symbol: "λ",
    name: "relaxation",
    words: "how much of a step or a projection is taken: 1 is all of it, 2 the reflection.",
    link: "#/geometry?v=1&part=relaxation",
    where: "relaxed projections",
    of: "relaxation",
  },
  {
    symbol: "ρ",
    name: "contraction factor",
    words: "what one step leaves of the error at most; after *n* steps that is ρ^n.",
    link: "#/tracking?v=1&anchor=2&figure=divergence",
    where: "the error against it",
    of: "contraction",
  },
  {
    symbol: "τ",
    name: "tolerance",
    words: "the largest distance of an entry from its target that counts as settled.",
    link: "#/tracking?v=1",
    where: "in the rail",
    of: "tolerance",
  },
];
