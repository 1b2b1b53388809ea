/** @file What keys do, and what symbols mean. */

interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

export const KEYS: readonly KeyHelp[] = [
  { keys: ["Tab"], does: "to the next handle, field or button; every handle of a figure is one stop" },
  { keys: ["←", "→", "↑", "↓"], does: "move a handle, a number or a point; with Shift ten times as far" },
  { keys: ["Home", "End"], does: "a handle to its edge, the clock to its first or last step" },
  { keys: ["Enter"], does: "take what has been typed; open the run of a map's cell" },
  { keys: ["Esc"], does: "call off a drag, leave a draft, close what is open" },
  { keys: ["Ctrl Z", "⌘ Z"], does: "undo; with Shift do it again" },
  { keys: ["Space"], does: "play and pause, in the labs Tracking and Search" },
  { keys: [",", "."], does: "one step back, one step on, in the labs Tracking and Search" },
  {
    keys: ["S", "G"],
    does: "start and goal to this cell of the Search lab, on which Space makes a wall or takes it away",
  },
  { keys: ["+", "−", "0"], does: "closer, farther, the whole: on a map, and on the time axis" },
  { keys: ["?"], does: "this list" },
];

interface SymbolHelp {
  /** In the app's notation. */
  readonly symbol: string;
  readonly name: string;
  /** One sentence, in the app's notation. */
  readonly words: string;
  /** Where its formula stands. */
  readonly link: string;
  readonly where: string;
}

const FORMULAS = "its formula in numbers";

export const SYMBOLS: readonly SymbolHelp[] = [
  {
    symbol: "*p*, *q*",
    name: "belief and target",
    words: "lists of positive numbers that sum to 1, one for each class: points of the probability simplex.",
    link: "#/bounds?v=1",
    where: "drag them",
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
  },
  {
    symbol: "L",
    name: "smoothness",
    words: "L = 1/min *p*: the largest curvature; it grows without end near a face.",
    link: "#/bounds?v=1&show=bound",
    where: FORMULAS,
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
  },
  {
    symbol: "α",
    name: "barrier",
    words: "α = −ln(1 − B), infinite at the centre; the entropy-aware step η_CE is η_max/(1 + α).",
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
  },
];
