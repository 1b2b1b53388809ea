/**
 * @file Standard normal numbers in AssemblyScript: the operations of src/core/normal.ts, of the generator and
 * of the logarithm beneath it in the same order, so the same bits. Memory has one page: the core's table of
 * logarithms, written by the loader; the four words of the generator's state; the words just drawn; and the
 * numbers, at most 1024.
 *
 * Every function but the exported one is compiled inline: the build marks them so.
 */

const STATE: usize = 4096;
const WORDS: usize = 4112;
const OUT: usize = 4128;

/** ln(1 + r), |r| ≤ 1/16, as the core's `logNearOne`. */
function logNearOne(r: f64): f64 {
  const split = 6291456.0;
  const a = r + split - split;
  const half = 0.5 * a * a;
  const high = r - half;
  const low = r - high - half - 0.5 * (r - a) * (r + a);
  const rr = r * r;
  const r4 = rr * rr;
  const cubic =
    0.3333333333333333 +
    r * -0.2500000000000007 +
    rr * (0.20000000000000065 + r * -0.1666666666630605) +
    r4 *
      (0.14285714285377682 +
        r * -0.1250000051675587 +
        rr * (0.1111111159345227 + r * -0.09999697891554982) +
        r4 * (0.09090627104260986 + r * -0.08410524486626421 + rr * 0.07764356400514813));
  return high + (low + r * (r * r) * cubic);
}

/** ln x for x not near 1; `t` is the high word of x minus that of 0.706…, as in the core's `log`. */
function logAway(x: f64, t: i32): f64 {
  const k = t >> 20;
  const row = usize((t >> 11) & 508) << 3;
  const unscale = reinterpret<f64>(i64(1023 - k) << 52);
  const r = (x * unscale - load<f64>(row, 24)) * load<f64>(row);
  const base = f64(k) * 0.6931471805598903 + load<f64>(row, 8);
  const high = base + r;
  const low = base - high + r + (f64(k) * 5.497923018708371e-14 + load<f64>(row, 16));
  const rr = r * r;
  const r4 = rr * rr;
  const cubic =
    0.3333333333333333 +
    r * -0.24999999999050573 +
    rr * (0.19999999999156065 + r * -0.16666910264059318) +
    r4 * 0.14285930816791353;
  return high + (low - 0.5 * rr + r * rr * cubic);
}

/** ln x, 0 < x < 1, normal. */
function log(x: f64): f64 {
  const word = i32(reinterpret<i64>(x) >> 32);
  return u32(word - 0x3fee0000) < 0x30000 ? logNearOne(x - 1) : logAway(x, word - 0x3fe69000);
}

/** A number on (−1, 1), made of two of the words just drawn. */
function signed(at: usize): f64 {
  const high = f64(load<u32>(at, WORDS) >>> 6);
  const low = f64(load<u32>(at + 4, WORDS) >>> 6);
  return 2 * ((high * 67108864 + low + 0.5) * 2.220446049250313e-16) - 1;
}

/** Writes the next `count` numbers, an even count. */
export function fill(count: i32): void {
  let a = load<u32>(STATE);
  let b = load<u32>(STATE, 4);
  let c = load<u32>(STATE, 8);
  let d = load<u32>(STATE, 12);
  const end = OUT + (usize(count) << 3);
  for (let at = OUT; at < end;) {
    for (let word: usize = 0; word < 16; word += 4) {
      store<u32>(word, rotl<u32>(b * 5, 7) * 9, WORDS);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotl<u32>(d, 11);
    }
    const x = signed(0);
    const y = signed(8);
    const square = x * x + y * y;
    if (square >= 1 || square === 0) continue;
    const scale = sqrt<f64>((-2 * log(square)) / square);
    store<f64>(at, x * scale);
    store<f64>(at, y * scale, 8);
    at += 16;
  }
  store<u32>(STATE, a);
  store<u32>(STATE, b, 4);
  store<u32>(STATE, c, 8);
  store<u32>(STATE, d, 12);
}
