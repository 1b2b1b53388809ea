/**
 * @file The words of relaxed runs, computed from them. Four kinds of failure have four names: rises in one
 * step, mean grows, diverges, left the domain.
 */
import { exp } from "../../../core/elementary";
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { formatNumber } from "../../../ui/number";
import { formatFactor } from "../../shared/factor";
import { statement, type Statement } from "../../shared/statement";
import { counted, thousands } from "../../shared/thousands";
import { trueKind, QUADRATIC_KINDS } from "../../../experiments/geometry/proved";
import { geometryName } from "../../../experiments/geometry/potential";
import type { Relaxation } from "../../../experiments/relaxation/relaxation";
import { fullRelaxation, twoValuesOf } from "../../../experiments/relaxation/law";
import { meanWay } from "../run/relaxation/meanWay";
import { summarizeRelaxation } from "../run/relaxation/summary";
import { systemOf } from "../run/relaxation/system";
import type { RelaxationSummary, RelaxationTrace } from "../run/relaxation/types";
import { lawGrips } from "./lawGrips";
import { COUPLING_NAMES, growthOf, SWEEP } from "./look";
import { provedFindings } from "./proved";

const number = (value: number): string => formatNumber(value, 4);

/** A law of λ in words. */
export function lawWords(relaxation: Relaxation): string {
  const law = fullRelaxation(relaxation);
  switch (law.kind) {
    case "constant":
      return `λ = ${formatNumber(law.value)}`;
    case "twoPoint":
    case "coupled": {
      const [first = NaN, second = NaN] = law.values;
      const where = law.kind === "coupled" ? ` ${COUPLING_NAMES[law.coupling]}` : "";
      return `λ = ${formatNumber(second)} with probability ${formatNumber(law.probability)}${where}, else ${formatNumber(first)}`;
    }
    case "uniform":
      return `λ uniform from ${formatNumber(law.from)} to ${formatNumber(law.to)}`;
    case "logNormal":
      return `ln λ normal, mean ${formatNumber(law.mu)}, deviation ${formatNumber(law.sigma)}`;
    case "residual":
      return `λ = 1 + ${formatNumber(law.gain)} r/(1 + r), r the residual`;
  }
}

const ORDERS = { random: "in random order", cyclic: "in turn" };

const rowsWords = ({ params }: RelaxationTrace): string => {
  if (params.matrix.length > 0) return `${counted(params.matrix.length, "row")} ${ORDERS[params.order]}`;
  return params.rows === "fresh"
    ? "a new random unit row at each step"
    : `${counted(params.rows, "random row")} ${ORDERS[params.order]}`;
};

const MEAN_SOURCES = {
  factor: "from its recursion",
  matrix: "from its recursion",
  metric: "from its recursion",
  counts: "by how often each λ came",
  paths: "over all paths",
  none: "",
};

/** Says how the dashed mean was found, and up to which step. */
function exactWords({ exact, params }: RelaxationTrace): string {
  if (exact === null) return "";
  const until = exact.length > params.steps ? "" : `, up to step ${exact.length - 1}`;
  return ` Dashed: the mean itself, ${MEAN_SOURCES[meanWay(params, systemOf(params)).kind]}${until}.`;
}

/** A curve that ends early is infinite from there on. */
export const endsWords = ({ mean, high }: Pick<RelaxationTrace, "mean" | "high">): string =>
  [mean, high].some((values) => values.at(-1) === Infinity) ? " A curve ends where it becomes infinite." : "";

const runsCaption = (trace: RelaxationTrace): string =>
  `Projections on ${rowsWords(trace)}, relaxed by ${lawWords(trace.params.relaxation)}; ${geometryName(trace.params.geometry)}. ` +
  (trace.params.runs === 1
    ? "One run."
    : trace.runs === 0
      ? "No run has ended yet."
      : `Mean and median of ${counted(trace.runs, "run")}; between the dotted lines lie nine of ten.`) +
  exactWords(trace) +
  endsWords(trace);

const words = (which: number, title: string, caption: string): FigureWords =>
  captioned(`Figure ${which}`, title, caption);

export const runsWords = (trace: RelaxationTrace | null): FigureWords =>
  words(1, "Distance to the reference", trace === null ? "" : runsCaption(trace));

const sweep = SWEEP.join(", ");

export function firstStepWords(trace: RelaxationTrace | null): FigureWords {
  const caption =
    trace === null
      ? ""
      : `h(λ) = D(z, x_{λ}) − D(z, x_{0}) of the first step over its depth, the same for every z on the row. A ring: its second zero λ*, beyond which the step rises. ` +
        `An upright of a curve’s own: where its domain ends. Dotted: λ = ${sweep} of the paper’s sweep.${lawGrips(trace.params.relaxation).length === 0 ? "" : " Solid upright, with a grip on the axis: λ as its law has it."}`;
  return words(2, "How far one step may be relaxed", caption);
}

export const fanWords = (trace: RelaxationTrace | null): FigureWords =>
  words(
    3,
    "What replaces 2",
    trace === null
      ? ""
      : `λ* for one coordinate that must grow r times. All curves pass (1, 2); only Euclid’s is flat. A relaxation above a curve rises in one step. Dotted: λ = ${sweep} of the paper’s sweep.`,
  );

export const couplingsWords = (trace: RelaxationTrace | null): FigureWords =>
  words(
    4,
    "The same coin in three couplings",
    trace === null
      ? ""
      : "The same values of λ with the same probabilities: the second on the largest residuals, on any, or on the smallest. Solid: the exact mean distance; dotted: the mean of the runs.",
  );

/** The theorem, if it applies. */
function theorem({ params }: RelaxationTrace, summary: RelaxationSummary): Statement {
  const gain = summary.expectedLambdaTwoMinusLambda;
  if (gain === null) {
    const edge = summary.driftEdge;
    const beyond =
      edge === null ? "." : `: the mean grows while ‖x − z‖ is above ${number(edge)}, and falls below.`;
    return statement("exact", `λ depends on the residual, so E[λ(2 − λ)] says nothing${beyond}`);
  }
  const isCoupled = (twoValuesOf(params.relaxation)?.coupling ?? "independent") !== "independent";
  const start = `E[λ(2 − λ)] = ${number(gain)}`;
  if (isCoupled)
    return statement("exact", `${start}, but λ is coupled to the residual: the theorem is silent.`);
  if (!QUADRATIC_KINDS[trueKind(params.geometry)])
    return statement(
      "exact",
      `${start}, which is proved to decide in Euclid and its metrics: here it is h of each state that does.`,
    );
  const what = gain > 0 ? "the mean falls" : gain < 0 ? "the mean grows" : "the mean stays";
  return statement("proved", `${start} and λ is independent of the row: ${what} at every step.`);
}

/** The mean does not show the typical run if the two differ by more than this factor. */
const UNSEEN_FACTOR = 100;

/** The step from which the median is known to be infinite. */
function infiniteFrom({ times, median, firstLeft }: RelaxationTrace): string {
  const at = median.indexOf(Infinity);
  if (at < 0) return "";
  const gone = firstLeft === null ? "gone beyond all numbers" : "left the domain";
  return `: by step ${times[at] ?? NaN} at least half of the runs have ${gone}`;
}

function means(trace: RelaxationTrace, summary: RelaxationSummary): readonly Statement[] {
  const { meanDivergenceStart: first, exactMeanDistanceRatio: exact } = summary;
  const sampled = summary.meanDivergenceEnd / first;
  const median = summary.medianDivergenceEnd / first;
  const { steps, runs } = trace.params;
  const told = (value: number) => (Number.isNaN(value) ? "0" : formatNumber(value));
  const after = `after ${counted(steps, "step")}`;
  const why = summary.noExactMeanWhy === null ? "" : ` ${summary.noExactMeanWhy}`;
  if (runs === 1) return [statement("observed", `${after} D is ${told(sampled)} times its start.${why}`)];
  const timesStart = (value: number) => (value === Infinity ? "infinite" : `${told(value)} times its start`);
  const seen = `the mean of ${counted(summary.runs, "run")} is ${timesStart(sampled)}, the median ${timesStart(median)}${infiniteFrom(trace)}`;
  if (exact === null) return [statement("observed", `${after} ${seen}.${why}`)];
  const unseen =
    exact === Infinity
      ? ""
      : exact > UNSEEN_FACTOR * sampled
        ? " Nobody sees the mean: it is made of runs too rare to be drawn."
        : ` One standard error is ${told(summary.standardErrorEnd / first)}.`;
  return [
    statement("exact", `${after} the mean distance is ${timesStart(exact)}.`),
    statement("observed", `${after} ${seen}.${unseen}`),
  ];
}

function edges({ params }: RelaxationTrace, summary: RelaxationSummary): readonly Statement[] {
  const two = twoValuesOf(params.relaxation);
  const { meanSquareEdge: mean, almostSureEdge: sure } = summary;
  if (two === null || mean === null) return [];
  const p = two.probability;
  const starts = `the mean grows beyond probability ${number(mean)}`;
  if (sure === null) return [statement("exact", `${starts}; here it is ${formatNumber(p)}.`)];
  const here = p > mean && p < sure ? " Between the two every path converges while the mean explodes." : "";
  return [
    statement(
      "exact",
      `${starts}, almost every path diverges beyond ${number(sure)}; here it is ${formatNumber(p)}.${here}`,
    ),
  ];
}

function firstStep(trace: RelaxationTrace, { step0 }: RelaxationSummary): readonly Statement[] {
  const { secondZero, domainEdge, edgeProbability } = step0;
  if (secondZero === null || trace.firstStep === null) return [];
  const growth = growthOf(trace);
  const asks = growth === null ? "" : `, which asks for growth by ${formatNumber(growth)},`;
  const ends =
    domainEdge !== null && domainEdge < Infinity
      ? `; from λ = ${number(domainEdge)} on it would leave the domain`
      : "";
  const edge =
    edgeProbability === null || !(edgeProbability > 0 && edgeProbability < 1)
      ? ""
      : ` At this state the mean grows beyond probability ${number(edgeProbability)}.`;
  return [
    statement("exact", `the first step${asks} comes closer up to λ* = ${number(secondZero)}${ends}.${edge}`),
  ];
}

/** The failures that occurred, each by its name. */
function failures(trace: RelaxationTrace, summary: RelaxationSummary): readonly Statement[] {
  const { oneStepRises: rises, conditionalRises: grows, conditionalStates: states } = summary;
  const { leftDomain, diverged, runs } = summary;
  const taken = runs * trace.params.steps;
  const said: Statement[] = [];
  said.push(
    rises === 0
      ? statement("observed", "no step of any run rises.")
      : statement("observed", `rises in one step: ${thousands(rises)} of ${counted(taken, "step")}.`),
  );
  if (grows !== null)
    said.push(
      grows === 0
        ? statement(
            "exact",
            `from none of ${counted(states, "state")} looked at the mean grows, over all rows and relaxations.`,
          )
        : statement(
            "exact",
            `mean grows: from ${thousands(grows)} of ${counted(states, "state")} looked at, over all rows and relaxations.`,
          ),
    );
  if (leftDomain !== null) {
    const { run, step, coordinate } = leftDomain.first;
    said.push(
      statement(
        "observed",
        `left the domain: ${counted(leftDomain.runs, "run")} of ${counted(runs, "run")}, first run ${run + 1} at step ${step + 1} in coordinate ${coordinate + 1}. Their distance is infinite from there, and so is the mean.`,
      ),
    );
  }
  if (diverged > 0)
    said.push(
      statement(
        "observed",
        `diverges: ${counted(diverged, "run")} of ${counted(runs, "run")} went beyond all numbers.`,
      ),
    );
  else if (leftDomain === null && summary.meanLogRatio !== null && summary.meanLogRatio > 0)
    said.push(
      statement(
        "observed",
        `diverges: a run grows ${formatFactor(exp(summary.meanLogRatio))} times a step, typically.`,
      ),
    );
  return said;
}

function coupling({ params }: RelaxationTrace, summary: RelaxationSummary): readonly Statement[] {
  const ended = summary.couplings.filter(({ exactMeanDistanceEnd }) => exactMeanDistanceEnd !== null);
  if (ended.length < 2) return [];
  const first = summary.meanDivergenceStart;
  const list = ended
    .map(
      (one) => `${COUPLING_NAMES[one.coupling]} ${formatNumber((one.exactMeanDistanceEnd ?? NaN) / first)}`,
    )
    .join(", ");
  return [
    statement(
      "exact",
      `the same coin, mean distance over its start after ${counted(params.steps, "step")}: ${list}.`,
    ),
  ];
}

/** The findings below the figures. */
export function relaxationFindings(
  trace: RelaxationTrace,
  summary: RelaxationSummary = summarizeRelaxation(trace),
): readonly Statement[] {
  return [
    ...means(trace, summary),
    theorem(trace, summary),
    ...edges(trace, summary),
    ...coupling(trace, summary),
    ...firstStep(trace, summary),
    ...provedFindings(trace, summary),
    ...failures(trace, summary),
  ];
}
