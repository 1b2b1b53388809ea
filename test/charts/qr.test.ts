/** @file Codes are read as what was written, by a reader that knows nothing of the writer. */
import jsQR from "jsqr";
import { expect, test } from "vitest";
import { qrPath, type QrPath } from "../../src/charts/qr";

const SCALE = 4;

/** The path as pixels, dark where it has been. */
function pixelsOf({ size, path }: QrPath) {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const found of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const [x = 0, y = 0, length = 0] = found.slice(1).map(Number);
    for (let row = y * SCALE; row < (y + 1) * SCALE; row++)
      for (let column = x * SCALE; column < (x + length) * SCALE; column++) {
        const at = (row * side + column) * 4;
        pixels.fill(0, at, at + 3);
      }
  }
  return { pixels, side };
}

const TEXTS = {
  "a step": "https://example.org/#/lecture/how-far?v=1&step=12",
  "letters that take two bytes":
    "https://example.org/#/tracking?v=1&rule=fixed:0.8:Höhe%20½&figure=divergence",
  "a whole lecture": `https://example.org/#/lecture/shared?v=1&d=${"aZ_-9".repeat(120)}`,
  "the longest there can be": "x".repeat(2953),
};

test.each(Object.entries(TEXTS))("%s", (_, text) => {
  const code = qrPath(text);
  if (code === null) throw new Error("There is no code.");
  const { pixels, side } = pixelsOf(code);
  expect(jsQR(pixels, side, side)?.data).toBe(text);
});

test("what no code holds has none", () => {
  expect(qrPath("x".repeat(2954))).toBeNull();
  expect(qrPath("½".repeat(1477))).toBeNull();
});
