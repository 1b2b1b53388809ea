/** @file Saves a figure or its data as a file. */
import { pdfOf } from "../pdf/pdf";
import { csvLines } from "./csv";
import { MAKER, originOf } from "./origin";
import { withTexts } from "./png";
import { standaloneSvg } from "../picture/standalone";
import type { Picture, Tabled } from "../picture/types";
import type { SavedPalette } from "../../ui/palette";
import { chosenPalette } from "../../ui/shownPalette";
import { fontFile } from "./fontFile";
import { saveFile } from "./saveFile";
import type { Format } from "./wanted";

/** How long to wait for the fonts inside a picture: they are decoded only when it is drawn, and no event tells when. */
const FONTS_MS = 250;

async function draw(url: string, density: number): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.width * density);
  canvas.height = Math.round(image.height * density);
  const pen = canvas.getContext("2d");
  const paint = () => pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
  paint();
  await new Promise((resolve) => setTimeout(resolve, FONTS_MS));
  pen?.clearRect(0, 0, canvas.width, canvas.height);
  paint();
  return canvas;
}

async function toPng(svg: string, density: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const canvas = await draw(url, density);
    return await new Promise((resolve, reject) => {
      const refused = new Error("This browser could not make a PNG; save the SVG instead");
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(refused)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

export interface SaveAs {
  readonly format: Format;
  /** The dots of a PNG for each pixel of the page, in both directions. */
  readonly density: number;
  readonly palette: SavedPalette;
}

/** Saves as on screen; a PNG gets 300 dots to the inch in print. */
export const asSeen = (format: Format): SaveAs => ({ format, density: 3, palette: chosenPalette() });

/** @param link the address that shows this figure, which the file names */
export async function savePicture(
  picture: Picture,
  { format, density, palette }: SaveAs,
  name: string,
  link: string,
): Promise<string> {
  const options = { palette, origin: originOf(link), font: fontFile };
  const file = `${name}.${format}`;
  if (format === "pdf") {
    const bytes = await pdfOf(picture, { ...options, maker: MAKER });
    return saveFile(file, new Blob([bytes], { type: "application/pdf" }));
  }
  const svg = await standaloneSvg(picture, options);
  if (format === "svg") return saveFile(file, new Blob([svg], { type: "image/svg+xml" }));
  return saveFile(file, withTexts(await toPng(svg, density), { Software: MAKER, Source: link }));
}

/** Saves all numbers that the picture shows. */
export const saveNumbers = ({ table }: Tabled, name: string): string =>
  saveFile(`${name}.csv`, new Blob([[...csvLines(table(Infinity)), ""].join("\n")], { type: "text/csv" }));

export const saveProgram = (program: string, name: string): string =>
  saveFile(`${name}.py`, new Blob([program], { type: "text/x-python" }));
