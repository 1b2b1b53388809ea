/** @file A picture as one PDF page of vectors, fonts included. Page and terminal write the same bytes. */
import type { Element } from "../picture/elements";
import { sheetOf, type FileOptions } from "../picture/standalone";
import type { Picture } from "../picture/types";
import type { FontFile } from "../picture/fonts";
import type { PdfStyle } from "../../ui/fontFaces";
import { draw, runsOf, styleOf } from "./draw";
import { readFaces } from "./faces";
import { num, PdfFile, wordsOf } from "./file";
import type { Matrix } from "./matrix";
import type { Sheet } from "./paint";
import { Resources } from "./resources";

/** One pixel is 1/96 of an inch, both in style sheets and in print. */
const POINTS_PER_PIXEL = 72 / 96;

export interface PdfOptions extends Pick<FileOptions, "palette" | "origin"> {
  readonly font: FontFile;
  /** The program that made the file. */
  readonly maker: string;
}

function stylesIn(elements: readonly Element[], styles = new Set<PdfStyle>()): ReadonlySet<PdfStyle> {
  for (const element of elements) {
    if (element.tag === "text") for (const [attributes] of runsOf(element)) styles.add(styleOf(attributes));
    else
      stylesIn(
        (element.children ?? []).filter((child) => typeof child !== "string"),
        styles,
      );
  }
  return styles;
}

export async function pdfOf(picture: Picture, options: PdfOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { title, size, defs, drawn, paper } = sheetOf(picture, options.palette);
  const pdf = new PdfFile();
  const resources = new Resources(pdf, await readFaces(stylesIn(drawn), options.font));
  const scale = POINTS_PER_PIXEL;
  // In SVG y points down, in PDF up.
  const whole: Matrix = [scale, 0, 0, -scale, 0, size.height * scale];
  const sheet: Sheet = {
    pdf,
    resources,
    paper,
    defined: new Map(defs.map((element) => [String(element.attributes["id"]), element])),
    draw: (element, at) => draw(sheet, element, at),
  };
  const background = { tag: "rect", attributes: { ...size, fill: paper } };
  const marks = [background, ...drawn].map((element) => draw(sheet, element, whole));
  const contents = pdf.add("", [`${whole.map(num).join(" ")} cm`, ...marks].join("\n"));
  resources.write();
  const pages = pdf.reserve();
  const box = `[0 0 ${num(size.width * scale)} ${num(size.height * scale)}]`;
  const page = pdf.add(
    `/Type /Page /Parent ${pages} /MediaBox ${box} /Resources ${resources.ref} /Contents ${contents}`,
  );
  pdf.set(pages, `/Type /Pages /Kids [${page}] /Count 1`);
  const root = pdf.add(
    `/Type /Catalog /Pages ${pages} /Lang (en) /ViewerPreferences << /DisplayDocTitle true >>`,
  );
  const info = pdf.add(
    `/Title ${wordsOf(title)} /Subject ${wordsOf(options.origin)} /Producer ${wordsOf(options.maker)}`,
  );
  return pdf.bytes(root, info);
}
