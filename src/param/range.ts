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

/** Parses two ends. A text with another number of parts is kept whole, so that the notice can quote it. */
const twoEnds = {
  parse: (text: string) => (text.split(",").length === 2 ? readList(text) : text),
  format: writeList,
};

/** Two numbers with a comma in between. */
export function pair(limits: Limits, wants: string): Simple<[number, number]> {
  return simple<[number, number]>({
    ...twoEnds,
    check: twoOf(numberIn(limits)),
    wants,
    values: "from,to",
    schema: (kit) => kit.pair(limits, () => null),
  });
}

export type Range = [from: number, to: number];

/** Why two ends make no range, as a clause; null when they make one. */
export function rangeProblem([from, to]: readonly [number, number]): string | null {
  return from < to ? null : `the range from ${from} to ${to} must run upwards`;
}

export function range(limits: Limits): Simple<Range> {
  return simple<Range>({
    ...twoEnds,
    shape: { type: "range", limits },
    check: without(rangeProblem, twoOf(numberIn(limits))),
    wants: "two numbers with a comma between",
    values: `from,to within ${spellLimits(limits)}`,
    schema: (kit) => kit.pair(limits, rangeProblem),
  });
}
