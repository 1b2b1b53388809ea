/** @file The words of the figures of flows, computed from the runs. */
import { captioned } from "../../../charts/picture/captioned";
import type { FigureWords } from "../../../charts/picture/types";
import { fullOf, kindOf } from "../../../param/spelt";
import { formatNumber } from "../../../ui/number";
import { counted } from "../../shared/thousands";
import { fullProblem } from "../run/flow/objective";
import type { FlowRun, FlowTrace } from "../run/flow/types";
import type { FlowParams, FlowRuleKind } from "../run/params";
import { lookOf, runsIn } from "./runs";

const MOST_SHOWN = 6;

/** A point like "(0.700, 0.200, 0.100)"; only the first entries if there are many. */
export function pointText(x: readonly number[], digits = 3): string {
  const shown = x.slice(0, MOST_SHOWN).map((value) => formatNumber(value, digits));
  return `(${[...shown, ...(x.length > MOST_SHOWN ? ["…"] : [])].join(", ")})`;
}

export function problemText(params: FlowParams): string {
  const problem = fullProblem(params.problem);
  switch (problem.kind) {
    case "crossEntropy":
      return `Cross-entropy with target ${pointText(problem.target)}`;
    case "squaredDistance":
      return `Squared distance from ${pointText(problem.target)}`;
    case "linear":
      return `Linear loss ${pointText(problem.loss)}`;
    case "losses":
      return `Linear losses, ${counted(problem.rows.length, "row")}`;
    case "quadratic":
      return `A quadratic in ${counted(problem.vector.length, "coordinate")}`;
    case "system":
      return `½|Ax − b|², ${counted(problem.rhs.length, "equation")} in ${counted(problem.matrix[0]?.length ?? 0, "unknown")}`;
  }
}

export function stepText({ rule, step, relaxation }: FlowParams): string {
  const full = fullOf<FlowRuleKind>(rule);
  const relaxed = relaxation === 1 ? "" : `, λ = ${formatNumber(relaxation)}`;
  switch (full.kind) {
    case "fixed":
      return `η = ${formatNumber(step)}${relaxed}`;
    case "inverseSqrt":
      return `η = ${formatNumber(step)}/√(t + 1)${relaxed}`;
    case "certified":
      return `the certified step${relaxed}`;
    case "boundFraction":
      return `η = ${formatNumber(full.fraction)} η_max${relaxed}`;
    case "fejer":
      return `η = ${formatNumber(full.fraction)} × the Fejér step${relaxed}`;
  }
}

const methodText = ({ method }: FlowParams): string =>
  method === "mirror" ? "mirror descent" : "dual averaging from the start";

const sumText = ({ set, constraint }: FlowParams): string =>
  set === "simplex" && constraint === "sum" ? ", divided by the sum after each step" : "";

const TITLES = {
  triangle: "The ways on the triangle",
  slice: "The ways on the slice",
  entries: "Where each ends, entry by entry",
};

const MARKS = {
  triangle: "Open circle: start; dashed circle: z, the minimiser; each way ends at its mark.",
  slice: "Dashed: z, the minimiser.",
  entries: "Open circles: the start; marks: where each geometry ends.",
};

function waysCaption(trace: FlowTrace): string {
  const { params } = trace;
  return `${problemText(params)}; ${methodText(params)}, ${stepText(params)}, ${counted(params.steps, "step")}${sumText(params)}. ${MARKS[lookOf(params)]}`;
}

export const waysTitle = (params: FlowParams | undefined) => ({
  number: "Figure 1",
  title: { text: params === undefined ? "The ways" : TITLES[lookOf(params)] },
});

export const waysWords = (trace: FlowTrace | null): FigureWords => ({
  ...waysTitle(trace?.params),
  caption: { text: trace === null ? "" : waysCaption(trace) },
});

const words =
  (number: string, title: string, caption: string) =>
  (trace: FlowTrace | null): FigureWords =>
    captioned(number, title, trace === null ? "" : caption);

export const distanceWords = words(
  "Figure 2",
  "How far from z, each measured by its own divergence",
  "D_{φ}(z, x) at each step, φ of the geometry: a step is Fejér where it falls. Near 10⁻³² it is rounding.",
);

const excessWords = words(
  "Figure 3",
  "The loss above its least",
  "f(x) − f(z), the same loss for all, so these curves may be compared.",
);
const plainObjective = words("Figure 3", "The loss", "f(x) at each step, the same loss for all.");

export const objectiveWords = (trace: FlowTrace | null, excess = true): FigureWords =>
  (excess ? excessWords : plainObjective)(trace);

export const gradientWords = words(
  "Figure 4",
  "The gradient along the set",
  "Length of the part of ∇f that leads along the set: 0 at a minimum, on a face, too.",
);

export const smoothnessWords = words(
  "Figure 5",
  "Relative smoothness, live",
  "L = D_f(x⁺, x)/D_{φ}(x⁺, x) of each step: how much more the loss bends than φ does. Where L ≤ 1/η the step lowers the loss.",
);

const pointsOf = ({ summary }: FlowRun): string => `ends at ${pointText(summary.end)}, ${summary.outcome}`;

export const describeWays = (trace: FlowTrace): string =>
  runsIn(trace)
    .map(({ run, name }) => `${name} ${pointsOf(run)}.`)
    .join(" ");

export const isFixed = ({ rule }: FlowParams): boolean => kindOf(rule) === "fixed";
