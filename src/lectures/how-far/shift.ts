/** @file Steps on the experiment in which the target jumps. */
import type { WrittenStep } from "../types";

/** How many nines the capped uncertainty has. */
const CAP_NINES = 6;

export const shift: readonly WrittenStep[] = [
  {
    id: "shift",
    title: "The target jumps",
    words: String.raw`
*High* steps by {{params.rules.0.step}}: at the jump that is {{rules.0.violationAtShift|2}} times the bound. It is **{{rules.0.outcome}}**; back below {{params.tolerance}}: {{rules.0.recoveredIn|or never}}.

*Low* steps by {{params.rules.1.step}}, always below the bound: back after {{rules.1.recoveredIn}} steps.

*Entropy-aware* needs {{rules.2.recoveredIn}}.`,
    figures: ["#/tracking?v=1&figure=divergence"],
    question: {
      kind: "choice",
      ask: "At step {{params.target.at}} the target jumps from {{params.target.before}} to {{params.target.after}}. A belief that takes steps of {{params.rules.0.step}} has followed so far. What happens to it?",
      truth: "rules.0.outcome",
      options: [
        { words: "It follows, with a larger error.", is: "converged" },
        { words: "It swings for ever, and stays inside.", is: "wandering" },
        { words: "It is thrown on a face and never comes back.", is: "collapsed" },
      ],
      answer:
        "It is **{{truth}}**: one entry becomes 0 for every practical purpose, and a multiplication cannot bring it back.",
    },
    notes: String.raw`
This is the paper's experiment. Its own numbers are lost, so these are ours; they show every claim that its text makes.

Let them vote first. Then show the curves: High is the best of the three as long as nothing changes, which is why people use large steps. At the jump one entry of the belief is small and the new target wants it large; the gradient is huge, and a step of {{params.rules.0.step}} overshoots to the other side and into a face.

Say what collapse means: the entry is {{params.floor}}. Multiplying such a number by a moderate factor leaves it where it is.`,
  },
  {
    id: "deadlock",
    title: "The brake, exactly at the centre",
    words: String.raw`
At the centre $B = 1$[B is one], $\alpha = \infty$[alpha is infinite], and the braked step is **0**.

An entropy-aware belief that starts with no idea **never moves**: after {{params.steps}} steps its divergence is still {{rules.0.finalKl}}.

With $B$ capped at $1 - 10^{-${CAP_NINES}}$[one minus ten to the minus ${CAP_NINES}] it ends at {{rules.1.finalKl|2}}.`,
    figures: [
      `#/tracking?v=1&rule=entropyAware:0:No%20cap&rule=entropyAware:1e-${CAP_NINES}:Capped&figure=divergence`,
    ],
    notes: String.raw`
The paper starts its own experiment exactly there. In floating point it works by luck, if at all: a rounding error pushes the belief off the centre.

Two lessons. A formula that is right almost everywhere can be a trap at the one point where everybody starts. And a program should say so: the app shows the deadlock and names it. The cap is ours, not the paper's.`,
  },
  {
    id: "beyond",
    title: "Far beyond the bound, and fine",
    words: String.raw`
A fixed step of {{params.rules.0.step}} is beyond the bound nearly all the time: {{rules.0.violationAtShift|2}} times at the jump.

It is back after **{{rules.0.recoveredIn}}** steps. *Low*, which never breaks the bound, needs {{rules.1.recoveredIn}}.

Breaking the bound is not the same as failing.`,
    figures: ["#/tracking?v=1&rule=fixed:0.5:0.5&rule=fixed:0.02:Low&figure=divergence"],
    runs: { edge: "#/tracking?v=1&rule=fixed:0.7&rule=fixed:0.74" },
    question: {
      kind: "number",
      ask: "Low steps by {{params.rules.1.step|1}}, below the bound at every step, and needs {{rules.1.recoveredIn}} steps after the jump. How many does a fixed step of {{params.rules.0.step|1}} need, at the jump {{rules.0.violationAtShift|2}} times the bound?",
      truth: "rules.0.recoveredIn",
      from: 1,
      to: 600,
      scale: "log",
      axis: "steps after the jump",
      answer: "It needs **{{truth}}**; the guess was {{guess}}, off by {{off|2}}.",
    },
    notes: String.raw`
The bound is a *sufficient* condition, if it holds at all. People read it as a limit. Here is a step that ignores it: {{rules.0.recoveredIn}} steps instead of {{rules.1.recoveredIn}}.

Where does collapse really begin? In this experiment a step of {{edge:params.rules.0.step|2}} ends {{edge:rules.0.outcome}}, one of {{edge:params.rules.1.step|2}} {{edge:rules.1.outcome}}. The linear threshold of the mirror step at its target is 2, whatever the target is; what throws High out is the way there, not the target.`,
  },
  {
    id: "atlas",
    title: "What the bound does not say",
    words: String.raw`
Every cell is one run: across, the target; up, the step.

*Below* the bound {{bound.belowConverged}} of {{bound.below}} runs settle in time; the others are slow.

*Above* it, {{bound.aboveConverged}} of {{bound.above}} still settle.

Above the **exact** edge: {{fejer.aboveConverged}} of {{fejer.above}}.`,
    figures: ["#/stability?v=1&width=128&height=128&iterations=400&figure=atlas"],
    notes: String.raw`
{{cells}} runs, all from the centre. The green line is the paper's bound, the violet one the exact condition that we derive at the end.

Point at the region between them: everything in it is forbidden by the bound, and most of it works. Then point above the violet line: nothing there settles. A good bound would be the violet line. Below everything, at the bottom, runs are slow, not wrong: they have not arrived after {{params.iterations}} steps.`,
  },
];
