/** @file What a pair shows, computed from its run. */
import type { PairParams, Update } from "../run/params";
import type { PairResult, PairTrace } from "../run/pair/types";
import { formatNumber } from "../../../ui/number";
import { formatApart } from "../../shared/factor";
import { statement, type Statement } from "../../shared/statement";
import type { FigureWords } from "../../../charts/picture/types";
import { UPDATE_NAMES } from "../../../experiments/update";

/** The same allowance for rounding as in the audit. */
const ROUNDING_SLACK = 1e-12;

const times = (step: number, of: number) => `${formatApart(step / of, 1, 4)} ×`;

const PROOFS: { readonly [U in Update]: (step: number, certified: number) => Statement } = {
  mirror: (step, certified) =>
    step <= certified * (1 + ROUNDING_SLACK)
      ? statement(
          "proved",
          `η is ${times(step, certified)} the certified step ${formatNumber(certified, 4)}, so D_KL shrinks at least by ${formatNumber(1 / (1 + step), 4)}.`,
        )
      : statement(
          "proved",
          `nothing here, the certified step of this pair is ${formatNumber(certified, 4)}.`,
        ),
  projected: () => statement("proved", "nothing about D_KL.", { of: "of the projected step" }),
};

export function pairFindings(params: PairParams, result: PairResult): readonly Statement[] {
  const { step, update } = params;
  const { before, after, ratio, bound, certified } = result;
  const sizes = `D_KL from ${formatNumber(before, 4)} to ${formatNumber(after, 4)} (× ${formatApart(ratio, 1, 5)})`;
  const expanded = after > (1 + ROUNDING_SLACK) * before;
  const change = !Number.isFinite(after)
    ? "leaves the interior: D_KL becomes infinite"
    : expanded
      ? `expands ${sizes}`
      : `shrinks ${sizes}`;
  const claim =
    step <= bound * (1 + ROUNDING_SLACK)
      ? `at η = ${times(step, bound)} its bound for this pair, ${formatNumber(bound, 4)}, D_KL shrinks` +
        (expanded ? "; this pair refutes it." : ".")
      : `nothing, η is ${times(step, bound)} its bound for this pair, ${formatNumber(bound, 4)}.`;
  return [
    statement("observed", `one ${UPDATE_NAMES[update].brief} of ${formatNumber(step, 5)} ${change}.`),
    statement("claimed", claim, { of: "by the paper" }),
    PROOFS[update](step, certified),
  ];
}

export const findings = ({ params, result }: Pick<PairTrace, "params" | "result">): readonly Statement[] =>
  result === null ? [] : pairFindings(params, result);

export const pairFigureWords = (result: PairResult | null): FigureWords => ({
  number: "Figure 1",
  title: { text: "Where the divergence of the pair sits" },
  caption: {
    text:
      result === null
        ? ""
        : "What each class adds to D_KL, before the step and after it; the heights sum to the two divergences.",
  },
});
