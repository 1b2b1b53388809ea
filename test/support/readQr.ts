/** @file Reads a QR code as a camera would: by a decoder that knows nothing of what drew it. */
import jsQR from "jsqr";
import type { QrPath } from "../../src/charts/qr";

const SCALE = 4;

export function readQr({ size, path }: QrPath): string | null {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(4 * side * side).fill(255);
  for (const [, x = "", y = "", width = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(width)) * SCALE; column++)
        pixels.fill(0, 4 * (row * side + column), 4 * (row * side + column) + 3);
  return jsQR(pixels, side, side)?.data ?? null;
}
