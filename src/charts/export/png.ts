/** @file Writes PNG files: chunks, and text chunks in which programs look for a picture's origin. Pure. */

/** The length of the signature and the header chunk. The chunks between these and the last may have any order. */
const HEAD_BYTES = 8 + 25;
const POLYNOMIAL = 0xedb88320;
const UNKNOWN_BYTE = 0x3f;

/** The checksum at the end of every chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return ~crc >>> 0;
}

/** A text in Latin-1, as the format demands; other characters become question marks. */
const latin1 = (text: string) =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? UNKNOWN_BYTE;
    return code > 0xff ? UNKNOWN_BYTE : code;
  });

/** A chunk: length, type, data, checksum. */
function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 + 4 + data.length + 4);
  bytes.set(latin1(type), 4);
  bytes.set(data, 8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** The header's fields for eight bits each of red, green, blue and opacity. */
const DEPTH = [8, 6, 0, 0, 0] as const;

/** A complete file made of compressed rows of pixels. */
export function pngOf(rows: Uint8Array, width: number, height: number): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(DEPTH, 8);
  const parts = [SIGNATURE, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", new Uint8Array())];
  const file = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** The file with these texts added, by keyword. */
export function withTexts(png: Blob, texts: Readonly<Record<string, string>>): Blob {
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk("tEXt", latin1(`${keyword}\0${text}`)));
  return new Blob([png.slice(0, HEAD_BYTES), ...chunks, png.slice(HEAD_BYTES)], { type: png.type });
}
