/** @file What is saved from the page is what the terminal draws, byte for byte, and what the page shows. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { PROJECTOR, SCREEN } from "../../../../src/charts/ink";
import { standaloneSvg } from "../../../../src/charts/picture/standalone";
import { figuresOf } from "../../../support/figure/figures";
import { decodeLink, labIds, labs } from "../../../support/scenarios";
import { linkTo, originOf } from "../../support/origin";
import { expect, testInOpenPage as test, type Locator, type Page } from "../../support/page";
import { scenarioIn } from "../../support/scenario";
import { open } from "../../support/settled";

const program = new URL("../../../../dist-cli/mirrorstep.js", import.meta.url).pathname;
const fontFile = (file: string) =>
  readFile(new URL(`../../../../src/ui/fonts/${file}`, import.meta.url), "base64");

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
  "#/geometry?v=1&geometry=burg&beside=entropy&reference=0.6,0.3,0.1",
  "#/geometry?v=1&part=games&steps=50",
  "#/geometry?v=1&part=flow&steps=40",
  "#/geometry?v=1&part=relaxation&runs=100&steps=20",
  "#/geometry?v=1&part=stochastic&runs=50&steps=60",
  "#/geometry?v=1&part=online",
  "#/geometry?v=1&part=equalities",
  "#/training?v=1",
  "#/training?v=1&part=classification&data=iris&steps=60&seeds=2&tune=0.5:2:4:2&target=0.6",
  "#/training?v=1&part=forward&depth=2&steps=5",
  "#/training?v=1&part=control&iterations=20&t=5&theme=dark",
  "#/training?v=1&part=language&model=1,16,2,16,bytes&batch=4&steps=8&evaluate=256,4&seeds=2",
  "#/search?v=1&weight=2&t=40",
];

/** "rule-2" is one of a figure of which there may be several. */
const kindOf = (figure: string) => figure.replace(/-\d+$/, "");

test("they are every figure of every lab and part", () => {
  const shown = LINKS.flatMap((link) => {
    const { lab, params } = decodeLink(link).scenario;
    return labs[lab].scope(params).figures.map((figure) => `${lab}: ${kindOf(figure)}`);
  });
  const all = labIds.flatMap((lab) => {
    const named = labs[lab].viewWords["figure"]?.replaceAll(" …", "").split(", ") ?? [];
    return named.map((figure) => `${lab}: ${kindOf(figure)}`);
  });
  expect(all.length).toBeGreaterThan(40);
  expect([...new Set(shown)].toSorted()).toEqual(all.toSorted());
});

type Figures = Awaited<ReturnType<typeof figuresOf>>;

async function saved(page: Page, figure: Locator): Promise<string> {
  const started = page.waitForEvent("download");
  await figure.getByRole("button", { name: /: save, copy, data$/ }).click();
  await page.getByRole("menuitem", { name: "Save as SVG" }).click();
  return readFileSync(await (await started).path(), "utf8");
}

/** Shorter ones are ticks and markers, which a page may put together otherwise. */
const CURVE = 60;
/** Lines of a caption, which the page has in another way. */
const isCaption = (attributes: string) => attributes.includes('font-size="14"');

/** Curves and texts of the file that the figure on the page does not show. */
async function missingOnPage(figure: Locator, svg: string): Promise<readonly string[]> {
  const { paths, words, isMap } = await figure.evaluate((root) => ({
    paths: [...root.querySelectorAll("path")].map((path) => path.getAttribute("d") ?? ""),
    words: root.textContent,
    // Its key is written by the page.
    isMap: root.querySelector(".map") !== null,
  }));
  const curves = [...svg.matchAll(/ d="([^"]*)"/g)].map(([, d = ""]) => d).filter((d) => d.length > CURVE);
  const texts = [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)]
    .filter(([, attributes = ""]) => !isCaption(attributes))
    .map(([, , inner = ""]) => inner.replaceAll(/<title>.*?<\/title>|<[^>]*>/gs, ""))
    .map((text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"'))
    .map((text) => text.replaceAll("&amp;", "&"));
  return [
    ...curves.filter((d) => !paths.includes(d)),
    ...(isMap ? [] : texts.filter((text) => !words.includes(text))),
  ];
}

/** What Node draws of the scenario at the size that the figure has on the page; most figures choose their height. */
async function drawnHere(page: Page, figures: Figures, id: string, svg: string, height: number) {
  const { view } = scenarioIn(page);
  const width = Number(/ width="(\d+)"/.exec(svg)?.[1]);
  const palette = view.theme === "auto" ? "light" : view.theme;
  const theme = palette === "projector" ? PROJECTOR : SCREEN;
  const options = { palette, origin: originOf(linkTo(page, id)), font: fontFile };
  const drawn = await standaloneSvg(figures.draw(id, { width, height: null, theme }), options);
  return drawn === svg ? drawn : standaloneSvg(figures.draw(id, { width, height, theme }), options);
}

test.describe("a saved figure is what Node draws, byte for byte", () => {
  for (const link of LINKS)
    test(link, async ({ page }) => {
      await open(page, link);
      const drawings = await figuresOf(scenarioIn(page));
      const figures = await page.locator("figure[data-figure]").all();
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) {
        const id = (await figure.getAttribute("data-figure")) ?? "";
        const svg = await saved(page, figure);
        const height = await figure
          .locator(".plot")
          .first()
          .evaluate((plot) => plot.clientHeight);
        const drawn = await drawnHere(page, drawings, id, svg, height);
        expect(drawn === svg, `${id}, ${height} px high`).toBe(true);
        expect.soft(await missingOnPage(figure, svg), `${id} on the page`).toEqual([]);
        expect(svg.length).toBeLessThan(1e6);
        expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc><metadata>Mirrorstep [^<]+<\/metadata>/);
        expect(svg.replaceAll(/base64,[\w+/=]*/g, "")).not.toMatch(/var\(|currentColor|NaN|undefined/);
      }
    });
});

test("the terminal writes it for the page's address", async ({ page }) => {
  await open(page, "#/stability?v=1&part=threshold&width=64&figure=ratio");
  const svg = await saved(page, page.locator("figure[data-figure=ratio]"));
  const width = / width="(\d+)"/.exec(svg)?.[1] ?? "";
  const words = ["figure", page.url(), "--width", width, "--out", "-"];
  const { stdout } = await promisify(execFile)(program, words, { maxBuffer: 2e6 });
  expect(stdout === svg).toBe(true);
});
