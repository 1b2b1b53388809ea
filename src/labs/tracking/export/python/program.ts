/** @file A NumPy program that recomputes the run and prints its outcome table, for people who want to check. */
import { ruleLabel } from "../../run/labels";
import { targetClasses, type StepRule, type TrackingParams } from "../../run/params";
import { shiftTime } from "../../run/simulation";
import { fullGeometry, type GeometryKind } from "../../../../experiments/geometry/geometry";
import { geometryOf, isShared, updateName, type AnyUpdate } from "../../../../experiments/geometry/update";
import type { Dataset } from "../../../../experiments/types";
import { geometryProgram } from "../../../shared/geometry/python";
import { BELIEF_FUNCTIONS, ENTROPY_AWARE, FEJER, MIRROR } from "../../../shared/python/belief";
import { pyArray } from "../../../shared/python/text";
import { anchorPart } from "./anchor";
import { OWN_EDGE, PROJECTED_MOVE, RUN } from "./parts";
import { targetPart } from "./target";

/** The steps that a few lines can compute. */
const SHORT_STEPS: { readonly [K in GeometryKind["kind"]]?: string } = {
  entropy: MIRROR,
  euclidean: PROJECTED_MOVE,
};

/** Defines `move(p, q, eta)`. */
function movePart(update: AnyUpdate): string {
  const geometry = geometryOf(update);
  const short = SHORT_STEPS[fullGeometry(geometry).kind];
  if (short !== undefined) return short;
  return `${geometryProgram(geometry)}


def move(p, q, eta):
    """The exact ${updateName(update)} on the cross-entropy."""
    return geometry.step(p, -q / p, eta)`;
}

/** Defines `fejer_step(p, q)`. */
const edgePart = (update: AnyUpdate): string => (isShared(update) ? FEJER : OWN_EDGE);

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
 * The program's text. For each rule it prints what `mirrorstep run` prints. Throws a sentence if the data is
 * missing or too large.
 * @param origin what made it and from which link, named at the top
 * @param anchor the index of a rule; the last line then gives what is observed, exact, proved and claimed of
 * its error
 */
export function pythonProgram(
  params: TrackingParams,
  dataset: Dataset | null,
  origin: string,
  anchor: number | null = null,
): string {
  const has = (kind: StepRule["kind"]) => params.rules.some((rule) => rule.kind === kind);
  return [
    `# Mirror descent after a moving target: recomputes the run of this link with NumPy.\n# ${origin}`,
    "import json",
    "import numpy as np\n",
    `${setting(params, dataset)}\n${targetPart(params, dataset)}\n\n`,
    `${BELIEF_FUNCTIONS}\n\n`,
    ...(has("entropyAware") ? [`${ENTROPY_AWARE}\n\n`] : []),
    ...(has("fejer") ? [`${edgePart(params.update)}\n\n`] : []),
    `${movePart(params.update)}\n\n`,
    `rules = [\n${params.rules.map(ruleLine).join("\n")}\n]\n\n`,
    RUN,
    ...(anchor === null ? [] : [anchorPart(params.update, anchor)]),
  ].join("\n");
}
