/** @file Pressing beside the grips, by mouse and by finger; figures on the whole screen. */
import { boundsLab } from "../../support/bounds";
import { expect, testInOpenPage as test, type Locator, type Page } from "../../support/page";
import { expectValue, swipe, valueOf } from "../../support/pointer";
import { open, settled } from "../../support/settled";
import { touching } from "../../support/touching";

/** A point of a figure's plot, by shares of its width and height. */
async function spot(plot: Locator, across: number, down: number) {
  await plot.scrollIntoViewIfNeeded();
  const box = await plot.boundingBox();
  if (box === null) throw new Error("the plot is not on screen");
  return { x: box.x + across * box.width, y: box.y + down * box.height };
}
const plotOf = (page: Page, id: string) => page.locator(`figure[data-figure=${id}] .plot`);

test("a press anywhere in the slice takes the belief there and along", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { belief, step } = boundsLab(page);
  const [eta, from] = [await valueOf(step), await spot(plotOf(page, "slice"), 0.8, 0.4)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await expect.poll(() => valueOf(belief)).toBeGreaterThan(0.7);
  const pressed = await valueOf(belief);
  await page.mouse.move(from.x - 120, from.y - 30, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => valueOf(belief)).toBeLessThan(pressed - 0.15);
  expect(await valueOf(step)).toBe(eta);
  const there = await valueOf(belief);
  await page.keyboard.press("ArrowRight");
  await expectValue(belief, there + 0.01);
});

test("a press in the triangle moves its belief", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.5,0.3,0.2");
  const { triangle } = boundsLab(page);
  const before = await triangle.getAttribute("aria-valuetext");
  const { x, y } = await spot(plotOf(page, "triangle"), 0.5, 0.45);
  await page.mouse.click(x, y);
  await expect(triangle).not.toHaveAttribute("aria-valuetext", before ?? "");
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test("a tap moves the belief, a swipe scrolls the page", async ({ page }) => {
    await open(page, "#/bounds?v=1");
    const { belief } = boundsLab(page);
    const from = await spot(plotOf(page, "slice"), 0.75, 0.3);
    await swipe(page, from, { x: from.x + 4, y: from.y - 200 });
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(60);
    expect(await valueOf(belief)).toBe(0.32);
    // The page may go on scrolling for a while; a tap that stops it is no press.
    await expect
      .poll(async () => {
        const { x, y } = await spot(plotOf(page, "slice"), 0.75, 0.3);
        await page.touchscreen.tap(x, y);
        return valueOf(belief);
      })
      .toBeGreaterThan(0.6);
  });
});

test("a figure fills the screen, is laid out anew, and comes back", async ({ page }) => {
  await open(page, "#/bounds?v=1&show=bound,entropyAware,mse,certified,fejer");
  for (const [number, id] of [
    [1, "slice"],
    [2, "triangle"],
    [3, "mse"],
  ] as const) {
    const plot = plotOf(page, id);
    const small = await plot.boundingBox();
    await page.getByRole("button", { name: `Figure ${number}: save, copy, data` }).click();
    await page.getByRole("menuitem", { name: "Full screen" }).click();
    await expect.poll(async () => (await plot.boundingBox())?.height ?? 0).toBeGreaterThan(560);
    expect((await plot.boundingBox())?.width ?? 0).toBeGreaterThan(1200);
    await expect(page.locator(`figure[data-figure=${id}] figcaption`)).toBeInViewport({ ratio: 1 });
    await settled(page);
    expect((await touching(page)).filter((what) => what.startsWith(id))).toEqual([]);
    await page.getByRole("button", { name: `Figure ${number}: save, copy, data` }).click();
    await page.getByRole("menuitem", { name: "Leave full screen" }).click();
    await expect.poll(async () => (await plot.boundingBox())?.height).toBe(small?.height);
  }
});
