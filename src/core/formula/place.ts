/** @file Finds where in a formula a value is lost: the first part that is not a number although its own parts are. */
import { FUNCTIONS } from "./functions";
import type { Expression, Operator } from "./parse";
import { powerAt } from "./powers";

export interface Lost {
  readonly part: Expression;
  /** Its value: NaN or infinite. */
  readonly value: number;
}

/**
 * The innermost part of the formula that is NaN or infinite at x while all that it is made of is finite; null where there is none, as when
 * numbers only become too large on the way.
 */
export function lostAt(expression: Expression, x: number): Lost | null {
  let lost: Lost | null = null;
  const note = (part: Expression, value: number, a: number, b = 0): number => {
    if (!Number.isFinite(value) && Number.isFinite(a) && Number.isFinite(b)) lost ??= { part, value };
    return value;
  };
  const value = (part: Expression): number => {
    if (part.kind === "number") return part.value;
    if (part.kind === "x") return x;
    const a = value("left" in part ? part.left : part.of);
    if (part.kind === "negative") return -a;
    if (part.kind === "call")
      return note(part, part.name === "sqrt" ? Math.sqrt(a) : FUNCTIONS[part.name].value(a), a);
    const b = value(part.right);
    return note(part, combine(part.kind, a, b), a, b);
  };
  value(expression);
  return lost;
}

function combine(operator: Operator, a: number, b: number): number {
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return a / b;
    case "^":
      return powerAt(a, b);
  }
}
