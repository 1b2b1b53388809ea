/** @file Reads the params of a pinned run out of the link that holds it. */
import type { ReadWithin } from "../param/field";
import { quote } from "../param/text";
import { SCENARIO_VERSION } from "./defaults";
import { readQuery } from "./link";
import type { PinLab } from "./pin";
import { readParams } from "./readParams";

/** How many characters of a pinned run's query are read. The longest useful one has about 8000. */
export const MAX_PIN = 8192;

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

export const readPin: ReadWithin = (whose, text, key, report) => {
  if (text.length > MAX_PIN)
    return { ok: false, why: `has ${text.length} characters; at most ${MAX_PIN} are read` };
  if (!text.includes("=")) return { ok: false, why: `is ${quote(text)}, which is no query of a link` };
  // Decoding: a pinned run is read by the lab that declared it.
  const lab = whose as PinLab<object>;
  return { ok: true, value: read(lab, text, (message) => report(`In ${key}: ${message}`)) };
};
