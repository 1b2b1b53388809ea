/**
 * @file What advances many cells at once: arrays with a place per cell, and one function that takes all of them some steps on.
 * The plain kernel here is the truth; another may take over when it gives the same bits. Ours
 */
import {
  MIRROR_FIXED,
  MIRROR_FRACTION,
  mirrorFractionOdds,
  mirrorOdds,
  PROJECTED_FIXED,
  PROJECTED_FRACTION,
  projectedFractionOdds,
  projectedOdds,
  type Limits,
  type Mode,
} from "./odds";

/** Places that a kernel has. Four at a time: `advance` may step up to three places beyond the last. */
export const KERNEL_PLACES = 1024;
export const LANES = 4;

/** Arrays of PLACES entries. */
export interface Kernel {
  readonly name: "typescript" | "wasm";
  /** State, and the coefficients of its recurrence. */
  readonly t: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** Smallest and largest state after a step since they were last reset. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Advances the cells from … to − 1 by `steps` steps; `from` is a multiple of LANES. */
  readonly advance: (mode: Mode, limits: Limits, from: number, to: number, steps: number) => void;
}
export type KernelName = Kernel["name"];
export type MakeKernel = () => Kernel;

/**
 * The plain kernel. Steps are the outer loop: the cells of one step do not wait for each other, so the processor works on several
 * at once.
 *
 * @returns a kernel with arrays of its own, all at rest (t = 1, no coefficients)
 */
export function plainKernel(): Kernel {
  const [t, a, b, least, most] = Array.from({ length: 5 }, () => new Float64Array(KERNEL_PLACES));
  t.fill(1);
  const kernel: Omit<Kernel, "advance"> = { name: "typescript", t, a, b, least, most };
  return {
    ...kernel,
    advance: (mode, limits, from, to, steps) => {
      const take = steppers[mode];
      for (let n = 0; n < steps; n++) take(kernel, limits, from, to);
    },
  };
}

type Arrays = Omit<Kernel, "advance">;

/** One function per mode, so that the inner loops have no branches. */
const steppers: { readonly [M in Mode]: typeof stepMirror } = {
  [MIRROR_FIXED]: stepMirror,
  [MIRROR_FRACTION]: stepMirrorFraction,
  [PROJECTED_FIXED]: stepProjected,
  [PROJECTED_FRACTION]: stepProjectedFraction,
};

function stepMirror(
  { t, a, b, least, most }: Arrays,
  { lo, hi, cut }: Limits,
  from: number,
  to: number,
): void {
  for (let i = from; i < to; i++) {
    const next = mirrorOdds(t[i], a[i], b[i], lo, hi, cut);
    t[i] = next;
    if (next < least[i]) least[i] = next;
    if (next > most[i]) most[i] = next;
  }
}

function stepMirrorFraction(
  { t, a, b, least, most }: Arrays,
  { lo, hi, cut }: Limits,
  from: number,
  to: number,
) {
  for (let i = from; i < to; i++) {
    const next = mirrorFractionOdds(t[i], a[i], b[i], lo, hi, cut);
    t[i] = next;
    if (next < least[i]) least[i] = next;
    if (next > most[i]) most[i] = next;
  }
}

function stepProjected({ t, a, b, least, most }: Arrays, { lo, hi }: Limits, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const next = projectedOdds(t[i], a[i], b[i], lo, hi);
    t[i] = next;
    if (next < least[i]) least[i] = next;
    if (next > most[i]) most[i] = next;
  }
}

function stepProjectedFraction(
  { t, a, b, least, most }: Arrays,
  { lo, hi }: Limits,
  from: number,
  to: number,
) {
  for (let i = from; i < to; i++) {
    const next = projectedFractionOdds(t[i], a[i], b[i], lo, hi);
    t[i] = next;
    if (next < least[i]) least[i] = next;
    if (next > most[i]) most[i] = next;
  }
}

/** Copies everything from one place to another. */
export function movePlace({ t, a, b, least, most }: Kernel, from: number, to: number): void {
  t[to] = t[from];
  a[to] = a[from];
  b[to] = b[from];
  least[to] = least[from];
  most[to] = most[from];
}

/** Fills the places up to the next multiple of LANES with a state at rest, because they are stepped, too. */
export function restBeyond({ t, a, b }: Kernel, count: number): void {
  for (let i = count; i % LANES !== 0; i++) {
    t[i] = 1;
    a[i] = b[i] = 0;
  }
}

let make: MakeKernel = plainKernel;
/** Kernels that were given back, kept for the next run: the memory of a module is expensive to allocate. */
const spare: Kernel[] = [];
const MAX_SPARE_KERNELS = 8;

/** Sets the kernel that runs use from now on; called by whoever loads one. Null: the plain one again. */
export function provideKernel(other: MakeKernel | null): void {
  make = other ?? plainKernel;
  spare.length = 0;
}

/** A kernel of the kind that was provided, or a plain one. Its arrays contain leftovers from earlier use. */
export function createKernel(): Kernel {
  return spare.pop() ?? make();
}

/** Takes back a kernel that is no longer used. */
export function releaseKernel(kernel: Kernel): void {
  if (spare.length < MAX_SPARE_KERNELS) spare.push(kernel);
}
