/** @file Puts a lecture into a link: its JSON, compressed, in base64 with characters that links allow. */
import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { parseJson } from "../param/json";
import { MOST_CHARACTERS, MOST_BYTES } from "./limits";
import type { Lecture } from "./types";

const toText = (bytes: Uint8Array) =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

function toBytes(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
      sign.charCodeAt(0),
    );
  } catch {
    return null;
  }
}

/** The lecture as text for a link; null if the link would be too long to be read. */
export function packLecture(lecture: Lecture): string | null {
  const text = toText(deflateSync(strToU8(JSON.stringify(lecture)), { level: 9 }));
  return text.length + LINK_ROOM <= MOST_CHARACTERS.link ? text : null;
}

/** Characters of a link besides the lecture: its place, version, step, face and theme. */
const LINK_ROOM = 200;

const TOO_LONG = Symbol("too long");

/** Decompresses at most so many bytes, since a small text may stand for a very large one. */
function inflated(bytes: Uint8Array): Uint8Array | typeof TOO_LONG | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((part, isLast) => {
    length += part.length;
    if (length > MOST_BYTES) throw new Error("too long");
    parts.push(part);
    isWhole = isLast;
  });
  try {
    inflate.push(bytes, true);
  } catch {
    return length > MOST_BYTES ? TOO_LONG : null;
  }
  if (!isWhole || length === 0) return null;
  const whole = new Uint8Array(length);
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

export type Unpacked =
  | { readonly ok: true; readonly json: unknown }
  | { readonly ok: false; readonly problem: string };

const refuse = (problem: string): Unpacked => ({ ok: false, problem });

/** The JSON of the lecture in a link, which is yet to be checked. */
export function unpackLecture(text: string): Unpacked {
  if (text.length > MOST_CHARACTERS.link)
    return refuse(
      `The link has ${text.length} characters of a lecture; at most ${MOST_CHARACTERS.link} are read.`,
    );
  const bytes = toBytes(text);
  const whole = bytes === null ? null : inflated(bytes);
  if (whole === TOO_LONG)
    return refuse(
      `The lecture in the link has more than ${MOST_BYTES} characters; that is more than is read.`,
    );
  if (whole === null)
    return refuse(
      "The lecture in the link is not whole: copy the link again, from its first to its last sign.",
    );
  const json = parseJson(strFromU8(whole));
  return json.ok ? { ok: true, json: json.value } : refuse(`The lecture in the link ${json.error}.`);
}
