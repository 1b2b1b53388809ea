/** @file A list of values of one kind; a link gives the key once for each. */
import type { Kind, Simple } from "./kind";
import { quote } from "./text";

/** What is needed of the kind of a single value. */
export type One<Value> = Pick<Simple<Value>, "read" | "format" | "values" | "schema" | "members">;

export interface Many<Value> extends Kind<Value[]> {
  /** The kind of each value. */
  readonly one: One<Value>;
}

/** @param noun what one of the values is called */
export const manyOf = <Value>(
  one: One<Value>,
  [from, to]: readonly [number, number],
  noun: string,
): Many<Value> => ({
  one,
  many: true,
  write: (values) => (values.length === 0 ? [""] : values.map(one.format)),
  read: (texts, key, report) => {
    const given = texts.length === 1 && texts[0] === "" && from === 0 ? [] : texts;
    if (given.length > to)
      report(`${key} is given ${given.length} times; at most ${to} are allowed. The first ${to} were used.`);
    const values = given.slice(0, to).flatMap((text) => {
      const result = one.read([text], key, report);
      if (result.ok) return [result.value];
      const which = result.why.includes(quote(text)) ? key : `${key}=${quote(text)}`;
      report(`${which} ${result.why}. The ${noun} was left out.`);
      return [];
    });
    return values.length >= from || given.length === 0
      ? { ok: true, value: values }
      : { ok: false, why: "has no usable value" };
  },
  values: `${one.values}; up to ${to} times`,
  schema: (kit) => kit.list(one.schema(kit), from, to),
});
