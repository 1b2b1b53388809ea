/** @file Runs the cells of a triangle atlas one by one. */
import { evaluate, init, step, type Descent } from "../../../../core/descent";
import { certifiedLevel } from "../../../../core/atlas/certifiedSet";
import { maxDistance } from "../../../../core/distance";
import { klDivergence } from "../../../../core/simplex";
import { isCertified, potentialOf } from "../../../../experiments/updateStep";
import type { TriangleAtlas } from "../params";
import { fixedBelief } from "./claims";
import { beliefAt, type Places } from "./grid";
import { CELL_COLLAPSED, CELL_CONVERGED, CELL_OUTSIDE, CELL_WANDERING } from "./types";

/** The number of steps between two checks for a repetition. */
const ROUND_STEPS = 32;

interface End {
  word: number;
  time: number;
}

/**
 * Runs the cells one after another. A run ends early if it repeats one of its states, bit for bit, or if it
 * is so close to its target that the certified step (if proved for the update) proves that it stays there.
 * @param budget the number of steps between two yields
 * @yields the number of cells that are done
 */
export function* runTriangle(
  params: TriangleAtlas,
  { count, columns, rows }: Places,
  out: { readonly ends: Uint8Array; readonly times: Uint32Array },
  budget: number,
  early = true,
): Generator<number, void, void> {
  const here = new Float64Array(3);
  const fixed = fixedBelief(params);
  const end: End = { word: CELL_OUTSIDE, time: 0 };
  let spent = 0;
  for (let k = 0; k < count; k++) {
    end.word = CELL_OUTSIDE;
    end.time = 0;
    if (beliefAt(params, columns[k], rows[k], here)) {
      const [start, target] = params.axis === "start" ? [here, fixed] : [fixed, here];
      spent += runCell(params, start, target, early, end);
    }
    out.ends[k] = end.word;
    out.times[k] = end.time;
    if (spent < budget) continue;
    yield k + 1;
    spent = 0;
  }
}

function begin({ update, rule, step: eta, floor }: TriangleAtlas, start: Float64Array): Descent {
  return init({
    start,
    potential: potentialOf[update],
    objective: "crossEntropy",
    rule: rule.kind === "fixed" ? { kind: "fixed", step: eta } : { kind: "boundFraction", fraction: eta },
    floor,
  });
}

/** Below this divergence a run is proved to stay within the tolerance. */
function levelOf({ update, rule, step: eta, tolerance, floor }: TriangleAtlas, target: Float64Array): number {
  const isProved = isCertified[update] && rule.kind === "fixed";
  return isProved ? certifiedLevel(target, eta, tolerance, floor) : 0;
}

/** Returns the number of steps taken. Period and state are compared with those one round ago, as in the core's sweep. */
function runCell(
  params: TriangleAtlas,
  start: Float64Array,
  target: Float64Array,
  early: boolean,
  end: End,
): number {
  const { iterations, tolerance } = params;
  const run = begin(params, start);
  const before = Float64Array.from(start);
  const level = levelOf(params, target);
  let left = maxDistance(run.p, target) < tolerance ? -1 : 0;
  let clampedAt = -1;
  let taken = 0;
  for (let t = 1; t <= iterations; t++) {
    evaluate(run, target);
    step(run, target);
    taken++;
    if (!(maxDistance(run.p, target) < tolerance)) left = t;
    if (run.clamped && clampedAt < 0) clampedAt = t;
    if (!early || t % ROUND_STEPS !== 0) continue;
    if (level > 0 && klDivergence(target, run.p) < level) break;
    if (same(run.p, before)) {
      // The run repeats itself, so whole rounds can be skipped.
      const rounds = Math.floor((iterations - t) / ROUND_STEPS) * ROUND_STEPS;
      if (left > t - ROUND_STEPS) left += rounds;
      t += rounds;
    }
    before.set(run.p);
  }
  const converged = left < iterations;
  end.word = converged ? CELL_CONVERGED : clampedAt < 0 ? CELL_WANDERING : CELL_COLLAPSED;
  end.time = converged ? left + 1 : Math.max(0, clampedAt);
  return taken;
}

const same = (p: Float64Array, q: Float64Array) => p[0] === q[0] && p[1] === q[1] && p[2] === q[2];
