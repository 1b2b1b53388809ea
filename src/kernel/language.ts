/**
 * @file The kernel of the language model in AssemblyScript: products of matrices and exponentials of
 * src/core/training/language/kernel.ts on four singles per vector, the same operations in the same order on
 * every entry, so the same bits. Addresses are in bytes.
 */

const VECTOR: usize = 16;

function sums(sum: v128, factor: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(factor, b));
}

/** Four rows of eight columns: each sum stays in a register. */
function eight(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  k: i32,
  isAdded: bool,
): void {
  const zero = f32x4.splat(0);
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let s00 = isAdded ? v128.load(c) : zero;
  let s01 = isAdded ? v128.load(c, VECTOR) : zero;
  let s10 = isAdded ? v128.load(c1) : zero;
  let s11 = isAdded ? v128.load(c1, VECTOR) : zero;
  let s20 = isAdded ? v128.load(c2) : zero;
  let s21 = isAdded ? v128.load(c2, VECTOR) : zero;
  let s30 = isAdded ? v128.load(c3) : zero;
  let s31 = isAdded ? v128.load(c3, VECTOR) : zero;
  const a2 = 2 * aRow;
  const a3 = 3 * aRow;
  for (let l = 0; l < k; l++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, VECTOR);
    const f0 = v128.load32_splat(a);
    s00 = sums(s00, f0, b0);
    s01 = sums(s01, f0, b1);
    const f1 = v128.load32_splat(a + aRow);
    s10 = sums(s10, f1, b0);
    s11 = sums(s11, f1, b1);
    const f2 = v128.load32_splat(a + a2);
    s20 = sums(s20, f2, b0);
    s21 = sums(s21, f2, b1);
    const f3 = v128.load32_splat(a + a3);
    s30 = sums(s30, f3, b0);
    s31 = sums(s31, f3, b1);
    a += aInner;
    b += bRow;
  }
  v128.store(c, s00);
  v128.store(c, s01, VECTOR);
  v128.store(c1, s10);
  v128.store(c1, s11, VECTOR);
  v128.store(c2, s20);
  v128.store(c2, s21, VECTOR);
  v128.store(c3, s30);
  v128.store(c3, s31, VECTOR);
}

/** Four rows of four columns. */
function four(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  k: i32,
  isAdded: bool,
): void {
  const zero = f32x4.splat(0);
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let s0 = isAdded ? v128.load(c) : zero;
  let s1 = isAdded ? v128.load(c1) : zero;
  let s2 = isAdded ? v128.load(c2) : zero;
  let s3 = isAdded ? v128.load(c3) : zero;
  const a2 = 2 * aRow;
  const a3 = 3 * aRow;
  for (let l = 0; l < k; l++) {
    const b0 = v128.load(b);
    s0 = sums(s0, v128.load32_splat(a), b0);
    s1 = sums(s1, v128.load32_splat(a + aRow), b0);
    s2 = sums(s2, v128.load32_splat(a + a2), b0);
    s3 = sums(s3, v128.load32_splat(a + a3), b0);
    a += aInner;
    b += bRow;
  }
  v128.store(c, s0);
  v128.store(c1, s1);
  v128.store(c2, s2);
  v128.store(c3, s3);
}

/**
 * c = a b, or c + a b: m × k times k × n, m and n multiples of four; `aInner` is the distance between
 * neighbours in a row of a.
 */
export function multiply(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  m: i32,
  k: i32,
  n: i32,
  isAdded: bool,
): void {
  const eights = n & ~7;
  for (let j = 0; j < eights; j += 8)
    for (let i = 0; i < m; i += 4)
      eight(c + i * cRow + (j << 2), cRow, a + i * aRow, aRow, aInner, b + (j << 2), bRow, k, isAdded);
  if (eights === n) return;
  for (let i = 0; i < m; i += 4)
    four(c + i * cRow + (eights << 2), cRow, a + i * aRow, aRow, aInner, b + (eights << 2), bRow, k, isAdded);
}

function times(p: v128, r: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(p, r), f32x4.splat(c));
}

/** Replaces numbers x by e^x, as `exp32` of src/core/training/language/exp32.ts. */
export function exponentials(from: usize, to: usize): void {
  const limit = f32x4.splat(80);
  const shifter = f32x4.splat(12582912);
  for (let at = from; at < to; at += VECTOR) {
    const x = f32x4.pmin(f32x4.pmax(v128.load(at), f32x4.neg(limit)), limit);
    const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(1.44269504)), shifter);
    const k = f32x4.sub(shifted, shifter);
    const high = f32x4.sub(x, f32x4.mul(k, f32x4.splat(0.693359375)));
    const r = f32x4.sub(high, f32x4.mul(k, f32x4.splat(-2.1219444e-4)));
    let p = times(f32x4.splat(1.98756915e-4), r, 1.3981999507e-3);
    p = times(p, r, 8.3334519073e-3);
    p = times(p, r, 4.1665795894e-2);
    p = times(p, r, 0.16666665459);
    p = times(p, r, 0.5);
    const growth = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), f32x4.splat(1));
    // The low bits of the shifted number are k; 2^k has k + 127 in its exponent.
    const power = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(0x3f800000));
    v128.store(at, f32x4.mul(growth, power));
  }
}
