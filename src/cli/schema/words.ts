/** @file What each of the params means, by lab, kind and name. */

const belief = "entries above 0 that sum to 1 within 1e-9";

export const words: Readonly<Record<string, string>> = {
  bounds: "A belief, a step and a target, and how to look at them.",
  "bounds.p": `The belief: ${belief}.`,
  "bounds.step": "The step η.",
  "bounds.target": `What certified and exact step aim at: the centre, or ${belief}, as many as p has.`,
  "bounds.along": "The class (from 1) whose mass the slice moves; the others keep their proportions.",
  "bounds.triangle": `The belief on the triangle while p has not three classes: ${belief}.`,
  "bounds.surface": "What the triangle's contours show: η_max or η_CE.",
  "bounds.show": "Curves of the slice.",
  "bounds.x": "Horizontal axis of the slice: the mass, or its log-odds, which look into the faces.",
  "bounds.y": "Vertical axis of the slice.",

  tracking: "A belief follows a target that moves, by up to six step rules.",
  "tracking.target":
    "How the target moves. All beliefs have the same number of classes; shift and drift lie within the run.",
  "tracking.steps": "Length of the run.",
  "tracking.start": `The first belief: the centre, or ${belief}.`,
  "tracking.update": "Entropy mirror step, or Euclidean projected gradient step.",
  "tracking.floor": "The interior clamp: after each step smaller entries are raised to this.",
  "tracking.tolerance": "Largest distance of an entry from its target that counts as settled.",
  "tracking.rules": "Step rules, run side by side.",
  "tracking.shift.before": `The target while t < at: ${belief}.`,
  "tracking.shift.after": `The target from t = at on: ${belief}.`,
  "tracking.shift.at": "The step of the jump, at most steps.",
  "tracking.drift.from": `The target up to t = start: ${belief}.`,
  "tracking.drift.to": `The target from t = end on: ${belief}.`,
  "tracking.drift.start": "The step at which the drift begins.",
  "tracking.drift.end": "The step at which it ends: above start, at most steps.",
  "tracking.stream.source": "Built-in data, or a file of one's own by the sha256 of its bytes.",
  "tracking.stream.window":
    "The target at t is the frequency of the labels in this many trailing steps, ½ added per class.",
  "tracking.local": "sha256 of the file, in lower-case hexadecimal.",
  "tracking.column": "The CSV's column of labels, where the file has several that could be.",
  "tracking.fixed.step": "The step η, the same at every t.",
  "tracking.boundFraction.fraction": "Step as a fraction of the bound η_max at the belief.",
  "tracking.entropyAware.barrierCap":
    "The normalised entropy is capped at 1 minus this; 0 stops a belief that is exactly at the centre.",
  "tracking.inverseSqrt.scale": "The step is scale/√(t + 1).",
  "tracking.fejer.fraction": "Step as a fraction of the exact Fejér step at the belief.",
  "*.label": "Name of the rule in pictures and tables.",
  "*.kind": "Which of them this is.",
};
