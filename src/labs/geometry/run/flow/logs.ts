/**
 * @file The entropy's steps on the simplex in logarithms, for entries below what doubles represent well.
 * While there are such entries the logarithms are the point; otherwise the entries are.
 */
import { exp, log } from "../../../../core/elementary";
import { term } from "../../../../core/mirror/entropy";

/** ln 1e-300: below it entries lose their digits. */
const LOG_OF_LEAST = -690.7755278982137;
const LEAST_NORMAL = 1e-300;

export interface Logs {
  /** ln xᵢ while some entry is below 1e-300; otherwise null. */
  readonly now: () => Float64Array | null;
  /**
   * Called when the step from `from` along u has become `out`: takes its logarithms, and corrects `out` if an
   * entry is that small.
   */
  readonly follow: (from: Float64Array, u: Float64Array, lambda: number, out: Float64Array) => void;
  /** The entropy's D(z, x). */
  readonly divergence: (z: Float64Array, x: Float64Array) => number;
  /** The whole state in a new array. */
  readonly save: () => Float64Array<ArrayBuffer>;
  readonly load: (saved: Float64Array) => void;
}

/** @param goesOn whether each step starts at the point before; otherwise all start at the first point */
export function createLogs(n: number, goesOn: boolean): Logs {
  const logs = new Float64Array(n);
  let low = false;
  return {
    now: () => (low ? logs : null),
    follow(from, u, lambda, out) {
      const carried = low && goesOn;
      if (!carried && !hasLow(out, from)) {
        low = false;
        return;
      }
      for (let i = 0; i < n; i++) logs[i] = (carried ? logs[i] : log(from[i])) - lambda * u[i];
      normalise(logs);
      low = logs.some((value) => value < LOG_OF_LEAST && value > -Infinity);
      for (let i = 0; i < n; i++) out[i] = exp(logs[i]);
    },
    divergence(z, x) {
      let total = 0;
      for (let i = 0; i < n; i++) {
        if (x[i] >= LEAST_NORMAL) total += term(z[i], x[i]);
        else total += z[i] > 0 ? z[i] * (log(z[i]) - logs[i]) - z[i] + x[i] : x[i];
      }
      return total;
    },
    save: () => Float64Array.of(Number(low), ...logs),
    load(saved) {
      low = saved[0] === 1;
      logs.set(saved.subarray(1));
    },
  };
}

/** Whether an entry is low; one that was 0 stays 0. */
function hasLow(x: Float64Array, from: Float64Array): boolean {
  for (let i = 0; i < x.length; i++) if (x[i] < LEAST_NORMAL && from[i] > 0) return true;
  return false;
}

/** Subtracts ln Σ e^{logsᵢ}. */
function normalise(logs: Float64Array): void {
  const top = logs.reduce((high, value) => Math.max(high, value), -Infinity);
  let sum = 0;
  for (const value of logs) sum += exp(value - top);
  const total = top + log(sum);
  for (let i = 0; i < logs.length; i++) logs[i] -= total;
}
