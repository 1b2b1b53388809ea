/** @file Steps on noisy gradients: Fejér monotone in the mean, and two conditions on sums of steps. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

export const noise: readonly WrittenStep[] = [
  {
    id: "fejer-in-the-mean",
    title: "Closer exactly, closer in the mean",
    words: String.raw`
**Fejér**: no step comes farther from the solution $z$. With noise, only **in the mean** over what the oracle may say:

$$\mathbb E\left[D(z,x_{n+1})\mid x_n\right] \le D(z,x_n)$$[the mean of D of z and x n plus 1, given x n, is at most D of z and x n]

At the start: the whole gradient up to a step of {{exactStep}}, one random example up to {{noisyStep}}. Nearer to $z$ the second shrinks to 0: there **every constant step fails**.`,
    figures: [
      "#/geometry?v=1&part=stochastic&problem=logistic:1,-3~1,-2~1,-1.5~1,-0.5~1,0.5~1,1~1,2~1,4:0,0,1,0,1,0,1,1:0&oracle=sample&schedule=0.5&start=0,0&steps=30&runs=16&figure=safeSteps",
    ],
    controls: ["schedule-step"],
    notes: notes({
      minutes: 2,
      say: "A small logistic regression, eight examples that no line separates. With the whole gradient a step can be exactly Fejér. With one example at a time single steps go the wrong way, and all one can ask is the mean over the eight. Both edges are computed at every point of the first run, not estimated.",
      drag: "Shrink the step: the run gets nearer before the lower edge falls below the step. It falls as the distance falls.",
      asked:
        "“And if all examples agree at the solution?” Then there is no noise at z, and a constant step can do. This is interpolation; here the examples contradict each other.",
      next: "If constant steps fail, steps have to fall. How fast?",
    }),
  },
  {
    id: "two-sums",
    title: "Two sums, and what they do not say",
    words: String.raw`
$$\mathbb E\left[D_{n+1}\mid x_n\right] \le D_n - \text{descent} + Y_n$$[the mean of the next D is at most D, minus the descent, plus Y n]

Robbins and Siegmund: a finite $\sum Y_n$[sum of Y n] gives $D_n$ a limit. It is 0 only if $\sum \eta_n$[sum of eta n] is infinite as well.

Here $\sum \eta_n$[sum of eta n] = {{sumStep}} and $\sum Y_n$[sum of Y n] = {{sumY}}. An infinite $\sum Y_n$[sum of Y n] takes away the **guarantee**, no more. The mean distance here **{{outcome}}**.`,
    figures: ["#/geometry?v=1&part=stochastic&steps=1000&runs=20&figure=fourWays"],
    controls: ["schedule-exponent"],
    notes: notes({
      minutes: 3,
      say: "Y is what the noise adds: the square of the step times the variance. Four cases, two by two, and each is in the figure. Most books print two of them. The third, both sums infinite and yet the distance goes to 0, is what many people believe to be impossible: it is merely not covered.",
      drag: "Exponent 1: finite sum, arrives. 2: both finite, it stalls, because the steps end before the run arrives. 0.5: the sum of Y is infinite, and it arrives all the same. 0: a constant step, a floor.",
      asked:
        "“So which exponent?” Above ½ and up to 1 for the guarantee. For the average of the points ½ is the usual choice.",
      next: "One more thing may be random: how far one goes along the step.",
    }),
  },
];
