/**
 * @file The exact Fejér step: the second zero η† of the convex function h(η) = D_KL(q‖p⁺) − D_KL(q‖p) along the entropy mirror step
 * on the cross-entropy. MATH §9 (ours)
 *
 * With dᵢ = qᵢ/pᵢ − 1 (so Σ p d = 0) and V = Σ p d² the zero solves ln Σ pᵢ e^{ηdᵢ} = ηV. Two forms, each without cancellation in its half:
 * - V ≤ s: ln Σ pᵢ φ(ηdᵢ) = ln(e^{ηV} − 1), φ(x) = eˣ − 1 − x ≥ 0;
 * - V > s: ηs + ln Σ pᵢ e^{−ηeᵢ} = 0, eᵢ = max d − dᵢ ≥ 0, s = Σ qᵢeᵢ = max d − V, the slope of h at infinity.
 */
import { exp, expm1, log, log1p } from "./elementary";
import { expExcess } from "./series";
import { sum } from "./simplex";

const ITERATIONS = 200;
/** Newton's error after a step of relative size x is about x²: below this one the next is rounding. */
const CLOSE = 1e-9;
/** Exponents above this are shifted down to it. */
const HIGH = 600;
/** V below this is computed with all weights times BOOST, so that it does not underflow. */
const TINY = 1e-200;
const BOOST = 4.149515568880993e180; // 2^600
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
  const top = scratch[m];
  if (!(top > 0)) return 2;
  const variance = secondMoment(p, scratch, 1 / total);
  const slope = slopeAtInfinity(q, scratch, top);
  if (slope === 0) return Infinity;
  const right = surprise(p, m) / slope;
  if (variance > slope) return fromTheRight(p, scratch, top, slope, right);
  if (variance > TINY) return balance(p, scratch, top, 1 / total, variance, right);
  const boosted = BOOST / total;
  return balance(p, scratch, top, boosted, secondMoment(p, scratch, boosted), right);
}

/** Writes dᵢ = (qᵢ/Σq)/(pᵢ/Σp) − 1, formed from the differences qᵢ − pᵢ, and returns the index of the largest. */
function deviations(p: Float64Array, q: Float64Array, total: number, d: Float64Array): number {
  let difference = 0;
  for (let i = 0; i < p.length; i++) difference += q[i] - p[i];
  const drift = difference / total;
  const ratio = total / (total + difference);
  let m = 0;
  for (let i = 0; i < p.length; i++) {
    d[i] = ((q[i] - p[i]) / p[i] - drift) * ratio;
    if (d[i] > d[m]) m = i;
  }
  return m;
}

/** V = Σ p d² with weights p · unit. */
function secondMoment(p: Float64Array, d: Float64Array, unit: number): number {
  let moment = 0;
  for (let i = 0; i < p.length; i++) moment += p[i] * unit * d[i] * d[i];
  return moment;
}

/** s = Σ q (max d − d) for q/Σq. */
function slopeAtInfinity(q: Float64Array, d: Float64Array, top: number): number {
  let slope = 0;
  for (let i = 0; i < q.length; i++) slope += q[i] * (top - d[i]);
  return slope / sum(q);
}

/** −ln p_m ≥ 0 for p/Σp; h ≥ 0 from (−ln p_m)/s on. */
function surprise(p: Float64Array, m: number): number {
  let rest = 0;
  for (let i = 0; i < p.length; i++) if (i !== m) rest += p[i];
  return rest < p[m] ? log1p(rest / p[m]) : -log(p[m] / (p[m] + rest));
}

/** Newton on the convex h = ηs + ln Σ p e^{−ηe}, descending from a point right of its zero. Overwrites d with e. */
function fromTheRight(p: Float64Array, d: Float64Array, top: number, slope: number, right: number): number {
  for (let i = 0; i < p.length; i++) d[i] = top - d[i];
  let eta = right;
  for (let k = 0; k < ITERATIONS; k++) {
    const change = newton(p, d, slope, eta);
    if (!(change < Infinity && change < eta)) break;
    eta -= change;
    if (Math.abs(change) <= CLOSE * eta) break;
  }
  return eta;
}

/** h/h' at η; not below Infinity where h' is not positive. */
function newton(p: Float64Array, e: Float64Array, slope: number, eta: number): number {
  let total = 0;
  let left = 0;
  let lost = 0;
  let pull = 0;
  for (let i = 0; i < p.length; i++) {
    const z = -eta * e[i];
    const kept = z > -0.5 ? expm1(z) : exp(z) - 1;
    const weight = z > -0.5 ? p[i] * (1 + kept) : p[i] * exp(z);
    total += p[i];
    left += weight;
    lost += p[i] * kept;
    pull += weight * e[i];
  }
  const h = eta * slope + (2 * left > total ? log1p(lost / total) : log(left / total));
  const rise = slope - pull / left;
  return rise > 0 ? h / rise : Infinity;
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
  let eta = Math.min((2 * log1p(top)) / top, high);
  for (let k = 0; k < ITERATIONS; k++) {
    const change = logNewton(p, d, eta, top, unit, v);
    const next = change > -0.5 && change < 0.5 ? eta * (1 + change) : eta * exp(Math.min(change, HIGH));
    if (Math.abs(change) <= CLOSE) return next;
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
  const shift = Math.max(0, eta * top - HIGH);
  const scale = shift > 0 ? exp(-shift) : 1;
  let size = 0;
  let growth = 0;
  for (let i = 0; i < p.length; i++) {
    const x = eta * d[i];
    const steep = x > HIGH;
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
