/** @file Writes params and views as lists of keys and texts, and reads them. */
import { isMany, type Field, type Given } from "../param/field";
import type { ReadWithin } from "../param/field";
import { quote } from "../param/text";
import type { Tell } from "./types";

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => text === b[i]);

/** The key and text of every value that is not the default, in the order of the fields. */
export function writeFields<State>(
  fields: readonly Field<State>[],
  state: State,
): (readonly [key: string, text: string])[] {
  return fields
    .filter((field) => field.misplaced(state) === null)
    .flatMap((field) => {
      const texts = field.write(state);
      return same(texts, field.usual(state)) ? [] : texts.map((text) => [field.key, text] as const);
    });
}

/** The base state, with the values of the given keys put in. */
export function readFields<State>(
  fields: readonly Field<State>[],
  given: Given,
  base: State,
  tell: Tell = () => undefined,
  within?: ReadWithin,
): State {
  const said = new Set(given.keys());
  return fields.reduce((state, field) => {
    const texts = given.get(field.key);
    if (texts === undefined) return state;
    const misplaced = field.misplaced(state, said);
    if (misplaced !== null) {
      tell(field.key, `${misplaced}. It was left out.`);
      return state;
    }
    if (texts.length > 1 && !isMany(field, state))
      tell(
        field.key,
        `${field.key} is given ${texts.length} times. Only the first, ${quote(texts[0])}, was read.`,
      );
    return field.read(state, texts, (message) => tell(field.key, message), within);
  }, base);
}
