/** @file Words about a pinned run: in which params it differs, and what came of both runs. */
import type { Field } from "../../../param/field";

/** The label of its curves. */
export const PINNED = "pinned";

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

/** "Now, observed: …" if the sentences name their status, else "Now: …". */
function told(when: string, sentences: string): string {
  const [, status, rest] = /^(Claimed|Proved|Exact|Observed): (.*)$/su.exec(sentences) ?? [];
  return status === undefined || rest === undefined
    ? `${when}: ${sentences}`
    : `${when}, ${status.toLowerCase()}: ${rest}`;
}

/** @param outcome what came of a run, in sentences; "" while nothing is known */
export function comparisonOf<Trace extends Run>(
  fields: readonly Field<object>[],
  [now, pinned]: readonly [Trace, Trace],
  outcome: (trace: Trace) => string,
): Comparison {
  const others = keyWords(fields, now.params, pinned.params);
  if (others.length === 0) return { text: SAME_RUN, each: [] };
  const text = `The pinned run has ${listed(others)}.`;
  const [here, there] = [sentencesOf(outcome(now)), sentencesOf(outcome(pinned))];
  if (here.join("") === "" || there.join("") === "") return { text, each: [] };
  const less = (some: readonly string[], known: readonly string[]) =>
    some.filter((one) => !known.includes(one)).join(" ");
  const [only, other] = [less(here, there), less(there, here)];
  if (only === "" && other === "") return { text: `${text} Both end alike: ${here.join(" ")}`, each: [] };
  const each = [only === "" ? [] : told("Now", only), other === "" ? [] : told("Pinned", other)].flat();
  return { text, each };
}
