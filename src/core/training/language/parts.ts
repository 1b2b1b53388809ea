/** @file What a layer is made of, forward and back, on rows of one array: LayerNorm with a gain, GELU, transposes. */
import type { Floats, Kernel } from "./kernel";

/** Added to the variance. */
const EPSILON = 1e-5;

/** Places of a LayerNorm: x in; u = (x − mean)/deviation, 1/deviation and u · gain out. */
export interface NormPlaces {
  readonly x: number;
  readonly gain: number;
  readonly unit: number;
  readonly scale: number;
  readonly normed: number;
}

/** u_i = (x_i − mean x)/√(var x + 1e-5), y_i = gain_i u_i, row by row. */
export function norm(f: Floats, { x, gain, unit, scale, normed }: NormPlaces, rows: number, width: number) {
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    let sum = 0;
    for (let i = 0; i < width; i++) sum += f[x + at + i];
    const mean = sum / width;
    let squares = 0;
    for (let i = 0; i < width; i++) {
      const d = f[x + at + i] - mean;
      squares += d * d;
    }
    const inverse = 1 / Math.sqrt(squares / width + EPSILON);
    f[scale + row] = inverse;
    for (let i = 0; i < width; i++) {
      const u = (f[x + at + i] - mean) * inverse;
      f[unit + at + i] = u;
      f[normed + at + i] = u * f[gain + i];
    }
  }
}

/** Adds to ∂x and to ∂gain what comes from ∂y: ∂x = (v − mean v − u mean(v u))/deviation, v = ∂y · gain. */
export function normBack(
  f: Floats,
  { gain, unit, scale }: NormPlaces,
  { back, xBack, gainBack }: { readonly back: number; readonly xBack: number; readonly gainBack: number },
  rows: number,
  width: number,
) {
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    let sum = 0;
    let along = 0;
    for (let i = 0; i < width; i++) {
      const d = f[back + at + i];
      const u = f[unit + at + i];
      f[gainBack + i] += d * u;
      const v = d * f[gain + i];
      sum += v;
      along += v * u;
    }
    const mean = sum / width;
    const slope = along / width;
    const inverse = f[scale + row];
    for (let i = 0; i < width; i++)
      f[xBack + at + i] += (f[back + at + i] * f[gain + i] - mean - f[unit + at + i] * slope) * inverse;
  }
}

/** √(2/π) and its product with 3 · 0.044715: of GELU's x s(2c(x + 0.044715 x³)), s the logistic function. */
const C = 0.7978845608028654;
const CUBIC_COEFFICIENT = 0.044715;

export interface GeluPlaces {
  readonly x: number;
  readonly sigmoid: number;
  readonly y: number;
}

/** y = x s(2c(x + 0.044715 x³)), GELU in its tanh form; keeps the sigmoid. */
export function gelu({ floats: f, exponentials }: Kernel, { x, sigmoid, y }: GeluPlaces, count: number) {
  for (let i = 0; i < count; i++) {
    const z = f[x + i];
    f[sigmoid + i] = -2 * C * z * (1 + CUBIC_COEFFICIENT * z * z);
  }
  exponentials(sigmoid, count);
  for (let i = 0; i < count; i++) {
    const s = 1 / (1 + f[sigmoid + i]);
    f[sigmoid + i] = s;
    f[y + i] = f[x + i] * s;
  }
}

/** ∂x out of ∂y, in the same place. */
export function geluBack(f: Floats, { x, sigmoid }: GeluPlaces, back: number, count: number) {
  for (let i = 0; i < count; i++) {
    const z = f[x + i];
    const s = f[sigmoid + i];
    f[back + i] *= s + z * s * (1 - s) * (2 * C) * (1 + 3 * CUBIC_COEFFICIENT * z * z);
  }
}

/** Writes the transpose of rows × columns numbers that lie `stride` apart. */
export function transpose(
  f: Floats,
  from: number,
  to: number,
  { rows, columns, stride }: { readonly rows: number; readonly columns: number; readonly stride: number },
) {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) f[to + j * rows + i] = f[from + i * stride + j];
}
