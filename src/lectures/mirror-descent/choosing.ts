/** @file Steps on the choice of a potential: the dial, Burg's proof, relative smoothness and its price. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

const FROM_A_FACE =
  "#/geometry?v=1&part=flow&geometry=burg&geometry=entropy&geometry=euclidean&start=0.001,0.199,0.8";

export const choosing: readonly WrittenStep[] = [
  {
    id: "one-dial",
    title: "One dial, from Burg to Euclid",
    words: String.raw`
$$\varphi''(x) = x^{\alpha-2}$$[phi double prime of x is x to the alpha minus 2]

$\alpha = 0$[alpha 0] is Burg, 1 the entropy, 2 Euclid. The curves show, along a slice, the longest step on cross-entropy after which the belief is no farther from the target: the **exact Fejér step**.

The entropy’s falls to 0 at both faces, Euclid’s at one at least. Burg’s stays above 4 (proved).`,
    figures: [
      "#/geometry?v=1&geometry=burg&beside=entropy&beside=euclidean&point=0.2,0.3,0.5&gradient=crossEntropy&reference=0.64,0.29,0.07&step=0.5&figure=edge",
    ],
    controls: ["geometry-dial", "slice"],
    notes: notes({
      minutes: 2,
      say: "Geometries are not a list of names, they are one dial: how fast the metric grows toward a face. Fejér means: no step takes us farther from the target, in the geometry’s own divergence. The edge of that can be computed exactly, as the second zero of a convex function of the step, and that is what is drawn.",
      drag: "Turn the dial slowly up from Burg. The curve that stood above 4 everywhere comes down at the faces at once. Then move the target of the slice toward a face.",
      asked:
        "“Which divergence is on the vertical axis?” None: it is the step. Each curve is about its own divergence, so compare where a curve is 0, not a height with a height.",
      next: "A curve that never comes down would be a bound that needs no belief. That deserves a proof.",
    }),
  },
  {
    id: "burg-needs-no-bound",
    title: "Burg needs no bound",
    words: String.raw`
**Proved:** on cross-entropy the Burg step comes no farther from any target inside, from any belief, in any number of classes, for every $\eta \le 4$[eta up to 4]. 4 is sharp.

The run: $\eta$ = {{params.step}} from {{params.start}}.

- Burg: {{runs.0.fejerRises}} rises; {{runs.0.outcome}}
- entropy: {{runs.1.outcome}}
- Euclid: {{runs.2.outcome}}`,
    figures: [`${FROM_A_FACE}&step=3.9&steps=60&figure=ways`],
    controls: ["step"],
    question: {
      kind: "choice",
      ask: "Near a face, at {{params.start}}, we take Burg steps of {{params.step}} on cross-entropy, {{params.steps}} of them. What becomes of the belief?",
      truth: "runs.0.outcome",
      options: [
        { words: "It arrives at the target.", is: "arrives" },
        { words: "It goes round in a cycle.", is: "cycles" },
        { words: "It runs to a face and is lost.", is: "runs to a face" },
        { words: "It is on its way, but slowly.", is: "on its way" },
      ],
      answer:
        "What the run says: **{{truth}}**. Of {{params.steps}} steps {{runs.0.fejerRises}} came farther from the target.",
    },
    notes: notes({
      minutes: 3,
      say: "The step is far above every bound that the entropy’s step has at this belief, and Burg does not care. The proof takes ten lines: the change of the divergence is convex in the step and 0 at 0, so it is enough to look at η = 4; there a well-chosen multiplier leaves a product that is at least 1. Two classes make it an identity, Cauchy’s inequality merges more classes into two.",
      drag: "Go to 4, where it still holds, then to 5 and beyond, and look for the first rise. Whether one comes depends on the start; the theorem only says that from 4 on it can.",
      asked:
        "“One-hot targets?” Outside the theorem: the divergence from a corner is infinite in Burg’s geometry. “Is this published?” The proof was made for this program; whether somebody had it before was not looked into.",
      next: "Why Burg, of all potentials? Because of what it has in common with the loss.",
    }),
  },
  {
    id: "relative-smoothness",
    title: "Bend as the loss bends",
    words: String.raw`
Cross-entropy bends by $q_i/x_i^2$[q i over x i squared]. Burg bends by $1/x_i^2$[1 over x i squared], the entropy by $1/x_i$[1 over x i], Euclid by 1.

So of the three Burg alone has a constant,

$$D_f \le L\,D_\varphi,\qquad L = \max q$$[D f is at most L times D phi, with L the largest entry of q]

that holds at every belief: **relative smoothness**. The figure shows what each step needed; near a face only Burg’s stays bounded.`,
    figures: [`${FROM_A_FACE}&step=0.01&steps=100&figure=smoothness`],
    controls: ["step"],
    notes: notes({
      minutes: 2,
      say: "A Lipschitz gradient says that the loss bends no more than a parabola. Replace the parabola by φ and the usual proof goes through word by word: steps up to 1/L never raise the loss. So the question is not which geometry is the natural one but which potential bends as the loss does. It is due to Bauschke, Bolte and Teboulle, and to Lu, Freund and Nesterov.",
      drag: "Lengthen the step a little at a time: runs of the entropy and of Euclid end early, Burg’s goes on.",
      asked:
        "“Do I have to know the Hessian?” Up to a factor. A sum of logarithms asks for Burg, x ln x for the entropy, a quadratic for a metric.",
      next: "Nothing is free. What does Burg cost?",
    }),
  },
  {
    id: "price",
    title: "The price of never going astray",
    words: String.raw`
A rate is proved too: for $\eta \le 1/\max q$[eta up to one over the largest entry of q] each step leaves at most $1 - \eta \min q$[1 minus eta times the smallest entry of q] of the divergence. A rare class makes that slow.

After the same jump of the target, steps until $D_{\mathrm{KL}}$[the divergence] is small:

- Burg at $1/\max q$[one over the largest entry of q]: {{rules.0.recoveredIn|or never}}
- Burg at 4: {{rules.1.recoveredIn|or never}}
- entropy, certified step: {{entropy:rules.0.recoveredIn|or never}}`,
    figures: [
      "#/tracking?v=1&at=60&steps=120&update=burg&rule=fixed:1.4285714285714286:1%2Fmax%20q&rule=fixed:4:4&figure=divergence",
    ],
    runs: { entropy: "#/tracking?v=1&at=60&steps=120&rule=certified" },
    notes: notes({
      minutes: 2,
      say: "The target jumps; its rare class becomes the common one. Every one of these steps is proved to come closer. The certified entropy step measures the belief before each step, min p/q, and is short where it has to be; Burg’s is one number for all beliefs. Knowing nothing costs a few steps.",
      drag: "Point at the steps after the jump and read the divergences off.",
      asked:
        "“Which should I use?” If you can afford to look at the gradient before each step: the entropy with the certified step. If the step is set once and for all: Burg.",
      next: "So far the loss stood still. Now it may be anything, every round anew.",
    }),
  },
];
