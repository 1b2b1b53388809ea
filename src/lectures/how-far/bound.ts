/** @file Steps on where the bound comes from. */
import type { WrittenStep } from "../types";

export const bound: readonly WrittenStep[] = [
  {
    id: "closed-form",
    title: "The bound in closed form",
    words: String.raw`
$$\eta < \eta_{\max}(p) = \frac{2\mu}{L^2} = \frac{2\,(\min p)^2}{\max p}$$[eta below eta max, two mu over L squared, two min p squared over max p]

At this belief: **{{etaMax}}**. The step is {{params.step}}, so {{factor}} times as long.`,
    figures: ["#/bounds?v=1&p=0.32,0.68&step=0.42&show=bound&figure=slice"],
    controls: ["step"],
    notes: "Drag the belief to a face: the bound falls with the *square* of the smallest entry.",
  },
];
