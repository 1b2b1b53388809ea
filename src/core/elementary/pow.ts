/**
 * @file The power: x^y = e^(y ln|x|), with ln|x| and its product with y carried in two doubles (about 68 bits).
 * The reduction is log's; the special cases are those of ECMAScript Number::exponentiate. Ours; error below 0.51 ulp.
 */
import { doubles, powersOfTwo, words } from "./bits";
import { expWithTail } from "./exp";
import { octavesHigh, octavesLow, reducedWord } from "./logConstants";
import { cubicOfLogWide } from "./powConstants";
import { logTable } from "./tables";

/**
 * x^y, the same bits on every engine.
 *
 * @param x any double
 * @param y any double
 * @returns x^y within 0.51 ulp, gradual underflow included. y = ±0 gives 1, even for NaN; a negative x needs an
 *   integer y, else NaN; |x| = 1 with y = ±∞ is NaN (as ECMAScript has it); ±0 and ±∞ keep the sign for odd y
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (y === 1) return x;
  if (x > 0 && x < Infinity && Math.abs(y) < Infinity) return powPositive(x, y);
  return powEdge(x, y);
}

function powEdge(x: number, y: number): number {
  if (x !== x || y !== y) return NaN;
  const size = Math.abs(x);
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const odd = isOdd(y);
  if (size === 0 || size === Infinity) {
    const result = (size === 0) === y > 0 ? 0 : Infinity;
    return odd && (x < 0 || 1 / x < 0) ? -result : result;
  }
  if (Math.floor(y) !== y) return NaN;
  return odd ? -powPositive(size, y) : powPositive(size, y);
}

function isOdd(y: number): boolean {
  const half = 0.5 * y;
  return Math.floor(y) === y && Math.floor(half) !== half;
}

function powPositive(x: number, y: number): number {
  if (x === 1) return 1;
  const size = Math.abs(y);
  if (size > 2e19) return x > 1 === y > 0 ? Infinity : 0; // |ln x| ≥ 2^-53 takes it out of range
  if (size < 1e-20) return 1;
  const normal = x >= 2.2250738585072014e-308;
  const s = normal ? x : x * 18014398509481984;
  doubles[0] = s;
  const t = reducedWord(words[1]);
  const e = t >> 20;
  return powReduced(s * powersOfTwo[1024 - e], (t >> 11) & 508, normal ? e : e - 54, y);
}

/** (z · 2^k)^y with z in the cell of the table's row. */
function powReduced(z: number, row: number, k: number, y: number): number {
  // ln(1 + r) = r − r²/2 + r³ q(r); rTop + rAdd is z v − 1 without error, a + b the same, cut for squaring
  const v = logTable[row];
  const splitZ = 201326592; // 1.5 · 2^27: leaves a multiple of 2^-26, whose product with v is exact
  const zHigh = z + splitZ - splitZ;
  const rTop = zHigh * v - 1;
  const rAdd = (z - zHigh) * v;
  const r = rTop + rAdd;
  const splitR = 786432; // 1.5 · 2^19: leaves a multiple of 2^-33, 26 bits, whose square is exact
  const a = r + splitR - splitR;
  const b = r - a + (rTop - r + rAdd);
  const half = 0.5 * a * a;
  const rr = r * r;
  const q = cubicOfLogWide(r);
  const base = octavesHigh(k) + logTable[row + 1];
  const s1 = base + r;
  const s2 = s1 - half;
  const lost = base - s1 + r + (s1 - s2 - half);
  const tail = octavesLow(k) + logTable[row + 2];
  const low = lost + (rTop - r + rAdd) + tail + (r * rr * q - 0.5 * b * (a + r));
  return expProduct(y, s2 + low, s2 - (s2 + low) + low);
}

/** e^(y (high + low)), the product in two parts (Dekker). */
function expProduct(y: number, high: number, low: number): number {
  const product = y * high;
  if (product > 710) return Infinity;
  if (product < -746) return 0;
  const halver = 134217729; // 2^27 + 1, Veltkamp's factor: halves the bits of a double of any size
  const yScaled = halver * y;
  const yTop = yScaled - (yScaled - y);
  const hScaled = halver * high;
  const hTop = hScaled - (hScaled - high);
  const yRest = y - yTop;
  const hRest = high - hTop;
  const error = yTop * hTop - product + yTop * hRest + yRest * hTop + yRest * hRest;
  return expWithTail(product, error + y * low);
}
