/** @file A picture as a PDF, read again: the letters of its texts, in order. */
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { expect } from "vitest";
import { pdfOf } from "../../../src/charts/pdf/pdf";
import type { Picture } from "../../../src/charts/picture/types";
import { root } from "../../../tools/project.mjs";

/** Every object by its number, where the table at the end says that it stands; streams are inflated. */
function objectsOf(file: Buffer): ReadonlyMap<string, string> {
  const source = file.toString("latin1");
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(source)?.[1]);
  const places = [...source.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
  return new Map(
    places.map((place, i) => {
      const head = `${i + 1} 0 obj\n`;
      expect(source.slice(place, place + head.length)).toBe(head);
      const body = source.slice(place + head.length, source.indexOf("\nendobj\n", place));
      const at = body.indexOf("stream\n");
      if (at < 0) return [String(i + 1), body];
      const stream = Buffer.from(body.slice(at + "stream\n".length, -"\nendstream".length), "latin1");
      return [String(i + 1), `${body.slice(0, at)}${inflateSync(stream).toString("latin1")}`];
    }),
  );
}

/** The letter of each glyph, by the name of the font. */
function lettersOf(objects: ReadonlyMap<string, string>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const resources = [...objects.values()].find((body) => body.includes("/Font <<")) ?? "";
  const fonts = /\/Font << ([^>]*) >>/.exec(resources)?.[1] ?? "";
  return new Map(
    [...fonts.matchAll(/(\/F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => {
      const map = objects.get(/\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "")?.[1] ?? "") ?? "";
      const pairs = [...map.matchAll(/^<(\w{4})> <(\w{4})>$/gm)];
      return [
        name,
        new Map(pairs.map(([, glyph = "", code = ""]) => [glyph, String.fromCharCode(parseInt(code, 16))])),
      ];
    }),
  );
}

/** @returns a word for what the fonts do not have */
function wordsIn(file: Buffer): string {
  const objects = objectsOf(file);
  const letters = lettersOf(objects);
  const contents = [...objects.values()].filter((body) => body.includes("\nBT\n"));
  let words = "";
  for (const [, name = "", glyphs = ""] of contents
    .join("\n")
    .matchAll(/(\/F\d+) [\d.]+ Tf 1 0 0 -1 -?[\d.]+ -?[\d.]+ Tm <(\w*)> Tj/g))
    for (const [glyph] of glyphs.matchAll(/\w{4}/g))
      words += glyph === "0000" ? "[missing]" : (letters.get(name)?.get(glyph) ?? "[unknown]");
  return words;
}

const UNESCAPED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

const wordsOf = (svg: string) =>
  [...svg.matchAll(/<text[ >].*?<\/text>/gs)]
    .map(([text]) => text.replaceAll(/<title>.*?<\/title>|<[^>]*>/gs, ""))
    .join("")
    .replaceAll(/&(\w+);/g, (whole, name: string) => UNESCAPED[name] ?? whole);

/** Blanks that share a glyph are told apart by nobody. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

const read = new Map<string, string>();

function font(file: string): Promise<string> {
  const content = read.get(file) ?? readFileSync(`${root}/src/ui/fonts/pdf/${file}`).toString("base64");
  read.set(file, content);
  return Promise.resolve(content);
}

/** That the PDF says what the SVG says, letter by letter, in fonts that have them all. */
export async function expectSameWords(picture: Picture, svg: string): Promise<void> {
  const bytes = await pdfOf(picture, { palette: "print", origin: "golden", maker: "golden", font });
  expect(plain(wordsIn(Buffer.from(bytes)))).toBe(plain(wordsOf(svg)));
}
