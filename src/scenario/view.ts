/** @file The view of a scenario: the params that every lab has, and the table that a lab adds. */
import type { Field } from "../param/field";
import * as kinds from "../param/kind";
import { fieldsOf, param, rowsOf, usualOf, type Param, type Table } from "../param/table";
import { quote } from "../param/text";
import { THEMES, type Look, type Tell, type View } from "./types";

/** A param of a view, with the checks that need more than its own value. */
export interface ViewParam<Value, Params> extends Param<Value> {
  /** The value is only pointed at: a change of it makes no step in the history. */
  readonly passing?: true;
  /** Says, as a clause, why a value does not go together with these params and the rest of this view; null when it does. */
  readonly problem?: (value: Value, params: Params, view: object) => string | null;
  /**
   * The part of a value with a problem that can stay; it reports what it removes. Without `keep`, such a
   * value is replaced by the default.
   */
  readonly keep?: (value: Value, params: Params, tell: Tell) => Value;
}

/** The params of a view, in the order of a link, in which problems are looked for, too. */
export type ViewTable<Own, Params> = { readonly [Name in keyof Own]-?: ViewParam<Own[Name], Params> };

/** The view of a lab, as links and files need it. */
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

/** The part of a view that all labs share. */
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

/** The view without the values that are undefined. */
const withoutAbsent = <Own extends View>(view: Own): Own =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as Own;

export function viewSetOf<Own extends View, Params>(table: ViewTable<Own, Params>): ViewSet<Own, Params> {
  // A row of this table is a param and more; its value has the type of its name.
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

/** The view without the values that do not fit, each of which is reported. */
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
  // Each value was replaced by one of the same row, so the types are the same.
  return fitted === values ? view : withoutAbsent(fitted as unknown as Own);
}
