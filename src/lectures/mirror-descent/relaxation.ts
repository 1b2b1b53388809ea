/** @file Steps on relaxation: what replaces the 2, a mean that no run shows, and a coin that depends on the state. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

const GROWTH =
  "#/geometry?v=1&part=relaxation&geometry=entropy&beside=burg&beside=tsallis:0.5&beside=euclidean&relaxation=1.8&start=1&matrix=1&rhs=3&steps=20&runs=1";

export const relaxation: readonly WrittenStep[] = [
  {
    id: "beyond-the-projection",
    title: "Beyond the projection: how far is too far?",
    words: String.raw`
Project onto an equation, but go $\lambda$ times as far. The change of the distance to a solution,

$$h(\lambda) = D(z,x_\lambda) - D(z,x)$$[h of lambda: D of z and x lambda, minus D of z and x]

is convex, 0 at 0 and least at 1. The step comes no farther exactly up to the second zero $\lambda^*$[lambda star]. In Euclid’s geometry it is always 2; for the entropy, here, **{{step0.secondZero}}**.

Steps that rise at $\lambda$ = {{params.relaxation}}: {{oneStepRises}} of {{params.steps}}.`,
    figures: [`${GROWTH}&figure=firstStep`],
    controls: ["relaxation-value"],
    question: {
      kind: "number",
      ask: "One coordinate has to go from {{params.start.0}} to {{params.rhs.0}}. In Euclid’s geometry one may overshoot up to $\\lambda = 2$[lambda 2]. Up to which $\\lambda$ does the entropy’s step come no farther from the solution?",
      truth: "step0.secondZero",
      from: 1,
      to: 3,
      scale: "linear",
      axis: "largest λ that comes no farther",
      on: "x",
      figure:
        "#/geometry?v=1&part=relaxation&geometry=euclidean&beside=&relaxation=1&start=1&matrix=1&rhs=3&steps=20&runs=1&figure=firstStep",
      answer:
        "Up to **{{truth}}**; you said {{guess}}, {{off}} off. Where a coordinate has to grow it is less than 2, where it has to shrink more.",
    },
    notes: notes({
      minutes: 3,
      say: "Over-relaxation is the cheapest acceleration there is, and every book on projections has the interval from 0 to 2. It comes from λ(2 − λ), and that from a parabola. A Bregman divergence along a line is not a parabola, so the second zero is somewhere else. Keep three sentences apart: one step rises; the mean grows; the run diverges.",
      drag: "Put λ beyond the zero of the entropy’s curve: the first step rises. The run arrives all the same, since here the logarithm of the error is multiplied by 1 − λ at each step.",
      asked:
        "“If it converges anyway, who cares?” Whoever has a proof built on distances that never rise, or noise that strikes just then.",
      next: "One number for one step. How does it depend on what the step has to do?",
    }),
  },
  {
    id: "what-replaces-two",
    title: "What replaces 2",
    words: String.raw`
$\lambda^*$[Lambda star] against the growth $r$ that the equation asks of a coordinate. All curves meet at growth 1 and $\lambda^* = 2$[lambda star 2]; only Euclid’s is flat.

- Tsallis ½: exactly $1 + r^{-1/2}$[1 plus 1 over the square root of r]
- entropy: falls to 1 as $r$ grows; for a shrink it exceeds 2

So for the entropy **no** constant above 1 is Fejér in every state: not 1.3, not 1.6, not 1.8.`,
    figures: [`${GROWTH}&figure=fan`],
    controls: ["relaxation-value"],
    notes: notes({
      minutes: 3,
      say: "This is the picture that replaces the number 2. To the left the coordinate has to shrink, to the right it has to grow. The paper tries 1.3, 1.6 and 1.8; the lines show where each stops being Fejér for the entropy. 1.8 is lost as soon as a coordinate must roughly double.",
      drag: "Move λ and follow its level to the entropy’s curve: that is the growth it bears.",
      asked:
        "“Does this refute the paper?” It limits one of its criteria: E λ(2 − λ) ≥ 0 is the Euclidean one. In another geometry it is E h(λ) ≤ 0, and that depends on the state.",
      next: "Back to Euclid, then, where the criterion is right. Even there it says less than it seems to.",
    }),
  },
  {
    id: "mean-nobody-sees",
    title: "The mean nobody sees",
    words: String.raw`
$\lambda$ is 1, or with probability {{params.relaxation.probability}} it is 3, in Euclid’s geometry. $\mathbb E\,\lambda(2-\lambda)$[The mean of lambda times 2 minus lambda] = {{expectedLambdaTwoMinusLambda}}.

From {{meanDivergenceStart}}, after {{params.steps}} steps:

- **exact** mean: {{exactMeanDistanceEnd}}
- mean of {{params.runs}} runs: {{meanDivergenceEnd}}
- median: {{medianDivergenceEnd}}

The mean grows above a probability of {{meanSquareEdge}}; almost every run comes home below {{almostSureEdge}}.`,
    figures: ["#/geometry?v=1&part=relaxation&steps=150&runs=100&figure=runs"],
    controls: ["relaxation-probability"],
    question: {
      kind: "number",
      ask: "The exact mean of the distance starts at {{meanDivergenceStart}} and, after {{params.steps}} steps, is {{exactMeanDistanceEnd}}. Where is the **median** of {{params.runs}} runs?",
      truth: "medianDivergenceEnd",
      from: 1e-15,
      to: 1e3,
      scale: "log",
      axis: "median of the divergence",
      answer:
        "At **{{truth}}**; you said {{guess}}, {{off|2}} off. The mean is carried by runs so rare that hardly anyone draws one.",
    },
    notes: notes({
      minutes: 3,
      say: "At one quarter the mean of the squared distance is exactly what it was at the start, for ever. And every run goes to 0. Both are proved, and they do not contradict each other: a factor above 1 with a small probability can hold up the mean while the logarithm falls on average. A plot of runs shows the median, a theorem speaks of the mean.",
      drag: "Raise the probability: the exact mean explodes, while the runs still come home, up to the second of the two edges. Only above that do they grow.",
      asked:
        "“Would more runs show it?” After so many steps you would need astronomically many. The sample mean is the wrong instrument here; the exact recursion beside it is the right one.",
      next: "All this rests on one word: independent.",
    }),
  },
  {
    id: "coupled-coin",
    title: "The same coin, looking",
    words: String.raw`
The same $\lambda$’s, equally often: $\mathbb E\,\lambda(2-\lambda)$[the mean of lambda times 2 minus lambda] = {{expectedLambdaTwoMinusLambda}} in all three. But the large $\lambda$ falls on the large residuals, on any, or on the small ones.

Exact means after {{params.steps}} steps, from {{meanDivergenceStart}}:

- large: **{{couplings.0.exactMeanDistanceEnd}}**
- any: {{couplings.1.exactMeanDistanceEnd}}
- small: **{{couplings.2.exactMeanDistanceEnd}}**

The criterion needs $\lambda$ to be independent of the step.`,
    figures: [
      "#/geometry?v=1&part=relaxation&relaxation=coupled:1,3:0.15:large&dimension=3&steps=10&runs=150&figure=couplings",
    ],
    controls: ["relaxation-probability"],
    notes: notes({
      minutes: 2,
      say: "Nothing differs but which steps get the large λ. On large residuals an overshoot is expensive, on small ones it is nearly free while the exact projections do the work. A rule that looks at the residual can be much better or much worse than its mean suggests; the number E λ(2 − λ) cannot tell.",
      drag: "Move the probability and watch the three means cross their start one after the other.",
      asked:
        "“Adaptive step sizes look at the gradient, too?” Exactly. Then a theorem for independent λ does not apply, in either direction.",
      next: "One step, one loss, one player. Now two players, each of whom is the other’s loss.",
    }),
  },
];
