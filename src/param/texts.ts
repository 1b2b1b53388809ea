/** @file A param that is a list of texts. */
import { fine, listOf } from "./check";
import { simple, type Simple } from "./kind";

/** Any texts, with commas between. */
export const texts: Simple<string[]> = simple<string[]>({
  check: listOf((value) => fine(String(value))),
  parse: (value) => value.split(","),
  format: String,
  values: "names, with commas",
  schema: (kit) => kit.list(kit.anyText()),
});
