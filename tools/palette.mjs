/** @file PNG → PNG with a palette of 256 colours: a third of the size for a screenshot, and no difference that can be seen. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLORS = 256;
/** So many colours fill areas and stay as they are; the others are edges of letters and lines. */
const AREAS = 64;
const CHANNELS = 3;

/** @param {Buffer} png */
function readChunks(png) {
  /** @type {Buffer[]} */
  const data = [];
  /** @type {Buffer} */
  let header = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (name === "IHDR") header = body;
    if (name === "IDAT") data.push(body);
    at += length + 12;
  }
  if (header[8] !== 8 || header[9] !== 2) throw new Error("Only PNGs with 3 × 8 bits a pixel can be read.");
  return { header, rows: inflateSync(Buffer.concat(data)) };
}

/**
 * What a PNG filter predicts.
 * @param {number} filter
 * @param {number} a the byte to the left
 * @param {number} b the byte above
 * @param {number} c the byte above that to the left
 */
function predict(filter, a, b, c) {
  if (filter < 3) return [0, a, b][filter] ?? 0;
  if (filter === 3) return (a + b) >> 1;
  const [toA, toB, toC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (toA <= toB && toA <= toC) return a;
  return toB <= toC ? b : c;
}

/**
 * @param {Buffer} rows each with its filter in front
 * @param {number} width
 * @param {number} height
 * @returns {Uint32Array} colours, 0xrrggbb
 */
function unfilter(rows, width, height) {
  const stride = width * CHANNELS;
  const bytes = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= CHANNELS ? (bytes[at - CHANNELS] ?? 0) : 0;
      const above = y > 0 ? (bytes[at - stride] ?? 0) : 0;
      const corner = x >= CHANNELS && y > 0 ? (bytes[at - stride - CHANNELS] ?? 0) : 0;
      bytes[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, above, corner);
    }
  }
  const view = Buffer.from(bytes.buffer);
  return Uint32Array.from({ length: width * height }, (_, i) => view.readUIntBE(i * CHANNELS, CHANNELS));
}

/** @param {number} color */
const channels = (color) => /** @type {const} */ ([color >> 16, (color >> 8) & 255, color & 255]);

/**
 * @param {number} one
 * @param {number} other
 */
function distance(one, other) {
  const [r, g, b] = channels(one);
  const [r2, g2, b2] = channels(other);
  return Math.hypot(r - r2, g - g2, b - b2);
}

/**
 * @param {number[]} palette
 * @param {number} color
 */
function nearest(palette, color) {
  const far = palette.map((candidate) => distance(candidate, color));
  return far.indexOf(Math.min(...far));
}

/**
 * As many colours as fit, of the rarer ones none closer to another than it must be: a rare one far from all others stays.
 * @param {number[]} colors most frequent first
 */
function choosePalette(colors) {
  for (let apart = 0; ; apart++) {
    /** @type {number[]} */
    const palette = [];
    for (const [rank, color] of colors.entries()) {
      const isNew = rank < AREAS || palette.every((chosen) => distance(chosen, color) > apart);
      if (isNew && palette.length <= COLORS) palette.push(color);
    }
    if (palette.length <= COLORS) return palette;
  }
}

/**
 * @param {string} name
 * @param {Uint8Array} body
 */
function chunk(name, body) {
  const content = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length);
  ends.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)]);
}

/**
 * @param {Buffer} png 3 × 8 bits a pixel, not interlaced
 * @returns {Buffer} 8 bits a pixel
 */
export function withPalette(png) {
  const { header, rows } = readChunks(png);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const pixels = unfilter(rows, width, height);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const palette = choosePalette(
    [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)),
  );
  const index = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const indexed = Buffer.alloc((width + 1) * height);
  for (const [i, color] of pixels.entries()) indexed[i + Math.floor(i / width) + 1] = index.get(color) ?? 0;
  const indexedHeader = Buffer.from(header);
  indexedHeader[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", indexedHeader),
    chunk("PLTE", Uint8Array.from(palette.flatMap(channels))),
    chunk("IDAT", deflateSync(indexed, { level: 9, memLevel: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}
