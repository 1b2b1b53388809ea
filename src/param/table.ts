/** @file The params of a lab, each spelt once: all that reads, writes, checks or explains them is made from their table. */
import { copyOf } from "./copy";
import { standIn, type Field, type Given } from "./field";
import type { Kind, Spread } from "./kind";
import type { RailRow } from "./row";
import type { Schema, SchemaKit } from "./schema";

export interface Param<Value> {
  readonly kind: Kind<Value> | Spread<Value>;
  /** What stands when nothing is said. */
  readonly usual: Value;
  /** What it means: one sentence, for grammar, documentation and JSON Schema. */
  readonly words: string;
  /** Its key in a link, where that is not its name. */
  readonly key?: string;
  /** A scenario file must give it. */
  readonly required?: true;
  /** Its row in the rail. */
  readonly row?: RailRow;
  /** Why it has none. */
  readonly unlisted?: string;
}

export type Table<Params> = { readonly [Name in keyof Params]-?: Param<Params[Name]> };
export type AnyTable = Readonly<Record<string, Param<unknown>>>;
export type Row = readonly [name: string, param: Param<unknown>];

type More = Omit<Param<unknown>, "kind" | "usual" | "words">;

/** @param more where its row needs nothing but a name, that */
export const param = <Value>(
  kind: Param<Value>["kind"],
  usual: Value,
  words: string,
  more: More | string = {},
): Param<Value> => ({ kind, usual, words, ...(typeof more === "string" ? { row: { name: more } } : more) });

/** TypeScript cannot follow that a name and its param belong together. */
export const rowsOf = <Params extends object>(table: Table<Params>): readonly Row[] => Object.entries(table);

/** The params that stand when nothing is said; a copy of one's own. */
export function usualOf<Params extends object>(table: Table<Params>): Params {
  const entries = rowsOf(table).map(([name, { usual }]) => [name, copyOf(usual)]);
  return Object.fromEntries(entries) as Params;
}

export const valueOf = (params: object, name: string): unknown =>
  (params as Readonly<Record<string, unknown>>)[name];

/** What a key takes and means. */
export const aboutOf = ({ kind, words }: Param<unknown>, of: string | null = null) => ({
  of,
  values: "values" in kind ? kind.values : "",
  words,
});

/** The key of one param with one text. */
export function fieldOf(
  [name, { key = name, usual, ...own }]: Row,
  kind: Kind<unknown>,
  misplaced: Field<object>["misplaced"] = () => null,
): Field<object> {
  return {
    key,
    about: [aboutOf({ ...own, usual })],
    ...(kind.many && { many: true }),
    misplaced,
    write: (state) => kind.write(valueOf(state, name)),
    usual: () => kind.write(usual),
    read: (state, texts, report, within) => {
      const result = kind.read(texts, key, report, within);
      if (result.ok) return { ...state, [name]: result.value };
      report(`${key} ${result.why}. ${standIn(kind.write(valueOf(state, name)))}`);
      return state;
    },
  };
}

/** The keys of a link, in the order of the table. */
export function fieldsOf<Params extends object>(table: Table<Params>): readonly Field<Params>[] {
  const fields = rowsOf(table).flatMap((row) => {
    const [name, { kind }] = row;
    return "fields" in kind ? kind.fields(name) : [fieldOf(row, kind)];
  });
  // A field of one of its params leaves the others as they are.
  return fields as readonly Field<object>[] as unknown as readonly Field<Params>[];
}

/** The words of a JSON Schema: what the param means, and what its values must be that has no keyword. */
function describe({ kind: { note }, words }: Param<unknown>): string {
  return note === undefined ? words : words.replace(/\.$/, `: ${note}.`);
}

/** An object with a property for each param. */
export function schemaOf<Params extends object>(table: Table<Params>, kit: SchemaKit): Schema<Params> {
  const properties = rowsOf(table).map(([name, own]) => {
    const usual = own.required || own.usual === undefined ? undefined : { value: own.usual };
    return [name, { schema: own.kind.schema(kit), words: describe(own), usual }] as const;
  });
  // Each property is of its param's kind.
  return kit.object(Object.fromEntries(properties)) as Schema<Params>;
}

/** TypeScript cannot follow that a param only meets values of its own. */
const tableOfAny = <Params extends object>(table: Table<Params>) => table as unknown as AnyTable;

/** What links and files need to know of params. */
export interface ParamSet<Params> {
  readonly defaults: Params;
  /** A table for each kind of params. */
  readonly tables: readonly AnyTable[];
  /** In the order in which a link lists them. */
  readonly fields: readonly Field<Params>[];
  /** The params that a link with these keys starts from. */
  readonly base: (given: Given) => Params;
  /** What a scenario file must be. */
  readonly schema: (kit: SchemaKit) => Schema<Params>;
}

export const paramsOf = <Params extends object>(table: Table<Params>): ParamSet<Params> => ({
  defaults: usualOf(table),
  tables: [tableOfAny(table)],
  fields: fieldsOf(table),
  base: () => usualOf(table),
  schema: (kit) => schemaOf(table, kit),
});
