/** @file A value that can also be given as a bare number. */
import { numberIn, type Check } from "./check";
import { number, simple, spellLimits, type Argument, type Simple } from "./kind";
import type { Limits } from "./limits";
import type { InnerRow } from "./row";
import { readNumber, writeNumber } from "./text";

/** The kind that a bare number is short for. */
export const CONSTANT = "constant";

/**
 * A value of this kind, or a bare number.
 * @param row the rail's row for the number, unless the kind itself has a row for it
 */
export function orNumber<Value extends string | object>(
  one: Simple<Value>,
  limits: Limits,
  row?: InnerRow<number>,
): Simple<Value | number> {
  const check = numberIn(limits);
  const checkAny: Check<Value | number> = (value) =>
    typeof value === "number" ? check(value) : one.check(value);
  // An argument is only ever given values of its own type.
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
