/** @file A kind of value that a bare number is short for. */
import { numberIn, type Check } from "./check";
import { number, simple, spellLimits, type Argument, type Simple } from "./kind";
import type { Limits } from "./limits";
import type { InnerRow } from "./row";
import { readNumber, writeNumber } from "./text";

/** What a bare number is short for. */
export const CONSTANT = "constant";

/**
 * A kind, or a bare number that is short for one of them.
 *
 * @param row of the number, where it is short for nothing that has one
 */
export function orNumber<Value extends string | object>(
  one: Simple<Value>,
  limits: Limits,
  row?: InnerRow<number>,
): Simple<Value | number> {
  const check = numberIn(limits);
  const checkAny: Check<Value | number> = (value) =>
    typeof value === "number" ? check(value) : one.check(value);
  // An argument only meets values of its own.
  const own = { kind: number(limits), words: "", ...(row && { row }) } as unknown as Argument<unknown>;
  return simple<Value | number>({
    members: { [CONSTANT]: { value: own }, ...one.members },
    check: checkAny,
    parse: (text) => (typeof readNumber(text) === "number" ? readNumber(text) : one.parse(text)),
    format: (value) => (typeof value === "number" ? writeNumber(value) : one.format(value)),
    values: `a number (${spellLimits(limits)}), or ${one.values}`,
    schema: (kit) => kit.either(kit.number(limits), one.schema(kit)),
  });
}
