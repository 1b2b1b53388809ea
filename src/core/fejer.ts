/**
 * @file The exact Fejér step: the second zero η† of the convex function h(η) = D_KL(q‖p⁺) − D_KL(q‖p) along the entropy mirror step
 * on the cross-entropy. MATH §9 (ours)
 *
 * With dᵢ = qᵢ/pᵢ − 1 (so Σ p d = 0) and V = Σ p d² the zero solves ln Σ pᵢ e^{ηdᵢ} = ηV. Two forms, each without cancellation in its half:
 * - V ≤ s: ln Σ pᵢ φ(ηdᵢ) = ln(e^{ηV} − 1), φ(x) = eˣ − 1 − x ≥ 0;
 * - V > s: ηs + ln Σ pᵢ e^{−ηeᵢ} = 0, eᵢ = max d − dᵢ ≥ 0, s = Σ qᵢeᵢ = max d − V, the slope of h at infinity.
 */
import { exp, expm1, log, log1p } from "./elementary";
import { expExcess, logDefect } from "./series";
import { sum } from "./simplex";

const MAX_ITERATIONS = 200;
/**
 * The error of Newton's method after a step of relative size x is about x²: after a smaller step than this,
 * the next is mere rounding.
 */
const ROUNDING_STEP = 1e-9;
/** Exponents above this are shifted down to it. */
const HIGH_EXPONENT = 600;
/** V below this is computed with all weights times WEIGHT_BOOST, so that it does not underflow. */
const TINY_V = 1e-200;
const WEIGHT_BOOST = 4.149515568880993e180; // 2^600
const HALF_BOOST = 2.037035976334486e90; // 2^300

/**
 * η†(p) > 0 with D_KL(q‖p⁺) ≤ D_KL(q‖p) iff η ≤ η†, for p⁺ᵢ ∝ pᵢ e^{ηqᵢ/pᵢ}. On the slice with q = (½, ½) it is 2u/sinh u, u = ln(x/(1 − x)).
 *
 * @param p belief, C ≥ 2 entries ≥ 1e-300, any sum below 1e90
 * @param q target, C entries ≥ 0, any sum
 * @param scratch at least C entries, overwritten; fresh when left out
 * @returns relative error about 1e-15 (see the tests); 2 at p = q, the limit; Infinity for a vertex q, where every step helps, and where η†
 * exceeds the doubles
 * @see MATH §9 (ours)
 */
export function fejerStep(
  p: Float64Array,
  q: Float64Array,
  scratch: Float64Array = new Float64Array(p.length),
): number {
  const total = sum(p);
  const m = deviations(p, q, total, scratch);
  const top = Math.max(0, scratch[m]);
  const variance = secondMoment(p, scratch, 1 / total);
  const slope = top - variance;
  if (variance > slope) return fromTheRight(p, q, m, scratch);
  const right = surprise(p, m) / slope;
  if (variance > TINY_V) return balance(p, scratch, top, 1 / total, variance, right);
  const boosted = secondMoment(p, scratch, WEIGHT_BOOST / total);
  return boosted > 0 ? balance(p, scratch, top, WEIGHT_BOOST / total, boosted, right) : 2;
}

/**
 * Writes dᵢ = (qᵢ/Σq)/(pᵢ/Σp) − 1 and returns the index of the largest. From δᵢ = (qᵢ − pᵢ)/pᵢ, relative to that of the heaviest
 * class, so that it is the differences of the δ that keep their digits: where q is p but for its sum, d is exactly 0.
 */
function deviations(p: Float64Array, q: Float64Array, total: number, d: Float64Array): number {
  let heaviest = 0;
  for (let i = 1; i < p.length; i++) if (p[i] > p[heaviest]) heaviest = i;
  const base = (q[heaviest] - p[heaviest]) / p[heaviest];
  let weighted = 0;
  for (let i = 0; i < p.length; i++) {
    d[i] = (q[i] - p[i]) / p[i] - base;
    weighted += p[i] * d[i];
  }
  const mean = weighted / total;
  const ratio = sum(q) / total;
  let m = 0;
  for (let i = 0; i < p.length; i++) {
    d[i] = (d[i] - mean) / ratio;
    if (d[i] > d[m]) m = i;
  }
  return m;
}

/** Σ(q − p) with all its digits, also where q ≈ p. */
function difference(p: Float64Array, q: Float64Array): number {
  let total = 0;
  for (let i = 0; i < p.length; i++) total += q[i] - p[i];
  return total;
}

/** V = Σ p d² with weights p · unit. */
function secondMoment(p: Float64Array, d: Float64Array, unit: number): number {
  let moment = 0;
  for (let i = 0; i < p.length; i++) moment += p[i] * unit * d[i] * d[i];
  return moment;
}

/** −ln p_m ≥ 0 for p/Σp; h ≥ 0 from (−ln p_m)/s on. */
function surprise(p: Float64Array, m: number): number {
  let rest = 0;
  for (let i = 0; i < p.length; i++) if (i !== m) rest += p[i];
  return rest < p[m] ? log1p(rest / p[m]) : -log(p[m] / (p[m] + rest));
}

/** Newton on the convex h = ηs + ln Σ p e^{−ηe}, descending from a point right of its zero. */
function fromTheRight(p: Float64Array, q: Float64Array, m: number, e: Float64Array): number {
  const first = fallsBehind(p, q, m, e);
  let slope = 0;
  for (let i = 0; i < q.length; i++) slope += q[i] * e[i];
  slope /= sum(q);
  if (slope === 0) return Infinity;
  let eta = surprise(p, first) / slope;
  for (let k = 0; k < MAX_ITERATIONS; k++) {
    const next = newton(p, q, e, slope, eta);
    if (!(next < Infinity)) break;
    const change = Math.abs(next - eta);
    eta = next;
    if (change <= ROUNDING_STEP * eta) break;
  }
  return eta;
}

/**
 * Writes eᵢ = max q/p − qᵢ/pᵢ for p/Σp and q/Σq, with what rounded quotients leave out: classes may be nearly tied.
 *
 * @param m a class whose quotient is the largest up to rounding
 * @returns the class whose quotient is the largest
 */
function fallsBehind(p: Float64Array, q: Float64Array, m: number, e: Float64Array): number {
  const ratio = sum(p) / sum(q);
  const best = q[m] / p[m];
  const bestRest = remainder(q[m], p[m], best);
  let first = m;
  e[m] = 0;
  for (let i = 0; i < p.length; i++) {
    const quotient = q[i] / p[i];
    const behind = best - quotient;
    e[i] = ratio * (2 * behind < best ? behind + (bestRest - remainder(q[i], p[i], quotient)) : behind);
    if (e[i] < e[first]) first = i;
  }
  const least = e[first];
  for (let i = 0; i < p.length; i++) e[i] -= least;
  return first;
}

/** a/b − quotient for quotient = a/b rounded, by Dekker's exact product; 0 where that overflows. */
function remainder(a: number, b: number, quotient: number): number {
  const product = quotient * b;
  const highQ = upperHalf(quotient);
  const highB = upperHalf(b);
  const lowQ = quotient - highQ;
  const lowB = b - highB;
  const lost = highQ * highB - product + highQ * lowB + lowQ * highB + lowQ * lowB;
  const rest = (a - product - lost) / b;
  return Math.abs(rest) < Infinity ? rest : 0;
}

/** The upper 26 bits of x (Veltkamp). */
function upperHalf(x: number): number {
  const shifted = 134217729 * x;
  return shifted - (shifted - x);
}

/**
 * Newton's next η; Infinity where h′ is not positive. Where ηe is small, the linear parts of ηs and of the logarithm are taken
 * together, as η Σ (q − p) e. Far right of the zero η − h/h′ is formed as (ηh′ − h)/h′, so that nothing cancels there either.
 */
function newton(p: Float64Array, q: Float64Array, e: Float64Array, slope: number, eta: number): number {
  const total = sum(p);
  const ratio = sum(q) / total;
  const drift = difference(p, q) / total;
  let left = 0;
  let lost = 0;
  let pull = 0;
  let above = 0;
  for (let i = 0; i < p.length; i++) {
    const z = -eta * e[i];
    const near = z > -0.5 && z < 0.5;
    const curved = near ? expExcess(z) : exp(z);
    const kept = near ? 1 + z + curved : curved;
    const bend = near ? curved : curved - 1;
    const gain = near ? q[i] - p[i] - p[i] * drift : q[i];
    left += p[i] * kept;
    lost += p[i] * (near ? z + bend : bend);
    pull += p[i] * kept * e[i];
    above += p[i] * bend - (gain / ratio) * z;
  }
  const fraction = lost / total;
  const level = 2 * left > total ? log1p(fraction) : log(left / total);
  const defect = 2 * left > total ? logDefect(fraction) : fraction - level;
  const h = above / total - defect;
  const rise = slope - pull / left;
  if (!(rise > 0)) return Infinity;
  return 2 * h > eta * rise ? (-level - (eta * pull) / left) / rise : eta - h / rise;
}

/**
 * Newton in ln η on G = ln Σ p φ(ηd) − ln(e^{ηV} − 1), inside a bracket that is halved (in ln η) where Newton leaves it.
 * Where G is steep it is nearly linear in η itself, and the step is taken there. `unit` multiplies p and is in V already.
 */
function balance(
  p: Float64Array,
  d: Float64Array,
  top: number,
  unit: number,
  v: number,
  right: number,
): number {
  let low = 1 / (1 + top);
  let high = right;
  let eta = Math.min(top > 0 ? (2 * log1p(top)) / top : 2, high);
  for (let k = 0; k < MAX_ITERATIONS; k++) {
    const change = logNewton(p, d, eta, top, unit, v);
    const next =
      change > -0.5 && change < 0.5 ? eta * (1 + change) : eta * exp(Math.min(change, HIGH_EXPONENT));
    if (Math.abs(change) <= ROUNDING_STEP) return next;
    if (change < 0) high = eta;
    else low = eta;
    eta = next > low && next < high ? next : Math.sqrt(low) * Math.sqrt(high);
  }
  return eta;
}

/** −G/G′ in ln η: how far ln η is from the zero; ±∞ where G′ is not positive. */
function logNewton(
  p: Float64Array,
  d: Float64Array,
  eta: number,
  top: number,
  unit: number,
  v: number,
): number {
  const shift = Math.max(0, eta * top - HIGH_EXPONENT);
  const scale = shift > 0 ? exp(-shift) : 1;
  let size = 0;
  let growth = 0;
  for (let i = 0; i < p.length; i++) {
    const x = eta * d[i];
    const steep = x > HIGH_EXPONENT;
    const excess = steep ? exp(x - shift) : expExcess(x) * scale;
    const risen = steep ? excess : excess + x * scale;
    size += p[i] * unit * excess;
    growth += p[i] * unit * x * risen;
  }
  const y = eta * v;
  const boosted = unit > HALF_BOOST;
  const gain = boosted ? y : expm1(y);
  const direct = shift === 0 && gain < Infinity;
  const value = direct ? log(size / gain) : shift + log(size) - (gain < Infinity ? log(gain) : y);
  const slope = growth / size - (boosted ? 1 : -y / expm1(-y));
  return slope > 0 ? -value / slope : value > 0 ? -Infinity : Infinity;
}
