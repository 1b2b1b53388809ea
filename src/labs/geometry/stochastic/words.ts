/**
 * @file What stochastic runs say, computed from them. Robbins and Siegmund's theorem is sufficient, no more: a finite ΣY_n gives a limit, not 0;
 * an infinite one takes the guarantee away, not the limit. Four failures have four names: rises in one step, mean grows, diverges, left the domain.
 */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { counted, thousands } from "../../shared/thousands";
import { endsWords, lawWords } from "../relaxation/words";
import { geometryName } from "../../../experiments/geometry/potential";
import type { StochasticParams } from "../run/params";
import { dimensionOf, examplesOf } from "../run/stochastic/objective";
import { fullOracle } from "../run/stochastic/model";
import { fullSchedule } from "../run/stochastic/schedule";
import { summarizeStochastic } from "../run/stochastic/summary";
import type { StochasticSummary, StochasticTrace } from "../run/stochastic/types";

const number = (value: number): string => formatNumber(value, 4);

/** "= ∞", "= 0.8225". */
export const sumText = (sum: number): string => (sum === Infinity ? "= ∞" : `= ${number(sum)}`);

/** η_n as a formula: "0.5/√(n + 1)". */
export function stepFormula({ schedule }: Pick<StochasticParams, "schedule">): string {
  const full = fullSchedule(schedule);
  if (full.kind === "constant") return formatNumber(full.value);
  const { scale, exponent, offset } = full;
  const base = `(n + ${formatNumber(offset)})`;
  if (exponent === 0.5) return `${formatNumber(scale)}/√${base}`;
  return `${formatNumber(scale)}/${base}${exponent === 1 ? "" : `^{${formatNumber(exponent)}}`}`;
}

/** The schedule in words; no line ends after its bar. */
const scheduleWords = (params: StochasticParams): string =>
  `${fullSchedule(params.schedule).kind === "constant" ? "η" : "η_n"} = ${stepFormula(params).replace("/", "/\u2060")}`;

function oracleWords({ oracle, problem }: StochasticParams): string {
  const full = fullOracle(oracle);
  if (full.kind === "exact") return "the whole gradient";
  if (full.kind === "gaussian") return `the gradient with normal noise, σ = ${formatNumber(full.sigma)}`;
  return problem.kind === "quadratic"
    ? "one entry of the gradient, n times"
    : `the gradient of one of ${examplesOf(problem)} examples`;
}

const FITTED_LOSSES = { logistic: "logistic regression", leastSquares: "least squares" };

/** Says what is fitted to which data, and whose data these are. */
function dataWords({ problem }: StochasticParams): string {
  if (problem.kind !== "data") return "";
  const set =
    problem.set === "iris"
      ? "Fisher’s irises, versicolor and virginica (UCI, CC BY 4.0)"
      : `${counted(examplesOf(problem), "example")} with ${counted(dimensionOf(problem) - 1, "feature")}`;
  return ` Loss: ${FITTED_LOSSES[problem.loss]} on ${set}; a constant 1 and each column centred, of deviation 1.`;
}

const words = (which: number, title: string, caption: string): FigureWords =>
  captioned(`Figure ${which}`, title, caption);

function meansCaption(trace: StochasticTrace): string {
  const { params, runs, exact } = trace;
  const what = `${oracleWords(params)}; ${scheduleWords(params)}`;
  const lambda = params.relaxation === 1 ? "" : `, ${lawWords(params.relaxation)}`;
  const sample =
    params.runs === 1
      ? "One run."
      : runs === 0
        ? "No run has ended yet."
        : `Mean and median of ${counted(runs, "run")}; between the dotted lines lie nine of ten.`;
  const known =
    exact === null
      ? ""
      : exact.length > params.steps
        ? " Dashed: the mean itself, without sampling."
        : ` Dashed: the mean itself over all paths, up to step ${exact.length - 1}.`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${lambda}; ${geometryName(params.geometry)}.${dataWords(params)} ${sample}${known}${endsWords(trace)}`;
}

export const meansWords = (trace: StochasticTrace | null): FigureWords =>
  words(1, "Distance to the minimum", trace === null ? "" : meansCaption(trace));

export const waysWords = (trace: StochasticTrace | null): FigureWords =>
  words(
    2,
    "Four ways for two sums",
    trace === null
      ? ""
      : "E D_n/D_0 of x⁺ = x − η_n(x + ξ), Eξ² = 1, x_0 = 2, exact. Y_n is what a step from the minimum adds in the mean. A finite ΣY_n brings D_n to some limit, to 0 only if Ση_n is infinite; an infinite one takes the guarantee away, and D_n may go to 0 all the same. Dashed in its place: the mean of the present run.",
  );

export const stepsWords = (trace: StochasticTrace | null): FigureWords =>
  words(
    3,
    "How far a step may go",
    trace === null
      ? ""
      : "Along the first run: the largest step after which the whole gradient comes no farther from z, and the largest that in the mean does not. Where η_n is above the second, the mean rises in one step. Open ring: the first step.",
  );

/** Says where the mean goes, and by what argument. */
function fate({ params }: StochasticTrace, summary: StochasticSummary): Statement {
  const { outcome, basis, sumY, sumStep } = summary;
  const y = `ΣY_n ${sumText(sumY)}`;
  const eta = `Ση_n ${sumText(sumStep)}`;
  const share = formatNumber(summary.meanDivergenceEnd / summary.meanDivergenceStart);
  const observed = `after ${counted(params.steps, "step")} the mean is ${share} times its start`;
  switch (outcome) {
    case "vanishes":
      return statement(basis, vanishing(summary, y, eta, observed));
    case "stays above 0":
      return statement(
        basis,
        `${y}: nothing is guaranteed, and here the mean stays above 0. Even from z the next step leads away, and it does not become shorter.`,
      );
    case "stalls":
      return statement(
        basis,
        `${y} is finite, so D_n has a limit; but ${eta} is finite too, and the run stalls on its way.`,
      );
    case "open":
      return statement("observed", `${y}, ${eta}: neither decides here; ${observed}.`);
    case "mean grows":
      return statement(
        basis,
        basis === "proved"
          ? "mean grows: a mode of the loss is multiplied by more than 1 in the mean square of each step."
          : `mean grows: ${observed}.`,
      );
    case "diverges":
      return statement(
        basis,
        basis === "proved"
          ? `diverges: a mode of the loss is multiplied by more than 1 in each step, beyond η = ${number(summary.localStep)}.`
          : `diverges: ${counted(summary.diverged, "run")} of ${counted(summary.runs, "run")} went beyond all numbers.`,
      );
    case "left the domain":
      return leaving(summary);
  }
}

function vanishing(summary: StochasticSummary, y: string, eta: string, observed: string): string {
  const { basis, sumY, meanDivergenceEnd } = summary;
  if (basis === "observed") return `${y}, ${eta}; ${observed}.`;
  if (meanDivergenceEnd === 0) return "the minimum is reached, and no noise leads away from it.";
  if (sumY === Infinity)
    return `${y}: Robbins and Siegmund guarantee nothing, and D_n goes to 0 in the mean all the same. The loss is strongly convex, the steps fall to 0, and ${eta}.`;
  return `${y} is finite and ${eta}: by Robbins and Siegmund D_n goes to 0 on almost every path.`;
}

function leaving({ leftDomain, runs }: StochasticSummary): Statement {
  if (leftDomain === null) return statement("observed", "left the domain.");
  const { run, step, coordinate } = leftDomain.first;
  return statement(
    "observed",
    `left the domain: ${counted(leftDomain.runs, "run")} of ${counted(runs, "run")}, first run ${run + 1} at step ${step + 1} in coordinate ${coordinate + 1}. D is infinite from there, and so is the mean.`,
  );
}

function means({ params, exact }: StochasticTrace, summary: StochasticSummary): readonly Statement[] {
  const { firstMeanRise: rise, exactMeanDivergenceEnd: end } = summary;
  const after = `after ${counted(params.steps, "step")}`;
  const risen = rise === null ? "" : `; it first rises at step ${thousands(rise + 1)}`;
  const known: Statement[] =
    end !== null
      ? [
          statement(
            "exact",
            `${after} the mean distance is ${number(end)}, from ${number(summary.meanDivergenceStart)}${risen}.`,
          ),
        ]
      : exact === null
        ? []
        : [
            statement(
              "exact",
              `over all paths the mean distance is ${number(exact.at(-1) ?? NaN)} at step ${exact.length - 1}${risen}.`,
            ),
          ];
  const why = summary.noExactMeanWhy === null ? "" : ` ${summary.noExactMeanWhy}`;
  if (params.runs === 1) return known;
  const { meanDivergenceEnd: mean, standardErrorEnd, medianDivergenceEnd: median } = summary;
  const sampled =
    mean < Infinity
      ? `${number(mean)} with a standard error of ${formatNumber(standardErrorEnd)}`
      : "infinite";
  return [
    ...known,
    statement(
      "observed",
      `${after} the mean of ${counted(summary.runs, "run")} is ${sampled}, the median ${median < Infinity ? number(median) : "infinite"}.${why}`,
    ),
  ];
}

/** Says which step is Fejér exactly, and which in the mean. */
function steps({ params }: StochasticTrace, summary: StochasticSummary): readonly Statement[] {
  const { exactStep, noisyStep, guaranteedStep, localStep } = summary;
  const everywhere = guaranteedStep === null ? "" : `; from everywhere up to 2/L = ${number(guaranteedStep)}`;
  const whole = statement(
    "exact",
    `at the start the whole gradient’s step is Fejér up to ${number(exactStep)}${everywhere}; near z it converges up to ${number(localStep)}.`,
  );
  if (noisyStep === null || noisyStep === exactStep) return [whole];
  return [
    whole,
    statement(
      "exact",
      `in the mean over the oracle${params.relaxation === 1 ? "" : " and λ"} the step is Fejér at the start up to ${number(noisyStep)}.`,
    ),
    ...(summary.sumY > 0
      ? [
          statement(
            "proved",
            "near z the noise stays while the pull falls, so the expected Fejér step goes to 0 as D does: every constant step fails there.",
          ),
        ]
      : []),
  ];
}

function rises({ params }: StochasticTrace, summary: StochasticSummary): readonly Statement[] {
  const { conditionalRises, conditionalStates, firstConditionalRise, oneStepRises } = summary;
  const isWhole = summary.leftDomain === null && summary.diverged === 0;
  const taken = `${isWhole ? "" : "at most "}${counted(summary.runs * params.steps, "step")}`;
  const states = counted(conditionalStates, "state");
  const seen = statement(
    "observed",
    oneStepRises === 0
      ? "no step of any run rises."
      : `rises in one step: ${thousands(oneStepRises)} of ${taken}.`,
  );
  if (conditionalRises === null) return [seen];
  return [
    seen,
    statement(
      "exact",
      conditionalRises === 0
        ? `from none of ${states} looked at the next step rises in the mean, over all that may be drawn.`
        : `rises in one step in the mean, over all that may be drawn: from ${thousands(conditionalRises)} of ${states} looked at, first at step ${thousands((firstConditionalRise ?? 0) + 1)}.`,
    ),
  ];
}

/** The findings below the figures. */
export function stochasticFindings(
  trace: StochasticTrace,
  summary: StochasticSummary = summarizeStochastic(trace),
): readonly Statement[] {
  return [fate(trace, summary), ...means(trace, summary), ...steps(trace, summary), ...rises(trace, summary)];
}
