/** @file Waiting on what the page shows, never on time. */
import type { Page } from "@playwright/test";

/** Frames in a row without a change that count as standing still. */
const STILL = 4;

/** In the page: counts changes from its first call on, so that nobody has to compare the whole document. */
export async function stillStanding(frames: number): Promise<void> {
  const known = globalThis as { changes?: { count: number } };
  const changes = (known.changes ??= { count: 0 });
  if (changes.count === 0) {
    changes.count = 1;
    new MutationObserver((records) => {
      changes.count += records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }
  const frame = () =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("the page draws no frame any more")), 60_000);
      requestAnimationFrame((time) => {
        clearTimeout(late);
        resolve(time);
      });
    });
  const busy = () =>
    document.querySelector("main progress, main [aria-busy=true], main .app__loading") !== null;
  /** The level curves of the triangle come a little later than its frame. */
  const bare = () =>
    document.querySelector("figure[data-figure=triangle] svg") !== null &&
    document.querySelector("figure[data-figure=triangle] [data-curve]") === null;
  const moving = () => document.getAnimations().some(({ playState }) => playState === "running");
  await document.fonts.ready;
  const start = performance.now();
  for (let same = 0, before = 0; same < frames;) {
    await frame();
    const changed = changes.count !== before || document.fonts.status !== "loaded";
    const waits = { changed, busy: busy(), bare: bare(), moving: moving() };
    same = Object.values(waits).some(Boolean) ? 0 : same + 1;
    if (same === 0 && performance.now() - start > 120_000)
      throw new Error(`the page does not come to rest: ${JSON.stringify(waits)}`);
    before = changes.count;
  }
}

/** Waits until fonts are there, no run is under way, and nothing has changed for some frames. */
export async function settled(page: Page): Promise<void> {
  await page.locator("main h1").first().waitFor({ state: "attached" });
  await page.evaluate(stillStanding, STILL);
}

/** Symbols explain themselves some seconds after the page is there. */
export const explained = (page: Page): Promise<void> =>
  page.locator("[data-term]").first().waitFor({ state: "attached" });

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
