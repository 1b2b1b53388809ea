/** @file Computes the orbit of the pointed cell on this thread: the beliefs step by step, and how the run ends. */
import { etaMax } from "../../../../core/bound";
import { evaluate, init, step, type Descent } from "../../../../core/descent";
import { createOutcome, summarizeOutcome, update, type OutcomeSummary } from "../../../../core/diagnostics";
import type { StepRule } from "../../../../core/rule";
import { potentialOf } from "../../../../experiments/updateStep";
import type { AtlasParams } from "../params";
import { endOf, type CellEnd } from "./end";

/** The run of a cell: its start, its target, its step. */
export interface CellRun {
  readonly target: readonly number[];
  readonly start: readonly number[];
  readonly update: AtlasParams["update"];
  readonly rule: AtlasParams["rule"]["kind"];
  /** The step, or the fraction of η_max(p_t). */
  readonly value: number;
  readonly iterations: number;
  readonly floor: number;
  readonly tolerance: number;
}

export interface Orbit {
  readonly run: CellRun;
  readonly classes: number;
  /** Row after row, t = 0 … `steps`. */
  readonly beliefs: Float64Array;
  /** The number of steps computed; fewer than asked for if there are very many. */
  readonly steps: number;
  readonly ends: OutcomeSummary;
  readonly end: CellEnd;
}

/** The most steps that can be computed while the pointer moves. */
const MAX_ORBIT_STEPS = 20_000;

const ruleOf = ({ rule, value }: Pick<CellRun, "rule" | "value">): StepRule =>
  rule === "fixed" ? { kind: "fixed", step: value } : { kind: "boundFraction", fraction: value };

function descentOf(run: CellRun, start: readonly number[]): Descent {
  return init({
    start: Float64Array.from(start),
    potential: potentialOf[run.update],
    objective: "crossEntropy",
    rule: ruleOf(run),
    floor: run.floor,
  });
}

export function traceOrbit(run: CellRun): Orbit {
  const classes = run.target.length;
  const steps = Math.min(run.iterations, MAX_ORBIT_STEPS);
  const q = Float64Array.from(run.target);
  const descent = descentOf(run, run.start);
  const outcome = createOutcome({ steps, tolerance: run.tolerance, at: null });
  const beliefs = new Float64Array((steps + 1) * classes);
  for (let t = 0; t <= steps; t++) {
    evaluate(descent, q);
    update(outcome, t, descent.p, q, descent.eta, etaMax(descent.p), descent.clamped);
    beliefs.set(descent.p, t * classes);
    if (t < steps) step(descent, q);
  }
  const ends = summarizeOutcome(outcome);
  const end = endOf({ beliefs, target: run.target, steps, ends, clamps: outcome.clampedCount });
  return { run, classes, beliefs, steps, ends, end };
}

/** For each entry on the slice, the entry after a step: the curve of a cobweb. */
export function stepCurve(run: CellRun, xs: readonly number[]): number[] {
  const q = Float64Array.from(run.target);
  return xs.map((x) => {
    const descent = descentOf(run, [x, 1 - x]);
    evaluate(descent, q);
    step(descent, q);
    return descent.p[0];
  });
}
