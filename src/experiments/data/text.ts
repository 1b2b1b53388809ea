/**
 * @file Decodes bytes to text: UTF-8, checked byte by byte, or UTF-16 with a byte order mark. Binary files
 * and other encodings are refused by name; nothing is guessed.
 */

import { DataError } from "./records";

const CHUNK_LENGTH = 4096;
const SAVE_AS_UTF8 = "save it as UTF-8 text";

/** The text of a file without its byte order mark. Throws a {@link DataError} when it is something else. */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return decodeUtf16(bytes, a === 0xff);
  return new Utf8(bytes).decode();
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  if (bytes.length % 2 !== 0)
    throw new DataError(1, `the file is UTF-16 cut off in a character; ${SAVE_AS_UTF8}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let start = 2; start < bytes.length; start += CHUNK_LENGTH) {
    const units = new Uint16Array(Math.min(CHUNK_LENGTH, bytes.length - start) / 2);
    units.forEach((_, i) => (units[i] = view.getUint16(start + 2 * i, littleEndian)));
    text += String.fromCharCode(...units);
  }
  const foreign = Array.from(text.matchAll(/\p{Cc}/gu)).find(([mark]) => !"\t\n\r".includes(mark));
  if (foreign === undefined) return text;
  const line = text.slice(0, foreign.index).split(/\r\n?|\n/).length;
  throw new DataError(line, "the file is UTF-16 with characters that do not occur in text");
}

class Utf8 {
  private readonly units = new Uint16Array(CHUNK_LENGTH);
  private used = 0;
  private text = "";
  private line = 1;

  constructor(private readonly bytes: Uint8Array) {}

  decode(): string {
    const { bytes } = this;
    let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte < 0x80) {
        this.ascii(byte, bytes[at + 1]);
        at++;
      } else {
        const length = this.sequence(at);
        if (length === 0) throw new DataError(this.line, `byte 0x${hex(byte)} is not UTF-8; ${SAVE_AS_UTF8}`);
        at += length;
      }
    }
    this.flush();
    return this.text;
  }

  private ascii(byte: number, next: number | undefined): void {
    if ((byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 0x7f)
      throw new DataError(
        this.line,
        `byte 0x${hex(byte)} does not occur in text; this looks like a binary file`,
      );
    if (byte === 10 || (byte === 13 && next !== 10)) this.line++;
    this.push(byte);
  }

  /** The length of the UTF-8 sequence of two to four bytes that starts here; 0 if there is none. */
  private sequence(at: number): number {
    const lead = this.bytes[at];
    const length = lead >= 0xf5 || lead < 0xc2 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (at + length > this.bytes.length) return 0;
    let code = lead & (0x7f >> length);
    for (let i = 1; i < length; i++) {
      const byte = this.bytes[at + i];
      if ((byte & 0xc0) !== 0x80) return 0;
      code = (code << 6) | (byte & 0x3f);
    }
    return length > 0 && this.point(code, length) ? length : 0;
  }

  private point(code: number, length: number): boolean {
    const shortest = length === 4 ? 0x10000 : length === 3 ? 0x800 : 0x80;
    if (code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
    if (code < 0x10000) this.push(code);
    else {
      this.push(0xd7c0 + (code >> 10));
      this.push(0xdc00 + (code & 0x3ff));
    }
    return true;
  }

  private push(unit: number): void {
    this.units[this.used++] = unit;
    if (this.used === CHUNK_LENGTH) this.flush();
  }

  private flush(): void {
    this.text += String.fromCharCode(...this.units.subarray(0, this.used));
    this.used = 0;
  }
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, "0");
}
