/** @file Values that files may spell shorter. */
import type { Simple } from "../../../param/kind";
import type { Schema, SchemaKit } from "../../../param/schema";

/** In files a value of the kind may be spelt shorter. */
export const withShort = <Value, Short>(
  one: Simple<Value>,
  short: (kit: SchemaKit) => Schema<Short>,
  full: (short: Short) => Value,
): Simple<Value> => ({ ...one, schema: (kit) => kit.orShort(one.schema(kit), short(kit), full) });

type Arguments = Readonly<Record<string, { kind: Pick<Simple<unknown>, "schema">; words: string }>>;

/** An object that is an argument list and nothing else. */
export const objectOf = <Value extends object>(kit: SchemaKit, own: Arguments): Schema<Value> =>
  kit.object(
    Object.fromEntries(
      Object.entries(own).map(([name, { kind, words }]) => [name, { schema: kind.schema(kit), words }]),
    ),
    // Its properties are those of the value.
  ) as Schema<Value>;
