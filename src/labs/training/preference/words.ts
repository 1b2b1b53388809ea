/** @file The words of learning from preferences, computed from its run. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { offsetFactor } from "../../../core/training/preference";
import { formatExactly, formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import type { PreferenceParams } from "../run/params";
import { lambdaOf } from "../run/preference/course";
import { lastOf } from "../run/preference/summary";
import { SCHEME_LABELS } from "../run/preference/table";
import type { PreferenceCourse, PreferenceTrace } from "../run/preference/types";
import { MOST_NAMED } from "./look";

const lambdaWords = (params: PreferenceParams): string =>
  `λ = ${formatNumber(params.step, 4)}\u00a0·\u00a0${formatNumber(params.weight, 4)} = ${formatNumber(lambdaOf(params), 4)}`;

export function policyWords(trace: PreferenceTrace | null): FigureWords {
  const title = "Where the policy goes";
  if (trace === null) return captioned("Figure 1", title, "");
  const rest =
    trace.params.reward.length > MOST_NAMED ? " Those that get little are drawn without names." : "";
  return captioned(
    "Figure 1",
    title,
    `Share of each action after *n* steps, ${SCHEME_LABELS[trace.params.scheme]}, ${lambdaWords(trace.params)}. Dotted: the optimum π^{*} ∝ π₀ e^{r/β}.${rest}`,
  );
}

export function gapWords(trace: PreferenceTrace | null): FigureWords {
  return captioned(
    "Figure 2",
    "What is still to be gained",
    trace === null
      ? ""
      : `*J*(π^{*}) − *J*(π) = β *D*_{KL}(π‖π^{*}) after *n* steps of both schemes, the same λ. A curve that leaves through the foot is at 0.`,
  );
}

export const factorWords = (trace: PreferenceTrace | null): FigureWords =>
  captioned(
    "Figure 3",
    "What a step leaves of the error",
    trace === null
      ? ""
      : "The error in ln π is multiplied by |1 − λ| (explicit) or by 1/(1 + λ) (proximal), whatever rewards and reference are. Ring: this run.",
  );

/** Explains a factor of the explicit step. */
function explicitWords(lambda: number): string {
  if (lambda === 1) return "it lands on the optimum at once";
  if (lambda === 2) return "a cycle of two";
  if (lambda > 2) return "it leaves: the error grows at every step";
  return lambda < 1
    ? "it comes nearer from one side"
    : "it comes nearer, past the optimum and back at every step";
}

function factorOf(params: PreferenceParams): Statement {
  const { scheme } = params;
  const lambda = lambdaOf(params);
  const factor = offsetFactor(scheme, lambda);
  const [form, means] =
    scheme === "explicit"
      ? ["1 − λ", explicitWords(lambda)]
      : ["1/(1 + λ)", "below 1 whatever the step: it comes nearer, and never lands"];
  return statement(
    "proved",
    `a step of ${lambdaWords(params)} multiplies the error in ln π by ${form} = ${formatNumber(factor, 4)}: ${means}.`,
  );
}

/** For the explicit step: the effect of relaxation, where λ has a unit of its own. */
const relaxed = (params: PreferenceParams): readonly Statement[] => {
  const lambda = lambdaOf(params);
  if (params.scheme !== "explicit" || lambda === 1) return [];
  return [
    statement(
      "proved",
      `here λ has a unit of its own, 1/β: the step ${formatNumber(1 / params.weight, 4)} is exact, and every longer or shorter one is slower than it.`,
    ),
  ];
};

function outcome({ params, result }: PreferenceTrace, course: PreferenceCourse): Statement {
  const best = result?.optimalObjective ?? 0;
  const { gap, divergenceOptimum } = lastOf(course);
  const name = SCHEME_LABELS[course.scheme];
  if (course.leftAt !== null)
    return statement(
      "observed",
      `${name}: after step ${course.leftAt} the log-odds are too large to be numbers; the last *J* is ${formatNumber(best - gap, 4)}.`,
    );
  const steps = `${params.steps} ${params.steps === 1 ? "step" : "steps"}`;
  const rest =
    gap === 0
      ? "the optimum itself"
      : `${formatNumber(gap, 3)} below the optimum’s ${formatNumber(best, 4)}; *D*_{KL}(π^{*}‖π) = ${formatNumber(divergenceOptimum, 3)}`;
  return statement("observed", `${name}: after ${steps} *J* = ${formatNumber(best - gap, 4)}, ${rest}.`);
}

/** Two steps return to the same policy, which is not the optimum. */
function cycle(params: PreferenceParams, { gap: [first, second, third] }: PreferenceCourse) {
  if (params.scheme !== "explicit" || lambdaOf(params) !== 2) return [];
  if (first === undefined || second === undefined || third !== first || first === 0) return [];
  const told = (gap: number) => formatExactly(Number(gap.toPrecision(4)));
  return [
    statement(
      "observed",
      `the policy after two steps is the first one to the last digit; the optimum is missed by ${told(first)} and ${told(second)} in turn.`,
    ),
  ];
}

export function preferenceFindings(trace: PreferenceTrace): readonly Statement[] {
  const { params, result } = trace;
  if (result === null) return [];
  const [own, other] = result.courses;
  return [
    factorOf(params),
    ...relaxed(params),
    outcome(trace, own),
    ...cycle(params, own),
    outcome(trace, other),
  ];
}
