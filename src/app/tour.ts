/** @file The tour: what one sees, where it is, in the order in which it is shown. */

export interface Stop {
  /** What is pointed at: the first element that this selects. */
  readonly at: string;
  readonly words: string;
}

export const STOPS: readonly Stop[] = [
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
  {
    at: "nav.header__labs",
    words:
      "In other labs the target moves and beliefs follow or collapse, maps show which runs get lost, and other geometries bend the step.",
  },
  {
    at: ".header__actions",
    words:
      "Presets are scenarios with a point to make. The link in the address bar always holds exactly what you see: copy it, and others see the same.",
  },
];
