/** @file What the tour shows of the bounds lab, in this order. */
import type { Stop } from "../shared/stop";

export const stops: readonly Stop[] = [
  {
    at: "[data-figure=slice]",
    words:
      "Every place on this axis is a belief over two classes, from sure of one to sure of the other. Upwards goes the step η: the curves say how far it may go.",
  },
  {
    at: "[role=slider][aria-label^='Belief: mass of class']",
    words:
      "This circle is the belief. Drag it, or press an arrow key: the closer to an edge, the less it may move.",
  },
  {
    at: "[role=slider][aria-label='Step η']",
    words:
      "This is the step. Drag it up: past the green line the paper no longer claims that the belief comes closer.",
  },
  {
    at: ".verdict",
    words:
      "Here stands in words what holds at this step: what the paper claims, what is proved, and what is exact for this belief and this target.",
  },
];
