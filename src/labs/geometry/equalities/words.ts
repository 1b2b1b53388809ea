/** @file What a textbook method and its row say in figures. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";
import { counted } from "../../shared/thousands";
import { largestDifference } from "../run/equalities/run";
import { PAIR_LABELS } from "../run/equalities/table";
import type { EqualitiesTrace } from "../run/equalities/types";
import type { EqualitiesParams } from "../run/params";

/** The potential and the oracle of each row. */
const ROWS: { readonly [Name in EqualitiesParams["pair"]]: string } = {
  naturalGradient: "φ the entropy on the orthant, u = ∇f",
  adagrad: "φ_{t} = ½⟨x, diag(√Σg² + ε)x⟩, u = ∇f",
  rmsprop: "φ_{t} = ½⟨x, diag(√v + ε)x⟩ with v a fading average of g², u = ∇f",
  adam: "φ_{t} = ½⟨x, diag(√v̂ + ε)x⟩, u = m̂, a fading average of all gradients so far",
  hedge: "φ the entropy on the simplex, u the losses of the round",
  replicator: "φ the entropy on the simplex, u = −fitness",
};

const isKnown = (trace: EqualitiesTrace | null): trace is EqualitiesTrace => (trace?.result ?? null) !== null;

export const runsWords = (trace: EqualitiesTrace | null): FigureWords =>
  captioned(
    "Figure 1",
    "Two runs lying on each other",
    isKnown(trace)
      ? `Entries of x by step. Lines: ${PAIR_LABELS[trace.params.pair]} as its textbook has it. Marks on dots: the template’s row, ${ROWS[trace.params.pair]}.`
      : "",
  );

export const differenceWords = (trace: EqualitiesTrace | null): FigureWords =>
  captioned(
    "Figure 2",
    "How far apart they are, and what is only nearly the same",
    isKnown(trace)
      ? "Largest difference of an entry from the textbook run at each step. A curve has a gap where the two are equal to the last bit; for the template, a short line at the foot marks each such step."
      : "",
  );

export const metricWords = (trace: EqualitiesTrace | null): FigureWords =>
  captioned(
    "Figure 3",
    "The metric of each step",
    isKnown(trace)
      ? "Diagonal of ∇²φ in the step to t, the same on both sides of it. Where it changes from step to step, D_{φ} of two steps cannot be compared."
      : "",
  );

export const describeRuns = ({ params, result }: EqualitiesTrace): string => {
  if (result === null) return "";
  const n = result.dimension;
  const last = Array.from(result.textbook.subarray(result.textbook.length - n), (value) =>
    formatNumber(value, 4),
  );
  return `${PAIR_LABELS[params.pair]}: after ${counted(result.textbook.length / n - 1, "step")} both runs are at (${last.join(", ")}).`;
};

export const describeDifference = ({ result }: EqualitiesTrace): string =>
  result === null
    ? ""
    : [
        `Textbook and template differ by at most ${formatNumber(largestDifference(result.textbook, result.template), 2)}.`,
        ...result.variants.map(
          ({ name, x }) => `${name}: ${formatNumber(largestDifference(result.textbook, x), 2)}.`,
        ),
      ].join(" ");

export const describeMetric = ({ result }: EqualitiesTrace): string => {
  if (result === null) return "";
  const n = result.dimension;
  const row = (t: number) =>
    `(${Array.from(result.metric.subarray(n * t, n * (t + 1)), (value) => formatNumber(value)).join(", ")})`;
  const last = result.metric.length / n - 1;
  return last < 1 ? "No step was taken." : `From ${row(1)} to ${row(last)}.`;
};
