/** @file A run pinned beside the one that is shown. Its params are written as the query of a link, inside the link. */
import { orAbsent } from "../param/absent";
import type { Reading } from "../param/field";
import type { Kind } from "../param/kind";
import { writePercent } from "../param/text";
import { SCENARIO_VERSION } from "./defaults";
import { writeFields } from "./fields";
import type { Lab } from "./lab";

/** What is needed of a lab to write and read its pinned run. */
export type PinLab<Params extends object> = Pick<
  Lab<Params>,
  "id" | "fields" | "base" | "clash" | "adapt" | "clashing" | "keyOf" | "normalize" | "schema"
>;

function write<Params extends object>({ fields }: PinLab<Params>, params: Params): string {
  const pairs = [["v", String(SCENARIO_VERSION)] as const, ...writeFields(fields, params)];
  return pairs.map(([key, text]) => `${key}=${writePercent(text)}`).join("&");
}

const UNREAD_PIN: Reading<never> = { ok: false, why: "is unread" };

/**
 * The kind of a param that holds a pinned run. The lab is passed as a function, because this param is a part
 * of the lab's own declaration.
 */
export function pinned<Params extends object>(labOf: () => PinLab<Params>): Kind<Params | undefined> {
  return orAbsent<Params>({
    write: (params) => [write(labOf(), params)],
    // Decoding: what is read with the fields of a lab are params of that lab.
    read: ([text = ""], key, report, within) =>
      (within?.(labOf(), text, key, report) ?? UNREAD_PIN) as Reading<Params>,
    values: "the query of its link, percent-encoded",
    schema: (kit) => {
      const { schema, clash } = labOf();
      return kit.with(schema(kit), clash);
    },
  });
}
