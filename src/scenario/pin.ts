/** @file A run kept beside the one that is shown: its params as the query of a link of their own, inside the link. */
import { orAbsent } from "../param/absent";
import type { Reading } from "../param/field";
import type { Kind } from "../param/kind";
import { writePercent } from "../param/text";
import { SCENARIO_VERSION } from "./defaults";
import { writeFields } from "./fields";
import type { Lab } from "./lab";

/** What a pinned run needs to know of its lab. */
export type PinLab<Params extends object> = Pick<
  Lab<Params>,
  "id" | "fields" | "base" | "clash" | "adapt" | "clashing" | "keyOf" | "normalize" | "schema"
>;

function write<Params extends object>({ fields }: PinLab<Params>, params: Params): string {
  const pairs = [["v", String(SCENARIO_VERSION)] as const, ...writeFields(fields, params)];
  return pairs.map(([key, text]) => `${key}=${writePercent(text)}`).join("&");
}

const UNREAD: Reading<never> = { ok: false, why: "is unread" };

/** The params of a run of a lab, which is asked for when they are read: its view is a part of what it declares. */
export function pinned<Params extends object>(labOf: () => PinLab<Params>): Kind<Params | undefined> {
  return orAbsent<Params>({
    write: (params) => [write(labOf(), params)],
    // Decoding: what is read with the fields of a lab are its params.
    read: ([text = ""], key, report, within) =>
      (within?.(labOf(), text, key, report) ?? UNREAD) as Reading<Params>,
    values: "the query of its link, percent-encoded",
    schema: (kit) => {
      const { schema, clash } = labOf();
      return kit.with(schema(kit), clash);
    },
  });
}
