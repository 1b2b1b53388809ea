/** @file Words about a pinned run: in which params it differs, and what came of both runs. */
import type { Field } from "../../../param/field";
import { afterKind, kindOf, numbersOf, sentenceOf, type Finding } from "../../../scenario/statement";

/** The label of its curves. */
export const PINNED_LABEL = "pinned";

/** The longest value that is quoted. */
const MOST_SAID = 40;

export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** For each param that differs a clause like "steps 200 instead of 600". */
export function keyWords<Params>(
  fields: readonly Field<Params>[],
  now: Params,
  pinned: Params,
): readonly string[] {
  return fields.flatMap((field) => {
    const write = (params: Params) => (field.misplaced(params) === null ? field.write(params).join(" ") : "");
    const [here, there] = [write(now), write(pinned)];
    if (here === there) return [];
    const isShort = here !== "" && there !== "" && here.length + there.length <= MOST_SAID;
    return [isShort ? `${field.key} ${there} instead of ${here}` : `another ${field.key}`];
  });
}

export const SAME_RUN = "The pinned run is this one: change anything to compare.";

export interface Comparison {
  readonly text: string;
  /** The outcome of each, as a list if it is one. */
  readonly each: readonly string[];
}

interface Run {
  readonly params: object;
}

/** The sentences of a text. */
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?]) (?=\p{L})/u);

/** A finding sentence by sentence, with its numbers in the text. */
const partsOf = (found: Finding): readonly string[] => {
  const numbers = numbersOf(found);
  return sentencesOf(found.text.replaceAll(/[#!](\d)/g, (slot, index) => numbers[Number(index)] ?? slot));
};

/** The findings of a run without the sentences that the other run has, too. */
function less(some: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.flatMap(partsOf));
  return some.flatMap((found) => {
    const text = partsOf(found)
      .filter((sentence) => !known.has(sentence))
      .join(" ");
    return text === "" ? [] : [{ ...found, text }];
  });
}

/** "Now, observed: …" if the first finding has a status, else "Now: …". */
function told(when: string, [first, ...rest]: readonly Finding[]): readonly string[] {
  if (first === undefined) return [];
  const start =
    first.status === null
      ? `${when}: ${first.text}`
      : `${when}, ${kindOf(first).toLowerCase()}${afterKind(first)}`;
  return [[start, ...rest.map(sentenceOf)].join(" ")];
}

/** @param outcome what came of a run; nothing while nothing is known */
export function comparisonOf<Trace extends Run>(
  fields: readonly Field<object>[],
  [now, pinned]: readonly [Trace, Trace],
  outcome: (trace: Trace) => readonly Finding[],
): Comparison {
  const others = keyWords(fields, now.params, pinned.params);
  if (others.length === 0) return { text: SAME_RUN, each: [] };
  const text = `The pinned run has ${listed(others)}.`;
  const [here, there] = [outcome(now), outcome(pinned)];
  if (here.length === 0 || there.length === 0) return { text, each: [] };
  const each = [...told("Now", less(here, there)), ...told("Pinned", less(there, here))];
  if (each.length > 0) return { text, each };
  const both = here.map((found) => sentenceOf({ ...found, text: partsOf(found).join(" ") })).join(" ");
  return { text: `${text} Both end alike: ${both}`, each };
}
