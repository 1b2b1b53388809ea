/** @file What is saved from the page is what the terminal draws, byte for byte. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, testInOpenPage as test, type Locator, type Page } from "../../support/page";
import { open } from "../../support/settled";

const program = new URL("../../../../dist-cli/mirrorstep.js", import.meta.url).pathname;
const MAX_OUTPUT = 2e6;

/** A link of every figure of every lab and part, small where it takes long. */
const LINKS = [
  "#/bounds?v=1&p=0.32,0.68&show=bound,entropyAware,mse,certified,fejer",
  "#/bounds?v=1&p=0.5,0.3,0.2&along=3&surface=entropyAware&y=log&theme=dark",
  "#/bounds?v=1&p=0.4,0.6&show=bound,collapseMirror",
  "#/tracking?v=1&t=320",
  "#/tracking?v=1&before=0.7,0.3&after=0.2,0.8&t=90&span=0,300",
  "#/tracking?v=1&before=0.5,0.2,0.1,0.1,0.1&after=0.1,0.1,0.1,0.2,0.5&theme=projector",
  "#/stability?v=1&width=96&height=64&cell=0.7,0.9",
  "#/stability?v=1&classes=3&width=48&height=48&iterations=200&theme=dark",
  "#/stability?v=1&part=threshold&width=64",
  "#/stability?v=1&part=orbits&width=96",
  "#/stability?v=1&part=audit&pairs=2000&climbs=0",
  "#/stability?v=1&part=pair",
];

async function saved(page: Page, figure: Locator): Promise<string> {
  const started = page.waitForEvent("download");
  await figure.getByRole("button", { name: /: save, copy, data$/ }).click();
  await page.getByRole("menuitem", { name: "Save as SVG" }).click();
  return readFileSync(await (await started).path(), "utf8");
}

/** Of a figure's picture, without its caption. */
const sizeOf = (figure: Locator) =>
  figure
    .locator(".plot")
    .first()
    .evaluate((plot) => [plot.clientWidth, plot.clientHeight].map((pixels) => String(pixels)));

test.describe("a saved figure and that of the terminal are the same bytes", () => {
  for (const link of LINKS)
    test(link, async ({ page }) => {
      await open(page, link);
      const figures = await page.locator("figure[data-figure]").all();
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        const id = (await figure.getAttribute("data-figure")) ?? "";
        const svg = await saved(page, figure);
        const [width = "", height = ""] = await sizeOf(figure);
        const words = ["figure", page.url(), "--figure", id, "--width", width, "--height", height];
        const { stdout } = await promisify(execFile)(program, [...words, "--out", "-"], {
          maxBuffer: MAX_OUTPUT,
        });
        expect(stdout === svg, `${id} at ${width} × ${height}`).toBe(true);
        expect(svg.length).toBeLessThan(1e6);
        expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc><metadata>Mirrorstep [^<]+<\/metadata>/);
        expect(svg).not.toMatch(/var\(|currentColor|NaN|undefined/);
      }
    });
});
