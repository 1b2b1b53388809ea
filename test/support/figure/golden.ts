/**
 * @file Every figure of a lab, drawn in Node: no text touches another text or a curve, none is cut off, at a dozen widths and both sizes of text;
 * and the files of its presets are those that were looked at (`--update` writes the hashes anew; look at docs/gallery then).
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROJECTOR, SCREEN, type FigureTheme } from "../../../src/charts/ink";
import { standaloneSvg, thumbnailSvg } from "../../../src/charts/picture/standalone";
import type { Paper, Picture, Raster } from "../../../src/charts/picture/types";
import { colorOf, rgbOf, type SavedPalette } from "../../../src/ui/palette";
import { goldenLinks } from "../../browser/support/fixtures";
import { decodeLink, encodeLink, labIds, presets, type LabId, type Scenario } from "../scenarios";
import { figuresOf } from "./figures";
import { expectSameWords } from "./pdf";
import { readPicture } from "./pictured";
import { touchingIn } from "./touching";

const WIDTHS = [300, 332, 362, 390, 430, 480, 571, 610, 660, 768, 960, 1200];
const SIZES: readonly (readonly [string, FigureTheme])[] = [
  ["on a screen", SCREEN],
  ["on a projector", PROJECTOR],
];
/** Seconds of drawing, which a busy machine stretches. */
const BUSY = { timeout: 120_000 };
const FILE_WIDTHS = [360, 640, 960];
const PALETTES: readonly SavedPalette[] = ["light", "dark", "projector", "print"];

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

const withoutPixels = (picture: Picture): Picture => ({
  ...picture,
  layers: picture.layers.map((layer) =>
    "raster" in layer ? { ...layer, raster: { ...layer.raster, paint: () => {} } } : layer,
  ),
});

/** Texts and what they touch, of all figures at one size. */
function look({ ids, draw }: Awaited<ReturnType<typeof figuresOf>>, width: number, theme: FigureTheme) {
  const found = ids.flatMap((id) => {
    const drawing = readPicture(draw(id, { width, height: null, theme }));
    expect(drawing.inks.length, `texts of ${id} at ${width} px`).toBeGreaterThan(2);
    return touchingIn(drawing).map((what) => `${id}, ${width} px: ${what}`);
  });
  return found;
}

/** Wide enough for labels beside the curves, with lines that are seen when it is small. */
const SMALL: Paper = { width: 460, height: 288, theme: { ...SCREEN, stroke: 4 } };

/** What only a page understands, or what should be a number. */
const BROKEN = /currentColor|var\(|NaN|undefined/;

interface Wishes {
  /** The figure that tells most, for thumbnails; else the first. */
  readonly face?: (scenario: Scenario) => string;
  /** A scenario whose figures have the same texts and lines, where its own takes long. */
  readonly lightened?: (scenario: Scenario) => Scenario;
}

export function describeFigures(lab: LabId, { face, lightened = (scenario) => scenario }: Wishes = {}): void {
  const drawn = goldenLinks.flatMap(({ name, link }) => {
    const { scenario } = decodeLink(link);
    return scenario.lab === lab && !link.includes("source=local:")
      ? [{ name, scenario: lightened(scenario) }]
      : [];
  });

  describe.each(drawn)("$name", ({ scenario }) => {
    let figures: ReturnType<typeof figuresOf> | null = null;
    it.each(SIZES)("nothing touches %s, at a dozen widths", BUSY, async (_, theme) => {
      const all = await (figures ??= figuresOf(scenario));
      expect(WIDTHS.flatMap((width) => look(all, width, theme))).toEqual([]);
    });
  });

  it.each(labIds)("the figures of %s are looked at", (id) => {
    expect(existsSync(`test/labs/${id}/figures.test.ts`)).toBe(true);
  });

  const own = presets.filter((preset) => preset.scenario.lab === lab);

  it.each(own)(
    "the files, the thumbnail and the place in the gallery of $id are those that were looked at",
    BUSY,
    async ({ id, scenario }) => {
      const { ids, draw } = await figuresOf(scenario);
      const seenFirst = face?.(scenario) ?? ids[0] ?? "";
      const small = draw(seenFirst, SMALL);
      for (const palette of ["light", "dark"] as const)
        await expect(thumbnailSvg(small, palette)).toMatchFileSnapshot(
          `../../../public/presets/${id}-${palette}.svg`,
        );
      const seen = draw(seenFirst, { width: 640, height: null, theme: SCREEN });
      const link = encodeLink(scenario);
      await expect(
        await standaloneSvg(seen, { palette: "light", origin: link, font: null }),
      ).toMatchFileSnapshot(`../../../docs/gallery/${id}.svg`);
      const hashes: Record<string, string> = {};
      for (const figure of ids) {
        const hash = createHash("sha256");
        for (const width of FILE_WIDTHS)
          for (const palette of PALETTES) {
            const picture = draw(figure, { width, height: null, theme: themeOf(palette) });
            const file = await fileOf(withoutPixels(picture), palette);
            if (palette === "print" && width === FILE_WIDTHS[0])
              await expectSameWords(withoutPixels(picture), file);
            expect(file.replaceAll(/base64,[\w+/=]*/g, "").match(BROKEN)).toBeNull();
            hash.update(file);
            // Colours do not depend on the size, nor the cells on the colours. The PNG itself stands in gallery and thumbnail.
            if (palette === "light" || width === FILE_WIDTHS[0])
              for (const layer of picture.layers)
                if ("raster" in layer) hash.update(pixelsOf(layer.raster, palette));
          }
        hashes[figure] = hash.digest("hex").slice(0, 16);
      }
      await expect(`${JSON.stringify(hashes, null, 2)}\n`).toMatchFileSnapshot(
        `../../fixtures/figures/${id}.json`,
      );
    },
  );
}
