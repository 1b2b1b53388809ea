/** @file The key of a link that chooses among kinds of params. */
import { standIn, type Field } from "./field";
import { clause } from "./kind";

/**
 * A key that has already decided on the kind before the other keys were read; here its text is only checked.
 * @param words the values that it may have; `tidy` puts the link's text into one spelling
 */
export function chosenField(
  key: string,
  words: readonly string[],
  usual: string,
  write: Field<object>["write"],
  tidy = (text: string) => text,
): Field<object> {
  return {
    key,
    about: [],
    misplaced: () => null,
    write,
    usual: () => [usual],
    read: (state, [text = ""], report) => {
      if (words.includes(tidy(text))) return state;
      const problem = { path: [], demand: `must be one of ${words.join(", ")}`, message: null };
      report(`${key} ${clause(text, problem)}. ${standIn(write(state))}`);
      return state;
    },
  };
}
