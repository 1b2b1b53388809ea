/** @file Reads the params of a lab from the keys of a link. When keys contradict each other, as few as possible are dropped. */
import { standIn, type Given } from "../param/field";
import type { Clash } from "../param/schema";
import { readFields } from "./fields";
import type { Lab } from "./lab";
import type { Tell } from "./types";

/** What is needed of a lab to read its params. */
type Reader<Params extends object> = Pick<
  Lab<Params>,
  "fields" | "base" | "clash" | "adapt" | "clashing" | "keyOf"
>;

/** All subsets of the items, smaller ones first. */
function* choices<Item>(items: readonly Item[]): Generator<Item[]> {
  const subsets = Array.from({ length: 1 << items.length }, (_, bits) =>
    items.filter((_item, i) => (bits >> i) & 1),
  );
  yield* subsets.toSorted((a, b) => a.length - b.length);
}

/** The groups of given keys that can clash; the group that this clash is about comes first. */
function suspects<Params extends object>({ clashing, keyOf }: Reader<Params>, given: Given, clash: Clash) {
  const failedKey = keyOf(clash.path);
  return clashing
    .map((group) => group.filter((key) => given.has(key)))
    .filter((group) => group.length > 0)
    .toSorted((a, b) => Number(b.includes(failedKey)) - Number(a.includes(failedKey)));
}

/** The smallest set of keys whose removal resolves this clash (another clash may then show). */
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

/** The params of a lab; where keys contradict each other, as few as possible fall back to their defaults. */
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
