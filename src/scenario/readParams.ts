/** @file The params of a lab from the keys of a link; the smallest set of keys to drop when they contradict each other. */
import { standIn, type Given } from "../param/field";
import type { Clash } from "../param/schema";
import { readFields } from "./fields";
import type { Lab } from "./lab";
import type { Tell } from "./types";

/** What is needed to know of a lab. */
type Reader<Params extends object> = Pick<
  Lab<Params>,
  "fields" | "base" | "clash" | "adapt" | "clashing" | "keyOf"
>;

/** All choices of 1, then 2, … of these; earlier ones first. */
function* choices<Item>(items: readonly Item[]): Generator<Item[]> {
  const subsets = Array.from({ length: 1 << items.length }, (_, bits) =>
    items.filter((_item, i) => (bits >> i) & 1),
  );
  yield* subsets.toSorted((a, b) => a.length - b.length);
}

/** Groups of keys that were given and can clash; the one that the clash is about comes first. */
function suspects<Params extends object>({ clashing, keyOf }: Reader<Params>, given: Given, clash: Clash) {
  const failedKey = keyOf(clash.path);
  return clashing
    .map((group) => group.filter((key) => given.has(key)))
    .filter((group) => group.length > 0)
    .toSorted((a, b) => Number(b.includes(failedKey)) - Number(a.includes(failedKey)));
}

/** The fewest keys to drop so that this clash is gone (another may then show). */
function smallestDrop<Params extends object>(
  lab: Reader<Params>,
  given: Given,
  clash: Clash,
  read: (given: Given) => Params,
): string[] {
  for (const choice of choices(suspects(lab, given, clash))) {
    const next = lab.clash(read(without(given, choice.flat())));
    if (choice.length > 0 && (next === null || lab.keyOf(next.path) !== lab.keyOf(clash.path)))
      return choice.flat();
  }
  return [...given.keys()];
}

function without(given: Given, keys: readonly string[]): Given {
  return new Map([...given].filter(([key]) => !keys.includes(key)));
}

/** The params of a lab, with the fewest contradicting keys back at their defaults. */
export function readParams<Params extends object>(lab: Reader<Params>, given: Given, tell: Tell): Params {
  const base = lab.base(given);
  const settled = (params: Params, some: Given) =>
    lab.clash(params) === null ? params : lab.adapt(params, (key) => some.has(key));
  const read = (some: Given) => settled(readFields(lab.fields, some, base), some);
  const settle = (left: Given, params: Params): Params => {
    const clash = lab.clash(params);
    if (clash === null) return params;
    const dropped = smallestDrop(lab, left, clash, read);
    const rest = without(left, dropped);
    const next = read(rest);
    for (const { key, write } of lab.fields.filter((field) => dropped.includes(field.key)))
      tell(key, `${key} cannot be used: ${clash.message}. ${standIn(write(next))}`);
    return settle(rest, next);
  };
  return settle(given, settled(readFields(lab.fields, given, base, tell), given));
}
