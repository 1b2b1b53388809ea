/** @file Writes a formula in the notation of a page, which can be read as a formula again. */
import type { Node, Weighted } from "./node";

/** Longer texts are cut off. */
const MAX_SHOWN = 160;

/** The formula as a text: "2·x^1.5 − 3·x"; one of more than 160 characters ends in "…". */
export function print(node: Node): string {
  const text = sumText(node, { left: 4 * MAX_SHOWN });
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
}

/** How many parts may still be written. Without a limit, parts that a formula shares would be written again and again. */
interface Budget {
  left: number;
}

const numberText = (value: number) => String(value).replace(/^-/u, "−").replace("e+", "e");

function sumText(node: Node, budget: Budget): string {
  if (node.kind !== "sum") return productText(node, budget);
  const terms = node.terms.map(([term, weight]) => termText(term, weight, budget));
  if (node.constant !== 0) terms.push(numberText(node.constant));
  return terms.map((term, i) => (i === 0 ? term : joined(term))).join("");
}

const joined = (term: string) => (term.startsWith("−") ? ` − ${term.slice(1)}` : ` + ${term}`);

function termText(term: Node, weight: number, budget: Budget): string {
  const quotient = term.kind === "product" && term.factors.every(([, power]) => power < 0);
  if (quotient) return `${numberText(weight)}/${factorsText(inverse(term.factors), budget, true)}`;
  const sign = weight < 0 ? "−" : "";
  const size = Math.abs(weight);
  const rest = productText(term, budget);
  return `${sign}${size === 1 ? "" : `${numberText(size)}·`}${rest}`;
}

const inverse = (factors: readonly Weighted[]): Weighted[] =>
  factors.map(([base, power]) => [base, -power] as const);

function productText(node: Node, budget: Budget): string {
  if (node.kind !== "product") return atomText(node, budget);
  const above = node.factors.filter(([, power]) => power > 0);
  const below = inverse(node.factors.filter(([, power]) => power < 0));
  const top = above.length > 0 ? factorsText(above, budget, false) : "1";
  return below.length > 0 ? `${top}/${factorsText(below, budget, true)}` : top;
}

function factorsText(factors: readonly Weighted[], budget: Budget, below: boolean): string {
  const text = factors.map((factor) => powerText(factor, budget)).join("·");
  return below && factors.length > 1 ? `(${text})` : text;
}

function powerText([base, power]: Weighted, budget: Budget): string {
  if (power === 0.5) return `sqrt(${sumText(base, budget)})`;
  const text = atomText(base, budget);
  return power === 1 ? text : `${text}^${numberText(power)}`;
}

function atomText(node: Node, budget: Budget): string {
  if (budget.left-- < 0) return "…";
  switch (node.kind) {
    case "number":
      return numberText(node.value);
    case "x":
      return "x";
    case "call":
      return `${node.name}(${sumText(node.of, budget)})`;
    case "sum":
    case "product":
      return `(${sumText(node, budget)})`;
  }
}
