/** @file Kinds of values that the home lab does not need: a pair, a range, and a number or a word for it. */
import { demand, fine, numberIn, pairOf as twoOf } from "./check";
import { simple, spellLimits, without, type Simple } from "./kind";
import type { Limits } from "./limits";
import { readList, readNumber, writeList, writeNumber } from "./text";

/** A number, or a word that stands for one. */
export function wordOrNumber<Word extends string>(name: Word, limits: Limits): Simple<Word | number> {
  const check = numberIn(limits);
  return simple<Word | number>({
    shape: { type: "word", word: name, own: { type: "number", limits } },
    check: (value) => {
      if (value === name) return fine(name);
      return typeof value === "number" ? check(value) : demand(`be ${name} or a number`);
    },
    parse: readNumber,
    format: (value) => (typeof value === "string" ? value : writeNumber(value)),
    values: `${name} or ${spellLimits(limits)}`,
    schema: (kit) => kit.either(kit.literal(name), kit.number(limits)),
  });
}

type Two = readonly [number, number];

/** Two numbers with a comma in between. A text with another number of parts is kept whole, for the notice to quote. */
export const pair = (
  limits: Limits,
  wants: string,
  values = "from,to",
  problem: (two: Two) => string | null = () => null,
): Simple<[number, number]> =>
  simple<[number, number]>({
    parse: (text) => (text.split(",").length === 2 ? readList(text) : text),
    format: writeList,
    check: without(problem, twoOf(numberIn(limits))),
    wants,
    values,
    schema: (kit) => kit.pair(limits, problem),
  });

export type Range = [from: number, to: number];

/** Why two ends make no range, as a clause; null when they make one. */
export function rangeProblem([from, to]: Two): string | null {
  return from < to ? null : `the range from ${from} to ${to} must run upwards`;
}

export const range = (limits: Limits): Simple<Range> => ({
  ...pair(limits, "two numbers with a comma between", `from,to within ${spellLimits(limits)}`, rangeProblem),
  shape: { type: "range", limits },
});
