/** @file Steps on the paper's bound and its brake. */
import type { WrittenStep } from "../types";

export const bound: readonly WrittenStep[] = [
  {
    id: "closed-form",
    title: "The bound, in closed form",
    words: String.raw`
$$\eta < \eta_{\max}(p) = \frac{2\mu}{L^2} = \frac{2\,(\min p)^2}{\max p}$$[eta below eta max of p, two mu over L squared, two min p squared over max p]

Claimed: below it, one step brings two beliefs closer.

Here the bound is **{{etaMax}}**. The step is {{params.step|2}}, {{factor|2}} times as long.`,
    figures: ["#/bounds?v=1&p=0.2,0.8&step=0.06&show=bound&figure=slice"],
    controls: ["step"],
    question: {
      kind: "curve",
      ask: String.raw`A step may be as long as $\eta_{\max}(p) = 2(\min p)^2/\max p$[eta max of p equals two min p squared over max p]. Draw that over all beliefs $p = (x, 1-x)$[p equals x and one minus x], from one face to the other.`,
      truth: "table.bound",
      over: "table.x",
      figure: "#/bounds?v=1&p=0.2,0.8&step=1&show=&figure=slice",
      x: { from: 0, to: 1, axis: "mass of class 1" },
      y: { from: 0, to: 1, axis: "longest step" },
      answer:
        "The guess was off by **{{off|2}}** at worst, by {{mean|2}} on average. The bound is flat at both faces, where it falls with the square, and has a corner at the centre, where it is 1.",
    },
    notes: String.raw`
Let somebody draw it before you show it. Three places are easy: nothing at either face, one at the centre. Most draw a tent or an arch between them and forget the square: at {{params.p}} the bound is only {{etaMax}}.

Where it comes from: the contraction estimate takes $\eta(2\mu - \eta L^2)$ times the squared distance off the divergence. The bracket is positive for $\eta$ below $2\mu/L^2$. This is the paper's claim; keep the word *claimed* in your mouth for another fifteen minutes.

Then drag the belief along the slice. At the centre the bound is largest.`,
  },
  {
    id: "near-a-face",
    title: "Near a face it all but vanishes",
    words: String.raw`
The bound falls with the **square** of the smallest share.

At $p$ = {{params.p|2}} it is

$$\eta_{\max} = {{etaMax|3}}$$[eta max here]

A belief that is nearly certain may hardly move. Is that true, or is it only what the bound says?`,
    figures: ["#/bounds?v=1&p=0.01,0.99&step=0.0001&show=bound&x=logit&y=log&figure=slice"],
    controls: ["step"],
    notes: String.raw`
Both axes are stretched now: log-odds across, powers of ten up. The bound is a straight line of slope two on either side.

Ask the question on the slide and leave it open. A model that is confident and wrong would need thousands of such steps to change its mind. Whether it really has to is what the rest of the hour is about.`,
  },
  {
    id: "brake",
    title: "The brake: go slow while unsure",
    words: String.raw`
$$\eta_{\mathrm{CE}} = \frac{\eta_{\max}}{1+\alpha}$$[eta CE is eta max over one plus alpha] $$\alpha = -\ln(1-B)$$[alpha is minus log of one minus B]

$B = H(p)/\ln C$[B is the entropy of p over log C] is how unsure we are, from 0 to 1.

Here $B$ = {{normalizedEntropy}}, and the brake leaves **{{etaEntropyAware}}** of {{etaMax}}.`,
    figures: ["#/bounds?v=1&p=0.4443,0.5557&step=0.1&show=bound,entropyAware&figure=slice"],
    controls: ["step"],
    notes: String.raw`
The paper multiplies its bound by a brake that depends on the entropy alone: an unsure belief should not run after the first piece of evidence.

Drag the belief from the side to the centre. The green curve rises to its peak there; the blue one turns round shortly before and falls to nothing. The paper's text says that both widen toward the centre; its formula says this. Hold the belief exactly at one half and read the step: zero. We come back to that.`,
  },
];
