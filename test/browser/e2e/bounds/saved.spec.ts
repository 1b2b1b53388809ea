/** @file A saved picture needs nothing but itself: it opens alone, in the fonts and colours of the page. */
import { readFileSync } from "node:fs";
import { BOUNDS_FIGURES } from "../../../../src/labs/bounds/figures";
import { linkTo, originOf } from "../../support/origin";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { open } from "../../support/settled";

const LINK = "#/bounds?v=1&p=0.5,0.3,0.2&along=3&show=bound,entropyAware,mse,certified,fejer";

async function saveSvg(page: Page, figure: number): Promise<string> {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: `Figure ${figure}: save, copy, data` }).click();
  await page.getByRole("menuitem", { name: "Save as SVG" }).click();
  return readFileSync(await (await started).path(), "utf8");
}

for (const theme of ["light", "dark"])
  test(`saved pictures carry fonts, colours and the caption with them: ${theme}`, async ({
    page,
    context,
  }) => {
    await open(page, `${LINK}&theme=${theme}`);
    await page.getByRole("figure", { name: /^Figure 3 / }).waitFor();
    // Another theme is in the colours alone.
    for (const [i, id] of BOUNDS_FIGURES.slice(0, theme === "dark" ? 1 : BOUNDS_FIGURES.length).entries()) {
      const figure = i + 1;
      const caption = page
        .getByRole("figure", { name: new RegExp(`^Figure ${figure} `) })
        .locator("figcaption p:has(b)");
      const words = (await caption.innerText()).replaceAll(/\s+/g, "");
      const title = (await caption.locator("b").innerText()).replaceAll(/\s+/g, "");
      const svg = await saveSvg(page, figure);
      const drawn = svg.replaceAll(/data:font\/woff2;base64,[\w+/=]+/g, "a font");
      expect(drawn).not.toMatch(/var\(--|currentColor|NaN|undefined|light-dark|color-mix|class=/);
      const alone = await context.newPage();
      await alone.route(/.*/, (route) => route.abort());
      await alone.setContent(svg);
      const seen = await alone.evaluate(async () => {
        await document.fonts.ready;
        const texts = [...document.querySelectorAll("svg text")];
        const box = document.querySelector("svg")?.getBoundingClientRect();
        return {
          fonts: [...document.fonts].map(({ family, status }) => `${family.replaceAll('"', "")} ${status}`),
          title: document.querySelector("svg > title")?.textContent ?? "",
          origin: document.querySelector("svg > metadata")?.textContent,
          words: texts.map(({ textContent }) => textContent).join(" "),
          outside: texts.filter((text) => {
            const ink = text.getBoundingClientRect();
            return (
              !box || ink.left < box.left - 1 || ink.right > box.right + 1 || ink.bottom > box.bottom + 1
            );
          }).length,
          serif: texts.filter((text) => getComputedStyle(text).fontFamily.startsWith('"Source Serif 4"'))
            .length,
        };
      });
      expect(seen.fonts).toContain("Inter loaded");
      expect(seen.fonts).toContain("Source Serif 4 loaded");
      expect(seen.fonts.filter((font) => font.endsWith("error"))).toEqual([]);
      expect(seen.outside).toBe(0);
      expect(seen.serif).toBeGreaterThan(1);
      expect(seen.words.replaceAll(/\s+/g, "")).toContain(words);
      expect(`${seen.title.replaceAll(/\s+/g, "")}.`).toBe(title);
      expect(seen.origin).toBe(originOf(linkTo(page, id)));
      await alone.close();
    }
  });
