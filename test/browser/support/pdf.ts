/** @file The words on each page of a PDF, as Chromium writes them: objects in plain sight, streams deflated, text by glyph. */
import { inflateSync } from "node:zlib";

type Objects = ReadonlyMap<string, string>;

/** Every object by its number; what stands in a stream is inflated. */
function objectsOf(pdf: Buffer): Objects {
  const source = pdf.toString("latin1");
  const found = [...source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(
    found.map(([, id = "", body = ""]) => {
      const [, dictionary = body, stream = ""] = /^([\s\S]*?)stream\n([\s\S]*?)\n?endstream/.exec(body) ?? [];
      const inflated = dictionary.includes("/FlateDecode")
        ? inflateSync(Buffer.from(stream, "latin1")).toString("latin1")
        : stream;
      return [id, `${dictionary}\n${inflated}`];
    }),
  );
}

interface Font {
  /** Hexadecimal digits of one code. */
  readonly digits: number;
  readonly letters: ReadonlyMap<number, string>;
}

const lettersOf = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** Which letters the codes of a font mean. */
function fontOf(objects: Objects, id: string): Font {
  const [, map = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? "") ?? [];
  const cmap = objects.get(map) ?? "";
  const letters = new Map<number, string>();
  for (const [, block = ""] of cmap.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, code = "", to = ""] of block.matchAll(/<(\w+)> <(\w+)>/g))
      letters.set(parseInt(code, 16), lettersOf(to));
  for (const [, block = ""] of cmap.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", start = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code++)
        letters.set(code, String.fromCharCode(parseInt(start, 16) + code - parseInt(from, 16)));
  const [, least = "0000"] = /begincodespacerange\n<(\w+)>/.exec(cmap) ?? [];
  return { digits: least.length, letters };
}

function wordsOf(objects: Objects, page: string): string {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, fontOf(objects, id)]),
  );
  const [, contents = ""] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
  let font: Font | undefined;
  let words = "";
  for (const [, name, hex] of (objects.get(contents) ?? "").matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
    if (name !== undefined) font = fonts.get(name);
    const codes = hex?.match(new RegExp(`.{${font?.digits ?? 4}}`, "g")) ?? [];
    words += codes.map((code) => font?.letters.get(parseInt(code, 16)) ?? "").join("");
  }
  return words;
}

/** What is written on each page, without the blanks between words. */
export function pagesOf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\n/.test(body))
    .map((page) => wordsOf(objects, page).replaceAll(/\s/g, ""));
}
