/** @file The picture in the README, taken from a fresh build: `node tools/run.mjs picture`. */
import { writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { launchOptions } from "./browser.mjs";
import { ensureBrowser } from "./browserInstall.mjs";
import { buildApp } from "./build.mjs";
import { withPalette } from "./palette.mjs";
import { cache, portOf, root } from "./project.mjs";
import { freePort } from "./serve.mjs";

const FILE = join(root, "docs/bounds.png");
const LINK = "#/bounds?v=1";

/** @param {string} url */
async function photograph(url) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      colorScheme: "light",
      reducedMotion: "reduce",
      locale: "en-GB",
    });
    await page.goto(url, { waitUntil: "networkidle" });
    await page.getByRole("slider").first().waitFor();
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}

/** @param {string[]} words another port than a free one */
export async function command([word]) {
  await ensureBrowser();
  const outDir = join(cache, "picture");
  await buildApp(outDir);
  const port = word === undefined ? await freePort() : portOf(word, 0);
  const server = await preview({
    root,
    logLevel: "warn",
    build: { outDir },
    preview: { port, strictPort: true, host: "127.0.0.1" },
  });
  try {
    const picture = withPalette(await photograph(`${server.resolvedUrls?.local[0] ?? ""}${LINK}`));
    writeFileSync(FILE, picture);
    console.log(`${relative(root, FILE)}: ${Math.round(picture.length / 1000)} kB`);
  } finally {
    await server.close();
  }
}
