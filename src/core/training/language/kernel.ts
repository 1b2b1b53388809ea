/**
 * @file What the language model computes with: one array of singles that holds all its numbers, and the two operations that take most
 * of the time. The plain kernel here is the truth; another may take over when it gives the same bits. Ours
 */
import { exp32 } from "./exp32";

/** Numbers of a model, all in one array: singles, or doubles where derivatives are checked. */
export type Floats = Float32Array | Float64Array;

/** Places in the array: where a matrix begins, and how far apart its rows are. */
export interface Matrix {
  readonly at: number;
  readonly row: number;
}

/** The left factor may lie transposed: its neighbours in a row are `inner` apart. */
export interface LeftMatrix extends Matrix {
  readonly inner: number;
}

/** Sizes of a product: m × k times k × n; m and n are multiples of LANES. */
export interface Sizes {
  readonly m: number;
  readonly k: number;
  readonly n: number;
}

export const LANES = 4;

export interface Kernel {
  readonly name: "typescript" | "wasm";
  readonly floats: Floats;
  /** c = a b, or c + a b. Each entry is summed from its first product to its last, every operation rounded. */
  readonly multiply: (c: Matrix, a: LeftMatrix, b: Matrix, sizes: Sizes, isAdded: boolean) => void;
  /** e^x in place, from `at` on; `count` is a multiple of LANES. */
  readonly exponentials: (at: number, count: number) => void;
}
/** Makes a kernel with so many numbers, all 0. */
export type MakeKernel = (count: number) => Kernel;

/** Products with singles alone, entry by entry in the order that the SIMD kernel has. */
export function plainKernel(count: number): Kernel {
  const floats = new Float32Array(count);
  return {
    name: "typescript",
    floats,
    multiply: (c, a, b, { m, k, n }, isAdded) => {
      for (let i = 0; i < m; i++) {
        const to = c.at + i * c.row;
        if (!isAdded) floats.fill(0, to, to + n);
        for (let l = 0; l < k; l++)
          addRow(floats, to, floats[a.at + i * a.row + l * a.inner], b.at + l * b.row, n);
      }
    },
    exponentials: (at, length) => {
      for (let i = at; i < at + length; i++) floats[i] = exp32(floats[i]);
    },
  };
}

function addRow(floats: Float32Array, to: number, factor: number, from: number, n: number): void {
  // A stored sum is rounded by the store.
  for (let j = 0; j < n; j++) floats[to + j] += Math.fround(factor * floats[from + j]);
}

let make: MakeKernel = plainKernel;

/** The kernel that models use from now on: what loads one tells it here. Null: the plain one again. */
export function provideKernel(other: MakeKernel | null): void {
  make = other ?? plainKernel;
}

/** A kernel of the kind that was provided, the plain one otherwise. */
export const createKernel: MakeKernel = (count) => make(count);
