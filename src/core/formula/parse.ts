/**
 * @file From a text to what it says, as plain data. `^` binds tighter than a sign before it and goes from the right, 2x and 2(x + 1) are
 * products, 1/2x and 2^3x are refused because readers differ.
 */
import { FormulaError, quote } from "./error";
import { functionNamed, KNOWN_NAMES, type FunctionName } from "./functions";
import { tokensOf, type Token } from "./tokens";

export type Expression = { readonly from: number; readonly to: number } & (
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "x" }
  | { readonly kind: "negative"; readonly of: Expression }
  | { readonly kind: "call"; readonly name: FunctionName | "sqrt"; readonly of: Expression }
  | { readonly kind: Operator; readonly left: Expression; readonly right: Expression }
);
export type Operator = "+" | "-" | "*" | "/" | "^";

/** How deeply signs, powers and parentheses may be nested. */
const MAX_DEPTH = 40;

const CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["e", Math.E],
  ["pi", Math.PI],
]);

/**
 * What a formula says; `from` and `to` are where its parts stand in the text.
 *
 * @throws FormulaError with a sentence that quotes the place
 */
export function parse(text: string): Expression {
  if (text.trim() === "") throw new FormulaError("The formula is empty: type one in x, as x*ln(x) - x.");
  return new Reader(tokensOf(text)).whole();
}

class Reader {
  private next = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression {
    const all = this.sum();
    const rest = this.peek();
    if (rest.kind === "end") return all;
    if (rest.text === ")") throw new FormulaError(`The “)” at place ${rest.at + 1} closes nothing.`);
    throw this.unexpected(rest);
  }

  private peek(): Token {
    return this.tokens[this.next];
  }

  private end(): number {
    const last = this.tokens[this.next - 1];
    return last.at + last.text.length;
  }

  private take(...signs: string[]): Token | null {
    const token = this.peek();
    if (token.kind !== "sign" || !signs.includes(token.text)) return null;
    this.next++;
    return token;
  }

  private unexpected({ kind, text, at }: Token): FormulaError {
    if (kind === "end")
      return new FormulaError("The formula stops where a number, x or a parenthesis should follow.");
    return new FormulaError(`${quote(text)} at place ${at + 1} does not belong there.`);
  }

  /** a + b − c, from the left. */
  private sum(): Expression {
    let left = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-"))
      left = this.pair(sign.text === "+" ? "+" : "-", left, this.product());
    return left;
  }

  /** a * b / c, from the left; after a number the * may be missing. */
  private product(): Expression {
    let left = this.signed();
    let last = left;
    let before: Operator = "*";
    for (;;) {
      const sign = this.take("*", "/");
      if (sign) before = sign.text === "*" ? "*" : "/";
      else if (this.startsFactor()) this.allowMissing(last, before);
      else return left;
      last = this.signed();
      left = this.pair(before, left, last);
    }
  }

  private startsFactor(): boolean {
    const { kind, text } = this.peek();
    return kind === "name" || kind === "number" || text === "(";
  }

  private allowMissing(last: Expression, before: Operator): void {
    const { text, at, kind } = this.peek();
    const factor = last.kind === "negative" ? last.of : last;
    const afterNumber = this.tokens[this.next - 1].kind === "number";
    if (afterNumber && kind !== "number" && factor.kind === "number" && before === "*") return;
    throw new FormulaError(
      afterNumber && kind !== "number"
        ? `What comes before ${quote(text)} at place ${at + 1} can be read in two ways: write * and parentheses.`
        : `An operator is missing before ${quote(text)} at place ${at + 1}: write * between factors.`,
    );
  }

  private signed(): Expression {
    const { at } = this.peek();
    const sign = this.take("-", "+");
    if (!sign) return this.power();
    const of = this.deeper(() => this.signed());
    return sign.text === "+" ? of : { kind: "negative", of, from: at, to: this.end() };
  }

  /** a ^ b ^ c, from the right. */
  private power(): Expression {
    const base = this.atom();
    if (!this.take("^")) return base;
    return this.pair(
      "^",
      base,
      this.deeper(() => this.signed()),
    );
  }

  private atom(): Expression {
    const token = this.peek();
    const { kind, text, at: from } = token;
    if (this.take("(")) return this.closed(from);
    if (kind !== "number" && kind !== "name") throw this.unexpected(token);
    this.next++;
    if (kind === "number") return { kind: "number", value: Number(text), from, to: this.end() };
    if (text === "x") return { kind: "x", from, to: this.end() };
    const constant = CONSTANTS.get(text);
    if (constant !== undefined) return { kind: "number", value: constant, from, to: this.end() };
    return this.call(token);
  }

  private call({ text, at }: Token): Expression {
    const name = functionNamed(text);
    if (name === null)
      throw new FormulaError(
        `The name ${quote(text)} at place ${at + 1} is not known: use x, e, pi, ${KNOWN_NAMES}.`,
      );
    const { at: open } = this.peek();
    if (!this.take("("))
      throw new FormulaError(
        `${quote(text)} at place ${at + 1} wants parentheses: ${text}(x), and ${text}(x)^2 for its square.`,
      );
    const of = this.closed(open);
    return { kind: "call", name, of, from: at, to: this.end() };
  }

  private closed(open: number): Expression {
    const inside = this.deeper(() => this.sum());
    if (this.take(")")) return { ...inside, from: open, to: this.end() };
    const token = this.peek();
    if (token.kind !== "end") throw this.unexpected(token);
    throw new FormulaError(`The “(” at place ${open + 1} is not closed.`);
  }

  private pair(kind: Operator, left: Expression, right: Expression): Expression {
    return { kind, left, right, from: left.from, to: this.end() };
  }

  private deeper(read: () => Expression): Expression {
    if (++this.depth > MAX_DEPTH)
      throw new FormulaError(
        `Place ${this.peek().at + 1} lies more than ${MAX_DEPTH} parentheses, signs or powers deep: write it flatter.`,
      );
    const inside = read();
    this.depth--;
    return inside;
  }
}
