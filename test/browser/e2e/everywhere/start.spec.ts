/** @file How the page starts: its head first, then its scripts; and what it says when they do not come. */
import { expect, test, testInKeptPage, type Page } from "../../support/page";
import { openAfresh } from "../../support/settled";

const ENTRY = "**/assets/index-*.js";
const LINK = "#/stability?v=1&part=pair";

/** What is not told, or not run, before it is let go. */
interface Hold {
  readonly paints: boolean;
  readonly timers: boolean;
}

declare global {
  interface Window {
    evaluated?: true;
    letGo: () => void;
  }
}

const holdBack = ({ paints, timers }: Hold) => {
  const waiting: (() => void)[] = [];
  let free = false;
  const later = (act: () => void) => (free ? act() : void waiting.push(act));
  window.letGo = () => {
    free = true;
    for (const act of waiting) act();
  };
  if (paints)
    window.PerformanceObserver = class extends PerformanceObserver {
      override observe(options?: PerformanceObserverInit) {
        later(() => super.observe(options));
      }
    };
  const timer = window.setTimeout.bind(window);
  if (timers)
    Object.assign(window, { setTimeout: (...of: Parameters<typeof timer>) => later(() => timer(...of)) });
};

/** The entry says when it is evaluated. */
async function hold(page: Page, what: Hold) {
  await page.addInitScript(holdBack, what);
  await page.route(ENTRY, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `window.evaluated = true;${await response.text()}` });
  });
}

const evaluated = (page: Page) => page.evaluate(() => window.evaluated === true);
const head = (page: Page) => page.getByText("is on its way");

test("a bare address is painted before anything is evaluated", async ({ page }) => {
  await hold(page, { paints: true, timers: true });
  const came = page.waitForResponse(ENTRY);
  await page.goto("./");
  await (await came).finished();
  await expect(head(page)).toBeVisible();
  expect(await evaluated(page)).toBe(false);
  await page.evaluate(() => window.letGo());
  await expect(page.getByRole("figure").first()).toBeVisible();
  await expect(head(page)).toHaveCount(0);
});

test("a link starts at once, without a paint and without a timer", async ({ page }) => {
  await hold(page, { paints: true, timers: true });
  await page.goto(LINK);
  await expect.poll(() => evaluated(page)).toBe(true);
});

test("a window that nobody sees starts without a paint", async ({ page }) => {
  await hold(page, { paints: true, timers: false });
  await page.goto("./");
  await expect.poll(() => evaluated(page)).toBe(true);
});

testInKeptPage(
  "before the scripts are there a bare address has its head, a link nothing",
  async ({ page, reported }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(ENTRY, async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
    await page.goto("about:blank");
    await page.goto(LINK, { waitUntil: "commit" });
    await expect(page.locator("#root")).toHaveText("");
    await page.goto("about:blank");
    await page.goto("./", { waitUntil: "commit" });
    await expect(page.getByRole("heading", { name: "How far may a belief step?" })).toBeVisible();
    await expect(head(page)).toBeVisible();
    release();
    await expect(page.getByRole("figure").first()).toBeVisible();
    await expect(head(page)).toHaveCount(0);
    expect(reported).toEqual([]);
  },
);

test.describe("scripts that do not come", () => {
  testInKeptPage.use({ provoked: [/ERR_FAILED/] });

  for (const address of ["./", LINK])
    testInKeptPage(`are told of at ${address}, with the way out`, async ({ page }) => {
      await page.route(ENTRY, (route) => route.abort());
      await page.goto("about:blank");
      await page.goto(address);
      await expect(page.getByRole("alert")).toContainText("Reload the page to try again");
      await expect(head(page)).toHaveCount(0);
      await page.unroute(ENTRY);
      await page.reload();
      await expect(page.getByRole("figure").first()).toBeVisible();
      await expect(page.getByRole("alert")).toHaveCount(0);
    });
});

for (const width of [1440, 1024, 390])
  test(`head, main part and foot of a page stand while a lab comes, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 768 });
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ("sources" in entry && Array.isArray(entry.sources))
            for (const { node } of entry.sources)
              if (node instanceof Element && node.matches(".header, main, .footer"))
                moved.push(node.localName);
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const link of ["#/tracking", "#/stability", "#/presets"]) {
      await openAfresh(page, link);
      const moved = await page.evaluate(() => (globalThis as { moved?: string[] }).moved);
      expect(moved, link).toEqual([]);
    }
  });

for (const width of [1440, 390])
  test(`a picture that comes moves little of what is below it, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const lowered = [0];
      Object.assign(globalThis, { lowered });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if ("sources" in entry && Array.isArray(entry.sources))
            for (const { node, previousRect, currentRect } of entry.sources)
              if (node instanceof Element && node.matches("figcaption") && currentRect.height > 0)
                lowered.push(Math.abs(currentRect.y - previousRect.y));
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const link of ["#/search", "#/geometry?v=1&part=flow", "#/training?v=1"]) {
      await openAfresh(page, link);
      const lowered = await page.evaluate(() => (globalThis as { lowered?: number[] }).lowered ?? []);
      expect(Math.max(...lowered), link).toBeLessThan(200);
    }
  });
