/** @file What may be absent, and names that nobody has checked. */
import { fine, listOf } from "./check";
import { simple, type Kind, type Simple } from "./kind";

/** Any texts, with commas between. */
export const texts: Simple<string[]> = simple<string[]>({
  check: listOf((value) => fine(String(value))),
  parse: (value) => value.split(","),
  format: String,
  values: "names, with commas",
  schema: (kit) => kit.list(kit.anyText()),
});

/** The kind, or nothing at all and no word of it. */
export const orAbsent = <Value>(kind: Kind<Value>): Kind<Value | undefined> => ({
  write: (value) => (value === undefined ? [""] : kind.write(value)),
  read: kind.read,
  values: kind.values,
  schema: (kit) => kit.orAbsent(kind.schema(kit)),
});
