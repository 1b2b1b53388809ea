/**
 * @file A value of a few named entries. A link lists them one after the other, as in `1024,16`; a file has an
 * object. Such a value may be optional; its kind then says which value it has when it is switched on.
 */
import { demand, fine, type Check, type Checked } from "./check";
import { isRecord } from "./isRecord";
import { simple, without, type AnyArguments, type Argument, type Simple } from "./kind";
import type { Schema, SchemaKit } from "./schema";
import { checkedIn, propertiesOf } from "./spelt";

/** The entries in the order in which a link lists them. */
type EntriesOf<Value> = { readonly [Name in keyof Value & string]-?: Argument<Value[Name]> };

export interface RecordKind<Value> extends Simple<Value> {
  readonly named: AnyArguments;
}

interface Spelling<Value> {
  /** The characters that separate entries in a link: the first of them is written, any of them is read. */
  readonly separator?: string;
  /** What the grammar says of the values. If absent, the names of the entries. */
  readonly values?: string;
  /** What is wrong with entries that are valid by themselves, as a clause; null if nothing is. */
  readonly problem?: (value: Value) => string | null;
}

/** The schema of an object that has only these entries. */
export const objectOf = <Value extends object>(kit: SchemaKit, entries: EntriesOf<Value>): Schema<Value> =>
  // Its properties are those of the value.
  kit.object(propertiesOf(entries as AnyArguments, kit)) as Schema<Value>;

const spelling = (own: readonly (readonly [string, Argument<unknown>])[], separator: string) => ({
  // With a wrong number of pieces it is unclear which is which. The text is returned as it is, for the check
  // to refuse.
  parse(text: string): unknown {
    const pieces = text.split(new RegExp(`[${separator}]`));
    if (pieces.length !== own.length) return text;
    return Object.fromEntries(own.map(([name, { kind }], i) => [name, kind.parse(pieces[i] ?? "")]));
  },
  format: (value: object) =>
    own
      .map(([name, { kind }]) => kind.format((value as Readonly<Record<string, unknown>>)[name]))
      .join(separator.charAt(0)),
});

export function record<Value extends object>(
  entries: EntriesOf<Value>,
  { separator = ",", problem = () => null, ...more }: Spelling<Value> = {},
): RecordKind<Value> {
  // TypeScript cannot follow that a name and its entry belong together.
  const all = entries as AnyArguments;
  const { values = Object.keys(all).join(separator.charAt(0)) } = more;
  const lacking = (name: string) => `it needs ${name}, as in ${values}`;
  const each: Check<Value> = (value) =>
    isRecord(value) ? (checkedIn(all, value, lacking) as Checked<Value>) : demand(`be ${values}`);
  const made = simple<Value>({
    ...spelling(Object.entries(all), separator),
    check: without(problem, each),
    values,
    schema: (kit) =>
      kit.with(objectOf<Value>(kit, entries), (value) => {
        const message = problem(value);
        return message === null ? null : { path: [], message };
      }),
  });
  return { ...made, named: all };
}

type Nothing = null | undefined;

/** A record, or nothing. */
export interface OptionalRecord<Value, None extends Nothing> extends RecordKind<Value | None> {
  readonly none: None;
  /** The value when it is switched on. */
  readonly opens: Value;
}

interface Optional<Value, None> {
  readonly none: None;
  /** The word for "no value" in a link. */
  readonly word: string;
  readonly opens: Value;
}

export function orNone<Value extends object, None extends Nothing>(
  one: RecordKind<Value>,
  { none, word, opens }: Optional<NoInfer<Value>, None>,
): OptionalRecord<Value, None> {
  const values = word === "" ? one.values : `${word}, or ${one.values}`;
  const made = simple<Value | None>({
    check: (value) => (value === none ? fine(none) : one.check(value)),
    parse: (text) => (text === word ? none : one.parse(text)),
    // Anything other than `none` is a value.
    format: (value) => (value === none ? word : one.format(value as Value)),
    wants: values,
    values,
    schema: (kit) => {
      const schema = one.schema(kit);
      return (none === null ? kit.orNull(schema) : kit.orAbsent(schema)) as Schema<Value | None>;
    },
  });
  return { ...made, named: one.named, none, opens };
}
