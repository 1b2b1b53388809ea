/** @file Saves a figure or its data as a file. */
import { MAKER, originOf } from "./origin";
import { withTexts } from "./png";
import { standaloneSvg } from "../picture/standalone";
import type { Picture } from "../picture/types";
import { chosenPalette } from "../../ui/shownPalette";
import { fontFile } from "./fontFile";

export { rested } from "./rested";

export function saveFile(name: string, content: Blob): string {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return `${name} saved`;
}

/** Dots per CSS pixel: 300 to the inch in print. */
const DENSITY = 3;

/** A picture's embedded fonts are decoded only once it is drawn, and no event tells when that is done. */
const FONTS_MS = 250;

async function draw(url: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * DENSITY;
  canvas.height = image.height * DENSITY;
  const pen = canvas.getContext("2d");
  const paint = () => pen?.drawImage(image, 0, 0, canvas.width, canvas.height);
  paint();
  await new Promise((resolve) => setTimeout(resolve, FONTS_MS));
  pen?.clearRect(0, 0, canvas.width, canvas.height);
  paint();
  return canvas;
}

async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const canvas = await draw(url);
    return await new Promise((resolve, reject) => {
      const refused = new Error("This browser could not make a PNG; save the SVG instead");
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(refused)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** @param link the address that shows this figure, named in the file */
export async function savePicture(
  picture: Picture,
  as: "svg" | "png",
  name: string,
  link: string,
): Promise<string> {
  const options = { palette: chosenPalette(), origin: originOf(link), font: fontFile };
  const svg = await standaloneSvg(picture, options);
  if (as === "svg") return saveFile(`${name}.svg`, new Blob([svg], { type: "image/svg+xml" }));
  return saveFile(`${name}.png`, withTexts(await toPng(svg), { Software: MAKER, Source: link }));
}

export function saveCsv(rows: Iterable<string>, name: string): string {
  return saveFile(`${name}.csv`, new Blob([[...rows, ""].join("\n")], { type: "text/csv" }));
}
