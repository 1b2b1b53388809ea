/** @file The words of a threshold curve, computed from its run. */
import { summarizeThreshold } from "../run/threshold/summary";
import type { RatioRange, ThresholdRatio, ThresholdSummary, ThresholdTrace } from "../run/threshold/types";
import type { Update } from "../../../experiments/update";
import { formatNumber } from "../../../ui/number";
import { digitsKnown } from "../../../ui/outwards";
import { formatApart } from "../../shared/factor";
import { statement, type Statement } from "../../shared/statement";
import type { Status } from "../../../scenario/statement";
import { UPDATE_NAMES } from "../../../experiments/update";
import type { FigureWords } from "../../../charts/picture/types";
import { counted } from "../../shared/thousands";

const CERTIFIED_WORDS: { readonly [U in Update]: string } = {
  mirror: "up to the certified step at its belief each mirror step contracts",
  projected: "up to the certified step a mirror step contracts, not a projected one",
};

export function thresholdCaption({ params }: ThresholdTrace): string {
  const { target, update, iterations, scan, precision } = params;
  return (
    `By start: the smallest fixed step that collapses a run of ${counted(iterations, "step")} after ` +
    `(${formatNumber(target, 4)}, ${formatNumber(1 - target, 4)}), and, where that is smaller, the smallest that no longer settles; ${UPDATE_NAMES[update].full}. ` +
    `Found by trying ${counted(scan, "step")} per octave, then bisecting to a relative precision of ${formatNumber(precision)}.`
  );
}

export const thresholdWords = (trace: ThresholdTrace | null): FigureWords => ({
  number: "Figure 1",
  title: { text: "Where collapse begins" },
  caption: { text: trace === null ? "" : thresholdCaption(trace) },
});

export const ratioWords = (): FigureWords => ({
  number: "Figure 2",
  title: { text: "Measured over promised" },
  caption: {
    text: "Where collapse begins, over the claimed and the proved step at the start: above 1 they are cautious, below 1 they promise what does not happen.",
  },
});

/** Says how far a certificate is below collapse, or that it is not. */
function against(range: RatioRange | null, name: string, kind: Status, digits: number): Statement {
  if (range === null) return statement(kind, `${name}; no step of the window collapses any start.`);
  const { least, greatest } = range;
  const at = ({ ratio, x }: ThresholdRatio) =>
    `${formatApart(ratio, 1, Math.min(3, digits))} × it at start ${formatNumber(x)}`;
  const [tight, loose] = [at(least), at(greatest)];
  return least.ratio < 1
    ? statement(
        kind,
        `${name}. It is no threshold: collapse begins already at ${tight}, elsewhere only at ${loose}.`,
      )
    : statement(kind, `${name}. Collapse begins between ${tight} and ${loose}.`);
}

/** A start closer to the target than this is on it, except for rounding. */
const ON_TARGET = 1e-12;

/** Says what a threshold means where a run starts on its target. */
function unmoved({ params, x, collapse }: ThresholdTrace): string {
  const at = x.findIndex((start) => Math.abs(start - params.target) < ON_TARGET);
  return at >= 0 && (collapse[at] ?? NaN) < Infinity
    ? ` The run that starts on the target, at ${formatNumber(params.target, 4)}, leaves it by rounding alone.`
    : "";
}

export function thresholdFindings(
  trace: ThresholdTrace,
  summary: ThresholdSummary = summarizeThreshold(trace),
): readonly Statement[] {
  const { smallest, smallestMeasured, local, unthreatened, returning, starts, overBound, overCertified } =
    summary;
  const digits = digitsKnown(trace.params.precision, 5);
  const found = (step: number) => formatNumber(step, digits);
  const first =
    smallest === null
      ? "no step of the window collapses any start"
      : `the smallest step that collapses is ${found(smallest.step)}, from start ${formatNumber(smallest.x)}`;
  const settles =
    smallestMeasured === null
      ? ""
      : smallestMeasured.step === smallest?.step
        ? "; no smaller one keeps a run from settling"
        : `; the smallest that does not settle is ${found(smallestMeasured.step)}, from start ${formatNumber(smallestMeasured.x)}`;
  const spared =
    unthreatened > 0 && smallest !== null ? ` ${unthreatened} of ${starts} starts never collapse.` : "";
  const back =
    returning > 0
      ? ` From ${returning} of ${starts} starts a still larger step does not collapse again: there is no single threshold.`
      : "";
  return [
    statement("observed", `${first}${settles}.${spared}${back}${unmoved(trace)}`),
    against(overBound, "up to the paper’s bound at the start a step is safe", "claimed", digits),
    against(overCertified, CERTIFIED_WORDS[trace.params.update], "proved", digits),
    statement("exact", `at the target itself stability ends at η = ${formatNumber(local, 5)}.`),
  ];
}
