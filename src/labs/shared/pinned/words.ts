/** @file What a pinned run has otherwise than the one that is shown, key by key. */
import type { Field } from "../../../param/field";

/** What is written beside its lines. */
export const PINNED = "pinned";

/** Characters of a value that are said. */
const MOST_SAID = 40;

export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** "steps 200 instead of 600" of every key that differs. */
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

export const SAME = "The pinned run is this one: change anything to compare.";
