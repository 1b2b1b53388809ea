/**
 * @file What is known about a formula as a potential: where it is finite, how it behaves at the ends of its
 * domain, and on what evidence it is convex.
 */
import { convexityOf, isFarOut, NEGATIVE_POINTS, POSITIVE_POINTS, type Evidence } from "./convexity";
import { derivativesOf, type Derivatives } from "./derive";
import { endOf, isFiniteAtInfinity, isFiniteAtZero, tailFrom, type End } from "./ends";
import { FormulaError, quote, sayNumber } from "./error";
import { parse, type Expression } from "./parse";
import { lostAt } from "./place";
import { createEvaluator, type Evaluator } from "./program";

export interface Facts {
  readonly nodes: Derivatives;
  readonly phi: Evaluator;
  readonly slope: Evaluator;
  readonly bend: Evaluator;
  readonly domain: "real" | "nonnegative" | "positive";
  /** How φ″ behaves towards 0. Not used on all of ℝ, where 0 is not an end of the domain. */
  readonly atZero: End;
  /** φ(0), φ′(0) and φ″(0), their limits from above where they are not defined: Infinity, or −Infinity for φ′. */
  readonly zero: { readonly phi: number; readonly slope: number; readonly bend: number };
  /** φ′ lies between these. */
  readonly dual: { readonly low: number; readonly high: number };
  /** Between these numbers φ′ and φ″ can be computed. Both are powers of two; on ℝ, `low` is the negative of one. */
  readonly computable: { readonly low: number; readonly high: number };
  readonly evidence: Evidence;
}

/**
 * Reads a formula and looks whether it is a potential.
 *
 * @throws FormulaError with a sentence that says why not
 */
export function factsOf(text: string): Facts {
  const expression = parse(text);
  for (const x of POSITIVE_POINTS) refuseLost(text, expression, x);
  const nodes = derivativesOf(expression);
  const phi = createEvaluator(nodes.phi);
  const slope = createEvaluator(nodes.slope);
  const bend = createEvaluator(nodes.bend);
  const check = (both: boolean) => convexityOf(nodes, slope, bend, both);
  const both = isDefinedBelow(expression, [phi, slope, bend]) ? unlessRefused(() => check(true)) : null;
  const real = both !== null;
  const evidence = both ?? check(false);
  const atZero = endOf(bend.at, 0) ?? { exponent: bend.at(1e-12) > 0 ? -Infinity : 0, logs: 0 };
  const zero = real
    ? { phi: phi.at(0), slope: slope.at(0), bend: bend.at(0) }
    : limitsAtZero(phi, slope, bend, atZero);
  const high = edgeOf(slope, bend, (k) => 2 * k, 1);
  const low = real ? edgeOf(slope, bend, (k) => 2 * k, -1) : edgeOf(slope, bend, (k) => k / 2, 1);
  const dual = {
    low: real
      ? -supremum(
          (x) => -slope.at(-x),
          (x) => bend.at(-x),
          -low,
        )
      : zero.slope,
    high: supremum(slope.at, bend.at, high),
  };
  const domain = real ? "real" : zero.phi < Infinity ? "nonnegative" : "positive";
  return { nodes, phi, slope, bend, domain, atZero, zero, dual, computable: { low, high }, evidence };
}

/** Far out, numbers may become too large; what is undefined, or infinite in between, is refused. */
function refuseLost(text: string, expression: Expression, x: number): void {
  const lost = lostAt(expression, x);
  if (lost === null || (lost.value === lost.value && isFarOut(x))) return;
  const part = quote(text.slice(lost.part.from, lost.part.to));
  const what = lost.value === lost.value ? "is infinite" : "is not a number";
  throw new FormulaError(`${part} ${what} at x = ${sayNumber(x)}: φ must be a number for every x > 0.`);
}

/** Whether φ can be computed for negative x too, and at 0 together with both derivatives. */
function isDefinedBelow(expression: Expression, evaluators: readonly Evaluator[]): boolean {
  if (evaluators.some(({ at }) => !Number.isFinite(at(0))) || lostAt(expression, 0) !== null) return false;
  return NEGATIVE_POINTS.every((x) => {
    const lost = lostAt(expression, x);
    return lost === null || (lost.value === lost.value && isFarOut(x));
  });
}

function unlessRefused(check: () => Evidence): Evidence | null {
  try {
    return check();
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

/** Limits at 0 are read off at this place, where powers are still in the range of doubles. */
const NEAR_ZERO = 1e-90;

function limitsAtZero(phi: Evaluator, slope: Evaluator, bend: Evaluator, end: End): Facts["zero"] {
  const c = NEAR_ZERO;
  const curve = bend.at(c);
  const hasValue = isFiniteAtZero(end, 1);
  const hasSlope = isFiniteAtZero(end, 0);
  const value = phi.at(c) - c * slope.at(c) + tailFrom(c, curve, end, 1);
  const bends = end.exponent < 0 || (end.exponent === 0 && end.logs > 0) ? Infinity : bend.at(c);
  return {
    phi: hasValue ? preferred(phi.at(0), value) : Infinity,
    slope: hasSlope ? preferred(slope.at(0), slope.at(c) - tailFrom(c, curve, end, 0)) : -Infinity,
    bend: end.exponent > 0 ? 0 : bends,
  };
}

/** The value at 0 if there is one, otherwise the limit, rounded. */
const preferred = (direct: number, limit: number) => (Number.isFinite(direct) ? direct : tiny(limit));
const tiny = (value: number) => (Math.abs(value) < 1e-80 ? 0 : value);

/** The last number on the way from ±1 at which φ′ and φ″ can be computed. */
function edgeOf(slope: Evaluator, bend: Evaluator, next: (x: number) => number, start: number): number {
  let edge = start;
  for (let k = 0; k < 1000; k++) {
    const further = next(edge);
    const curve = bend.at(further);
    if (!(curve > 0 && curve < Infinity && Number.isFinite(slope.at(further)))) break;
    edge = further;
  }
  return edge;
}

/** The limit of a rising function towards Infinity. */
function supremum(slope: (x: number) => number, bend: (x: number) => number, edge: number): number {
  const end = edge < 1e90 ? null : endOf(bend, Infinity);
  if (end === null) {
    // Doubles end before the domain does: φ′ has almost arrived if it can rise only by next to nothing from
    // here.
    const rest = bend(2 * edge) === Infinity ? Infinity : edge * bend(edge);
    return rest <= 1e-6 * (1 + Math.abs(slope(edge))) ? tiny(slope(edge)) : Infinity;
  }
  if (!isFiniteAtInfinity(end)) return Infinity;
  return tiny(slope(1e90) + tailFrom(1e90, bend(1e90), end, 0));
}
