/** @file How a scenario is looked at: defaults and link keys. The same for every lab. */
import { MAX_STEPS, TIME } from "../experiments/limits";
import { demand, fine, numberIn, pairOf, wordOf, type Check } from "./check";
import { asNumber, asSwitch, asWord, leaf, property, putProperty, type Field } from "./field";
import { readList, writeList } from "./text";
import { THEMES, type View } from "./types";

/** A figure's id. */
export const FIGURE = /^[A-Za-z][\w-]{0,39}$/;

export const defaultView: View = { t: null, span: null, figure: null, embed: false, theme: "auto" };

/** What single values of a view cannot know, as a clause with its key; null when all is well. */
export function viewProblem(
  { t, span }: View,
  steps: number | null,
): { key: "t" | "span"; message: string } | null {
  const end = steps ?? MAX_STEPS;
  if (t !== null && t > end) return { key: "t", message: `step ${t} lies outside the run of ${end} steps` };
  if (span !== null && span[0] >= span[1])
    return { key: "span", message: `the span from ${span[0]} to ${span[1]} must run forwards` };
  if (span !== null && span[1] > end)
    return { key: "span", message: `the span to step ${span[1]} lies outside the run of ${end} steps` };
  return null;
}

/** The view without what no longer fits a run of this length. */
export function fitView(view: View, steps: number | null): View {
  const problem = viewProblem(view, steps);
  return problem === null ? view : fitView({ ...view, [problem.key]: null }, steps);
}

/** A key whose absence means "none". */
function optional<Name extends "t" | "span" | "figure">(
  name: Name,
  check: Check<View[Name]>,
  { parse, format }: { parse: (text: string) => unknown; format: (value: NonNullable<View[Name]>) => string },
): Field<View> {
  return leaf<View, View[Name]>({
    key: name,
    get: (view) => view[name],
    put: putProperty(name, check),
    parse,
    format: (value) => (value === null ? "" : format(value)),
  });
}

const figure: Check<string> = (value) =>
  typeof value === "string" && FIGURE.test(value)
    ? fine(value)
    : demand("be a short word of letters, digits, - and _ that starts with a letter");

const embed: Check<boolean> = (value) =>
  typeof value === "boolean" ? fine(value) : demand("be true or false");

export const viewFields: readonly Field<View>[] = [
  optional("t", numberIn(TIME), asNumber),
  optional("span", pairOf(numberIn(TIME)), { parse: readList, format: writeList }),
  optional("figure", figure, asWord),
  property<View, "embed">("embed", embed, asSwitch),
  property<View, "theme">("theme", wordOf(THEMES), asWord),
];
