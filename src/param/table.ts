/**
 * @file Tables of params. A lab declares each param once; everything that reads, writes, checks or explains
 * params is made from these tables.
 */
import { copyOf } from "./copy";
import { standIn, type Field, type Given } from "./field";
import type { Kind, Spread } from "./kind";
import type { RailRow } from "./row";
import type { Schema, SchemaKit } from "./schema";

export interface Param<Value> {
  readonly kind: Kind<Value> | Spread<Value>;
  /** The default value. */
  readonly usual: Value;
  /** The meaning in one sentence, for the grammar, the documentation and JSON Schema. */
  readonly words: string;
  /** Its key in a link, if that is not its name. */
  readonly key?: string;
  /** A scenario file must give it. */
  readonly required?: true;
  /** Its row in the rail (the column of controls). */
  readonly row?: RailRow;
  /** Why it has no row. */
  readonly unlisted?: string;
}

export type Table<Params> = { readonly [Name in keyof Params]-?: Param<Params[Name]> };
export type AnyTable = Readonly<Record<string, Param<unknown>>>;
export type Row = readonly [name: string, param: Param<unknown>];

type More = Omit<Param<unknown>, "kind" | "usual" | "words">;

/** @param more the other properties; if its row needs only a name, that name */
export const param = <Value>(
  kind: Param<Value>["kind"],
  usual: Value,
  words: string,
  more: More | string = {},
): Param<Value> => ({ kind, usual, words, ...(typeof more === "string" ? { row: { name: more } } : more) });

/** TypeScript cannot follow that a name and its param belong together. */
export const rowsOf = <Params extends object>(table: Table<Params>): readonly Row[] => Object.entries(table);

/** The default params, as a copy that the caller may change. */
export function usualOf<Params extends object>(table: Table<Params>): Params {
  const entries = rowsOf(table).map(([name, { usual }]) => [name, copyOf(usual)]);
  return Object.fromEntries(entries) as Params;
}

export const valueOf = (params: object, name: string): unknown =>
  (params as Readonly<Record<string, unknown>>)[name];

/** The values and the meaning of a key. */
export const aboutOf = ({ kind, words }: Param<unknown>, of: string | null = null) => ({
  of,
  values: "values" in kind ? kind.values : "",
  words,
});

/** The field of a param that a link writes as one key. */
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

/** The fields of a table, in its order. */
export function fieldsOf<Params extends object>(table: Table<Params>): readonly Field<Params>[] {
  const fields = rowsOf(table).flatMap((row) => {
    const [name, { kind }] = row;
    return "fields" in kind ? kind.fields(name) : [fieldOf(row, kind)];
  });
  // The field of a param leaves all other params as they are.
  return fields as readonly Field<object>[] as unknown as readonly Field<Params>[];
}

/** The description in a JSON Schema: the meaning, and rules for which there is no keyword. */
function describe({ kind: { note }, words }: Param<unknown>): string {
  return note === undefined ? words : words.replace(/\.$/, `: ${note}.`);
}

/** The schema of an object with a property for each param. */
export function schemaOf<Params extends object>(table: Table<Params>, kit: SchemaKit): Schema<Params> {
  const properties = rowsOf(table).map(([name, own]) => {
    const usual = own.required || own.usual === undefined ? undefined : { value: own.usual };
    return [name, { schema: own.kind.schema(kit), words: describe(own), usual }] as const;
  });
  // Each property has the schema of its own param.
  return kit.object(Object.fromEntries(properties)) as Schema<Params>;
}

/** TypeScript cannot follow that a param only meets values of its own. */
const tableOfAny = <Params extends object>(table: Table<Params>) => table as unknown as AnyTable;

/** What links and files need to know of a lab's params. */
export interface ParamSet<Params> {
  readonly defaults: Params;
  /** The tables: one for each kind of params. */
  readonly tables: readonly AnyTable[];
  /** The fields in the order in which a link lists them. */
  readonly fields: readonly Field<Params>[];
  /** The params that a link with these keys starts from, before its keys are read. */
  readonly base: (given: Given) => Params;
  /** The schema of the params in a scenario file. */
  readonly schema: (kit: SchemaKit) => Schema<Params>;
}

export const paramsOf = <Params extends object>(table: Table<Params>): ParamSet<Params> => ({
  defaults: usualOf(table),
  tables: [tableOfAny(table)],
  fields: fieldsOf(table),
  base: () => usualOf(table),
  schema: (kit) => schemaOf(table, kit),
});
