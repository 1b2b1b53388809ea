/** @file Puts the cells on a canvas: nearest neighbour, hatched where cells collapsed, dotted where they wander. */
import { COLLAPSED, WANDERING, type AtlasTrace } from "../../../experiments/stability/atlas/types";
import { cssColor, maskCells, paintCells, rasterOf, type Inks, type Raster, type Rgb } from "./palette";

export type Cells = Pick<AtlasTrace, "ends" | "times" | "width" | "height" | "params">;

function sheet(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext("2d");
}

/** A canvas of one pixel a cell, or fewer. */
function cellSheet(raster: Raster, fill: (out: Uint32Array) => boolean | void): HTMLCanvasElement | null {
  const pen = sheet(raster.width, raster.height);
  if (!pen) return null;
  const image = pen.createImageData(raster.width, raster.height);
  if (fill(new Uint32Array(image.data.buffer)) === false) return null;
  pen.putImageData(image, 0, 0);
  return pen.canvas;
}

/** In CSS pixels. */
const PITCH = 7;

type Texture = "hatch" | "dots";

function texture(kind: Texture, color: Rgb, ratio: number): HTMLCanvasElement | null {
  const size = Math.round(PITCH * ratio);
  const pen = sheet(size, size);
  if (!pen) return null;
  pen.strokeStyle = pen.fillStyle = cssColor(color);
  pen.lineWidth = 1.1 * ratio;
  pen.beginPath();
  if (kind === "hatch") {
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift - 1, size + 1);
      pen.lineTo(shift + size + 1, -1);
    }
    pen.stroke();
  } else {
    pen.arc(size / 2, size / 2, 1.15 * ratio, 0, 2 * Math.PI);
    pen.fill();
  }
  return pen.canvas;
}

function stretch(pen: CanvasRenderingContext2D, picture: HTMLCanvasElement) {
  pen.imageSmoothingEnabled = false;
  pen.drawImage(picture, 0, 0, pen.canvas.width, pen.canvas.height);
}

function drawTexture(
  pen: CanvasRenderingContext2D,
  cells: Cells,
  end: number,
  kind: Texture,
  color: Rgb,
  ratio: number,
) {
  const raster = rasterOf(cells, pen.canvas);
  const mask = cellSheet(raster, (out) => maskCells(cells, end, raster, out));
  const tile = texture(kind, color, ratio);
  const layer = sheet(pen.canvas.width, pen.canvas.height);
  if (!mask || !tile || !layer) return;
  stretch(layer, mask);
  layer.globalCompositeOperation = "source-in";
  const pattern = layer.createPattern(tile, "repeat");
  if (!pattern) return;
  layer.fillStyle = pattern;
  layer.fillRect(0, 0, layer.canvas.width, layer.canvas.height);
  pen.drawImage(layer.canvas, 0, 0);
}

/** @param ratio device pixels a CSS pixel */
export function paintMap(
  canvas: HTMLCanvasElement,
  cells: Cells,
  inks: Inks,
  textures: boolean,
  ratio: number,
) {
  const pen = canvas.getContext("2d");
  const raster = rasterOf(cells, canvas);
  const picture = cellSheet(raster, (out) => paintCells(cells, inks, raster, out));
  if (!pen || !picture) return;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  stretch(pen, picture);
  if (!textures) return;
  drawTexture(pen, cells, COLLAPSED, "hatch", inks.paper, ratio);
  drawTexture(pen, cells, WANDERING, "dots", inks.paper, ratio);
}
