/** @file What moves by itself, and what does not. */
import { boundsLab } from "../../support/bounds";
import { LABS } from "../../support/labs";
import { expect, testInKeptPage as test, type Page } from "../../support/page";
import { valueOf } from "../../support/pointer";
import { explained, open, settled } from "../../support/settled";
import { trackingLab } from "../../support/tracking";

/** How often something on screen changes in the next frames; what is only spoken does not count. */
const changes = (page: Page, frames: number): Promise<number> =>
  page.evaluate(async (count) => {
    const spoken = "[role=status].visually-hidden";
    let changed = 0;
    const observer = new MutationObserver((records) => {
      const seen = records.filter(
        ({ target }) =>
          !(target.parentElement ?? document.body).closest(spoken) &&
          !(target instanceof Element && target.matches(spoken)),
      );
      if (seen.length > 0) changed++;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    observer.disconnect();
    return changed;
  }, frames);

test("with reduced motion nothing moves by itself, in any lab, on a first visit", async ({ page }) => {
  for (const { link } of LABS) {
    await open(page, link);
    if (link === LABS[0].link) await explained(page);
    await settled(page);
    expect(await changes(page, 45), link).toBe(0);
    const durations = await page.evaluate(() =>
      document.getAnimations().map(({ effect }) => effect?.getTiming().duration),
    );
    expect(durations.filter((duration) => Number(duration) > 10)).toEqual([]);
  }
});

test.describe("without that wish", () => {
  test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: "no-preference" }));

  test("a first-time visitor sees the belief glide, until any key stops it", async ({ page }) => {
    await page.goto("#/bounds?v=1");
    const { belief } = boundsLab(page);
    await expect.poll(() => valueOf(belief)).not.toBe(0.32);
    await page.keyboard.press("Shift");
    await expect.poll(() => valueOf(belief)).toBe(0.32);
    expect(new URL(page.url()).hash).toBe("#/bounds?v=1");
    await page.reload();
    await belief.waitFor();
    await explained(page);
    await settled(page);
    expect(await changes(page, 45)).toBe(0);
  });

  test("a first-time visitor of the tracking lab sees the run happen once", async ({ page }) => {
    await page.goto("#/tracking?v=1");
    const { step, pause, play } = trackingLab(page);
    await expect(pause).toBeVisible();
    await expect.poll(() => valueOf(step)).toBeLessThan(600);
    await pause.click();
    await expect(play).toBeVisible();
    await page.reload();
    await explained(page);
    await settled(page);
    expect(await changes(page, 45)).toBe(0);
  });

  test("a link with values of its own stands still", async ({ page }) => {
    await open(page, "#/bounds?v=1&p=0.2,0.8");
    await explained(page);
    await settled(page);
    expect(await changes(page, 45)).toBe(0);
  });
});
