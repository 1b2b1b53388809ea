/** @file What a textbook method and its row have in common and what not, and what this run shows. */
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { counted } from "../../shared/thousands";
import { largestDifference } from "../run/equalities/run";
import type { Equalities, EqualitiesTrace } from "../run/equalities/types";
import type { EqualitiesParams } from "../run/params";
import { PAIR_LABELS } from "../run/equalities/table";

const METRIC =
  "x − ηH⁻¹u is the mirror step of φ = ½⟨x, Hx⟩ along u, with the same H on both sides of the step: θ is read anew from x each time";

const SAME_STATEMENTS: { readonly [Name in EqualitiesParams["pair"]]: readonly Statement[] } = {
  naturalGradient: [
    statement(
      "proved",
      "by the chain rule ∇_{x} f = [∇²φ^{*}(θ)]⁻¹∇_{θ} f: the natural gradient in θ = ∇φ(x), against the metric ∇²φ^{*}, is the mirror step along ∇f at x.",
    ),
  ],
  adagrad: [
    statement("proved", `${METRIC}; here u is the gradient.`),
    statement(
      "exact",
      "H only grows, so D_{φ} of two steps cannot be compared: Fejér monotonicity needs H_{n+1} ≼ (1 + ε_{n})H_{n} with a finite sum of the ε_{n}.",
    ),
  ],
  rmsprop: [
    statement("proved", `${METRIC}; here u is the gradient.`),
    statement(
      "exact",
      "H rises and falls, and D_{φ} of two steps cannot be compared; near a minimum it is small, which makes steps long and rounding larger.",
    ),
  ],
  adam: [
    statement("proved", `${METRIC}; here u = m̂.`),
    statement(
      "exact",
      "the oracle has memory: m̂ is no function of where x is, and it is correlated with the metric, so Lemma 3.1, which needs them independent, does not apply; D_{φ} of two steps cannot be compared.",
    ),
  ],
  hedge: [
    statement(
      "proved",
      "weights e^{−η · loss so far}, divided by their sum, are the entropy’s mirror steps on the simplex, and its dual averaging, too: nothing is ever cut.",
    ),
  ],
  replicator: [
    statement(
      "proved",
      "the replicator equation is d/dt ln(x_{i}/x_{j}) = f_{i} − f_{j}: Euler’s step in these log-odds is the entropy’s mirror step, Euler’s step in x is not.",
    ),
  ],
};

/** A larger difference is more than the rounding of a few steps. */
const DIFFERENCE_ROUNDING = 1e-12;

function apart({ params }: EqualitiesTrace, { textbook, template, dimension }: Equalities): Statement {
  const most = largestDifference(textbook, template);
  const steps = textbook.length / dimension - 1;
  const over = `over ${counted(steps, "step")}`;
  const ended = steps < params.steps ? ` Then ${PAIR_LABELS[params.pair]} diverges, beyond all numbers.` : "";
  if (most === 0) return statement("observed", `the two runs are equal to the last bit ${over}.${ended}`);
  const why = most <= DIFFERENCE_ROUNDING ? "rounding" : "begun by rounding, which the run makes larger";
  const size = formatNumber(most, 2);
  return statement("observed", `the two runs differ by at most ${size} ${over}: ${why}.${ended}`);
}

/** The findings below the figures. */
export function equalitiesFindings(trace: EqualitiesTrace): readonly Statement[] {
  const { params, result } = trace;
  if (result === null) return [];
  const others = result.variants.map(
    ({ name, x }) => `${name} by ${formatNumber(largestDifference(result.textbook, x))}`,
  );
  return [
    apart(trace, result),
    ...SAME_STATEMENTS[params.pair],
    statement("observed", `nearly the same, but not: ${others.join("; ")}.`),
  ];
}
