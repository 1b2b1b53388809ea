/** @file One panel on the whole screen, by mouse and by finger: laid out for it, with the clock, and back again. */
import { expect, test, testInOpenPage, type Locator, type Page } from "../../support/page";
import { valueOf } from "../../support/pointer";
import { open, settled } from "../../support/settled";
import { touching } from "../../support/touching";
import { trackingLab } from "../../support/tracking";

const PANELS = [
  ["A", "rule-1"],
  ["D", "steps"],
  ["F", "paths"],
] as const;
const heightOf = async (plot: Locator) => (await plot.boundingBox())?.height ?? 0;

async function expectToFillAndComeBack(page: Page, press: (what: Locator) => Promise<void>) {
  const { height: tall = 0, width: wide = 0 } = page.viewportSize() ?? {};
  const button = (letter: string) => page.getByRole("button", { name: `${letter}: save, copy, data` });
  const item = (name: string) => page.getByRole("menuitem", { name });
  for (const [letter, id] of PANELS) {
    const plot = page.locator(`figure[data-figure=${id}] .plot`);
    const small = await heightOf(plot);
    // To press the button, and the item, may scroll the page, from under the clock.
    await press(button(letter));
    await item("Full screen").scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => window.scrollY);
    await press(item("Full screen"));
    await expect.poll(() => heightOf(plot)).toBeGreaterThan(tall * 0.55);
    await settled(page);
    expect((await plot.boundingBox())?.width ?? 0).toBeGreaterThan(wide - 100);
    await expect(page.locator(`figure[data-figure=${id}] figcaption p`)).toBeInViewport({ ratio: 1 });
    expect((await touching(page)).filter((what) => what.startsWith(`${id}:`))).toEqual([]);
    const clock = page
      .locator(`figure[data-figure=${id}]`)
      .getByRole("slider", { name: "Step", exact: true });
    const before = await valueOf(clock);
    await press(page.locator(`figure[data-figure=${id}]`).getByRole("button", { name: "One step back" }));
    await expect.poll(() => valueOf(clock)).toBe(before - 1);
    await press(button(letter));
    await press(item("Leave full screen"));
    await expect.poll(() => heightOf(plot)).toBe(small);
    // The browser puts the page back after it has given the panel its room.
    const moved = () => page.evaluate((from) => Math.abs(window.scrollY - from), scrolled);
    await expect.poll(moved, "the place on the page is kept").toBeLessThan(100);
  }
}

testInOpenPage("a panel fills the screen, is laid out anew, and comes back", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  await expectToFillAndComeBack(page, (what) => what.click());
});

testInOpenPage("while a panel fills the screen it is dragged, and keys play it", async ({ page }) => {
  await open(page, "#/tracking?v=1&t=10");
  await page.getByRole("button", { name: "A: save, copy, data" }).click();
  await page.getByRole("menuitem", { name: "Full screen" }).click();
  const panel = page.locator("figure[data-figure=rule-1]");
  await expect.poll(() => heightOf(panel.locator(".plot"))).toBeGreaterThan(500);
  const clock = panel.getByRole("slider", { name: "Step", exact: true });
  await page.keyboard.press(".");
  await expect.poll(() => valueOf(clock)).toBe(11);
  await page.keyboard.press("Space");
  await expect.poll(() => valueOf(clock)).toBeGreaterThan(12);
  await page.keyboard.press("Space");
  const shift = panel.getByRole("slider", { name: "Step at which the target jumps" });
  const { x = 0, y = 0, width = 0, height = 0 } = (await shift.boundingBox()) ?? {};
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 240, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => valueOf(shift)).toBeGreaterThan(350);
  await settled(page);
  expect((await touching(page)).filter((what) => what.startsWith("rule-1:"))).toEqual([]);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  test("a panel fills the screen and comes back", async ({ page }) => {
    await open(page, "#/tracking?v=1");
    await expectToFillAndComeBack(page, (what) => what.tap());
    expect(await trackingLab(page).panels.count()).toBe(6);
  });
});
