/** @file Makes a value optional. */
import type { Kind } from "./kind";

/** A value of this kind, or undefined. Schemas and the grammar of links speak of the kind only. */
export const orAbsent = <Value>(kind: Kind<Value>): Kind<Value | undefined> => ({
  write: (value) => (value === undefined ? [""] : kind.write(value)),
  read: kind.read,
  values: kind.values,
  schema: (kit) => kit.orAbsent(kind.schema(kit)),
});
