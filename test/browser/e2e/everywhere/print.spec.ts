/** @file On paper: dark ink on white, as wide as the page, nothing cut off, no controls of the screen. */
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { pagesOf } from "../../support/pdf";
import { open } from "../../support/settled";
import { touching } from "../../support/touching";

const LINKS = [
  "#/bounds?v=1&p=0.5,0.3,0.2&show=bound,entropyAware,mse,certified,fejer",
  "#/tracking?v=1",
  "#/stability?v=1&width=64&height=64",
  "#/stability?v=1&part=threshold&width=64",
  "#/stability?v=1&part=audit&pairs=2000",
  "#/tracking?v=1&target=stream&steps=1460&rule=fixed:0.02:Low&rule=certified",
];
/** The page's content on A4 with the margins of base.css, at 96 dots per inch. */
const PAGE = { width: 681, height: 1016 };

/** As the browser does it: events around a layout for paper. */
async function onPaper(page: Page) {
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
}

/** The buttons that are printed: only numbers, which copy or lead to a step on the screen. */
const printedButtons = (page: Page) =>
  page
    .locator("button:visible")
    .evaluateAll((buttons) => buttons.map(({ textContent }) => textContent ?? ""));

/** How far the widest table reaches: on paper nobody can scroll. */
const tablesReach = (page: Page) =>
  page
    .locator("table:visible")
    .evaluateAll((tables) => Math.max(0, ...tables.map((table) => table.getBoundingClientRect().right)));

/** Back on the screen. */
async function offPaper(page: Page) {
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
}

async function expectSheet(page: Page, link: string) {
  await page.setViewportSize(PAGE);
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(wide, link).toBeLessThanOrEqual(681);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
  await expect.poll(() => touching(page), link).toEqual([]);
  for (const text of await printedButtons(page)) expect(text).toMatch(/^−?[\d∞]/);
  expect(await tablesReach(page), link).toBeLessThanOrEqual(PAGE.width);
  await expect(page.locator(".no-print:visible"), link).toHaveCount(0);
}

/** The controls stand below the figures, which have the whole column. */
async function expectWideSheet(page: Page, link: string) {
  await page.setViewportSize({ width: PAGE.height, height: PAGE.width });
  const boxes = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const paper = box(".lab__paper");
      const rail = box(".rail");
      return { width: paper?.width, below: (rail?.top ?? NaN) >= (paper?.bottom ?? NaN) };
    });
  await expect.poll(boxes, link).toEqual({ width: 680, below: true });
}

for (const theme of ["light", "dark", "projector"] as const)
  test(`a printed page, upright and wide: ${theme}`, async ({ page }) => {
    // Paper has colours of its own, and dark draws what light does; what else a projector changes shows in one link of each lab.
    const links = LINKS.slice(0, { light: LINKS.length, dark: 1, projector: 3 }[theme]);
    for (const [i, link] of links.entries()) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page, `${link}&theme=${theme}`);
      await onPaper(page);
      await expectSheet(page, link);
      if (theme === "light" && i < 3) await expectWideSheet(page, link);
      await offPaper(page);
    }
  });

test("values that are buttons on the screen stay on paper", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  await onPaper(page);
  const table = page.getByRole("region", { name: "Outcome of every rule" });
  for (const name of ["Go to step 303", /at the shift: 28\. /, /final divergence: 21\.3\. /])
    await expect(table.getByRole("button", { name }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "+ add a rule" })).toBeHidden();
});

test("after printing from a wide window the figures have their room again", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const width = () =>
    page.locator("figure[data-figure=rule-1] .plot").evaluate((plot) => plot.getBoundingClientRect().width);
  const before = await width();
  const onSheet = await page.locator("figure[data-figure=rule-1] .plot").evaluate((plot) => {
    window.dispatchEvent(new Event("beforeprint"));
    return plot.getBoundingClientRect().width;
  });
  expect(onSheet).toBe(326);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(width).toBe(before);
});

test("every printed page carries the link of what is shown", async ({ page }) => {
  let pages = 0;
  for (const link of [...LINKS.slice(0, 5), `#/tracking?v=1&rule=fixed:0.8:${"Long".repeat(9)}`]) {
    await open(page, link);
    const address = decodeURI(page.url());
    const printed = pagesOf(await page.pdf({ format: "A4" }));
    pages += printed.length;
    for (const [i, words] of printed.entries()) {
      const foot = /https?:\/\/\S+·key[\da-f]{8}/.exec(words)?.[0] ?? "no link";
      expect(decodeURI(foot), `${link}, page ${i + 1} of ${printed.length}`).toContain(address);
    }
  }
  expect(pages).toBeGreaterThan(8);
});
