/**
 * @file A param that is one of several kinds of object ("target": a shift, a drift or a stream). In a link
 * its name says which kind, and the params of the kind are keys of their own; a link that has one of these
 * keys need not name the kind.
 */
import { standIn, type Field, type Given } from "./field";
import type { Kind, Spread } from "./kind";
import type { Schema } from "./schema";
import { fieldOf, rowsOf, schemaOf, usualOf, valueOf, type Row, type Table } from "./table";
import { chosenField } from "./chosen";

/** Two params of a kind that a link writes under one key. */
export interface Joined {
  readonly key: string;
  readonly of: readonly [string, string];
  readonly kind: Kind<[number, number]>;
  readonly words: string;
}

export interface Member<Value> {
  readonly table: Table<Value>;
  readonly joined?: Joined;
}

/** The property that names the kind of a value. */
const TAG = "kind";

type Kinded = { readonly kind: string };
type Members<Value extends Kinded> = { readonly [K in Value["kind"]]: Member<Extract<Value, { kind: K }>> };

export interface Choice<Value extends Kinded> extends Spread<Value> {
  readonly tables: { readonly [K in Value["kind"]]: Table<Extract<Value, { kind: K }>> };
  /** The default value of each kind. */
  readonly starts: { readonly [K in Value["kind"]]: Extract<Value, { kind: K }> };
  /** The kind that a link means: the one that it names, or else the kind to which its first key of this choice belongs. */
  readonly meant: (name: string, given: Given) => Value["kind"];
}

/** A key of a link that sets a param of one kind. Its field works on the choice's value, not on the whole state. */
interface Own {
  readonly field: Field<object>;
  readonly kind: string;
}

function joinedField({ key, of: [from, to], kind, words }: Joined): Field<object> {
  const get = (value: object) => [valueOf(value, from), valueOf(value, to)] as [number, number];
  return {
    key,
    about: [{ of: null, values: kind.values, words }],
    misplaced: () => null,
    write: (value) => kind.write(get(value)),
    usual: () => [],
    read: (value, texts, report) => {
      const result = kind.read(texts, key, report);
      if (result.ok) return { ...value, [from]: result.value[0], [to]: result.value[1] };
      report(`${key} ${result.why}. ${standIn(kind.write(get(value)))}`);
      return value;
    },
  };
}

/** The fields of a kind's params. Two joined params have one field, in the place of the first of them. */
function ownFields(kind: string, { table, joined }: Member<object>): readonly Own[] {
  const fieldFor = (row: Row): readonly Field<object>[] => {
    const [name, { kind: own }] = row;
    if (name === TAG || "fields" in own || name === joined?.of[1]) return [];
    return [joined !== undefined && name === joined.of[0] ? joinedField(joined) : fieldOf(row, own)];
  };
  return rowsOf(table as Table<Record<string, unknown>>)
    .flatMap(fieldFor)
    .map((field) => ({ field, kind }));
}

export function choice<Value extends Kinded>(members: Members<Value>, words: string): Choice<Value> {
  // TypeScript cannot follow that a kind and its member belong together.
  const all = Object.entries(members as Readonly<Record<string, Member<object>>>);
  const starts = Object.fromEntries(
    all.map(([kind, { table }]) => [kind, usualOf(table as Table<Record<string, unknown>>)]),
  ) as Choice<Value>["starts"];
  const tables = Object.fromEntries(all.map(([kind, { table }]) => [kind, table])) as Choice<Value>["tables"];
  const kinds = all.map(([kind]) => kind);
  const own = all.flatMap(([kind, member]) => ownFields(kind, member));
  const [first = ""] = kinds;

  const startOf = (kind: string): object => (starts as Readonly<Record<string, object>>)[kind] ?? {};

  /** The field of the kind's name. The params of the kind have fields of their own. */
  const kindField = (name: string): Field<object> => ({
    ...chosenField(name, kinds, first, (state) => [String(valueOf(valueOf(state, name) as object, TAG))]),
    about: [{ of: null, values: kinds.join(", "), words }],
  });

  const partField = (name: string, { field, kind }: Own): Field<object> => {
    const valueIn = (state: object) => valueOf(state, name) as Kinded;
    return {
      ...field,
      about: field.about.map((about) => ({ ...about, of: kind })),
      misplaced: (state) =>
        valueIn(state).kind === kind
          ? null
          : `${field.key} belongs to ${name}=${kind}, but this link has ${name}=${valueIn(state).kind}`,
      write: (state) => field.write(valueIn(state).kind === kind ? valueIn(state) : startOf(kind)),
      usual: () => field.write(startOf(kind)),
      read: (state, texts, report) => ({ ...state, [name]: field.read(valueIn(state), texts, report) }),
    };
  };

  return {
    tables,
    starts,
    fields: (name) => [kindField(name), ...own.map((each) => partField(name, each))],
    meant: (name, given) => {
      const said = given.get(name)?.[0];
      if (said !== undefined && kinds.includes(said)) return said;
      const implying = [...given.keys()].map((key) => own.find(({ field }) => field.key === key)?.kind);
      return implying.find((kind) => kind !== undefined) ?? first;
    },
    schema: (kit) =>
      kit.union(
        all.map(([kind, { table }]) => ({
          tags: { [TAG]: kind },
          schema: schemaOf(table as Table<Record<string, unknown>>, kit) as Schema<object>,
        })),
        [TAG],
      ) as Schema<Value>,
  };
}
