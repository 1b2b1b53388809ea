/**
 * @file Reads messages from the page around an embedded figure. Each is checked for form and size before
 * anything is done; docs/embedding.md explains them.
 */
import { isRecord } from "../../param/isRecord";
import { quote } from "../../param/text";
import { MAX_LINK } from "../../scenario";

export const PROTOCOL = 1;

/** The largest scenario that is read, in entries, letters and digits; useful ones have at most about 20 000. */
const MOST_SIZE = 100_000;
const MOST_DEEP = 16;
const LONGEST_ID = 100;

/** The id that a message may carry; the answer repeats it. */
export type Id = string | number | null;

export type Asked =
  | { readonly type: "get"; readonly id: Id }
  | { readonly type: "set"; readonly id: Id; readonly link: string }
  | { readonly type: "set"; readonly id: Id; readonly scenario: unknown };

/** A message for somebody else; one for the app; or one that cannot be used, with a sentence. */
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

/** Why a value cannot be a scenario, as a clause: it is not plain, or too deep (cycles are endlessly deep), or too large. */
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
      // A list counts by its length: one with a thousand million holes has no entries to count.
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

/** What is wrong with a message that asks to show something else; null if nothing is. */
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

/** @param data what arrived, of any type whatever */
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
