/** @file The built app in a browser of its own, and the meters that the bench reads. */
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { mkdtempSync, rmSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { serveBelow } from "../../browser/support/server";

export interface Bench {
  readonly page: Page;
  readonly browser: Browser;
  readonly url: string;
}

/** From the project's own folder, past the bundle that this file ends up in. */
const fromProject = (path: string) => import(/* @vite-ignore */ pathToFileURL(path).href) as Promise<unknown>;

async function launch(): Promise<Browser> {
  const root = process.cwd();
  const require = createRequire(join(root, "package.json"));
  const { chromium } = require("@playwright/test") as typeof import("@playwright/test");
  const { ensureBrowser } = (await fromProject(
    join(root, "tools/browserInstall.mjs"),
  )) as typeof import("../../../tools/browserInstall.mjs");
  const { launchOptions } = (await fromProject(
    join(root, "tools/browser.mjs"),
  )) as typeof import("../../../tools/browser.mjs");
  await ensureBrowser();
  return chromium.launch(launchOptions());
}

/** Builds the app, serves it, opens a browser; and takes all of that away again. */
export async function withBrowser<Value>(measure: (bench: Bench) => Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-bench-"));
  const tools = (await fromProject(
    join(process.cwd(), "tools/build.mjs"),
  )) as typeof import("../../../tools/build.mjs");
  await tools.buildApp(folder);
  const served = await serveBelow("/", folder);
  const browser = await launch();
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      serviceWorkers: "block",
    });
    return await measure({ page, browser, url: served.url });
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens a link and waits until its figures stand and nothing is computed any more. */
export async function show({ page, url }: Bench, link: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${url}${link}`);
  await page.locator("main figure svg").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
