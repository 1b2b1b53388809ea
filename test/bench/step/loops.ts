/**
 * @file The measured loops. Each is written out: a loop shared between two functions would be compiled for neither.
 * All return something that depends on every call, so that none can be dropped.
 */
import { exp, log } from "../../../src/core/elementary";
import { crossEntropyMirrorStep } from "../../../src/core/mirrorStep";
import { clampInterior } from "../../../src/core/clamp";

/** As mirror_step_reference.c, its floor included: every step needs the last. */
export function stepLoop(p: Float64Array, targets: Float64Array[], steps: number): number {
  const [a = p, b = p] = targets;
  for (let t = 0; t < steps; t++) {
    crossEntropyMirrorStep(p, t & 1 ? b : a, 0.02 + 1e-9 * (t & 7), p);
    clampInterior(p, 1e-12);
  }
  return p[0] ?? NaN;
}

/** The same with the engine's own exponential, in the plainest form. */
export function builtInStepLoop(p: Float64Array, targets: Float64Array[], steps: number): number {
  const [a = p, b = p] = targets;
  const l = new Float64Array(p.length);
  for (let t = 0; t < steps; t++) builtInStep(p, t & 1 ? b : a, l, 0.02 + 1e-9 * (t & 7));
  return p[0] ?? NaN;
}

function builtInStep(p: Float64Array, q: Float64Array, l: Float64Array, eta: number): void {
  let top = -Infinity;
  let sum = 0;
  for (let i = 0; i < p.length; i++) {
    const a = (l[i] = (eta * (q[i] ?? NaN)) / Math.max(p[i] ?? NaN, 1e-12));
    if (a > top) top = a;
  }
  for (let i = 0; i < p.length; i++) sum += l[i] = (p[i] ?? NaN) * Math.exp((l[i] ?? NaN) - top);
  for (let i = 0; i < p.length; i++) p[i] = (l[i] ?? NaN) / sum;
}

export function expChain(n: number): number {
  let x = 0.5;
  for (let i = 0; i < n; i++) x = 0.1 * exp(x) - 0.5;
  return x;
}

export function mathExpChain(n: number): number {
  let x = 0.5;
  for (let i = 0; i < n; i++) x = 0.1 * Math.exp(x) - 0.5;
  return x;
}

export function logChain(n: number): number {
  let x = 0.5;
  for (let i = 0; i < n; i++) x = 0.3 * log(x) + 1.7;
  return x;
}

export function mathLogChain(n: number): number {
  let x = 0.5;
  for (let i = 0; i < n; i++) x = 0.3 * Math.log(x) + 1.7;
  return x;
}

export function expSum(xs: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = xs[i & 4095] ?? NaN;
    sum += exp(-x);
  }
  return sum;
}

export function mathExpSum(xs: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = xs[i & 4095] ?? NaN;
    sum += Math.exp(-x);
  }
  return sum;
}

export function logSum(xs: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = xs[i & 4095] ?? NaN;
    sum += log(x);
  }
  return sum;
}

export function mathLogSum(xs: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = xs[i & 4095] ?? NaN;
    sum += Math.log(x);
  }
  return sum;
}
