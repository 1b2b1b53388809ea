/** @file The words of learning from experts, computed from its runs. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { kindOf } from "../../../param/spelt";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { geometryName } from "../../../experiments/geometry/potential";
import { findingsOf } from "../run/online/summary";
import type { OnlineRun, OnlineTrace } from "../run/online/types";
import type { OnlineParams } from "../run/params";
import { METHOD_LABELS } from "../run/shared";
import { namedExperts, runsOf } from "./look";

const LOSSES: Readonly<Record<string, string>> = {
  rows: "losses of one’s own",
  pattern: "losses in a pattern",
  turns: "two experts taking turns to lose",
  shift: "one expert loses, then for twice as long the other",
};

const lossesIn = ({ losses }: OnlineParams): string => LOSSES[kindOf(losses)] ?? "";

/** "entropy, dual averaging". */
export function learnerName(
  { params }: Pick<OnlineTrace, "params">,
  { geometry, method }: Pick<OnlineRun, "geometry" | "method">,
): string {
  const name = geometryName(geometry);
  return params.method === "both" || method === "dualAveraging" ? `${name}, ${METHOD_LABELS[method]}` : name;
}

const isOptimal = ({ step }: OnlineParams): boolean => typeof step !== "number" && kindOf(step) === "optimal";
const isShrinking = ({ step }: OnlineParams): boolean =>
  typeof step === "object" && step.kind === "power" && step.exponent > 0;

function stepWords(params: OnlineParams): string {
  const { step } = params;
  if (typeof step === "number") return `η = ${formatNumber(step, 4)}`;
  if (typeof step === "object" && step.kind === "power")
    return `η_t = ${formatNumber(step.scale)}/*t*^{${formatNumber(step.exponent)}}`;
  return "each with the step that makes its bound least";
}

export function regretWords(trace: OnlineTrace | null): FigureWords {
  const words = { number: "Figure 1", title: { text: "Regret, and what is proved of it" } };
  if (trace === null) return { ...words, caption: { text: "" } };
  const { params, rounds, experts } = trace;
  return {
    ...words,
    caption: {
      text:
        `${experts} experts, ${rounds} rounds: ${lossesIn(params)}; ${stepWords(params)}. Regret: the learner’s loss ` +
        "less that of the best expert so far. Dotted: *D*_{max}/η + η*tG*²/2, where that is finite.",
    },
  };
}

export function weightsWords(trace: OnlineTrace | null): FigureWords {
  const [main] = trace === null ? [] : runsOf(trace);
  const rest =
    trace !== null && trace.experts > namedExperts(trace.params)
      ? " Those with little weight are drawn without names."
      : "";
  const kept = main !== undefined && main.stride > 1 ? ` One round in ${main.stride} is drawn.` : "";
  return captioned(
    "Figure 2",
    "Where the weight goes",
    trace === null || main === undefined ? "" : `Weights of ${learnerName(trace, main)}.${rest}${kept}`,
  );
}

export const growthWords = (trace: OnlineTrace | null): FigureWords =>
  captioned(
    "Figure 3",
    "√ln C against √C",
    trace === null
      ? ""
      : `The bound *G*√(2*D*_{max}*T*) at the best step, for any losses in a range of ${formatNumber(trace.range)}: in the entropy it grows with √ln *C*, in Euclid’s geometry with √*C*. Rings: the regret of these losses${kindOf(trace.params.losses) === "pattern" ? "; the upright, with a grip on the axis: how many experts there are" : ""}.`,
  );

function outcomeOf(trace: OnlineTrace, run: OnlineRun): Statement {
  const { learnerLoss, bestExpert, bestLoss, regret } = findingsOf(run);
  return statement(
    "observed",
    `${learnerName(trace, run)} loses ${formatNumber(learnerLoss, 5)} in ${run.done} rounds, the best expert, no. ${bestExpert + 1}, ${formatNumber(bestLoss, 5)}: regret ${formatNumber(regret, 4)}.`,
  );
}

function boundOf(trace: OnlineTrace, run: OnlineRun): Statement {
  const { bound, maxDivergence, dualNorm, step } = findingsOf(run);
  const name = learnerName(trace, run);
  if (bound === Infinity) return statement("observed", `${name}: ${whyNot(trace, run)}`);
  const from =
    run.off > 0
      ? ` (to a point ${formatNumber(run.off)} off each expert: the experts themselves are infinitely far)`
      : "";
  const best = isOptimal(trace.params) ? `; η = ${formatNumber(step, 4)} makes it least` : "";
  return statement(
    "proved",
    `${name}: regret is at most ${formatNumber(bound, 4)}, with *D*_{max} = ${formatNumber(maxDivergence, 4)}${from} and *G* = ${formatNumber(dualNorm, 4)}${best}.`,
  );
}

/** Says why there is no bound. */
function whyNot({ params }: OnlineTrace, { method, dualNorm }: OnlineRun): string {
  if (dualNorm === Infinity)
    return "no bound is known, since φ is strongly convex in no norm on the whole simplex.";
  return method === "mirror" && isShrinking(params)
    ? "no bound is known of mirror descent with steps that shrink, since it may come infinitely far from an expert."
    : "no bound is known.";
}

/**
 * The regret for each round over the last third of the run: above this it counts as growing linearly, and
 * below a tenth of this as not growing.
 */
const LINEAR_SLOPE = 0.1;
const FLATTER_SHARE = 0.1;

function slopeOf({ regret, done }: OnlineRun): number {
  const from = Math.floor((2 * done) / 3);
  return done > from ? ((regret[done] ?? NaN) - (regret[from] ?? NaN)) / (done - from) : 0;
}

/** If both methods are shown: which of them continues to lose. */
function forgetting(trace: OnlineTrace, runs: readonly OnlineRun[]): Statement | null {
  if (trace.params.method !== "both") return null;
  const [mirror, dual] = runs;
  if (mirror === undefined || dual === undefined) return null;
  const [fast, slow] = [slopeOf(mirror), slopeOf(dual)];
  if (fast < LINEAR_SLOPE || slow > FLATTER_SHARE * fast) return null;
  return statement(
    "observed",
    `in the last third mirror descent loses ${formatNumber(fast)} a round more than the best expert, dual averaging ${formatNumber(slow)}: where steps shrink, mirror descent hardly moves by what comes late.`,
  );
}

const isThere = <Item>(item: Item | null): item is Item => item !== null;

export function onlineFindings(trace: OnlineTrace): readonly Statement[] {
  const runs = runsOf(trace);
  return [
    ...runs.map((run) => outcomeOf(trace, run)),
    forgetting(trace, runs),
    ...runs.map((run) => boundOf(trace, run)),
  ].filter(isThere);
}
