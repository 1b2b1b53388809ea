/** @file The findings about the forward pass, computed from its run. */
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { isDrawn, pointedAt, type Drawn } from "../run/forward/paths";
import type { ForwardTrace, Reading } from "../run/forward/types";
import { counted, few, leftOutWords, percent } from "../said";
import { pointedName, trainedFor, wayOf } from "./words";

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const last = (values: Float64Array): number => values[values.length - 1] ?? NaN;
const median = (quartiles: Float64Array, layer: number): number => quartiles[3 * layer + 1] ?? NaN;

/** A network has learned the examples if it classifies more than this share of them correctly. */
const LEARNED_SHARE = 0.9;

function boundWords(trace: Drawn): Statement {
  const { before, after } = trace.result;
  const [was, is] = [mean(before.beyondBound), mean(after.beyondBound)];
  const right = last(after.accuracy);
  const told = `${percent(right)} of the examples are told right, ${percent(last(before.accuracy))} before`;
  const means =
    is > 0.5 && right > LEARNED_SHARE ? "This network works where the bound forbids it to be." : "";
  return statement(
    "observed",
    `${trainedFor(trace)} ${percent(is)} of all steps of the layers are beyond that bound, ${percent(was)} before it; ${told}.${means === "" ? "" : ` ${means}`}`,
  );
}

/** A sentence about the layer with the largest ratio of the median step to the median bound. */
function factorWords({ result: { after } }: Drawn): readonly Statement[] {
  const ratios = Array.from(after.away, (_, l) => median(after.step, l) / median(after.bound, l));
  const best = ratios.reduce((most, ratio, l) => (ratio > (ratios[most] ?? NaN) ? l : most), 0);
  const ratio = ratios[best] ?? NaN;
  if (!(ratio > 1 && ratio < Infinity)) return [];
  return [
    statement(
      "observed",
      `the median step of layer ${best + 1} is ${few(median(after.step, best))}, ${formatNumber(ratio, 2)} times the median bound there, ${formatNumber(median(after.bound, best), 2)}; the median certified step is ${few(median(after.certified, best))}.`,
    ),
  ];
}

function certifiedWords({ result: { before, after } }: Drawn): readonly Statement[] {
  const share = ({ beyondCertified }: Reading) => percent(mean(beyondCertified));
  return [
    statement(
      "proved",
      "a mirror step within the certified step *p*_{y} brings the belief closer to its label, and the label’s logit gains at most 1 on the weighted mean of the others. A layer also moves mass among the others; of that the certificate says nothing.",
    ),
    statement(
      "observed",
      `${share(after)} of all steps are beyond the certified step after training, ${share(before)} before it; ${percent(mean(after.away))} go away from the label, ${percent(mean(before.away))} before.`,
    ),
  ];
}

function lensWords({ result: { after }, params }: Drawn): Statement {
  const { accuracy } = after;
  const [first = NaN] = accuracy;
  const end = last(accuracy);
  const path = Array.from(accuracy, (share) => few(share)).join(", ");
  const means =
    end > first
      ? `the layers add ${few(100 * (end - first))} percentage points to what the features alone tell it`
      : end === first
        ? `the features alone tell it as many: ${params.depth === 1 ? "the layer adds" : "the layers add"} none`
        : `the layers take ${few(100 * (first - end))} percentage points from what the features alone tell it`;
  return statement("observed", `told right by layer after training: ${path}; ${means}.`);
}

function exampleSays(trace: Drawn): Statement {
  const place = pointedAt(trace, trace.params);
  const [before, after] = [wayOf(trace, trace.result.before, place), wayOf(trace, trace.result.after, place)];
  const way = (own: readonly number[]) => `from ${few(own[0] ?? NaN)} to ${few(own.at(-1) ?? NaN)}`;
  return statement(
    "observed",
    `on its way ${pointedName(trace)} goes ${way(before.own)} in its label before training, ${way(after.own)} after, and is told ${after.isRight ? "right" : `as ${after.end}, which is wrong`}.`,
  );
}

function leftWords({ result, params }: Drawn): readonly Statement[] {
  if (result.leftAt === null) return [];
  return [
    statement(
      "observed",
      `after step ${result.leftAt} of training the objective is no number any more, or a million times the first; shown are the weights before it. A step below ${formatNumber(params.step, 4)} may stay.`,
    ),
  ];
}

function dataWords({ data, weights, width, params }: Drawn): Statement {
  const { rows, features, classes } = data;
  return statement(
    "observed",
    `${counted(rows, "example")}, ${counted(features, "feature")}, ${counted(classes.length, "class", "classes")}${leftOutWords(data)}; ${counted(weights, "weight")} in ${counted(params.depth, "layer")} of width ${width}.`,
  );
}

export function forwardFindings(trace: ForwardTrace): readonly Statement[] {
  if (!isDrawn(trace)) return [];
  const { depth } = trace.params;
  return [
    ...leftWords(trace),
    statement(
      "claimed",
      "the forward pass is a sequence of Euler steps, and the admissible bound 2 (min *p*)²/max *p* governs each of them.",
      { of: "by the paper" },
    ),
    boundWords(trace),
    ...factorWords(trace),
    ...certifiedWords(trace),
    statement(
      "exact",
      `each layer moves the hidden state by ${depth === 1 ? "1" : `1/${depth}`} times a velocity; the step in belief space is that of the entropic mirror step which takes the label’s logit as far from the weighted mean of the others.`,
    ),
    lensWords(trace),
    exampleSays(trace),
    dataWords(trace),
  ];
}
