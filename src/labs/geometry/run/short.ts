/** @file Values that files may write in a shorter form. */
import type { Simple } from "../../../param/kind";
import type { Schema, SchemaKit } from "../../../param/schema";

/** A kind whose values may be written in a shorter form in files. */
export const withShort = <Value, Short>(
  one: Simple<Value>,
  short: (kit: SchemaKit) => Schema<Short>,
  full: (short: Short) => Value,
): Simple<Value> => ({ ...one, schema: (kit) => kit.orShort(one.schema(kit), short(kit), full) });

type Arguments = Readonly<Record<string, { kind: Pick<Simple<unknown>, "schema">; words: string }>>;

/** The schema of an object that has only arguments. */
export const objectOf = <Value extends object>(kit: SchemaKit, own: Arguments): Schema<Value> =>
  kit.object(
    Object.fromEntries(
      Object.entries(own).map(([name, { kind, words }]) => [name, { schema: kind.schema(kit), words }]),
    ),
    // Its properties are those of the value.
  ) as Schema<Value>;
