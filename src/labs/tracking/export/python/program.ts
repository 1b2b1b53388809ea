/** @file A NumPy program that recomputes the run and prints the numbers of its outcome table, for those who want to check. */
import { ruleLabel } from "../../run/labels";
import { targetClasses, type StepRule, type TrackingParams } from "../../run/params";
import { shiftTime } from "../../run/simulation";
import type { Update } from "../../../../experiments/update";
import type { Dataset } from "../../../../experiments/types";
import { COMMON, ENTROPY_AWARE, FEJER, MIRROR } from "../../../shared/python";
import { PROJECTED, RUN } from "./parts";
import { pyArray, targetPart } from "./target";

const MOVES: { readonly [U in Update]: string } = { mirror: MIRROR, projected: PROJECTED };

function stepOf(rule: StepRule): string {
  switch (rule.kind) {
    case "fixed":
      return String(rule.step);
    case "boundFraction":
      return `${rule.fraction} * eta_max(p)`;
    case "entropyAware":
      return `eta_entropy_aware(p, ${rule.barrierCap})`;
    case "inverseSqrt":
      return `${rule.scale} / (t + 1) ** 0.5`;
    case "certified":
      return "(p / q).min() * (q.sum() / p.sum())";
    case "fejer":
      return `${rule.fraction} * fejer_step(p, q)`;
  }
}

const ruleLine = (rule: StepRule) =>
  `    (${JSON.stringify(ruleLabel(rule))}, lambda p, q, t: ${stepOf(rule)}),`;

function setting(params: TrackingParams, dataset: Dataset | null): string {
  const { steps, floor, tolerance, start } = params;
  const classes = targetClasses(params.target) ?? dataset?.names.length ?? 2;
  return `steps = ${steps}
floor = ${floor}
tolerance = ${tolerance}
shift = ${shiftTime(params) ?? "None"}
start = ${start === "uniform" ? `np.full(${classes}, 1 / ${classes})` : pyArray(start)}`;
}

/**
 * The program's text. What it prints is, rule by rule, what `mirrorstep run` prints of this run.
 * Throws a sentence when the data is not there or too much.
 * @param origin what made it from which link, named at the top
 */
export function pythonProgram(params: TrackingParams, dataset: Dataset | null, origin: string): string {
  const has = (kind: StepRule["kind"]) => params.rules.some((rule) => rule.kind === kind);
  return [
    `# Mirror descent after a moving target: recomputes the run of this link with NumPy.\n# ${origin}`,
    "import json",
    "import numpy as np\n",
    `${setting(params, dataset)}\n${targetPart(params, dataset)}\n\n`,
    `${COMMON}\n\n`,
    ...(has("entropyAware") ? [`${ENTROPY_AWARE}\n\n`] : []),
    ...(has("fejer") ? [`${FEJER}\n\n`] : []),
    `${MOVES[params.update]}\n\n`,
    `rules = [\n${params.rules.map(ruleLine).join("\n")}\n]\n\n`,
    RUN,
  ].join("\n");
}
