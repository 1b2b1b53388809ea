/**
 * @file The passes of softmax regression over a batch. Two classes and four rows are taken at a time, so that sums which wait for each other stand side
 * by side; each sum keeps its order, and with it its bits.
 */
import { exp } from "../elementary";
import type { Examples } from "./examples";
import type { Batch } from "./model";

/** z_kc = Σ_j w_cj x_kj, row by row. */
export function logits(examples: Examples, w: Float64Array, batch: Batch, z: Float64Array): void {
  const { classes } = examples;
  let c = 0;
  for (; c + 1 < classes; c += 2) logitsOfTwo(examples, w, batch, z, c);
  if (c < classes) logitsOfOne(examples, w, batch, z, c);
}

function logitsOfTwo(
  { classes, width, x }: Examples,
  w: Float64Array,
  { rows, count }: Batch,
  z: Float64Array,
  c: number,
): void {
  const one = c * width;
  const other = one + width;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const r0 = rows[k] * width;
    const r1 = rows[k + 1] * width;
    const r2 = rows[k + 2] * width;
    const r3 = rows[k + 3] * width;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    let b0 = 0;
    let b1 = 0;
    let b2 = 0;
    let b3 = 0;
    for (let j = 0; j < width; j++) {
      const u = w[one + j];
      const v = w[other + j];
      const x0 = x[r0 + j];
      const x1 = x[r1 + j];
      const x2 = x[r2 + j];
      const x3 = x[r3 + j];
      a0 += u * x0;
      b0 += v * x0;
      a1 += u * x1;
      b1 += v * x1;
      a2 += u * x2;
      b2 += v * x2;
      a3 += u * x3;
      b3 += v * x3;
    }
    const at = k * classes + c;
    z[at] = a0;
    z[at + 1] = b0;
    z[at + classes] = a1;
    z[at + classes + 1] = b1;
    z[at + 2 * classes] = a2;
    z[at + 2 * classes + 1] = b2;
    z[at + 3 * classes] = a3;
    z[at + 3 * classes + 1] = b3;
  }
  for (; k < count; k++) {
    z[k * classes + c] = product(w, one, x, rows[k] * width, width);
    z[k * classes + c + 1] = product(w, other, x, rows[k] * width, width);
  }
}

function logitsOfOne(
  { classes, width, x }: Examples,
  w: Float64Array,
  { rows, count }: Batch,
  z: Float64Array,
  c: number,
): void {
  const one = c * width;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const r0 = rows[k] * width;
    const r1 = rows[k + 1] * width;
    const r2 = rows[k + 2] * width;
    const r3 = rows[k + 3] * width;
    let a0 = 0;
    let a1 = 0;
    let a2 = 0;
    let a3 = 0;
    for (let j = 0; j < width; j++) {
      const u = w[one + j];
      a0 += u * x[r0 + j];
      a1 += u * x[r1 + j];
      a2 += u * x[r2 + j];
      a3 += u * x[r3 + j];
    }
    const at = k * classes + c;
    z[at] = a0;
    z[at + classes] = a1;
    z[at + 2 * classes] = a2;
    z[at + 3 * classes] = a3;
  }
  for (; k < count; k++) z[k * classes + c] = product(w, one, x, rows[k] * width, width);
}

function product(w: Float64Array, from: number, x: Float64Array, row: number, width: number): number {
  let sum = 0;
  for (let j = 0; j < width; j++) sum += w[from + j] * x[row + j];
  return sum;
}

/** Logits of two classes become (p − e_y)/B: the label's is minus the other's. */
export function residualsOfTwo(labels: Uint8Array, { rows, count }: Batch, z: Float64Array): void {
  for (let k = 0; k < count; k++) {
    const at = 2 * k;
    const apart = z[at + 1] - z[at];
    const isSecond = apart > 0;
    const small = exp(isSecond ? -apart : apart);
    const scale = 1 / ((1 + small) * count);
    const own = labels[rows[k]];
    // Of the class that the label is not.
    const rest = (own === 0) === isSecond ? scale : small * scale;
    z[at + own] = -rest;
    z[at + 1 - own] = rest;
  }
}

/** Adds Σ_k z_kc x_kj to entry (c, j), row after row. */
export function spread(examples: Examples, batch: Batch, z: Float64Array, out: Float64Array): void {
  const { classes } = examples;
  let c = 0;
  for (; c + 1 < classes; c += 2) spreadTwo(examples, batch, z, c, out);
  if (c < classes) spreadOne(examples, batch, z, c, out);
}

function spreadTwo(
  { classes, width, x }: Examples,
  { rows, count }: Batch,
  z: Float64Array,
  c: number,
  out: Float64Array,
): void {
  const one = c * width;
  const other = one + width;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const r0 = rows[k] * width;
    const r1 = rows[k + 1] * width;
    const r2 = rows[k + 2] * width;
    const r3 = rows[k + 3] * width;
    const at = k * classes + c;
    const a0 = z[at];
    const b0 = z[at + 1];
    const a1 = z[at + classes];
    const b1 = z[at + classes + 1];
    const a2 = z[at + 2 * classes];
    const b2 = z[at + 2 * classes + 1];
    const a3 = z[at + 3 * classes];
    const b3 = z[at + 3 * classes + 1];
    for (let j = 0; j < width; j++) {
      const x0 = x[r0 + j];
      const x1 = x[r1 + j];
      const x2 = x[r2 + j];
      const x3 = x[r3 + j];
      out[one + j] = out[one + j] + a0 * x0 + a1 * x1 + a2 * x2 + a3 * x3;
      out[other + j] = out[other + j] + b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3;
    }
  }
  for (; k < count; k++) {
    add(out, one, z[k * classes + c], x, rows[k] * width, width);
    add(out, other, z[k * classes + c + 1], x, rows[k] * width, width);
  }
}

function spreadOne(
  { classes, width, x }: Examples,
  { rows, count }: Batch,
  z: Float64Array,
  c: number,
  out: Float64Array,
): void {
  const one = c * width;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    const r0 = rows[k] * width;
    const r1 = rows[k + 1] * width;
    const r2 = rows[k + 2] * width;
    const r3 = rows[k + 3] * width;
    const at = k * classes + c;
    const a0 = z[at];
    const a1 = z[at + classes];
    const a2 = z[at + 2 * classes];
    const a3 = z[at + 3 * classes];
    for (let j = 0; j < width; j++)
      out[one + j] = out[one + j] + a0 * x[r0 + j] + a1 * x[r1 + j] + a2 * x[r2 + j] + a3 * x[r3 + j];
  }
  for (; k < count; k++) add(out, one, z[k * classes + c], x, rows[k] * width, width);
}

function add(out: Float64Array, from: number, a: number, x: Float64Array, row: number, width: number): void {
  for (let j = 0; j < width; j++) out[from + j] += a * x[row + j];
}
