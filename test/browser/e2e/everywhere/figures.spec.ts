/** @file No text of a figure touches another text or a curve, or is cut off, at any size and in any theme. */
import { goldenLinks } from "../../support/fixtures";
import { expect, testInKeptPage as test, type Page } from "../../support/page";
import { open, settled } from "../../support/settled";
import { figureTexts, touching } from "../../support/touching";

const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [360, 740],
] as const;

/** All but those that ask for a file first. */
const drawnLinks = goldenLinks.filter(({ link }) => !link.includes("source=local:"));

const themed = (link: string, theme: string) => `${link.replace(/&theme=\w+/, "")}&theme=${theme}`;

for (const theme of ["light", "dark", "projector"])
  for (const lab of ["bounds", "tracking", "stability"])
    test(`text of figures stands clear: ${lab}, ${theme}`, async ({ page }) => {
      const found: string[] = [];
      for (const { name, link } of drawnLinks.filter(({ link: to }) => to.startsWith(`#/${lab}`))) {
        await open(page, themed(link, theme));
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          await settled(page);
          expect(await figureTexts(page), name).toBeGreaterThan(5);
          found.push(...(await touching(page)).map((what) => `${name} at ${width}×${height}: ${what}`));
        }
      }
      expect(found).toEqual([]);
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
    [`<circle cx="20" cy="0" r="14" stroke="red" fill="none"/>`, "meets"],
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
  for (const [width, height] of [SIZES[0], SIZES[2]]) {
    await page.setViewportSize({ width, height });
    for (const link of ["#/bounds?v=1", "#/bounds?v=1&p=0.5,0.3,0.2&step=0.05&y=log&x=logit"]) {
      await open(page, link);
      for (const name of [/^Belief: mass/, /^Step η$/, /^Target: mass/]) {
        const grip = page.getByRole("slider", { name });
        await grip.press("Home");
        for (let i = 0; i < 7; i++) {
          await grip.press("Shift+ArrowRight");
          await settled(page);
          const at = await grip.getAttribute("aria-valuetext");
          found.push(
            ...(await touching(page)).map((what) => `${link}, ${width} px, ${String(name)} ${at}: ${what}`),
          );
        }
      }
    }
  }
  expect(found).toEqual([]);
});
