/** @file Steps on what can be proved instead of the bound. */
import type { WrittenStep } from "../types";

export const proved: readonly WrittenStep[] = [
  {
    id: "instead",
    title: "What replaces it",
    words: String.raw`
**Certified** (proved: any two beliefs come closer)

$$\eta_{\mathrm{cert}} = \min_i \frac{p_i}{q_i} = \frac{1}{\|\nabla E(p)\|_\infty}$$[eta cert is the least p i over q i, one over the largest entry of the gradient]

**Exact** (closer to the target if and only if): $\eta \le \eta^\dagger(p)$[eta at most eta dagger]

Here: claimed {{etaMax}}, certified **{{etaCertified}}**, exact **{{etaFejer}}**.`,
    figures: ["#/bounds?v=1&p=0.2,0.8&step=0.4&show=bound,certified,fejer&figure=slice"],
    controls: ["step"],
    notes: String.raw`
Both need the gradient and nothing else: no curvature, no entropy. The certified step is one over the largest entry of the gradient, a line that every program can afford.

The exact step is the second zero of a convex function of one variable: the change of the divergence to the target after a step of length $\eta$. It starts at zero, goes down, and comes back up; up to its second zero the step pays.

Drag the belief to a face: the paper's curve falls with the square of the smallest share, the certified one only with the share itself.`,
  },
  {
    id: "proof",
    title: "The proof, in five lines",
    words: String.raw`
Let $\psi(x) = x\,e^{\eta q/x}$[psi of x is x times e to the eta q over x] and $s = \eta q/x \le 1$[s is eta q over x, at most one].

1. $|\psi'| = e^s(1-s) \le 1$[the slope of psi is e to the s times one minus s, at most one], and $\left|\dfrac{d\ln\psi}{d\ln x}\right| = 1-s \le 1$[its slope on log axes is one minus s, at most one].
2. A term of the divergence is $\int \ln\dfrac{\psi(t)}{\psi(b)}\,\psi'(t)\,dt$[the integral of log psi of t over psi of b, times psi prime]: both factors shrink.
3. So the sum over all classes, before normalising, shrinks.
4. Normalising takes a divergence of the sums off, and divides by $Z = \sum_i p_i\, e^{\eta q_i/p_i}$[Z, the sum of p i times e to the eta q i over p i].
5. $Z \ge \sum_i p_i\,(1 + \eta q_i/p_i) = 1+\eta$[Z is at least one plus eta]: $\;D^+ \le D/(1+\eta)$[the new divergence is at most the old over one plus eta].`,
    runs: { count: "#/stability?v=1&part=audit&update=mirror&certificate=certified&pairs=10000" },
    notes: String.raw`
Go line by line; each is one idea. The condition $s \le 1$ in every class at both beliefs is exactly $\eta \le \min p_i/q_i$: that is where the certified step comes from.

Line 1: the derivative of $x e^{\eta q/x}$ is $e^s(1-s)$, and $e^s(1-s)$ falls from 1 to 0. Line 2: write a term of the unnormalised divergence as an integral from the second value to the first; the logarithm shrinks by the second half of line 1, the measure by the first. Line 4 uses that the unnormalised divergence splits into the divergence of the normalised beliefs, times $Z$, and one of the sums, which is not negative. Line 5 is $e^s \ge 1+s$.

We also counted: {{count:pairs}} random pairs, each with one mirror step at {{count:params.fraction}} times its certified length. Further apart came {{count:expanded}}.`,
  },
  {
    id: "shift-again",
    title: "The same jump, by proved steps",
    words: String.raw`
After the jump the divergence is below {{params.tolerance}} again after

- certified: **{{rules.0.recoveredIn}}** steps
- half of the exact one: **{{rules.1.recoveredIn}}**
- entropy-aware, by the paper's bound: {{rules.2.recoveredIn}}

Safe need not mean slow.`,
    figures: ["#/tracking?v=1&rule=certified&rule=fejer:0.5&rule=entropyAware:1e-6&figure=divergence"],
    runs: { jump: "#/bounds?v=1&p=0.7,0.2,0.1&target=0.1,0.2,0.7" },
    notes: String.raw`
This is the pay-off. The certified rule is proved never to move away from the target, and after the jump it is faster than the paper's rule by more than an order of magnitude. At the jump itself the paper's bound allows {{jump:etaMax|2}}; the certified step is {{jump:etaCertified}}, the exact one {{jump:etaFejer}}.

If somebody asks what they should take home into their own code: one over the largest entry of the gradient of the cross-entropy with respect to the belief.`,
  },
  {
    id: "mse",
    title: "The contrast: squared error",
    words: String.raw`
On squared error the way to the target is a straight line, $p(\eta) = p_0 + \eta(q - p_0)$[p of eta is p nought plus eta times q minus p nought]:

$$E(\eta) = (1-\eta)^2 E(0)$$[E of eta is one minus eta squared times E of nought]

A step of 1 **is** the answer; every step below 2 helps, wherever the belief is.

The brake alone leaves a step of {{etaMse}}.`,
    figures: ["#/bounds?v=1&p=0.32,0.68&step=0.42&figure=mse"],
    notes: String.raw`
Nothing here depends on the belief: no walls, no faces, the same parabola everywhere. All the trouble of this hour comes from the logarithm, and so does everything good about it: it is the logarithm that makes a confident wrong answer expensive.

The marked point is where the entropy brake would stop; what is left of the error is the square of $\alpha/(1+\alpha)$.`,
  },
  {
    id: "anchor",
    title: "The anchor",
    words: String.raw`
The target is a fixed point: $F(q) = q$[F of q is q]. On a region that contracts, Banach's theorem gives

$$\text{error after } n \text{ steps} \le \rho^n \cdot \text{first error}$$[the error after n steps is at most rho to the n times the first error]

Steps of {{params.rules.0.step}}, and $\rho$[rho] as it is

- **claimed** by the paper,
- **proved** of certified steps: $e^{-\eta}$[e to the minus eta],
- **exact** near the target: $(1-\eta)^2$[one minus eta, squared].

The run ends at {{rules.0.finalKl|2}}.`,
    figures: [
      "#/tracking?v=1&before=0.1,0.2,0.7&at=0&steps=300&start=0.7,0.2,0.1&rule=fixed:0.02:Low&anchor=1&figure=divergence",
    ],
    runs: {
      certified:
        "#/tracking?v=1&before=0.1,0.2,0.7&at=0&steps=300&start=0.7,0.2,0.1&rule=certified&figure=divergence",
    },
    notes: String.raw`
The paper ends with Banach's fixed-point theorem: one anchor, and an error that falls geometrically. The theorem needs a region that contracts, and we have just proved one: where steps are certified, as all of these are.

On the log axis a straight line is geometric. Point at the claimed line first: it promises almost nothing. Then the proved one, and how much faster the run is; at the end it runs along the exact line, which begins where the linear part of the step is all that counts.

A certified rule bends down, faster than geometric, because its step tends to 1 at the target, where a mirror step becomes Newton's and the error is squared each time. After {{certified:params.steps}} steps it is at {{certified:rules.0.finalKl|2}}.`,
  },
  {
    id: "take-home",
    title: "Three words to take home",
    words: String.raw`
- **Claimed**: $\eta < 2\mu/L^2$[eta below two mu over L squared] brings beliefs closer. Refuted from seven classes on; at two it holds.
- **Proved**: $\eta \le \min p_i/q_i$[eta at most the least p i over q i] does, by a factor of $1/(1+\eta)$[one over one plus eta].
- **Observed**: the first is far too careful near a face, and for many classes not careful enough at the centre.

The contract of a step is not about how curved the loss is. It is about **the largest entry of the gradient**.`,
    notes: String.raw`
Come back to the first slide. The admissible guess of A\* is a promise that can be checked from the problem; so is this one: look at the gradient, take its largest entry, stay below one over it.

Then leave the app with them: every figure was live, every number was computed in this room, and the link in the address bar opens exactly this lecture. Open questions to end on: three to six classes for the paper's bound under mirror steps; stochastic gradients, where the largest entry is itself a random number.`,
  },
];
