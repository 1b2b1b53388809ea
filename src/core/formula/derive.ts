/** @file Turns a parsed formula into its normal form, and differentiates that. */
import { log } from "../elementary";
import { FormulaError } from "./error";
import { Algebra, type Node } from "./node";
import type { Expression } from "./parse";

export interface Derivatives {
  readonly phi: Node;
  /** φ′. */
  readonly slope: Node;
  /** φ″. */
  readonly bend: Node;
}

/**
 * φ, φ′ and φ″ in normal form.
 *
 * @throws FormulaError where they have too many parts
 */
export function derivativesOf(expression: Expression): Derivatives {
  const algebra = new Algebra();
  const phi = nodeOf(expression, algebra);
  const slope = derivative(phi, algebra);
  return { phi, slope, bend: derivative(slope, algebra) };
}

export function nodeOf(expression: Expression, algebra: Algebra): Node {
  const of = (part: Expression) => nodeOf(part, algebra);
  switch (expression.kind) {
    case "number":
      return algebra.number(expression.value);
    case "x":
      return algebra.x;
    case "negative":
      return algebra.scale(-1, of(expression.of));
    case "call":
      if (expression.name === "sqrt") return algebra.power(of(expression.of), 0.5);
      return algebra.call(expression.name, of(expression.of));
    case "+":
      return algebra.add(of(expression.left), of(expression.right));
    case "-":
      return algebra.add(of(expression.left), algebra.scale(-1, of(expression.right)));
    case "*":
      return algebra.multiply(of(expression.left), of(expression.right));
    case "/":
      return algebra.multiply(of(expression.left), algebra.power(of(expression.right), -1));
    case "^":
      return powerOf(of(expression.left), of(expression.right), algebra);
  }
}

/** a^b, or e^(b ln a) if b is not constant. */
function powerOf(a: Node, b: Node, algebra: Algebra): Node {
  if (b.kind === "number") return algebra.power(a, b.value);
  if (a.kind !== "number") return algebra.call("exp", algebra.multiply(b, algebra.call("ln", a)));
  if (a.value > 0) return algebra.call("exp", a.value === Math.E ? b : algebra.scale(log(a.value), b));
  throw new FormulaError(`A power of ${a.value} needs a constant exponent.`);
}

/** The derivative, each shared part once. */
export function derivative(node: Node, algebra: Algebra): Node {
  const known = new Map<Node, Node>();
  const of = (part: Node): Node => {
    const old = known.get(part);
    if (old) return old;
    const made = rule(part, of, algebra);
    known.set(part, made);
    return made;
  };
  return of(node);
}

function rule(node: Node, of: (part: Node) => Node, algebra: Algebra): Node {
  switch (node.kind) {
    case "number":
      return algebra.number(0);
    case "x":
      return algebra.number(1);
    case "sum":
      return node.terms.reduce(
        (total, [term, weight]) => algebra.add(total, algebra.scale(weight, of(term))),
        algebra.number(0),
      );
    case "product":
      return node.factors.reduce((total, [base, power]) => {
        const lowered = algebra.multiply(node, algebra.power(base, -1));
        return algebra.add(total, algebra.scale(power, algebra.multiply(lowered, of(base))));
      }, algebra.number(0));
    case "call":
      return algebra.multiply(outer(node, node.of, algebra), of(node.of));
  }
}

/** f′(u). */
function outer(call: Node & { kind: "call" }, u: Node, algebra: Algebra): Node {
  switch (call.name) {
    case "ln":
      return algebra.power(u, -1);
    case "exp":
      return call;
    case "sinh":
      return algebra.call("cosh", u);
    case "cosh":
      return algebra.call("sinh", u);
    case "tanh":
      return algebra.power(algebra.call("cosh", u), -2);
    case "asinh":
      return algebra.power(algebra.add(algebra.number(1), algebra.power(u, 2)), -0.5);
  }
}
