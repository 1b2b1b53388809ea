/** @file The files of a scenario's figures, and whether they are those that were looked at. */
import { createHash, type Hash } from "node:crypto";
import { expect } from "vitest";
import { PROJECTOR, SCREEN, type FigureTheme } from "../../../src/charts/ink";
import { standaloneSvg, thumbnailSvg } from "../../../src/charts/picture/standalone";
import type { Layer, Picture, Raster, Viewport } from "../../../src/charts/picture/types";
import { colorOf, rgbOf, type SavedPalette } from "../../../src/ui/palette";
import type { Drawings } from "./drawings";
import { expectSameWords } from "./pdf";

export const FILE_WIDTHS = [360, 640, 960] as const;
const PALETTES: readonly SavedPalette[] = ["light", "dark", "projector", "print"];

/** What a palette changes beside its inks is the size of text and lines. */
export const themeOf = (palette: SavedPalette): FigureTheme => (palette === "projector" ? PROJECTOR : SCREEN);

/** A file without its fonts, which are the same in all. */
export const fileOf = (picture: Picture, palette: SavedPalette): Promise<string> =>
  standaloneSvg(picture, { palette, origin: "golden", font: () => Promise.resolve("") });

const RATIO = 2;

/** The pixels that a file has of a raster. */
function pixelsOf({ box, paint }: Raster, palette: SavedPalette): Int32Array {
  const width = Math.round((box.x1 - box.x0) * RATIO);
  const height = Math.round((box.y1 - box.y0) * RATIO);
  const pixels = new Int32Array(width * height);
  paint(pixels, { width, height, ratio: RATIO }, (token) => rgbOf(colorOf(token, palette)));
  return pixels;
}

/** Pixels are told apart from the file: to pack them takes ten times as long as all the rest. */
const withoutPixels = (picture: Picture): Picture => ({
  ...picture,
  layers: picture.layers.filter((layer) => "marks" in layer),
});

function hashRaster(layer: Layer, palette: SavedPalette, hash: Hash): void {
  if (!("raster" in layer)) return;
  const { clip, at, raster } = layer;
  hash.update(JSON.stringify([raster.box, clip, at])).update(pixelsOf(raster, palette));
}

/** What only a page understands, or what should be a number. */
const BROKEN = /currentColor|var\(|NaN|undefined/;

/** A hash over all files of a figure. */
async function hashOf({ at }: Drawings, figure: string): Promise<string> {
  const hash = createHash("sha256");
  for (const width of FILE_WIDTHS)
    for (const palette of PALETTES) {
      const picture = at(figure, width, themeOf(palette));
      const file = await fileOf(withoutPixels(picture), palette);
      if (palette === "print" && width === FILE_WIDTHS[0])
        await expectSameWords(withoutPixels(picture), file);
      expect(file.match(BROKEN)).toBeNull();
      hash.update(file);
      // Colours do not depend on the size, nor the cells on the colours. The PNG itself stands in gallery and thumbnail.
      if (palette === "light" || width === FILE_WIDTHS[0])
        for (const layer of picture.layers) hashRaster(layer, palette, hash);
    }
  return hash.digest("hex").slice(0, 16);
}

/** Wide enough for labels beside the curves, with lines that are seen when it is small. */
const SMALL: Viewport = { width: 460, height: 288, theme: { ...SCREEN, stroke: 4 } };

/**
 * Files of all figures, the thumbnail and the place in the gallery.
 *
 * @param face the figure of the last two
 * @param link what made them
 */
export async function expectFiles(id: string, drawings: Drawings, face: string, link: string): Promise<void> {
  const small = drawings.on(face, SMALL);
  for (const palette of ["light", "dark"] as const)
    await expect(thumbnailSvg(small, palette)).toMatchFileSnapshot(
      `../../../public/presets/${id}-${palette}.svg`,
    );
  const seen = drawings.at(face, 640, SCREEN);
  await expect(await standaloneSvg(seen, { palette: "light", origin: link, font: null })).toMatchFileSnapshot(
    `../../../docs/gallery/${id}.svg`,
  );
  const hashes: Record<string, string> = {};
  for (const figure of drawings.ids) hashes[figure] = await hashOf(drawings, figure);
  await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot(
    `../../fixtures/figures/${id}.json`,
  );
}
