/** @file How a scenario is looked at: schema, defaults, link keys. The same for every lab. */
import * as z from "zod/mini";
import { MAX_STEPS } from "../experiments/tracking/schema";
import { asNumber, asSwitch, asWord, leaf, property, type Field } from "./field";
import { check } from "./sentences";
import { readList, writeList } from "./text";
import type { View } from "./types";

const time = z.int().check(z.gte(0), z.lte(MAX_STEPS));

const shape = {
  t: z._default(z.nullable(time), null),
  span: z._default(z.nullable(z.tuple([time, time])), null),
  figure: z._default(z.nullable(z.string().check(z.regex(/^[A-Za-z][\w-]{0,39}$/))), null),
  embed: z._default(z.boolean(), false),
  theme: z._default(z.enum(["auto", "light", "dark", "projector"]), "auto"),
};
export const viewSchema = z.strictObject(shape);

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
  parse: (text: string) => unknown,
  format: (value: NonNullable<View[Name]>) => string,
): Field<View> {
  return leaf<View, View[Name]>({
    key: name,
    get: (view) => view[name],
    put: (view, value) => {
      const result = check<Partial<View>>(viewSchema, { ...defaultView, [name]: value });
      if (result.ok) return { ok: true, value: { ...view, [name]: result.value[name] ?? null } };
      return { ok: false, problem: { ...result.problem, path: result.problem.path.slice(1) } };
    },
    parse,
    format: (value) => (value === null ? "" : format(value)),
  });
}

export const viewFields: readonly Field<View>[] = [
  optional("t", asNumber.parse, asNumber.format),
  optional("span", readList, writeList),
  optional("figure", asWord.parse, asWord.format),
  property<View, "embed">("embed", shape.embed, asSwitch),
  property<View, "theme">("theme", shape.theme, asWord),
];
