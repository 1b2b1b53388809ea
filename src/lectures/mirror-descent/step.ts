/** @file Steps on a single step: what the mirror does, how progress is measured, and why the entropy multiplies. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

const STEP = "#/geometry?v=1&point=0.3,0.4,0.3&step=0.6&geometry=entropy&beside=euclidean";

export const step: readonly WrittenStep[] = [
  {
    id: "two-steps",
    title: "One gradient, two steps",
    words: String.raw`
One belief, one gradient $g$, one step $\eta$ = {{params.step}}.

The **projected step** walks against $g$, then returns to the nearest point of the triangle: {{beside.0.next}}.

The **mirror step** does the same in other coordinates: {{next}}.

Euclid’s step may end on a face, where an entry is 0. The entropy’s never does.`,
    figures: [`${STEP}&figure=step`],
    controls: ["step"],
    notes: notes({
      minutes: 2,
      say: "A belief is a point of the triangle: three numbers, none negative, of sum 1. The gradient says how much each class loses. Both steps start at the same point and follow the same losses; all that differs is what counts as straight and as near. The whole lecture is about that one choice.",
      drag: "Make the step longer. Euclid runs into a face and slides along it; the entropy bends away from every face and only comes nearer. Then drag the point toward a face: the entropy’s step becomes short there, Euclid’s does not.",
      asked:
        "“Is never being 0 good?” It is good where a 0 cannot be repaired: cross-entropy is infinite there, and an entry that is multiplied stays 0 for ever. Where one wants sparse answers, Euclid’s zeros are the point.",
      next: "Which coordinates are these, in which the second step is as plain as the first?",
    }),
  },
  {
    id: "mirror-map",
    title: "The mirror map: where the step is straight",
    words: String.raw`
The map $\nabla\varphi$[grad phi] of a convex potential $\varphi$ leads to the dual; its inverse $\nabla\varphi^*$[grad phi star] leads back.

$$\nabla\varphi(x^+) = \nabla\varphi(x) - \eta\,g - \nu\,(1,\dots,1)$$[grad phi of x plus equals grad phi of x, minus eta g, minus nu in every entry]

In the dual every geometry walks straight, until an entry is cut at 0. The number $\nu$, here {{nu}}, brings the sum back to 1.`,
    figures: [
      "#/geometry?v=1&point=0.3,0.4,0.3&step=0.35&geometry=entropy&beside=burg&beside=euclidean&figure=dual",
    ],
    controls: ["step"],
    notes: notes({
      minutes: 3,
      say: "Up by the mirror map, one plain gradient step there, down by its inverse, then back onto the set. For Euclid the map is the identity, so all four moves are the old projected step. For the entropy the map is the logarithm. Here the four moves are in one line: at the end all entries get the same shift, which is the whole of the projection.",
      drag: "Lengthen the step: the path stays straight in the dual. Only Euclid’s bends, when an entry reaches 0 and is cut.",
      asked:
        "“Why does a gradient not simply live where the point lives?” A gradient eats differences and gives numbers; it is a vector of the dual space. In Euclid’s geometry one may confuse the two, and everybody does.",
      next: "The projection back onto the set needs a word for near. It comes from the same potential.",
    }),
  },
  {
    id: "bregman",
    title: "How far the tangent is off",
    words: String.raw`
$$D_\varphi(x,y) = \varphi(x) - \varphi(y) - \langle\nabla\varphi(y),\, x-y\rangle$$[D phi of x and y: phi of x, minus phi of y, minus grad phi of y times x minus y]

The **Bregman divergence**: how far $\varphi$ lies above its tangent at $y$. Euclid’s is half the squared distance, the entropy’s is $D_{\mathrm{KL}}$[the Kullback–Leibler divergence].

From here to the step’s end it is {{divergence}}, and {{divergenceReverse}} the other way round. Only in Euclid’s geometry, of the three on the dial, are the two always equal.`,
    figures: ["#/geometry?v=1&geometry=burg&point=0.25,0.45,0.3&step=0.9&beside=&figure=step"],
    controls: ["geometry-dial"],
    notes: notes({
      minutes: 2,
      say: "Draw a bowl and a tangent in the air: the gap between them is the divergence. It is zero only at the point of contact, and it needs no square root and no symmetry. The step of mirror descent is the point that makes the linear loss small without going far in this sense.",
      drag: "Turn the dial from Burg over the entropy to Euclid and watch the two balls around the point become one circle. Then drag the point to a face: Burg’s balls become small with it.",
      asked:
        "“Which of the two orders is the right one?” In the step the new point stands first, D(x, p), which makes the problem convex. In the proofs the target stands first, D(z, x), because that is what can be shown to fall. Balls with the moving point first are always convex; the others need not be.",
      next: "With a divergence there is a Pythagoras, with one term more.",
    }),
  },
  {
    id: "three-points",
    title: "The three-point identity",
    words: String.raw`
$$D(z,x^+) = D(z,x) - D(x^+,x) + \eta\,\langle g,\,z-x^+\rangle$$[D of z and x plus equals D of z and x, minus D of x plus and x, plus eta times g times z minus x plus]

Exact where no entry is cut, for every $z$ of the set. Here:

- before: {{toReference.before}}
- the step itself: {{divergence}}
- after: {{toReference.after}}

Nearly every proof about mirror descent is this line, summed.`,
    figures: [
      "#/geometry?v=1&geometry=entropy&beside=&point=0.2,0.3,0.5&gradient=crossEntropy&reference=0.64,0.29,0.07&step=0.4&figure=step",
    ],
    controls: ["step"],
    notes: notes({
      minutes: 3,
      say: "Three points: where we were, where we are, and any point z that we like to be compared with. The proof is to write out the three divergences; everything cancels but one inner product, and the step’s own equation turns that into the losses. If the loss is convex, ⟨g, z − x⟩ is at most f(z) − f(x): as long as z is better, that part pulls us to z.",
      drag: "Lengthen the step. The middle number grows first with the square of the step, the gain grows with the step itself: that is the race that every bound on a step is about. Go on until “after” is above “before”.",
      asked:
        "“And when something is cut at 0?” Then it is ≤ in place of =, in our favour: the projection only helps. That is the optimality condition of the projection.",
      next: "So much holds for every potential. Now the one that everybody uses on beliefs.",
    }),
  },
  {
    id: "multiplicative",
    title: "Why the entropy multiplies",
    words: String.raw`
Its mirror map is $\ln x + 1$[log x plus 1]. To subtract from a logarithm is to divide:

$$x_i^+ = \frac{x_i\,e^{-\eta g_i}}{\sum_j x_j\,e^{-\eta g_j}}$$[x i plus: x i times e to the minus eta g i, divided by the sum of all of these]

Here class 1 alone has a loss. The other two keep their **ratio**, so the step runs along a line through corner 1. Euclid’s keep their **difference**, as long as none is cut.`,
    figures: [
      "#/geometry?v=1&geometry=entropy&beside=euclidean&gradient=1,0,0&step=0.6931471805599453&figure=step",
    ],
    controls: ["step"],
    question: {
      kind: "point",
      on: "triangle",
      ask: "From {{params.point}} we take one mirror step of {{params.step}}. Class 1 has a loss of 1, the others none. Where does the belief go?",
      truth: "next",
      figure: "#/geometry?v=1&geometry=entropy&beside=&gradient=1,0,0&step=0.001&figure=step",
      answer: String.raw`To **{{truth}}**; your guess had {{misplaced|2|percent}} in the wrong classes, a divergence of {{off|2}}. The mass of class 1 is multiplied by $e^{-\eta}$[e to the minus eta], and then the division by the sum gives some of it back.`,
    },
    notes: notes({
      minutes: 3,
      say: "Let them guess first. At η = ln 2 the mass is halved; most stop there and forget the division. Then the formula: it is Hedge, it is multiplicative weights, it is one Bayes update with likelihood exp(−η g). None of these had to be invented separately.",
      drag: "Let them watch the mark move along the ray through corner 1 as the step grows. Move the point: the ray turns with it.",
      asked:
        "“Is it Bayes’ rule?” With losses −ln(likelihood) and η = 1 it is exactly that: prior times likelihood, divided by the evidence.",
      next: "Dividing by the sum looks harmless. It is right here, and nowhere else.",
    }),
  },
];
