/** @file Waiting on what the page shows, never on time. */
import type { Page } from "@playwright/test";

/** Frames in a row without a change that count as standing still. */
const STILL = 4;

/** Waits until fonts are there, no run is under way, and the picture has not changed for some frames. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor({ state: "attached" });
  await page.evaluate(async (frames) => {
    await document.fonts.ready;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const busy = () =>
      document.querySelector("main progress, main [aria-busy=true], main .app__loading") !== null;
    const moving = () => document.getAnimations().some(({ playState }) => playState === "running");
    let before = "";
    for (let same = 0; same < frames;) {
      await frame();
      const now = document.body.innerHTML;
      same = now === before && !busy() && !moving() && document.fonts.status === "loaded" ? same + 1 : 0;
      before = now;
    }
  }, STILL);
}

/** Opens a link, in the page that is open already where there is one. */
export async function open(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await settled(page);
}

/** Opens a link in a fresh document. */
export async function openAfresh(page: Page, link: string): Promise<void> {
  await page.goto("about:blank");
  await open(page, link);
}
