/** @file A kind of value that a bare number is short for. */
import { numberIn, type Check } from "./check";
import { simple, spellLimits, type Simple } from "./kind";
import type { Limits } from "./limits";
import { readNumber, writeNumber } from "./text";

/** A kind, or a bare number that is short for one of them. */
export function orNumber<Value extends string | object>(
  one: Simple<Value>,
  limits: Limits,
): Simple<Value | number> {
  const check = numberIn(limits);
  const checkAny: Check<Value | number> = (value) =>
    typeof value === "number" ? check(value) : one.check(value);
  return simple<Value | number>({
    check: checkAny,
    parse: (text) => (typeof readNumber(text) === "number" ? readNumber(text) : one.parse(text)),
    format: (value) => (typeof value === "number" ? writeNumber(value) : one.format(value)),
    values: `a number (${spellLimits(limits)}), or ${one.values}`,
    schema: (kit) => kit.either(kit.number(limits), one.schema(kit)),
  });
}
