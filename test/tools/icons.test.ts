/** @file The app's icons are drawn from the palette, and the manifest names them as they are. */
import { readFileSync, writeFileSync } from "node:fs";
import { deflateSync, inflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { pngOf } from "../../src/charts/export/png";
import { colorOf, type PaletteName } from "../../src/ui/palette";
import { iconPixel, iconRows, iconSvg } from "../../tools/icons.mjs";
import { root } from "../../tools/project.mjs";

/** `MIRRORSTEP_UPDATE=1 npx vitest run --project unit test/tools/icons.test.ts` writes the files. */
const writes = process.env["MIRRORSTEP_UPDATE"] !== undefined;

const colors = (palette: PaletteName) => ({
  paper: colorOf("paper", palette),
  ink: colorOf("ink", palette),
  bound: colorOf("bound", palette),
  violation: colorOf("violation", palette),
});

/** Home screens of Android cut a maskable one to any shape inside its middle four fifths. */
const ICONS = [
  { file: "icons/icon-192.png", size: 192, fill: 0.8, corner: 6 },
  { file: "icons/icon-512.png", size: 512, fill: 0.8, corner: 6 },
  { file: "icons/maskable-512.png", size: 512, fill: 0.6, corner: 0 },
  { file: "icons/apple-180.png", size: 180, fill: 0.75, corner: 0 },
] as const;

const inPublic = (file: string) => `${root}/public/${file}`;

/** The rows of a file that `pngOf` wrote. */
function rowsIn(png: Buffer): Buffer {
  const at = png.indexOf("IDAT");
  return inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
}

it("the favicon has the palette's colours", async () => {
  await expect(iconSvg(colors("light"), colors("dark"))).toMatchFileSnapshot(inPublic("favicon.svg"));
});

/** Every so many pixels, in both directions. */
const LOOK = 7;

it.each(ICONS)("$file is the same sign", ({ file, ...shape }) => {
  const { size } = shape;
  const light = colors("light");
  if (writes)
    writeFileSync(inPublic(file), pngOf(deflateSync(iconRows(light, shape), { level: 9 }), size, size));
  const rows = rowsIn(readFileSync(inPublic(file)));
  expect(rows.length).toBe(size * (1 + 4 * size));
  for (let row = 0; row < size; row += LOOK)
    for (let column = 0; column < size; column += LOOK) {
      const at = row * (1 + 4 * size) + 1 + 4 * column;
      expect([row, column, ...rows.subarray(at, at + 4)]).toEqual([
        row,
        column,
        ...iconPixel(light, shape, row, column),
      ]);
    }
});

it("the manifest names them with their sizes, relative to itself, in the palette's colours", () => {
  const text = readFileSync(inPublic("manifest.webmanifest"), "utf8");
  const manifest = JSON.parse(text) as { icons: { src: string; sizes: string }[]; [key: string]: unknown };
  const { paper } = colors("light");
  expect(manifest).toMatchObject({
    start_url: "./",
    scope: "./",
    background_color: paper,
    theme_color: paper,
  });
  const sizes = new Map(ICONS.map(({ file, size }) => [file, `${size}x${size}`]));
  for (const { src, sizes: said } of manifest.icons)
    expect([src, said]).toEqual([
      src,
      src === "favicon.svg" ? "any" : sizes.get(src as (typeof ICONS)[number]["file"]),
    ]);
  expect(readFileSync(`${root}/index.html`, "utf8")).toContain(`content="${paper}"`);
});
