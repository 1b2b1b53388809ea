/** @file The `test` of this suite: every page is watched, and whatever goes wrong unseen fails the test. */
import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Request,
} from "@playwright/test";
import { withoutServiceWorker } from "../../../tools/browser.mjs";

export { expect };
export type { Locator, Page } from "@playwright/test";

interface Watched {
  /** Console messages and errors that a test provokes on purpose. */
  readonly provoked: readonly RegExp[];
  /** Whether the app may keep itself on the device; elsewhere every page comes from the server. */
  readonly keepsApp: boolean;
  /** Errors, warnings, violations of the Content-Security-Policy, requests to another origin: as they come. */
  readonly reported: string[];
}

const reportViolations = () =>
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
    console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`),
  );

function isForeign(request: Request): boolean {
  const url = request.url();
  if (request.isNavigationRequest() || /^(data|blob):/.test(url)) return false;
  const asker = request.serviceWorker()?.url() ?? request.frame().page().url();
  return new URL(url).origin !== new URL(asker).origin;
}

async function watch(context: BrowserContext, reported: string[], keepsApp: boolean): Promise<void> {
  context.on("weberror", (problem) => reported.push(`thrown: ${problem.error().message}`));
  context.on("console", (message) => {
    if (["error", "warning", "assert"].includes(message.type())) reported.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    if (isForeign(request)) reported.push(`asked ${request.url()}`);
  });
  await context.addInitScript(reportViolations);
  if (!keepsApp) await context.addInitScript(withoutServiceWorker);
}

function expectNothingBut(provoked: readonly RegExp[], reported: readonly string[]) {
  const unexpected = reported.filter((line) => !provoked.some((pattern) => pattern.test(line)));
  expect(unexpected, "what the page reported").toEqual([]);
}

interface KeptPage {
  readonly page: Page;
  readonly reported: string[];
}

interface Kept {
  /** One page for many tests, made when the first one asks for it: for the mouse, or for a finger on a phone. */
  readonly kept: (touch: boolean) => Promise<KeptPage>;
}

const watched = base.extend<Watched, Kept>({
  provoked: [[], { option: true }],
  keepsApp: [false, { option: true }],
  // oxlint-disable-next-line eslint/no-empty-pattern
  reported: async ({}, run) => run([]),
  kept: [
    async ({ browser }, run, { project }) => {
      const { viewport, baseURL, locale, timezoneId, permissions, contextOptions } = project.use;
      const options = { viewport, baseURL, locale, timezoneId, permissions, ...contextOptions };
      const make = async (touch: boolean): Promise<KeptPage> => {
        const hand = { hasTouch: touch, isMobile: touch };
        const context = await browser.newContext({ ...options, ...hand } as BrowserContextOptions);
        const reported: string[] = [];
        await watch(context, reported, false);
        return { page: await context.newPage(), reported };
      };
      const made = new Map<boolean, Promise<KeptPage>>();
      await run((touch) => {
        const page = made.get(touch) ?? make(touch);
        made.set(touch, page);
        return page;
      });
      for (const page of made.values()) await (await page).page.context().close();
    },
    { scope: "worker" },
  ],
});

/** Each test with a browser context of its own. */
export const test = watched.extend({
  context: async ({ context, provoked, reported, keepsApp }, run) => {
    await watch(context, reported, keepsApp);
    await run(context);
    expectNothingBut(provoked, reported);
  },
});

/** What a test may have changed beside the document. */
async function asBefore(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.emulateMedia({ media: null, forcedColors: null, colorScheme: "light", reducedMotion: "reduce" });
  await page.context().setOffline(false);
}

/** Nothing is loaded, nothing is stored. */
async function forget(page: Page, origin: string): Promise<void> {
  await page.goto("about:blank");
  const client = await page.context().newCDPSession(page);
  await client.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  await client.detach();
}

/** A link that draws nothing: it asks for a file that nobody has. */
const REST = `#/tracking?v=1&source=local:${"0".repeat(64)}&embed=1`;

/** By a link, the document stays; what is over the page is gone with the header and the lab that opened it. */
async function rest(page: Page): Promise<void> {
  if (page.url() === "about:blank") return;
  await page.mouse.move(0, 0);
  await page.evaluate((link) => void (location.hash = link), REST);
  await page.locator(".needs-data").waitFor();
}

const inKeptPage = (afresh: boolean) =>
  watched.extend({
    reported: async ({ kept, hasTouch }, run) => run((await kept(hasTouch)).reported),
    context: async ({ kept, hasTouch }, run) => run((await kept(hasTouch)).page.context()),
    page: async ({ kept, hasTouch, provoked, viewport, baseURL }, run) => {
      const { page, reported } = await kept(hasTouch);
      const origin = new URL(baseURL ?? page.url()).origin;
      reported.length = 0;
      if (viewport) await page.setViewportSize(viewport);
      if (afresh && page.url() !== "about:blank") await forget(page, origin);
      await run(page);
      await asBefore(page);
      if (afresh) await forget(page, origin);
      else await rest(page);
      expectNothingBut(provoked, reported);
    },
  });

/**
 * Tests that share one page, which loads in half the time; each begins in a fresh document without anything stored.
 * Not for tests that change the context for good: scripts at the start, a clock.
 */
export const testInKeptPage = inKeptPage(true);

/** Of these the document is shared, too: each begins where nothing is drawn, and goes on by a link. */
export const testInOpenPage = inKeptPage(false);
