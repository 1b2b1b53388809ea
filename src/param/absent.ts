/** @file What may be absent. */
import type { Kind } from "./kind";

/** The kind, or nothing at all and no word of it. */
export const orAbsent = <Value>(kind: Kind<Value>): Kind<Value | undefined> => ({
  write: (value) => (value === undefined ? [""] : kind.write(value)),
  read: kind.read,
  values: kind.values,
  schema: (kit) => kit.orAbsent(kind.schema(kit)),
});
