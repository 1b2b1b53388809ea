/** @file Words within a PNG file: tEXt chunks, where readers of pictures look for what made one. Pure. */

/** Signature and header chunk; what comes between them and the last chunk may come in any order. */
const HEAD = 8 + 25;
const POLYNOMIAL = 0xedb88320;
const UNKNOWN = 0x3f;

/** The checksum at the end of every chunk. */
function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return ~crc >>> 0;
}

/** As the format wants it; a character that it does not have becomes a question mark. */
const latin1 = (text: string) =>
  Uint8Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? UNKNOWN;
    return code > 0xff ? UNKNOWN : code;
  });

/** Length, type, data, checksum. */
function chunk(keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const body = latin1(`tEXt${keyword}\0${text}`);
  const bytes = new Uint8Array(4 + body.length + 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length - 4);
  bytes.set(body, 4);
  view.setUint32(4 + body.length, crc32(body));
  return bytes;
}

/** The picture with these texts by keyword. */
export function withTexts(png: Blob, texts: Readonly<Record<string, string>>): Blob {
  const chunks = Object.entries(texts).map(([keyword, text]) => chunk(keyword, text));
  return new Blob([png.slice(0, HEAD), ...chunks, png.slice(HEAD)], { type: png.type });
}
