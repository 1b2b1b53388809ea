/** @file How a scenario is looked at: what every lab has in the same way, and what a lab's own table adds to it. */
import type { Field } from "../param/field";
import * as kinds from "../param/kind";
import { fieldsOf, param, rowsOf, usualOf, type Param, type Table } from "../param/table";
import { quote } from "../param/text";
import { THEMES, type Look, type Tell, type View } from "./types";

/** A param of a view, and what single values of it cannot know. */
export interface ViewParam<Value, Params> extends Param<Value> {
  /** It is merely pointed at: no change that one would go back to. */
  readonly passing?: true;
  /** Why a value has no place beside these params, in this view of them, as a clause; null when it has. */
  readonly problem?: (value: Value, params: Params, view: object) => string | null;
  /** What of such a value has a place; the rest is told. Without this, nothing has. */
  readonly keep?: (value: Value, params: Params, tell: Tell) => Value;
}

/** In the order of a link, which is also the order in which problems are found. */
export type ViewTable<Own, Params> = { readonly [Name in keyof Own]-?: ViewParam<Own[Name], Params> };

/** What links and files need to know of a lab's view. */
export interface ViewSet<Own extends View, Params> {
  readonly table: Table<Own>;
  readonly usual: Own;
  readonly fields: readonly Field<Own>[];
  readonly rows: readonly (readonly [name: string, param: ViewParam<unknown, Params>])[];
}

const lookTable: Table<Look> = {
  embed: param(kinds.flag, false, "Without header and footer, to be put into another page."),
  theme: param(kinds.word(THEMES), "auto", "Colours."),
};

export const usualLook: Look = usualOf(lookTable);
export const lookFields: readonly Field<Look>[] = fieldsOf(lookTable);

/** What every lab has in its view. */
export const commonView = <Params>(
  figuresOf: (params: Params) => readonly string[],
): ViewTable<View, Params> => ({
  figure: {
    ...param<string | null>(kinds.orNull(kinds.text), null, "Shows this figure alone."),
    problem: (figure, params) => {
      const figures = figuresOf(params);
      return figure === null || figures.includes(figure)
        ? null
        : `there is no figure ${quote(figure)}, only ${figures.join(", ")}`;
    },
  },
  ...lookTable,
});

/** What may be absent is. */
const withoutAbsent = <Own extends View>(view: Own): Own =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as Own;

export function viewSetOf<Own extends View, Params>(table: ViewTable<Own, Params>): ViewSet<Own, Params> {
  // A row of this table is a param with more to it, and of the value of its name.
  const plain = table as unknown as Table<Own>;
  return {
    table: plain,
    usual: withoutAbsent(usualOf(plain)),
    fields: fieldsOf(plain),
    rows: rowsOf(plain),
  };
}

type Values = Readonly<Record<string, unknown>>;
export const valuesOf = (view: object): Values => ({ ...view });

/** The view without what does not fit, which is named. */
export function fitView<Own extends View, Params>(
  { rows }: ViewSet<Own, Params>,
  view: Own,
  params: Params,
  tell: Tell = () => undefined,
): Own {
  const values = valuesOf(view);
  const fitted = rows.reduce((fit: Values, [key, { problem, keep, usual }]) => {
    const message = problem?.(fit[key], params, fit) ?? null;
    if (message === null) return fit;
    if (keep !== undefined) return { ...fit, [key]: keep(fit[key], params, tell) };
    tell(key, `${key} cannot be used: ${message}. It was left out.`);
    return { ...fit, [key]: usual };
  }, values);
  // Values of the same names, each of its row.
  return fitted === values ? view : withoutAbsent(fitted as unknown as Own);
}
