/**
 * @file The atlas kernel in AssemblyScript: the recurrences of src/core/atlas/odds.ts on two cells per
 * vector, the same operations in the same order, so the same bits. Memory has one page. It begins with the
 * bits of 2^(j/128) minus j · 2^45 for j = 0 … 127, which the loader writes from the core's table. From byte
 * 2048 on follow t, a, b, least and most, 1024 doubles each.
 *
 * Every function but the exported one is compiled inline: the build marks them so.
 *
 * 2^(k/128) adds k · 2^45 to such bits, k = 128 m + j: that is 2^m times 2^(j/128), the product that the core
 * forms, which is exact.
 */

const BYTES: usize = 8192;
const T: usize = 2048;
const A: usize = T + BYTES;
const B: usize = A + BYTES;
const LEAST: usize = B + BYTES;
const MOST: usize = LEAST + BYTES;

/** `advance` works on two vectors at a time, which need not wait for each other. */
const VECTOR: usize = 16;
const STRIDE: usize = 2 * VECTOR;

function both(x: f64): v128 {
  return f64x2.splat(x);
}

/** factor · 2^(y/128), as the core's `exp2Times`. */
function exp2Times(y: v128, factor: v128): v128 {
  const shifter = f64x2(6755399441055744.0, 6755399441055744.0);
  const d1 = f64x2(0.0054152123481238145, 0.0054152123481238145);
  const d2 = f64x2(1.4662262387640425e-5, 1.4662262387640425e-5);
  const d3 = f64x2(2.646643357113146e-8, 2.646643357113146e-8);
  const d4 = f64x2(3.583032305400251e-11, 3.583032305400251e-11);
  const shifted = f64x2.add(y, shifter);
  // The low word of the shifted number is k.
  const first = v128.load64_zero((i32x4.extract_lane(shifted, 0) & 127) << 3);
  const bits = v128.load64_lane((i32x4.extract_lane(shifted, 2) & 127) << 3, first, 1);
  const f = f64x2.sub(y, f64x2.sub(shifted, shifter));
  const ff = f64x2.mul(f, f);
  const scale = f64x2.mul(factor, i64x2.add(bits, i64x2.shl(shifted, 45)));
  const inner = f64x2.add(f64x2.add(d2, f64x2.mul(f, d3)), f64x2.mul(ff, d4));
  const growth = f64x2.add(f64x2.mul(f, d1), f64x2.mul(ff, inner));
  return f64x2.add(scale, f64x2.mul(scale, growth));
}

function clamp(x: v128, from: v128, to: v128): v128 {
  return f64x2.pmin(f64x2.pmax(x, from), to);
}

/** Stores the new state of a cell, and updates its extremes. */
function keep(i: usize, next: v128): void {
  v128.store(i, next, T);
  v128.store(i, f64x2.pmin(v128.load(i, LEAST), next), LEAST);
  v128.store(i, f64x2.pmax(v128.load(i, MOST), next), MOST);
}

function mirror(i: usize, lo: v128, hi: v128, cut: v128, minusCut: v128): void {
  const t = v128.load(i, T);
  const a = v128.load(i, A);
  const b = v128.load(i, B);
  const y = f64x2.add(f64x2.sub(f64x2.div(a, t), f64x2.mul(b, t)), f64x2.sub(a, b));
  keep(i, clamp(exp2Times(clamp(y, minusCut, cut), t), lo, hi));
}

function mirrorFraction(i: usize, lo: v128, hi: v128, cut: v128, minusCut: v128): void {
  const t = v128.load(i, T);
  const one = f64x2(1, 1);
  const m = f64x2.pmin(f64x2.mul(t, t), f64x2.div(one, t));
  const y = f64x2.mul(f64x2.sub(f64x2.div(v128.load(i, A), t), v128.load(i, B)), m);
  keep(i, clamp(exp2Times(clamp(y, minusCut, cut), t), lo, hi));
}

/** The state after a step with factor D; x = 1 from D ≥ 1 on. */
function moved(i: usize, t: v128, d: v128, lo: v128, hi: v128): void {
  const one = f64x2(1, 1);
  const inside = clamp(f64x2.div(f64x2.add(t, d), f64x2.sub(one, d)), lo, hi);
  keep(i, v128.bitselect(hi, inside, f64x2.ge(d, one)));
}

function projected(i: usize, lo: v128, hi: v128): void {
  const t = v128.load(i, T);
  const s = f64x2.add(f64x2(1, 1), t);
  const v = f64x2.sub(f64x2.div(v128.load(i, A), t), v128.load(i, B));
  moved(i, t, f64x2.mul(f64x2.mul(s, s), v), lo, hi);
}

function projectedFraction(i: usize, lo: v128, hi: v128): void {
  const t = v128.load(i, T);
  const one = f64x2(1, 1);
  const m = f64x2.pmin(f64x2.mul(t, t), f64x2.div(one, t));
  const v = f64x2.sub(f64x2.div(v128.load(i, A), t), v128.load(i, B));
  moved(i, t, f64x2.mul(f64x2.mul(m, f64x2.add(one, t)), v), lo, hi);
}

/**
 * Advances the cells from … to − 1 (rounded up to a multiple of four) by `steps` steps.
 * @param mode 0 mirror, 1 mirror with a fraction, 2 projected, 3 projected with a fraction
 */
export function advance(mode: i32, from: usize, to: usize, steps: i32, lo: f64, hi: f64, cut: f64): void {
  const least = both(lo);
  const most = both(hi);
  const high = both(cut);
  const low = both(-cut);
  const start = from << 3;
  const end = to << 3;
  if (mode === 0) {
    for (let n = 0; n < steps; n++)
      for (let i = start; i < end; i += STRIDE) {
        mirror(i, least, most, high, low);
        mirror(i + VECTOR, least, most, high, low);
      }
  } else if (mode === 1) {
    for (let n = 0; n < steps; n++)
      for (let i = start; i < end; i += STRIDE) {
        mirrorFraction(i, least, most, high, low);
        mirrorFraction(i + VECTOR, least, most, high, low);
      }
  } else if (mode === 2) {
    for (let n = 0; n < steps; n++)
      for (let i = start; i < end; i += STRIDE) {
        projected(i, least, most);
        projected(i + VECTOR, least, most);
      }
  } else {
    for (let n = 0; n < steps; n++)
      for (let i = start; i < end; i += STRIDE) {
        projectedFraction(i, least, most);
        projectedFraction(i + VECTOR, least, most);
      }
  }
}
