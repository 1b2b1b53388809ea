/** @file Steps on the question, and on the space of beliefs. */
import type { WrittenStep } from "../types";

export const start: readonly WrittenStep[] = [
  {
    id: "contract",
    title: "Fast, as long as a promise holds",
    words: String.raw`
A\* search goes on where $f = g + w\,h$[f equals g plus w times h] is least: the cost so far, and a guess of the cost to come.

- While $w\,h$[w times h] **never overestimates**, the way it finds is a shortest one.
- With $w$ = {{params.weight}} it expands {{expansions.search}} cells ({{expansions.unweighted}} at 1) and finds a way of {{length|or no length}}; the shortest is {{shortest|or none}}.

A belief is in the same place: longer steps are faster, until they are wrong. **What is the promise that a step has to keep?**`,
    figures: ["#/search?v=1&weight=2&figure=map"],
    controls: ["weight", "weight-slider"],
    notes: String.raw`
Start with what everybody knows. A\* with an admissible guess expands more cells than one that overestimates, and in return it cannot be wrong. Weighted A\* gives that promise away on purpose: at weight 1 it goes around the comb, at 2 it runs into its teeth and is done sooner, on a longer way.

Move the weight slowly from 1 up and let them tell you where the way changes. Then make the analogy: the step size $\eta$ is our guess. Too small is slow; too large is fast and wrong. Today we look for the line between them, and we will be careful with three words: *claimed* is what the paper says, *proved* has a proof, *observed* is what these runs show.`,
  },
  {
    id: "points",
    title: "A belief is a point",
    words: String.raw`
Three shares that sum to 1 are a point of a triangle.

- A **corner** is certainty.
- The **centre** is no idea at all.
- On an **edge** one class is ruled out, and no multiplication brings it back.

Here $p$ = {{params.p|2}}.`,
    figures: ["#/bounds?v=1&p=0.5,0.3,0.2&step=0.05&figure=triangle"],
    notes: String.raw`
Drag the point to a corner and to the centre, and read the three shares aloud once. The contours are the bound that we are about to derive; do not explain them yet, only say that every belief will have a longest step.

Remember the edges. Everything that goes wrong today goes wrong there.`,
  },
  {
    id: "why-kl",
    title: "How wrong is a belief?",
    words: String.raw`
The loss is cross-entropy with a target $q$:

$$-\sum_i q_i \ln p_i = H(q) + D_{\mathrm{KL}}(q\,\|\,p)$$[minus the sum of q i log p i equals the entropy of q plus the divergence from q to p]

The first part nobody can save. The second is **how wrong** we are.

One step of {{params.step|2}} takes it from {{klBefore}} to **{{klAfter}}**.`,
    figures: ["#/bounds?v=1&p=0.2,0.8&target=0.7,0.3&step=0.4&show=fejer&figure=slice"],
    controls: ["step"],
    notes: String.raw`
Why not the straight distance? Because cross-entropy itself splits into the entropy of the target, which does not depend on us, and the Kullback–Leibler divergence. So the divergence is the part of the loss that learning can remove; nothing else has to be chosen.

It is not symmetric, and it is infinite when we rule out a class that happens. Make the step longer with the slider and let them watch the second number: it falls, then rises again. The curve is where it stops paying.`,
  },
  {
    id: "three-points",
    title: "Three points, one identity",
    words: String.raw`
For the divergence of any convex $\varphi$:

$$D(z,x) = D(z,y) + D(y,x) + \langle \nabla\varphi(y)-\nabla\varphi(x),\, z-y\rangle$$[D of z and x equals D of z and y plus D of y and x plus the inner product of the difference of the gradients with z minus y]

A mirror step sets $\nabla\varphi(x^+) = \nabla\varphi(x) - \eta g$[gradient of phi at x plus equals gradient of phi at x minus eta g]. So

$$D(z,x^+) = D(z,x) - D(x^+,x) + \eta\langle g, z-x^+\rangle$$[D of z and x plus equals D of z and x minus D of x plus and x plus eta times the inner product of g with z minus x plus]

**Everything said today about one step is a bound on the last term.**`,
    notes: String.raw`
Write the identity on the board: it is the law of cosines for divergences, three lines of algebra, and it holds with equality. With $\varphi(x) = \tfrac12\|x\|^2$ it *is* the law of cosines.

Put the mirror step in, with $z$ the target. The middle term is the gain of having moved; the last one is the price, and it grows with $\eta$. On the simplex a constant is added to every entry of the gradient, and it drops out, since both points sum to 1.

Do not go on before somebody in the room has said what the sign of the last term means.`,
  },
  {
    id: "curvature",
    title: "Curvature at a belief",
    words: String.raw`
Near its target, cross-entropy curves like

$$\nabla^2 E \approx \mathrm{diag}(1/p_1, \dots, 1/p_C)$$[the Hessian of E is about the diagonal matrix of one over p i]

- flattest: $\mu = 1/\max p$[mu is one over max p] = **{{mu}}**
- steepest: $L = 1/\min p$[L is one over min p] = **{{L}}**

A small share makes a steep wall.`,
    figures: ["#/bounds?v=1&p=0.5,0.3,0.2&step=0.05&figure=triangle"],
    notes: String.raw`
The true Hessian is $\mathrm{diag}(q_i/p_i^2)$; at $p = q$ it is $\mathrm{diag}(1/p_i)$, which the paper uses everywhere. Say it now: this is an approximation away from the target, and it is the first place where a claim can break.

Drag the belief toward an edge: $L$ grows without end while $\mu$ stays between 1 and the number of classes. The bound will have $L^2$ below the line.`,
  },
];
