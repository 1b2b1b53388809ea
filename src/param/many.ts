/** @file Several values of one kind: a link gives the key once for each. */
import type { Report } from "./field";
import { clause, type Kind, type Simple } from "./kind";

export interface Many<Value> extends Kind<Value[]> {
  /** The kind of each. */
  readonly one: Simple<Value>;
}

/** @param noun what one of them is called */
export const manyOf = <Value>(
  one: Simple<Value>,
  [from, to]: readonly [number, number],
  noun: string,
): Many<Value> => ({
  one,
  many: true,
  write: (values) => (values.length === 0 ? [""] : values.map(one.format)),
  read: (texts, key, report: Report) => {
    const given = texts.length === 1 && texts[0] === "" && from === 0 ? [] : texts;
    if (given.length > to)
      report(`${key} is given ${given.length} times; at most ${to} are allowed. The first ${to} were used.`);
    const values = given.slice(0, to).flatMap((text) => {
      const checked = one.check(one.parse(text));
      if (checked.ok) return [checked.value];
      report(`${key} ${clause(text, checked.problem)}. The ${noun} was left out.`);
      return [];
    });
    return values.length >= from || given.length === 0
      ? { ok: true, value: values }
      : { ok: false, why: "has no usable value" };
  },
  values: `${one.values}; up to ${to} times`,
  schema: (kit) => kit.list(one.schema(kit), from, to),
});
