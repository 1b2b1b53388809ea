/** @file The fonts of a PDF: the styles and the glyphs that are used. */
import type { FontFile } from "../picture/fonts";
import { PDF_FONTS, type PdfStyle } from "../../ui/fontFaces";
import { num, type PdfFile, type Ref } from "./file";
import { trueType, type TrueType } from "./trueType";

const hex = (value: number) => value.toString(16).padStart(4, "0");

/** A plain loop, because mapping the characters of a font would take longer than everything else about its file. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Maps glyphs to characters, so that text copied from the file is right. */
function lettersOf(letters: ReadonlyMap<number, number>): string {
  const lines = [...letters].map(([glyph, code]) => `<${hex(glyph)}> <${hex(code)}>`);
  const blocks: string[] = [];
  // The format allows a hundred entries in a block.
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CMapName /Letters def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "end",
    "end",
  ].join("\n");
}

export interface Encoded {
  /** Its glyphs in hexadecimal. */
  readonly glyphs: string;
  /** In em. */
  readonly width: number;
}

export class Face {
  private readonly letters = new Map<number, number>();
  constructor(
    private readonly file: string,
    private readonly font: TrueType,
  ) {}

  encode(text: string): Encoded {
    let glyphs = "";
    let width = 0;
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0;
      const glyph = this.font.glyphOf(code);
      if (!this.letters.has(glyph)) this.letters.set(glyph, code);
      glyphs += hex(glyph);
      width += this.font.widthOf(glyph) / 1000;
    }
    return { glyphs, width };
  }

  /** @param tag six letters that tell the subsets of a font apart */
  writeTo(pdf: PdfFile, tag: string): Ref {
    const { font, letters } = this;
    const glyphs = [...letters.keys()].toSorted((a, b) => a - b);
    const name = `/${tag}+${this.file.replace(".ttf", "")}`;
    const bytes = font.subset(glyphs);
    const file = pdf.add(`/Length1 ${bytes.length}`, bytes);
    const italic = this.file.includes("italic");
    const descriptor = pdf.add(
      `/Type /FontDescriptor /FontName ${name} /Flags ${italic ? 68 : 4} /FontBBox [${font.box.map(num).join(" ")}] ` +
        `/ItalicAngle ${italic ? -12 : 0} /Ascent ${num(font.ascent)} /Descent ${num(font.descent)} ` +
        `/CapHeight ${num(font.ascent)} /StemV 80 /FontFile2 ${file}`,
    );
    const widths = glyphs.map((glyph) => `${glyph} [${num(font.widthOf(glyph))}]`).join(" ");
    const descendant = pdf.add(
      `/Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
        `/FontDescriptor ${descriptor} /CIDToGIDMap /Identity /W [${widths}]`,
    );
    const unicode = pdf.add("", lettersOf(letters));
    return pdf.add(
      `/Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${unicode}`,
    );
  }
}

/** Reads all fonts, before anything is drawn. */
export async function readFaces(
  styles: ReadonlySet<PdfStyle>,
  font: FontFile,
): Promise<ReadonlyMap<PdfStyle, Face>> {
  const read = [...styles].map(async (style) => {
    const file = PDF_FONTS[style];
    return [style, new Face(file, trueType(bytesOf(await font(file))))] as const;
  });
  return new Map(await Promise.all(read));
}
