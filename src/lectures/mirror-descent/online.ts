/** @file Steps on losses that change every round: regret, its growth with the number of experts, dual averaging. */
import type { WrittenStep } from "../types";
import { notes } from "./notes";

const EXPERTS = "#/geometry?v=1&part=online&beside=euclidean&losses=pattern:64:200";

export const online: readonly WrittenStep[] = [
  {
    id: "regret",
    title: "Learning from experts: regret",
    words: String.raw`
Each round: spread weight over experts, then see what each loses. **Regret**: what we lost beyond the best expert. Sum the three-point identity over the rounds:

$$\text{regret} \le \frac{D_{\max}}{\eta} + \frac{\eta\,T\,G^2}{2}$$[regret is at most D max over eta, plus eta T G squared over 2]

On these losses the entropy has {{regret}} (proved: at most {{bound}}), Euclid {{beside.0.regret}} (at most {{beside.0.bound}}).`,
    figures: [`${EXPERTS}&figure=regret`],
    controls: ["losses-experts", "losses-rounds"],
    notes: notes({
      minutes: 3,
      say: "No probability, no assumption on the losses but their size. In the sum the divergences telescope: what is left of them is the first one, D max. What each step costs is at most η G² /2. Two terms, one falls with η and one grows; the best step balances them and gives a regret like √T.",
      drag: "More experts: both regrets grow little, Euclid’s promise grows much. More rounds: twice the regret for four times the rounds, at most.",
      asked:
        "“How can one compete with an adversary?” One does not: one competes with the best single expert, who has to face the same adversary.",
      next: "The bound has two constants. They depend on the geometry, and that is the old reason to use the entropy.",
    }),
  },
  {
    id: "root-of-logarithm",
    title: "The reason for the entropy: √ln C",
    words: String.raw`
With the best step the promise is $G\sqrt{2\,T D_{\max}}$[G times the square root of 2 T D max]. For $C$ = {{experts}} experts:

- entropy: $D_{\max} = \ln C$[D max is log C] = {{maxDivergence}}, and $G$ = {{dualNorm}}
- Euclid: $D_{\max}$[D max] = {{beside.0.maxDivergence}}, and $G$ = {{beside.0.dualNorm}}

Losses are bounded one by one, and the entropy measures them so. Euclid adds up their squares: **√C against √ln C**.`,
    figures: [`${EXPERTS}&figure=growth`],
    controls: ["losses-experts"],
    notes: notes({
      minutes: 2,
      say: "The geometry decides how far away the best expert can be, D max, and how long a gradient is, G. The entropy starts at most ln C away from any expert, and its dual norm is the largest entry: it does not see how many entries there are. Euclid is near everything, but a gradient of C entries is √C long. Squaring the number of experts costs the entropy a factor √2.",
      drag: "Go from 4 experts to 64 and read the two promises.",
      asked:
        "“But the observed regrets are not that different?” Right: the curves are promises against every sequence of losses. This run is one sequence. That is the difference between proved and observed.",
      next: "There is a second way to write the same step, and with falling steps it is another method.",
    }),
  },
  {
    id: "dual-averaging",
    title: "Mirror descent against dual averaging",
    words: String.raw`
Mirror descent goes on from where it stands. **Dual averaging** starts anew each time, with the sum of all losses. At a constant step, for a $\varphi$ steep at the faces, both are one.

With steps $1/\sqrt t$[1 over the square root of t] they part. First one of two experts loses, then, twice as long, the other. After {{rounds}} rounds: mirror descent has a regret of **{{regret}}**, dual averaging of **{{beside.0.regret}}**.`,
    figures: [
      "#/geometry?v=1&part=online&beside=&losses=shift:100&method=both&step=power:1:0.5&figure=regret",
    ],
    controls: ["losses-rounds"],
    notes: notes({
      minutes: 2,
      say: "Mirror descent ran into a corner with its first, long steps. The steps that have to bring it back are short. Dual averaging weighs all losses alike, whenever they came. The regret of the one grows with the number of rounds, of the other it hardly grows. Orabona and Pál, in Scale-free online learning, show that mirror descent with such steps can fail.",
      drag: "Multiply the rounds by ten: one regret grows tenfold, the other stays.",
      asked:
        "“Which do libraries implement?” Mostly the first, because it needs no second vector. With a constant step it does not matter.",
      next: "Rounds that change may also be the same loss, seen through noise.",
    }),
  },
];
