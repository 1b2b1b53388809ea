/** @file Pixels as a PNG, with the same bytes in every engine. */
import { zlibSync } from "fflate";
import { pngOf } from "../export/png";
import type { Raster } from "./types";
import type { Rgb, Token } from "../../ui/palette";

/** The pixels of a file to a pixel of the picture: fine enough for print. */
const FILE_RATIO = 2;

const PIXEL_BYTES = 4;

/** The rows of a PNG, each after a zero, which means that the row uses no prediction. */
function scanlines(words: Int32Array, width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(words.buffer);
  const rows = new Uint8Array(height * (1 + PIXEL_BYTES * width));
  for (let y = 0; y < height; y++)
    rows.set(
      bytes.subarray(y * width * PIXEL_BYTES, (y + 1) * width * PIXEL_BYTES),
      y * (1 + PIXEL_BYTES * width) + 1,
    );
  return rows;
}

/** The file's bytes. */
export function rasterPng({ box, paint }: Raster, ink: (token: Token) => Rgb): Uint8Array {
  const width = Math.round((box.x1 - box.x0) * FILE_RATIO);
  const height = Math.round((box.y1 - box.y0) * FILE_RATIO);
  const words = new Int32Array(width * height);
  paint(words, { width, height, ratio: FILE_RATIO }, ink);
  return pngOf(zlibSync(scanlines(words, width, height), { level: 6 }), width, height);
}

const CHUNK_BYTES = 3 * 8192;

/** Base 64 of bytes. */
export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += CHUNK_BYTES)
    text += btoa(String.fromCharCode(...bytes.subarray(i, i + CHUNK_BYTES)));
  return text;
}
