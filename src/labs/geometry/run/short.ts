/** @file Values that files may write in a shorter form. */
import type { Simple } from "../../../param/kind";
import type { Schema, SchemaKit } from "../../../param/schema";

/** A kind whose values may be written in a shorter form in files. */
export const withShort = <Value, Short>(
  one: Simple<Value>,
  short: (kit: SchemaKit) => Schema<Short>,
  full: (short: Short) => Value,
): Simple<Value> => ({ ...one, schema: (kit) => kit.orShort(one.schema(kit), short(kit), full) });
