/** @file Saves a figure or its data as a file. */
import { standaloneSvg } from "./svg";

export function saveFile(name: string, content: Blob): string {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return `${name} saved`;
}

export async function saveSvg(figure: HTMLElement, name: string): Promise<string> {
  return saveFile(`${name}.svg`, new Blob([await standaloneSvg(figure)], { type: "image/svg+xml" }));
}

/** Dots per CSS pixel: 300 to the inch in print. */
const DENSITY = 3;

async function toPng(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width * DENSITY;
    canvas.height = image.height * DENSITY;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error("This browser could not make a PNG; save the SVG instead")),
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

export async function savePng(figure: HTMLElement, name: string): Promise<string> {
  return saveFile(`${name}.png`, await toPng(await standaloneSvg(figure)));
}

export function saveCsv(rows: Iterable<string>, name: string): string {
  return saveFile(`${name}.csv`, new Blob([[...rows, ""].join("\n")], { type: "text/csv" }));
}
