/** @file A run kept beside the one that is shown: its params as the query of a link of their own, inside the link. */
import { orAbsent } from "../param/absent";
import type { Kind } from "../param/kind";
import { quote, writePercent } from "../param/text";
import { SCENARIO_VERSION } from "./defaults";
import { writeFields } from "./fields";
import type { Lab } from "./lab";
import { readQuery } from "./link";
import { readParams } from "./readParams";

/** Characters of such a query that are read; the longest that can be useful has about 8000. */
export const MAX_PIN = 8192;

/** What a pinned run needs to know of its lab. */
export type PinLab<Params extends object> = Pick<
  Lab<Params>,
  "id" | "fields" | "base" | "clash" | "adapt" | "clashing" | "keyOf" | "normalize" | "schema"
>;

function write<Params extends object>({ fields }: PinLab<Params>, params: Params): string {
  const pairs = [["v", String(SCENARIO_VERSION)] as const, ...writeFields(fields, params)];
  return pairs.map(([key, text]) => `${key}=${writePercent(text)}`).join("&");
}

function read<Params extends object>(
  lab: PinLab<Params>,
  query: string,
  tell: (message: string) => void,
): Params {
  const given = readQuery(query, (_key, message) => tell(message));
  const version = given.get("v")?.[0];
  if (version !== undefined && version !== String(SCENARIO_VERSION))
    tell(`v is ${quote(version)}. It was read as version 1.`);
  const known = new Set(["v", ...lab.fields.map(({ key }) => key)]);
  for (const key of given.keys())
    if (!known.has(key)) tell(`${quote(key)} is no key of a run of the ${lab.id} lab. It was left out.`);
  return lab.normalize(readParams(lab, given, (_key, message) => tell(message)));
}

/** The params of a run of a lab, which is asked for when they are read: its view is a part of what it declares. */
export function pinned<Params extends object>(labOf: () => PinLab<Params>): Kind<Params | undefined> {
  const kind: Kind<Params> = {
    write: (params) => [write(labOf(), params)],
    read: ([text = ""], key, report) => {
      if (text.length > MAX_PIN)
        return { ok: false, why: `has ${text.length} characters; at most ${MAX_PIN} are read` };
      if (!text.includes("=")) return { ok: false, why: `is ${quote(text)}, which is no query of a link` };
      return { ok: true, value: read(labOf(), text, (message) => report(`In ${key}: ${message}`)) };
    },
    values: "the query of a link to it, percent-encoded",
    schema: (kit) => {
      const { schema, clash } = labOf();
      return kit.with(schema(kit), clash);
    },
  };
  return orAbsent(kind);
}
