/** @file The words around Figure 1. */
import type { FigureWords } from "../../../charts/picture/types";
import type { BoundsParams } from "../run/params";
import type { BoundsSummary } from "../run/types";
import { formatNumber } from "../../../ui/number";

const TWO_CLASS_WORDS = {
  title: "Admissible step on the binary slice",
  slice:
    "Up to the green line the paper claims contraction, up to the blue one the entropy brake would allow it.",
};

const ofMore = (along: number) => ({
  title: "Admissible step on a slice",
  slice: `The slice moves class ${along}; the other classes keep their proportions.`,
});

export function sliceWords({ p, along }: Pick<BoundsParams, "p" | "along">): FigureWords {
  const { title, slice } = p.length === 2 ? TWO_CLASS_WORDS : ofMore(along);
  return {
    number: "Figure 1",
    title: { text: title },
    caption: {
      text: `${slice} Drag belief, step and target, or press where the belief should go.`,
    },
  };
}

export const describeSlice = ({ p, step, verdict, etaMax, etaEntropyAware }: BoundsSummary): string =>
  `Admissible step over the slice. Belief ${p.map((x) => formatNumber(x)).join(", ")}: ` +
  `bound ${formatNumber(etaMax)}, entropy-aware step ${formatNumber(etaEntropyAware)}; ` +
  `the step ${formatNumber(step)} is ${verdict}.`;
