/** @file What a pair shows, computed from its run. */
import { pairBound, pairCertified } from "../../../core/contraction";
import type { PairParams, Update } from "../../../experiments/stability/params";
import type { PairResult } from "../../../experiments/stability/pair/types";
import { formatNumber } from "../../../ui/number";
import { formatApart } from "../../shared/factor";
import { UPDATE_NAMES } from "../../shared/updates";

export interface PairBounds {
  readonly paper: number;
  readonly certified: number;
}

/** What is claimed and proved of this pair. */
export function pairBounds({ first, second, target }: PairParams): PairBounds {
  const [p1, p2, q] = [first, second, target].map((p) => Float64Array.from(p));
  if (!p1 || !p2 || !q) return { paper: NaN, certified: NaN };
  return { paper: pairBound(p1, p2), certified: pairCertified(p1, p2, q) };
}

/** Rounding, as in the audit. */
const SLACK = 1e-12;

const times = (step: number, of: number) => `${formatApart(step / of, 1, 4)} ×`;

const PROOFS: { readonly [U in Update]: (step: number, certified: number) => string } = {
  mirror: (step, certified) =>
    step <= certified * (1 + SLACK)
      ? `Proved: η is ${times(step, certified)} the certified step ${formatNumber(certified, 4)}, so D_KL shrinks at least by ${formatNumber(1 / (1 + step), 4)}.`
      : `Proved: nothing here, the certified step of this pair is ${formatNumber(certified, 4)}.`,
  projected: () => "Proved of the projected step: nothing about D_KL.",
};

export function pairFindings(params: PairParams, result: PairResult): readonly string[] {
  const { paper, certified } = pairBounds(params);
  const { step, update } = params;
  const { before, after, ratio } = result;
  const sizes = `D_KL from ${formatNumber(before, 4)} to ${formatNumber(after, 4)} (× ${formatApart(ratio, 1, 5)})`;
  const expanded = after > (1 + SLACK) * before;
  const change = !Number.isFinite(after)
    ? "leaves the interior: D_KL becomes infinite"
    : expanded
      ? `expands ${sizes}`
      : `shrinks ${sizes}`;
  const claim =
    step <= paper * (1 + SLACK)
      ? `Claimed by the paper: at η = ${times(step, paper)} its bound for this pair, ${formatNumber(paper, 4)}, D_KL shrinks` +
        (expanded ? "; this pair refutes it." : ".")
      : `Claimed by the paper: nothing, η is ${times(step, paper)} its bound for this pair, ${formatNumber(paper, 4)}.`;
  return [
    `Observed: one ${UPDATE_NAMES[update].brief} of ${formatNumber(step, 5)} ${change}.`,
    claim,
    PROOFS[update](step, certified),
  ];
}
