/**
 * @file Reads a TrueType font for a PDF: the glyphs of characters, their widths, and a file with only the
 * glyphs that are used.
 */

export interface TrueType {
  /** The glyph of a character; 0, the empty box, if the font has none. */
  readonly glyphOf: (code: number) => number;
  /** In thousandths of an em. */
  readonly widthOf: (glyph: number) => number;
  /** In thousandths of an em: the box around all glyphs, and the ascent and descent. */
  readonly box: readonly [number, number, number, number];
  readonly ascent: number;
  readonly descent: number;
  readonly subset: (glyphs: Iterable<number>) => Uint8Array;
}

/** A font's tables, by name. */
type Tables = ReadonlyMap<string, Uint8Array>;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tablesOf(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  const names = new TextDecoder("latin1");
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const from = view.getUint32(at + 8);
      return [names.decode(bytes.subarray(at, at + 4)), bytes.subarray(from, from + view.getUint32(at + 12))];
    }),
  );
}

/** The glyph of each character of the first plane, from a table of format 4. */
function charactersOf(cmap: DataView): ReadonlyMap<number, number> {
  const count = cmap.getUint16(2);
  const offsets = Array.from({ length: count }, (_, i) => cmap.getUint32(4 + 8 * i + 4));
  const at = offsets.find((offset) => cmap.getUint16(offset) === 4);
  if (at === undefined) throw new Error("A font for PDFs has no table of characters of format 4.");
  const span = cmap.getUint16(at + 6);
  const glyphs = new Map<number, number>();
  for (let i = 0; i < span; i += 2) {
    const last = cmap.getUint16(at + 14 + i);
    const first = cmap.getUint16(at + 16 + span + i);
    const delta = cmap.getUint16(at + 16 + 2 * span + i);
    const rangeAt = at + 16 + 3 * span + i;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const found = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
      if (found !== 0) glyphs.set(code, (found + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** The glyphs that a composite glyph is made of. */
function partsOf(glyph: DataView): number[] {
  if (glyph.byteLength === 0 || glyph.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10, more = true; more;) {
    const flags = glyph.getUint16(at);
    parts.push(glyph.getUint16(at + 2));
    const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x1 ? 4 : 2) + scale;
    more = (flags & 0x20) !== 0;
  }
  return parts;
}

const padded = (length: number) => (length + 3) & ~3;

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const [i, byte] of bytes.entries()) sum = (sum + (byte << (24 - 8 * (i % 4)))) >>> 0;
  return sum;
}

function fileOf(tables: Tables): Uint8Array {
  const head = 12 + 16 * tables.size;
  const total = [...tables.values()].reduce((sum, { length }) => sum + padded(length), head);
  const bytes = new Uint8Array(total);
  const view = viewOf(bytes);
  view.setUint32(0, 0x0001_0000);
  view.setUint16(4, tables.size);
  let at = head;
  [...tables].forEach(([name, table], i) => {
    const entry = 12 + 16 * i;
    for (let j = 0; j < 4; j++) bytes[entry + j] = name.charCodeAt(j);
    view.setUint32(entry + 4, checksum(table));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    bytes.set(table, at);
    at += padded(table.length);
  });
  return bytes;
}

/** The tables that are kept, in the order of the format. */
const KEPT_TABLES = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"];

export function trueType(bytes: Uint8Array): TrueType {
  const tables = tablesOf(bytes);
  const table = (name: string) => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`A font for PDFs has no table ${name}.`);
    return found;
  };
  const [head, hhea, hmtx, loca] = ["head", "hhea", "hmtx", "loca"].map((name) => viewOf(table(name)));
  if (!head || !hhea || !hmtx || !loca) throw new Error("A font for PDFs is incomplete.");
  const em = 1000 / head.getUint16(18);
  const long = head.getInt16(50) === 1;
  const count = viewOf(table("maxp")).getUint16(4);
  const metrics = hhea.getUint16(34);
  const glyf = table("glyf");
  const place = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const outline = (glyph: number) => glyf.subarray(place(glyph), place(glyph + 1));
  const characters = charactersOf(viewOf(table("cmap")));

  /** These glyphs, with all glyphs that they are made of. */
  const closed = (glyphs: Iterable<number>) => {
    const all = new Set([0, ...glyphs]);
    for (const glyph of all) for (const part of partsOf(viewOf(outline(glyph)))) all.add(part);
    return all;
  };

  return {
    glyphOf: (code) => characters.get(code) ?? 0,
    widthOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)) * em,
    box: [36, 38, 40, 42].map((at) => head.getInt16(at) * em) as [number, number, number, number],
    ascent: hhea.getInt16(4) * em,
    descent: hhea.getInt16(6) * em,
    subset: (glyphs) => {
      const used = closed(glyphs);
      const kept = Array.from({ length: count }, (_, glyph) =>
        used.has(glyph) ? outline(glyph) : new Uint8Array(),
      );
      const outlines = new Uint8Array(kept.reduce((sum, { length }) => sum + padded(length), 0));
      const places = new DataView(new ArrayBuffer(4 * (count + 1)));
      let at = 0;
      kept.forEach((bytesOf, glyph) => {
        places.setUint32(4 * glyph, at);
        outlines.set(bytesOf, at);
        at += padded(bytesOf.length);
      });
      places.setUint32(4 * count, at);
      const ours = table("head").slice();
      viewOf(ours).setInt16(50, 1);
      const made = new Map([
        ["glyf", outlines],
        ["head", ours],
        ["loca", new Uint8Array(places.buffer)],
      ]);
      return fileOf(new Map(KEPT_TABLES.map((name) => [name, made.get(name) ?? table(name)])));
    },
  };
}
