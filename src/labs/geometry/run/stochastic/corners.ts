/**
 * @file Four schedules for x⁺ = x − η_n(x + ξ), Eξ² = 1, x₀ = 2: one for each combination of ΣY_n finite or
 * not, and the mean going to 0 or not.
 */
import type { Schedule } from "../params";
import { stepsOf, sumOf } from "./schedule";

export interface Corner {
  readonly schedule: Schedule;
  /** In the app's notation. */
  readonly name: string;
  /** Whether ΣY_n is finite, and whether E D → 0. */
  readonly isFinite: boolean;
  readonly vanishes: boolean;
  readonly sumY: number;
  readonly sumStep: number;
  /** E D after each step, D = ½x². */
  readonly mean: Float64Array;
}

export const CORNER_STEPS = 10_000;
const START_ENTRY = 2;

const power = (scale: number, exponent: number): Schedule => ({ kind: "power", scale, exponent, offset: 1 });

function cornerOf(name: string, schedule: Schedule, isFinite: boolean, vanishes: boolean): Corner {
  const mean = new Float64Array(CORNER_STEPS + 1);
  mean[0] = (START_ENTRY * START_ENTRY) / 2;
  for (const [t, eta] of stepsOf(schedule, CORNER_STEPS).entries())
    mean[t + 1] = (1 - eta) * (1 - eta) * mean[t] + (eta * eta) / 2;
  const [sumStep, sumY] = [sumOf(schedule, 1), sumOf(schedule, 2) / 2];
  return { schedule, name, isFinite, vanishes, sumY, sumStep, mean };
}

let known: readonly Corner[] | null = null;

/** In rows: ΣY_n finite first; and in each row the mean that goes to 0 first. */
export function corners(): readonly Corner[] {
  known ??= [
    cornerOf("1/(n + 1)", power(1, 1), true, true),
    cornerOf("0.5/(n + 1)^{2}", power(0.5, 2), true, false),
    cornerOf("0.5/√(n + 1)", power(0.5, 0.5), false, true),
    cornerOf("0.1", 0.1, false, false),
  ];
  return known;
}
