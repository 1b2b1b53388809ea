/**
 * @file Figures as the browser draws them. That no text touches another text or a curve is proved for every golden
 * link, a dozen widths and both sizes of text by each figures.test of test/labs; here, that real glyphs are no larger than
 * that proof takes them to be, and on a sample that page and proof mean the same.
 */
import { ADVANCES, type FontId } from "../../../../src/charts/text/advances";
import { textWidth } from "../../../../src/charts/text/measure";
import { extentOf } from "../../../support/figure/glyphs";
import { openedLinks } from "../../support/fixtures";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { pictureOf } from "../../support/picture";
import { open, settled } from "../../support/settled";
import { figureTexts, touching } from "../../support/touching";

const SIZES = [
  [1440, 900],
  [390, 844],
] as const;

/** In turn. */
const WAYS = [
  ["light", 1440, 900],
  ["projector", 390, 844],
  ["light", 390, 844],
  ["projector", 1440, 900],
] as const;

/** Of each lab a few that differ most; where many cells are drawn, embed.spec looks. */
const SAMPLE = [
  "bounds-every-key",
  "preset-twelve-classes",
  "default-tracking",
  "tracking-every-key-shift",
  "tracking-sixty-four-classes",
  "stability-orbits",
  "stability-pair",
  "stability-threshold",
  "geometry-metric",
];
const sample = SAMPLE.map((name) => openedLinks.find((golden) => golden.name === name)?.link ?? name);

const themed = (link: string, theme: string) => `${link.replace(/&theme=\w+/, "")}&theme=${theme}`;

/** Kerning mostly narrows; where it does not, it adds no more than this share of the size. */
const KERNING = 0.04;

/** The words of figures that take more room than layouts give them. */
async function widerThanLaidOut(page: Page): Promise<string[]> {
  const runs = await page
    .locator("main figure svg :is(text:not(:has(tspan)), text tspan)")
    .evaluateAll((all) =>
      all.map((run) => {
        if (!(run instanceof SVGTextContentElement)) throw new Error("a run of text is none");
        const { fontStyle, fontWeight, fontSize } = getComputedStyle(run);
        const upright: FontId = fontWeight === "400" ? "sans" : "sansBold";
        const font: FontId = fontStyle === "italic" ? "serifItalic" : upright;
        return {
          words: [...run.childNodes].map((node) => (node instanceof Text ? node.data : "")).join(""),
          font,
          size: parseFloat(fontSize),
          width: run.getComputedTextLength(),
        };
      }),
    );
  return runs
    .filter(({ words, font, size, width }) => width > textWidth(words, font, size) + KERNING * size)
    .map(({ words, size, width }) => `“${words}” at ${size} px is ${width} px wide`);
}

test("text of figures stands clear", async ({ page }) => {
  const found: string[] = [];
  for (const [i, link] of sample.entries()) {
    const [theme, width, height] = WAYS[i % WAYS.length] ?? WAYS[0];
    await page.setViewportSize({ width, height });
    await open(page, themed(link, theme));
    expect(await figureTexts(page), link).toBeGreaterThan(5);
    expect(await widerThanLaidOut(page), link).toEqual([]);
    found.push(...(await touching(page)).map((what) => `${link}, ${theme}, ${width} px: ${what}`));
  }
  expect(found).toEqual([]);
});

test("light and dark draw the same figures, in other colours only", async ({ page }) => {
  for (const link of ["#/bounds?v=1&p=0.5,0.3,0.2", "#/tracking?v=1", "#/stability?v=1&width=64&height=64"]) {
    const drawn: string[][] = [];
    for (const theme of ["light", "dark"]) {
      await open(page, themed(link, theme));
      await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
      const figures = await page.locator("main figure .plot").all();
      expect(figures.length).toBeGreaterThan(1);
      drawn.push((await Promise.all(figures.map(pictureOf))).flat());
    }
    expect(drawn[1], link).toEqual(drawn[0]);
  }
});

const FONTS: Readonly<Record<FontId, string>> = {
  sans: "font: 400 SIZEpx var(--sans)",
  sansBold: "font: 600 SIZEpx var(--sans)",
  serifItalic: "font: italic 400 SIZEpx var(--serif)",
};
/** Ticks, labels and raised runs on screens and projectors, up to the whole screen; and one that shows every detail. */
const TEXT_SIZES = [8.6, 12, 13.2, 16, 17.6, 24, 32, 400];

test("glyphs are no wider than the table of advances, nor higher or deeper than layouts are proved for", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1");
  for (const font of ["sans", "sansBold", "serifItalic"] as const) {
    const glyphs = [...new Set(ADVANCES[font].characters)];
    const measured = await page.evaluate(
      async ([letters, style, sizes]) => {
        const svg = document.querySelector("main figure svg");
        const pen = document.createElement("canvas").getContext("2d");
        const SVG = "http://www.w3.org/2000/svg";
        if (!svg || !pen) throw new Error("there is nothing to measure with");
        const seen: { glyph: string; size: number; width: number; above: number; below: number }[] = [];
        for (const size of sizes) {
          // All at once, so that they are laid out once.
          const all = svg.appendChild(document.createElementNS(SVG, "g"));
          all.style.cssText = `${style.replace("SIZE", String(size))}; font-variant-numeric: tabular-nums; white-space: pre`;
          const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(all);
          pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
          await document.fonts.load(pen.font, letters.join(""));
          const texts = letters.map((glyph) => {
            const text = document.createElementNS(SVG, "text");
            text.textContent = glyph;
            return all.appendChild(text);
          });
          for (const [i, glyph] of letters.entries()) {
            const { actualBoundingBoxAscent: above, actualBoundingBoxDescent: below } =
              pen.measureText(glyph);
            seen.push({ glyph, size, width: texts[i]?.getComputedTextLength() ?? NaN, above, below });
          }
          all.remove();
        }
        return seen;
      },
      [glyphs, FONTS[font], TEXT_SIZES] as const,
    );
    expect(measured.length).toBe(glyphs.length * TEXT_SIZES.length);
    // To whole thousandths of the size the table is rounded.
    const wider = measured.filter(
      ({ glyph, size, width }) => !(width <= textWidth(glyph, font, size) + 0.002 * size),
    );
    expect.soft(wider, `${font}: wider than tabulated`).toEqual([]);
    const larger = measured
      .filter(({ size }) => size === 400)
      .filter(({ glyph, size, above, below }) => {
        const extent = extentOf(glyph, font, () => true);
        const inked = glyph.trim() !== "";
        return inked && (above > (extent.above + 0.005) * size || below > (extent.below + 0.005) * size);
      });
    expect.soft(larger, `${font}: larger than proved for`).toEqual([]);
  }
});

/** Draws into Figure 1, as a mistake in a layout would. */
const plant = (page: Page, markup: string) =>
  page.evaluate((inner) => {
    const drawing = document.querySelector("main figure svg.plot__layer--moving");
    const parsed = new DOMParser().parseFromString(
      `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`,
      "image/svg+xml",
    );
    const planted = parsed.documentElement.firstElementChild;
    if (drawing === null || planted === null) throw new Error("nothing to plant or nowhere to plant it");
    planted.id = "planted";
    drawing.append(planted);
  }, markup);

const TEXT = 'font-size="12" font-family="Inter"';

test("the search for touching text finds every kind of mistake, and only those", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  expect(await touching(page)).toEqual([]);
  const mistakes = [
    [`<text x="0" y="11" ${TEXT}>step η</text>`, "touches"],
    [`<text x="-3" y="100" ${TEXT}>left</text>`, "leaves its drawing"],
    [`<text x="99%" y="100" ${TEXT}>right edge</text>`, "leaves its drawing"],
    [`<path d="M10,-50V2000" stroke="red"/>`, "meets"],
    [`<path d="M5,0C60,200 -20,400 20,900" stroke="red" fill="none"/>`, "meets"],
    [`<circle cx="20" cy="0" r="16" stroke="red" fill="none"/>`, "meets"],
  ] as const;
  for (const [markup, expected] of mistakes) {
    await plant(page, markup);
    const found = await touching(page);
    expect(
      found.filter((what) => what.includes(expected)),
      markup,
    ).not.toEqual([]);
    await page.evaluate(() => document.getElementById("planted")?.remove());
  }
  const fine = [
    `<path d="M10,-50V2000" stroke="var(--grid)"/>`,
    `<path d="M10,-50V2000" stroke="transparent"/>`,
    `<path d="M0,2H300" stroke="red"/>`,
    `<rect width="900" height="900" fill="red" fill-opacity="0.1"/>`,
    `<text x="0" y="11" ${TEXT} opacity="0">step η</text>`,
  ];
  for (const markup of fine) {
    await plant(page, markup);
    expect(await touching(page), markup).toEqual([]);
    await page.evaluate(() => document.getElementById("planted")?.remove());
  }
});

test("text stands clear while the belief, the step and the target are dragged about", async ({ page }) => {
  const found: string[] = [];
  for (const [at, [width, height]] of SIZES.entries()) {
    await page.setViewportSize({ width, height });
    await open(page, ["#/bounds?v=1", "#/bounds?v=1&p=0.5,0.3,0.2&step=0.05&y=log&x=logit"][at] ?? "");
    for (const name of [/^Belief: mass/, /^Step η$/, /^Target: mass/]) {
      const grip = page.getByRole("slider", { name });
      await grip.press("Home");
      // Every other place is proved by test/labs/bounds/layout.
      for (let i = 0; i < 2; i++) {
        await grip.press("Shift+ArrowRight");
        await grip.press("ArrowRight");
        await settled(page);
        const told = await grip.getAttribute("aria-valuetext");
        found.push(...(await touching(page)).map((what) => `${width} px, ${String(name)} ${told}: ${what}`));
      }
    }
  }
  expect(found).toEqual([]);
});
