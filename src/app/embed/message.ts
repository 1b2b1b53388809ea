/** @file What the page around an embedded figure may say: each message is checked and capped before anything is done. docs/embedding.md explains it. */
import { isRecord } from "../../param/isRecord";
import { quote } from "../../param/text";
import { MAX_LINK } from "../../scenario";

export const PROTOCOL = 1;

/** Entries, letters and digits of a scenario; the largest that can be useful has about 20 000. */
const MOST_SIZE = 100_000;
const MOST_DEEP = 16;
const LONGEST_ID = 100;

/** What an answer begins with, so that it is known which question it is to. */
export type Id = string | number | null;

export type Asked =
  | { readonly type: "get"; readonly id: Id }
  | { readonly type: "set"; readonly id: Id; readonly link: string }
  | { readonly type: "set"; readonly id: Id; readonly scenario: unknown };

/** A message that is not for us; one that is; one that cannot be used, with a sentence. */
export type ReadMessage =
  | { readonly kind: "none" }
  | { readonly kind: "asked"; readonly asked: Asked }
  | { readonly kind: "refused"; readonly id: Id; readonly message: string };

const KEYS = { get: ["mirrorstep", "type", "id"], set: ["mirrorstep", "type", "id", "link", "scenario"] };

const isId = (value: unknown): value is Id =>
  value === null ||
  (typeof value === "string"
    ? value.length <= LONGEST_ID
    : typeof value === "number" && Number.isFinite(value));

/** Why a value is not as plain, as shallow or as small as a scenario, as a clause; cycles are endlessly deep. */
function unlikeScenario(value: unknown): string | null {
  let size = 0;
  const open: (readonly [value: unknown, depth: number])[] = [[value, 0]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [part, depth] = next;
    if (depth > MOST_DEEP) return `nests more than ${MOST_DEEP} deep`;
    if (typeof part === "string") size += part.length;
    else if (typeof part === "object" && part !== null) {
      const isPlain = Array.isArray(part) || Object.getPrototypeOf(part) === Object.prototype;
      if (!isPlain) return `holds ${Object.prototype.toString.call(part).slice(8, -1)}, which is not JSON`;
      // Of a list its length: one of a thousand million holes has no entries.
      const entries = Array.isArray(part) && part.length > MOST_SIZE ? [] : Object.entries(part);
      size += Array.isArray(part) ? part.length : entries.length;
      for (const [key, inner] of entries) {
        size += key.length;
        open.push([inner, depth + 1]);
      }
    } else if (typeof part === "bigint") return "holds a BigInt, which is not JSON";
    if (size > MOST_SIZE) return `is longer than the ${MOST_SIZE} entries and characters that are read`;
  }
  return null;
}

/** What of a message to set something cannot be used. */
function unsettable({ link, scenario }: Readonly<Record<string, unknown>>): string | null {
  if ((link === undefined) === (scenario === undefined))
    return "A message to set something has either a link or a scenario.";
  if (link === undefined) {
    const why = unlikeScenario(scenario);
    return why === null ? null : `The scenario ${why}.`;
  }
  if (typeof link !== "string") return "The link is no text.";
  return link.length > MAX_LINK
    ? `The link has ${link.length} characters; at most ${MAX_LINK} are read.`
    : null;
}

/** @param data what arrived, of which nobody knows anything */
export function readMessage(data: unknown): ReadMessage {
  if (!isRecord(data) || !Object.hasOwn(data, "mirrorstep")) return { kind: "none" };
  const { mirrorstep, type, id = null, link, scenario } = data;
  const refuse = (message: string) => ({ kind: "refused" as const, id: isId(id) ? id : null, message });
  if (mirrorstep !== PROTOCOL)
    return refuse(
      typeof mirrorstep === "number"
        ? `The message is of version ${mirrorstep}; this app speaks version ${PROTOCOL}.`
        : `A message begins with "mirrorstep": ${PROTOCOL}, its version.`,
    );
  if (!isId(id)) return refuse(`An id is a number, or a text of at most ${LONGEST_ID} characters.`);
  if (type !== "get" && type !== "set")
    return refuse(
      `${typeof type === "string" ? quote(type) : "That"} is no type of a message; there are get and set.`,
    );
  const stranger = Object.keys(data).find((key) => !KEYS[type].includes(key));
  if (stranger !== undefined)
    return refuse(`${quote(stranger)} is no part of a message ${type}; there are ${KEYS[type].join(", ")}.`);
  if (type === "get") return { kind: "asked", asked: { type, id } };
  const why = unsettable(data);
  if (why !== null) return refuse(why);
  return { kind: "asked", asked: typeof link === "string" ? { type, id, link } : { type, id, scenario } };
}
