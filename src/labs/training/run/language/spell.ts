/** @file Bytes as text that can be shown: UTF-8 where they are valid, and a sign for every other byte. Pure. */

const BROKEN_CHARACTER = "\ufffd";

/** How many bytes follow a first byte; −1 if it cannot be a first byte. */
function following(byte: number): number {
  if (byte < 0x80) return 0;
  if (byte >= 0xc2 && byte < 0xe0) return 1;
  if (byte >= 0xe0 && byte < 0xf0) return 2;
  return byte >= 0xf0 && byte < 0xf5 ? 3 : -1;
}

function character(bytes: ArrayLike<number>, at: number, more: number): string | null {
  let code = more === 0 ? bytes[at] : bytes[at] & (0x3f >> more);
  if (at + more >= bytes.length) return null;
  for (let i = 1; i <= more; i++) {
    const byte = bytes[at + i];
    if (byte >> 6 !== 2) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const isShort = (more === 2 && code < 0x800) || (more === 3 && code < 0x10000);
  return isShort || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? null : String.fromCodePoint(code);
}

/** Control characters other than line ends are replaced by the sign, too. */
export function textOf(bytes: ArrayLike<number>): string {
  let text = "";
  for (let at = 0; at < bytes.length; at++) {
    const more = following(bytes[at]);
    const found = more < 0 ? null : character(bytes, at, more);
    const isShown = found !== null && (found === "\n" || found >= " ") && found !== "\u007f";
    text += isShown ? found : BROKEN_CHARACTER;
    if (found !== null) at += more;
  }
  return text;
}

const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, "0");

/** A byte as visible text, also for blanks and line ends. */
function byteText(byte: number): string {
  if (byte === 0x20) return "·";
  if (byte === 0x0a) return "\\n";
  return byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${hex(byte)}`;
}

/** A token byte by byte. */
export const tokenText = (bytes: readonly number[]): string => bytes.map(byteText).join("");
