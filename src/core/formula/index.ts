/**
 * @file A potential typed as a formula in x: read, differentiated, checked, evaluated; without eval. The text is all that needs to go to a
 * worker.
 */
import { FormulaError, sayNumber } from "./error";
import { factsOf, type Facts } from "./facts";
import { print } from "./print";

export { FormulaError } from "./error";
export { createScalar } from "./scalar";

/** How many formulas are kept after reading: every task of a run asks for the same one. */
const MAX_KEPT = 8;
const kept = new Map<string, Facts>();

/**
 * What is known of a formula.
 *
 * @throws FormulaError (a RangeError) with a sentence that says why it is no potential
 */
export function readFormula(text: string): Facts {
  const old = kept.get(text);
  if (old) return old;
  const facts = factsOf(text);
  if (kept.size >= MAX_KEPT) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
  kept.set(text, facts);
  return facts;
}

/** Why a formula is no potential, in a sentence; null where it is one. */
export function formulaProblem(text: string): string | null {
  try {
    readFormula(text);
    return null;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

export interface FormulaDescription {
  /** φ, φ′ and φ″ in a notation that can be typed again; long ones are cut off. */
  readonly phi: string;
  readonly slope: string;
  readonly bend: string;
  readonly domain: Facts["domain"];
  /** Whether φ′(0⁺) = −∞: then a step from inside the simplex ends inside. */
  readonly legendreOnSimplex: boolean;
  /** φ′(0⁺), −Infinity where Legendre. */
  readonly slopeAtZero: number;
  /** φ′ takes exactly the values between these. */
  readonly dual: { readonly low: number; readonly high: number };
  /** At how many points between `from` and `to` φ″ > 0 was found; `proved` says whether this holds on the whole interval. */
  readonly evidence: Facts["evidence"];
  /** The findings in sentences. */
  readonly sentences: readonly string[];
}

/**
 * What the checks found, for whoever typed the formula.
 *
 * @throws FormulaError where it is no potential
 */
export function describeFormula(text: string): FormulaDescription {
  const facts = readFormula(text);
  const { nodes, domain, zero, dual, evidence } = facts;
  return {
    phi: print(nodes.phi),
    slope: print(nodes.slope),
    bend: print(nodes.bend),
    domain,
    legendreOnSimplex: isLegendreOnSimplex(facts),
    slopeAtZero: zero.slope,
    dual,
    evidence,
    sentences: [domainSentence(facts), faceSentence(facts), evidenceSentence(facts), ...dualSentence(facts)],
  };
}

export const isLegendreOnSimplex = ({ domain, zero }: Facts): boolean =>
  domain !== "real" && zero.slope === -Infinity;

function domainSentence({ domain }: Facts): string {
  switch (domain) {
    case "real":
      return "φ is finite and convex for every x.";
    case "nonnegative":
      return "φ is finite for x ≥ 0.";
    case "positive":
      return "φ is finite for x > 0 only.";
  }
}

function faceSentence(facts: Facts): string {
  return isLegendreOnSimplex(facts)
    ? "φ′(0⁺) = −∞, read off near 0: Legendre on the simplex, a step from inside ends inside."
    : `φ′(0⁺) = ${sayNumber(facts.zero.slope)} is finite: not Legendre on the simplex, steps may end on a face.`;
}

function evidenceSentence({ evidence: { points, from, to, proved }, domain, zero }: Facts): string {
  const apart = domain === "real" && zero.bend === 0 ? " except at 0" : "";
  const interval = `from ${sayNumber(from)} to ${sayNumber(to)}${apart}`;
  return proved
    ? `φ″ > 0 ${interval}, shown by interval arithmetic.`
    : `φ″ > 0 at ${points} points ${interval}; interval arithmetic did not decide what lies between them.`;
}

function dualSentence({ domain, dual: { low, high } }: Facts): string[] {
  const bounded = high < Infinity || (domain === "real" && low > -Infinity);
  if (!bounded) return [];
  const lower = domain === "real" && low > -Infinity ? `above ${sayNumber(low)}` : "";
  const upper = high < Infinity ? `below ${sayNumber(high)}` : "";
  return [
    `φ′ stays ${[lower, upper].filter((text) => text).join(" and ")}: a long step may leave the dual domain.`,
  ];
}
