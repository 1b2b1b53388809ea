/** @file Steps on where the claim fails. */
import type { WrittenStep } from "../types";

/** One mirror step at the bound of its pair, with eight classes. */
const EIGHT_CLASSES = `#/stability?v=1&part=pair&target=1,0,0,0,0,0,0,0&first=${Array(8).fill("0.125").join(",")}&second=0.12375,${Array(
  7,
)
  .fill("0.12517857142857142")
  .join(",")}&step=0.24467`;

const PAIR_COUNT = 2000;

export const counted: readonly WrittenStep[] = [
  {
    id: "counted",
    title: "Contraction claimed, expansion counted",
    words: String.raw`
{{pairs}} pairs of close beliefs, each with a target of its own, one **projected** step at {{params.fraction}} times their bound.

**{{expanded}}** of them end further apart than they began, one {{largestRatio|3}} times as far.

So at least {{intervals.expanded.low|2|percent}} of such pairs refute the claim for this step.`,
    figures: [`#/stability?v=1&part=audit&pairs=${PAIR_COUNT}&figure=audit`],
    question: {
      kind: "number",
      ask: "{{pairs}} pairs of close beliefs take one projected gradient step, just below the bound. The claim is that all come closer. How many drift apart?",
      truth: "expanded",
      from: 0,
      to: PAIR_COUNT,
      scale: "linear",
      axis: `pairs that drift apart, of ${PAIR_COUNT}`,
      answer: "**{{truth}}** drift apart; the guess was {{guess}}, off by {{off}}.",
    },
    notes: String.raw`
How would you test a claim about all pairs? You sample, and you count. One pair that expands is enough to refute it; the interval says how common they are.

The projected step is the one most people would program: a gradient step, then back to the simplex. No constant in front of the bound repairs it, because already the continuous flow expands the divergence of some pairs. For the mirror step no sampled pair with 2, 3 or 5 classes expanded. Is the claim true there? Next slide.`,
  },
  {
    id: "eight-classes",
    title: "Eight classes refute it for mirror steps",
    words: String.raw`
One class is certain in the target; the first belief is uniform, the second all but the same.

One **mirror** step of {{step|4}}, the bound of this pair:

$$D_{\mathrm{KL}}: {{before}} \;\to\; {{after}}$$[the divergence before and after]

They move **apart**, by a factor of {{ratio}}. There are such pairs for every number of classes from 7 on.`,
    figures: [`${EIGHT_CLASSES}&figure=pair`],
    question: {
      kind: "number",
      ask: "Eight classes, two nearly equal beliefs, one mirror step at their bound. By what factor does their divergence change? Below 1 the claim holds.",
      truth: "ratio",
      from: 0.5,
      to: 2,
      scale: "log",
      axis: "divergence after / before",
      answer: "By **{{truth}}**; the guess was {{guess}}, off by {{off|2}}.",
    },
    notes: String.raw`
Random pairs do not find this; looking for the worst case does. The belief is uniform, so the bound is at its most generous, and the target is a corner, so the curvature along one axis is far from the proxy $1/p$.

For two classes the claim is true and proved: the factor is $e^{-\eta}$. From seven classes on it is false. In between nobody has a proof or a counterexample. That is an honest place to stop and ask what can be said instead.`,
  },
];
