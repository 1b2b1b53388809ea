/** @file The findings about a flow in sentences, with what is proved, exact and observed kept apart. */
import { powerOf } from "../power";
import { dividedFixedPoint } from "../../../core/relaxation/dividedStep";
import { formatNumber } from "../../../ui/number";
import { statement, type Statement } from "../../shared/statement";
import { geometryText } from "../figure/name";
import { potentialFor } from "../../../experiments/geometry/potential";
import { fullProblem } from "../run/flow/objective";
import type { FlowRunSummary, FlowTrace } from "../run/flow/types";
import type { FlowParams, Geometry } from "../run/params";
import { runsIn } from "./runs";
import { counted } from "../../shared/thousands";
import { isFixed, pointText } from "./words";

const number = (value: number): string => formatNumber(value, 4);

/** As in "rises in one step 3 times, first at step 1"; steps are counted from 1 here. */
function rises({ fejerRises, firstRise }: FlowRunSummary): string {
  return firstRise === null
    ? ""
    : `D(z, x) rises in one step ${fejerRises === 1 ? "once" : counted(fejerRises, "time")}, first at step ${firstRise + 1}`;
}

function change({ divergenceStart, divergenceEnd }: FlowRunSummary): string {
  if (divergenceStart === null || divergenceEnd === null) return "";
  return divergenceStart === Infinity && divergenceEnd === Infinity
    ? "D(z, x) is infinite, z or the start lies on a face"
    : `D(z, x) goes from ${number(divergenceStart)} to ${number(divergenceEnd)}`;
}

function leaving({ leftDomain, end }: FlowRunSummary): string {
  if (leftDomain === null) return "";
  const entry = `entry ${leftDomain.coordinate + 1}`;
  const why =
    end[leftDomain.coordinate] === 0
      ? `${entry} is 0, where the loss has no gradient`
      : `no point has the dual that ${entry} would need`;
  return `left the domain at step ${leftDomain.step + 1}: ${why}`;
}

function falling({ fellBelow }: FlowRunSummary): string {
  return fellBelow === null
    ? ""
    : `fell below the doubles: at step ${fellBelow.step + 1} entry ${fellBelow.coordinate + 1} is above 0, but no double holds the gradient there`;
}

const joined = (...clauses: readonly string[]): string => clauses.filter((one) => one !== "").join("; ");

/** A run ends early without leaving its domain only if numbers overflow. */
const stopped = ({ stoppedAt }: FlowRunSummary): string =>
  stoppedAt === null ? "" : `it stopped at step ${stoppedAt + 1}, which would pass 1e150`;

/** What became of a run of so many steps, as a clause. */
export function ended(run: FlowRunSummary, steps: number): string {
  const many = counted(steps, "step");
  if (run.referenceIs === "best" && run.leftDomain === null && run.fellBelow === null)
    return `is at ${pointText(run.end)} after ${many}`;
  switch (run.outcome) {
    case "arrives":
      return joined(`arrives at z within ${many}`, change(run), rises(run));
    case "on its way":
      return run.reference === null
        ? `is at ${pointText(run.end)} after ${many}`
        : joined(`is on its way after ${many}`, change(run), rises(run));
    case "stands elsewhere":
      return run.reference === null
        ? `stands at ${pointText(run.end, 4)}`
        : joined(`stands at ${pointText(run.end, 4)}, which is not z`, rises(run));
    case "wanders":
      return joined("wanders", rises(run));
    case "cycles":
      return joined(
        `cycles with period ${run.period ?? NaN}, comes no closer${run.reference === null ? "" : " to z"}`,
        change(run),
        rises(run),
      );
    case "left the domain":
      return joined(leaving(run), rises(run));
    case "fell below the doubles":
      return joined(falling(run), change(run), rises(run));
    case "runs to a face":
    case "diverges":
      return joined(run.outcome, stopped(run), change(run), rises(run));
  }
}

/** The point where steps that are divided by their sum come to rest. */
function fixedPoint(geometry: Geometry, target: readonly number[]): number[] | null {
  const power = powerOf(geometry);
  if (power === null) return null;
  const out = new Float64Array(target.length);
  dividedFixedPoint(Float64Array.from(target), power, out);
  return Array.from(out);
}

const gap = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? NaN))), 0);

function dividedSentences(params: FlowParams, runs: readonly FlowRunSummary[]): readonly Statement[] {
  const problem = fullProblem(params.problem);
  if (params.set !== "simplex" || params.constraint !== "sum" || problem.kind !== "crossEntropy") return [];
  return runs.flatMap(({ geometry, end }) => {
    const point = fixedPoint(geometry, problem.target);
    if (point === null) return [];
    const name = geometryText(geometry);
    const law = `divided by the sum ${name} has the fixed point p ∝ q^{1/α}, α = ${number(powerOf(geometry) ?? NaN)}: ${pointText(point, 4)}, whatever η`;
    return [statement("proved", `${law}; the run ends within ${formatNumber(gap(end, point), 2)} of it.`)];
  });
}

const nameList = (names: readonly string[]): string => names.join(", ");

function thresholdSentences(params: FlowParams, runs: readonly FlowRunSummary[]): readonly Statement[] {
  if (!isFixed(params)) return [];
  const known = runs.filter(({ localThreshold: edge }) => edge !== null && edge < Infinity);
  if (known.length === 0) return [];
  const list = known.map(
    ({ geometry, localThreshold }) => `${number(localThreshold ?? NaN)} for ${geometryText(geometry)}`,
  );
  return [statement("exact", `from near z a fixed step comes back to it below η = ${nameList(list)}.`)];
}

/** Any interior target, any belief, any number of classes. GEOMETRY §3 */
function burgSentence(params: FlowParams): readonly Statement[] {
  const problem = fullProblem(params.problem);
  const isItsOwn =
    params.set === "simplex" && params.constraint === "bregman" && problem.kind === "crossEntropy";
  if (!isItsOwn || !params.geometries.includes("burg")) return [];
  if (!problem.target.every((q) => q > 0))
    return [
      statement("exact", "to a target on a face Burg’s divergence is infinite: nothing is told by it."),
    ];
  const eta = params.step * params.relaxation;
  const here = !isFixed(params)
    ? ""
    : eta <= 4
      ? `; η = ${formatNumber(eta)} is one of them`
      : `; η = ${formatNumber(eta)} is beyond`;
  return [
    statement(
      "proved",
      `each step of Burg’s up to η = 4 is Fejér, from every belief, with any interior target, and 4 is sharp${here}. So every fixed step below 4 arrives.`,
    ),
    burgRate(problem.target, isFixed(params) ? eta : Infinity),
  ];
}

/** Relative smoothness max q and convexity min q: D ← (1 − η min q) D for η ≤ 1/max q. GEOMETRY §3 */
function burgRate(target: readonly number[], eta: number): Statement {
  const [least, most] = [Math.min(...target), Math.max(...target)];
  const usual = Math.min(eta, 1 / most);
  const where = eta <= 1 / most ? "here" : `at η = 1/max q = ${number(usual)}`;
  return statement(
    "proved",
    `Burg’s φ″ = 1/x² is the cross-entropy’s own: L is at most max q = ${formatNumber(most)}, and up to η = 1/max q each step multiplies D(z, x) by 1 − η min q at most, ${where} by ${number(1 - usual * least)}: slow where an entry of the target is small.`,
  );
}

const WITHOUT_Z = {
  crossEntropy: "without Σx = 1 the cross-entropy has no minimum, so there is no z.",
  linear: "without bounds a linear loss has no minimum, so there is no z.",
  losses: "without bounds linear losses have no minimum, so there is no z.",
  squaredDistance: "no z is known here.",
  quadratic: "the quadratic has no minimum here, or none inside of the domain: there is no z.",
  system: "no point inside of the domain solves the system best: there is no z.",
};

function referenceSentences(params: FlowParams, runs: readonly FlowRunSummary[]): readonly Statement[] {
  const problem = fullProblem(params.problem);
  const none = runs.filter(({ reference }) => reference === null);
  const many = runs.filter(({ referenceIs }) => referenceIs === "projection");
  const own = many.map(
    ({ geometry, reference }) => `${geometryText(geometry)} ${pointText(reference ?? [], 4)}`,
  );
  return [
    ...(many.length > 0
      ? [
          statement(
            "proved",
            `there are many minimisers, and each geometry ends at its own: z is the Bregman projection of the start on them: ${nameList(own)}.`,
          ),
        ]
      : []),
    ...(none.length > 0
      ? [
          statement(
            "exact",
            none.length === runs.length
              ? WITHOUT_Z[problem.kind]
              : `${nameList(none.map(({ geometry }) => geometryText(geometry)))}: ${WITHOUT_Z[problem.kind]}`,
          ),
        ]
      : []),
    ...(runs.some(({ referenceIs }) => referenceIs === "best")
      ? [statement("exact", "z is the point that would have lost least in all, had it been kept throughout.")]
      : []),
  ];
}

/** What happens to entries that start at 0, and which geometries keep them there. */
function faceSentence(params: FlowParams, runs: readonly FlowRunSummary[]): readonly Statement[] {
  const zeros = params.start === "uniform" ? [] : params.start.flatMap((x, i) => (x === 0 ? [i + 1] : []));
  const keeps = runs.filter(({ geometry }) => {
    const { domain, legendreOnSimplex } = potentialFor(geometry);
    return domain !== "real" && legendreOnSimplex;
  });
  if (zeros.length === 0 || keeps.length === 0) return [];
  const names = nameList(keeps.map(({ geometry }) => geometryText(geometry)));
  return [statement("proved", `${names}: an entry that starts at 0 stays 0 (entry ${zeros.join(", ")}).`)];
}

function methodSentence({ method, relaxation }: FlowParams): readonly Statement[] {
  if (method === "mirror") return [];
  return [
    statement(
      "proved",
      `dual averaging carries the sum of all gradients on: at ${relaxation === 1 ? "a constant step" : "a constant step and λ"} it is mirror descent as long as no entry is cut at 0, and not from then on.`,
    ),
  ];
}

/** The findings below the figures. */
export function flowFindings(trace: FlowTrace): readonly Statement[] {
  const { params } = trace;
  const shown = runsIn(trace);
  const runs = shown.map(({ run }) => run.summary);
  return [
    ...shown.map(({ run }) =>
      statement(
        "observed",
        `${geometryText(run.summary.geometry)} ${ended(run.summary, run.t.at(-1) ?? NaN)}.`,
      ),
    ),
    ...dividedSentences(params, runs),
    ...thresholdSentences(params, runs),
    ...burgSentence(params),
    ...referenceSentences(params, runs),
    ...faceSentence(params, runs),
    ...methodSentence(params),
  ];
}
