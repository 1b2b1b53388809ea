/** @file How a scenario is looked at: defaults and link keys. The same for every lab. */
import * as kinds from "../param/kind";
import { MAX_STEPS, TIME } from "../param/limits";
import { fieldsOf, param, usualOf, type Table } from "../param/table";
import type { Field } from "../param/field";
import type { Tell } from "./fields";
import type { Reach, Scope } from "./lab";
import { quote } from "../param/text";
import { THEMES, type View } from "./types";

/** In the order of a link. */
export const viewTable: Table<View> = {
  t: param(kinds.orNull(kinds.number(TIME)), null, "The step at which playback is paused."),
  span: param(
    kinds.orNull(kinds.pairOf(kinds.number(TIME), "from,to")),
    null,
    "The steps that the charts over time show.",
  ),
  // Which figures there are depends on the params.
  figure: param(kinds.orNull(kinds.text), null, "Shows this figure alone."),
  hide: param(kinds.orAbsent(kinds.texts), undefined, "What is switched off over the map of an atlas."),
  cell: param(
    kinds.orAbsent(kinds.pairOf(kinds.number({}), "two numbers")),
    undefined,
    "The cell of an atlas that is pointed at, in the units of x and logStep (triangle: of x and y).",
  ),
  cobweb: param(
    kinds.orAbsent(kinds.number({ above: 0 })),
    undefined,
    "The step of the orbits that is pointed at, whose cobweb is shown.",
  ),
  embed: param(kinds.flag, false, "Without header and footer, to be put into another page."),
  theme: param(kinds.word(THEMES), "auto", "Colours."),
};

export const defaultView: View = usualView();
/** What may be absent is. */
function usualView(): View {
  const { hide: _, cell: _1, cobweb: _2, ...view } = usualOf(viewTable);
  return view;
}

export const viewFields: readonly Field<View>[] = fieldsOf(viewTable);

/** The view without a value. */
const NONE = { t: null, span: null, figure: null, hide: undefined, cell: undefined, cobweb: undefined };

interface ViewProblem {
  readonly key: keyof typeof NONE;
  readonly message: string;
}

const isIn = (value: number, [from, to]: Reach) => value >= from && value <= to;

/** What is pointed at lies in the picture. */
function pointingProblem({ cell, cobweb }: View, { map, diagram }: Scope): ViewProblem | null {
  if (cell !== undefined) {
    if (!map) return { key: "cell", message: "there is no map of cells here" };
    const at = isIn(cell[0], map[0]) ? 1 : 0;
    const [value, [from, to]] = [cell[at], map[at]];
    if (!isIn(value, map[at]))
      return { key: "cell", message: `entry ${at + 1} is ${value}; the map goes from ${from} to ${to}` };
  }
  if (cobweb === undefined || (diagram && isIn(cobweb, diagram))) return null;
  const message = diagram
    ? `step ${cobweb} lies outside the diagram, which goes from ${diagram[0]} to ${diagram[1]}`
    : "there is no diagram of orbits here";
  return { key: "cobweb", message };
}

/** What single values of a view cannot know, as a clause with its key; null when all is well. */
export function viewProblem(view: View, scope: Scope): ViewProblem | null {
  const { t, span, figure, hide } = view;
  const { steps, figures, layers } = scope;
  const end = steps ?? MAX_STEPS;
  if (t !== null && t > end) return { key: "t", message: `step ${t} lies outside the run of ${end} steps` };
  if (span !== null && span[0] >= span[1])
    return { key: "span", message: `the span from ${span[0]} to ${span[1]} must run forwards` };
  if (span !== null && span[1] > end)
    return { key: "span", message: `the span to step ${span[1]} lies outside the run of ${end} steps` };
  if (figure !== null && !figures.includes(figure))
    return { key: "figure", message: `there is no figure ${quote(figure)}, only ${figures.join(", ")}` };
  const stranger = hide?.find((name) => !layers?.includes(name));
  if (stranger !== undefined)
    return {
      key: "hide",
      message: `there is no ${quote(stranger)} to hide${layers ? `, only ${layers.join(", ")}` : ""}`,
    };
  return pointingProblem(view, scope);
}

/** Of several things to hide, an unknown one does not take the others with it. */
function withoutStranger({ hide = [], ...view }: View, { layers = [] }: Scope, tell?: Tell): View {
  const known = hide.filter((name) => layers.includes(name));
  for (const name of hide.filter((each) => !layers.includes(each)))
    tell?.(
      "hide",
      layers.length === 0
        ? `hide names ${quote(name)}, but here nothing can be hidden. It was left out.`
        : `hide names ${quote(name)}, which must be one of ${layers.join(", ")}. It was left out.`,
    );
  return known.length === 0 ? view : { ...view, hide: known };
}

/** The view without what does not fit, which is named. */
export function fitView(view: View, scope: Scope, tell?: Tell): View {
  const problem = viewProblem(view, scope);
  if (problem === null) return view;
  const { key, message } = problem;
  if (key === "hide") return fitView(withoutStranger(view, scope, tell), scope, tell);
  tell?.(key, `${key} cannot be used: ${message}. It was left out.`);
  return fitView({ ...view, [key]: NONE[key] }, scope, tell);
}
