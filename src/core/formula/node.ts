/**
 * @file Formulas in one normal form, so that a derivative stays short: sums of scaled terms, products of powers, calls. Equal parts are one
 * object; x·x⁻¹ is 1 and x√x is x^1.5, as on x > 0.
 */
import { pow } from "../elementary/pow";
import { FormulaError } from "./error";
import { FUNCTIONS, type FunctionName } from "./functions";

export type Node = { readonly id: number } & (
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "x" }
  /** constant + Σ coefficient · term. No term is a number or itself a sum, but a factor of a term may be a sum. */
  | { readonly kind: "sum"; readonly constant: number; readonly terms: readonly Weighted[] }
  /** Π base^exponent. */
  | { readonly kind: "product"; readonly factors: readonly Weighted[] }
  | { readonly kind: "call"; readonly name: FunctionName; readonly of: Node }
);
/** A term with its coefficient, or a base with its exponent. */
export type Weighted = readonly [node: Node, weight: number];

/** The largest number of parts that φ and its derivatives may have together. */
const MAX_PARTS = 4000;

type Shape = Node extends infer N ? (N extends Node ? Omit<N, "id"> : never) : never;

/** Makes the nodes of one formula. */
export class Algebra {
  private readonly known = new Map<string, Node>();
  private parts = 0;
  readonly x: Node = this.intern("x", { kind: "x" }, 1);

  private intern(key: string, shape: Shape, parts: number): Node {
    const old = this.known.get(key);
    if (old) return old;
    this.parts += parts;
    if (this.parts > MAX_PARTS)
      throw new FormulaError("The formula has too many parts to differentiate: write it shorter.");
    const made = { ...shape, id: this.known.size } as Node;
    this.known.set(key, made);
    return made;
  }

  number(value: number): Node {
    if (!Number.isFinite(value))
      throw new FormulaError("A constant in the formula, or in its derivatives, is not a finite number.");
    return this.intern(`n${Object.is(value, -0) ? 0 : value}`, { kind: "number", value: value + 0 }, 1);
  }

  add(a: Node, b: Node): Node {
    const terms = new Map<Node, number>();
    let constant = 0;
    for (const part of [a, b]) {
      if (part.kind === "number") constant += part.value;
      else if (part.kind === "sum") constant += part.constant;
      for (const [term, weight] of termsOf(part)) terms.set(term, (terms.get(term) ?? 0) + weight);
    }
    return this.sum(constant, terms);
  }

  scale(factor: number, a: Node): Node {
    if (factor === 0) return this.number(0);
    if (factor === 1) return a;
    if (a.kind === "number") return this.number(factor * a.value);
    const constant = a.kind === "sum" ? factor * a.constant : 0;
    return this.sum(constant, new Map(termsOf(a).map(([term, weight]) => [term, factor * weight])));
  }

  private sum(constant: number, weights: ReadonlyMap<Node, number>): Node {
    const terms = [...weights].filter(([, weight]) => weight !== 0);
    if (terms.length === 0) return this.number(constant);
    if (terms.length === 1 && constant === 0 && terms[0][1] === 1) return terms[0][0];
    if (!Number.isFinite(constant) || terms.some(([, weight]) => !Number.isFinite(weight)))
      return this.number(NaN);
    return this.intern(`s${constant}${keyOf(terms)}`, { kind: "sum", constant, terms }, terms.length + 1);
  }

  multiply(a: Node, b: Node): Node {
    const factors = new Map<Node, number>();
    let scale = 1;
    for (const part of [a, b]) {
      const [factor, rest] = unscaled(part);
      scale *= factor;
      if (rest)
        for (const [base, power] of factorsOf(rest)) factors.set(base, (factors.get(base) ?? 0) + power);
    }
    return this.scale(scale, this.product(factors));
  }

  private product(powers: ReadonlyMap<Node, number>): Node {
    const factors = [...powers].filter(([, power]) => power !== 0);
    if (factors.length === 0) return this.number(1);
    if (factors.length === 1 && factors[0][1] === 1) return factors[0][0];
    factors.sort(([a], [b]) => a.id - b.id);
    return this.intern(`p${keyOf(factors)}`, { kind: "product", factors }, factors.length);
  }

  /** a^p. A power of a power becomes one power only if that is valid for negative numbers too. */
  power(a: Node, p: number): Node {
    if (!Number.isFinite(p)) return this.number(p);
    if (p === 0) return this.number(1);
    if (p === 1) return a;
    if (a.kind === "number") return this.number(pow(a.value, p));
    const whole = Number.isInteger(p);
    const [factor, rest] = unscaled(a);
    if (rest && factor !== 1 && (factor > 0 || whole)) return this.scale(pow(factor, p), this.power(rest, p));
    const factors = factorsOf(a);
    const joins = whole || (factors.length === 1 && factors[0][1] % 2 !== 0);
    if (!joins) return this.product(new Map([[a, p]]));
    return this.product(new Map(factors.map(([base, power]) => [base, power * p])));
  }

  call(name: FunctionName, of: Node): Node {
    if (of.kind === "number") return this.number(FUNCTIONS[name].value(of.value));
    return this.intern(`${name}${of.id}`, { kind: "call", name, of }, 1);
  }
}

const keyOf = (parts: readonly Weighted[]) => parts.map(([node, weight]) => `;${node.id},${weight}`).join("");

function termsOf(a: Node): readonly Weighted[] {
  if (a.kind === "number") return [];
  return a.kind === "sum" ? a.terms : [[a, 1]];
}

const factorsOf = (a: Node): readonly Weighted[] => (a.kind === "product" ? a.factors : [[a, 1]]);

/** Splits a node into a numerical factor and the remaining node, which is null for a number. */
function unscaled(a: Node): [factor: number, rest: Node | null] {
  if (a.kind === "number") return [a.value, null];
  if (a.kind === "sum" && a.constant === 0 && a.terms.length === 1) return [a.terms[0][1], a.terms[0][0]];
  return [1, a];
}
