/** @file Steps on dividing by the sum: what it does with equal losses, and where it ends. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

export const sum: readonly WrittenStep[] = [
  {
    id: "equal-losses",
    title: "Equal losses must move nothing",
    words: String.raw`
Here all classes lose the same, so nothing is learned. The exact step stays: {{next}}.

If one divides by the sum instead, Euclid’s step goes to {{renormalised}}. The entropy’s goes to {{beside.0.renormalised}}, where it was.

**Proved:** among separable potentials, dividing by the sum is the Bregman projection only for $\varphi' = k\ln x + c$[phi prime equal to k log x plus c]: the entropy.`,
    figures: ["#/geometry?v=1&geometry=euclidean&beside=entropy&gradient=1,1,1&step=0.1&figure=step"],
    controls: ["step"],
    notes: notes({
      minutes: 2,
      say: "A test that any implementation can be put to: hand it the same loss for every class. A projection takes the common part out. Dividing by the sum takes out a common factor, and only for the logarithm are a common part in the dual and a common factor the same thing.",
      drag: "Lengthen the step: the hollow mark, divided by its sum, wanders off; the exact one does not move.",
      asked:
        "“So the softmax is safe?” Yes: the softmax is the entropy’s inverse mirror map, and for it dividing by the sum is exact.",
      next: "One step off is a nuisance. Many steps end in the wrong place.",
    }),
  },
  {
    id: "wrong-end",
    title: "Where dividing by the sum ends",
    words: String.raw`
Cross-entropy with target $q$ = {{params.problem.target}}, every step divided by its sum. With $\varphi' \propto x^{\alpha-1}$[phi prime proportional to x to the alpha minus 1] such steps can rest, inside the triangle, only at

$$p \propto q^{1/\alpha}$$[p proportional to q to the power of one over alpha]

(proved, for every step size). At $q$ only for $\alpha = 1$[alpha 1], the entropy. On this run it ends at {{runs.0.end}}, Euclid at {{runs.1.end}}.`,
    figures: [
      "#/geometry?v=1&part=flow&geometry=entropy&geometry=euclidean&geometry=burg&problem=crossEntropy:0.6428571428571429,0.2857142857142857,0.07142857142857142&constraint=sum&step=0.05&steps=400&figure=ways",
    ],
    controls: ["step"],
    question: {
      kind: "point",
      on: "triangle",
      ask: "The target is {{params.problem.target}}. Steps in the entropy’s geometry arrive there, as drawn. Where do {{params.steps}} steps in **Euclid’s** end, from the same start, each divided by its sum?",
      truth: "runs.1.end",
      figure:
        "#/geometry?v=1&part=flow&geometry=entropy&problem=crossEntropy:0.6428571428571429,0.2857142857142857,0.07142857142857142&constraint=sum&step=0.05&steps=400&figure=ways",
      answer:
        "At {{truth}}; you said {{guess}}, so {{misplaced|2|percent}} of it lay in the wrong classes: a divergence of {{off|2}}. With small steps it ends where the belief is proportional to the **square root** of the target.",
    },
    notes: notes({
      minutes: 3,
      say: "The target is (9, 4, 1)/14, and roots of squares are easy: 3, 2, 1, so Euclid’s steps end at one half, one third, one sixth. Nothing diverges and nothing warns. The loss falls nicely, and then it stops at a wrong belief. Burg is drawn to a corner.",
      drag: "Make the step smaller or larger: the resting point is the same, only the way there changes. (A step that is too large does not rest at all.)",
      asked:
        "“Who would do this?” Whoever clips and renormalises after a plain gradient step; it is in more code than one would think.",
      next: "So the projection is settled. Now the choice itself: which potential?",
    }),
  },
];
