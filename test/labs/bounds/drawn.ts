/** @file What the programs of the bounds lab must agree with. */
import type { BoundsParams } from "../../../src/labs/bounds/run/params";
import { summarizeBounds } from "../../../src/labs/bounds/run/summary";
import {
  fieldOf,
  lineOf,
  linesOf,
  onTriangle,
  printedAfter,
  sharedWith,
  type Case,
  type Check,
} from "../../support/python/cases";

const PRINTED = {
  "bound eta_max": "etaMax",
  "entropy-aware eta_CE": "etaEntropyAware",
  "brake = eta_MSE": "etaMse",
  "certified step": "etaCertified",
  "exact Fejer step": "etaFejer",
  "D_KL(q||p) before": "klBefore",
  "after a mirror step": "klAfter",
} as const;

const printed: Check = (_, { params }, ran) => {
  // The case is one of this lab.
  const summary = summarizeBounds({ params: params as BoundsParams });
  return Object.entries(PRINTED).map(([words, name]) => [words, [printedAfter(ran, words)], [summary[name]]]);
};

const CURVES = {
  "curvature bound": "bound",
  "entropy-aware": "entropy-aware",
  "MSE step": "MSE",
  "certified step": "certified",
  "Fejér step": "Fejér",
};

const slice =
  (across: string): Check =>
  (drawn, seen, ran) => [
    ...printed(drawn, seen, ran),
    ...Object.entries(CURVES).map(([label, name]) =>
      sharedWith(lineOf(drawn, label), seen.table, [across, name], 19),
    ),
  ];

/** The numbers of the app where Matplotlib interpolates between them. */
const triangle =
  (column: string): Check =>
  (drawn, { table }) => [onTriangle(fieldOf(drawn, "tricontour"), table, column)];

const mse: Check = (drawn, { table }) => {
  const path = linesOf(drawn, "_path");
  const whole = { label: "path", x: path.flatMap(({ x }) => x), y: path.flatMap(({ y }) => y) };
  const braked = lineOf(drawn, "braked step");
  return [
    sharedWith(whole, table, ["step η", "error left"], 9),
    sharedWith(braked, table, ["step η", "error left"], 1),
  ];
};

const ALL = "show=bound,entropyAware,mse,certified,fejer,thresholdMirror,thresholdProjected";

export const drawn: readonly Case[] = [
  { link: `#/bounds?v=1&${ALL}`, figures: { slice: slice("class 1"), triangle: triangle("bound"), mse } },
  {
    link: `#/bounds?v=1&p=0.25,0.35,0.4&target=0.6,0.3,0.1&along=2&x=logit&y=log&surface=entropyAware&step=0.01&${ALL}`,
    figures: { slice: printed, triangle: triangle("entropy-aware"), mse },
  },
];
