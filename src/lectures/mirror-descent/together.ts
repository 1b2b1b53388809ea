/** @file Steps that end the lecture: one template for all, and what to remember. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

export const together: readonly WrittenStep[] = [
  {
    id: "one-method",
    title: "Textbook methods are one method",
    words: String.raw`
$$\nabla\varphi_n(x_{n+1}) = \nabla\varphi_n(x_n) - \lambda_n U_n u_n$$[grad phi n of x n plus 1 equals grad phi n of x n, minus lambda n U n u n]

Potential, relaxation, scale, oracle. SGD, Hedge, natural gradient, AdaGrad, RMSProp and Adam are rows of a table.

Over {{params.steps}} steps this method and its row differ by at most **{{largestDifference|2}}**. Compare that with the rounding of a double, about $10^{-16}$[ten to the minus 16].`,
    figures: ["#/geometry?v=1&part=equalities&pair=adam&figure=difference"],
    controls: ["pair"],
    notes: notes({
      minutes: 3,
      say: "Each method is computed twice: as its textbook writes it, and as a row of the template. The two agree to rounding; that is checked, not asserted. What is only nearly the method, such as Adam without bias correction, is drawn as well, and it is another method.",
      drag: "Choose the methods one after the other.",
      asked:
        "“So all theorems hold for Adam?” No. Its oracle remembers old gradients and depends on its own metric, and its metric changes from step to step. Being a row of the template transfers the notation; each theorem still has to see its conditions.",
      next: "Four things to take home.",
    }),
  },
  {
    id: "remember",
    title: "What to remember",
    words: String.raw`
1. Choose $\varphi$; the step is straight under $\nabla\varphi$[grad phi].
2. Come back by $D_\varphi$. Dividing by the sum is for the entropy alone.
3. Let $\varphi$ bend as the loss bends: Burg for cross-entropy, up to 4. For many experts the entropy: $\sqrt{\ln C}$[the square root of log C].
4. Ask of every “converges”: in which distance, which mean, which point?`,
    figures: [
      "#/geometry?v=1&geometry=burg&beside=entropy&beside=euclidean&point=0.2,0.3,0.5&gradient=crossEntropy&reference=0.64,0.29,0.07&step=0.5&figure=step",
    ],
    controls: ["geometry-dial"],
    notes: notes({
      minutes: 2,
      say: "Read the four lines slowly and leave the figure to play with during the questions. Everything that was shown is a link: they can open it on their own machines and drag.",
      drag: "Give the dial to somebody from the first row.",
      asked:
        "“Where do I start reading?” Nemirovski and Yudin for the idea, Beck and Teboulle (2003) for the modern form, Bubeck’s and Hazan’s books for both halves of this hour.",
      next: "Thank them; the handout has every figure with its link.",
    }),
  },
];
