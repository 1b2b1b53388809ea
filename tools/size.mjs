/** @file Measures the first view: every script and style sheet that the browser asks the server for until it rests. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { launchOptions, withoutServiceWorker } from "./browser.mjs";
import { executeNode } from "./process.mjs";
import { cache, root } from "./project.mjs";
import { gate } from "./report.mjs";
import { freePort, serve } from "./serve.mjs";

const LIMIT = "130 kB";

/**
 * What the server is asked for, workers' scripts included.
 * @returns {Promise<string[]>} paths below dist/
 */
async function filesOfFirstView() {
  /** @type {Set<string>} */
  const asked = new Set();
  const server = await serve({ port: await freePort(), strictPort: true });
  server.httpServer.on("request", (/** @type {{ url?: string }} */ { url }) =>
    asked.add(new URL(url ?? "/", "http://app").pathname),
  );
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.addInitScript(withoutServiceWorker);
    await page.goto(server.resolvedUrls?.local[0] ?? "", { waitUntil: "networkidle" });
  } finally {
    await browser.close();
    await server.close();
  }
  return [...asked].filter((path) => /\.(js|css)$/.test(path));
}

/**
 * @param {string[]} files absolute paths
 * @returns {Promise<import("./report.mjs").Result>} holds when they stay below the limit together
 */
export async function weigh(files) {
  if (!files.some((file) => file.endsWith(".js")))
    return gate(false, "The first view loaded no script at all.");
  const config = join(cache, `size-limit-${process.pid}.json`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(config, JSON.stringify([{ name: "gzip", path: files, gzip: true, limit: LIMIT }]));
  const { code, output } = await executeNode("size-limit/bin.js", ["--config", config, "--json"]);
  rmSync(config);
  /** @type {{ size: number }[]} */
  const [measured] = JSON.parse(output);
  const note = `first view: ${((measured?.size ?? NaN) / 1000).toFixed(1)} kB of ${LIMIT}, ${files.length} files`;
  return { ...gate(code === 0, [...files, output].join("\n")), note };
}

/** The gate of `npm test`. */
export async function measureFirstView() {
  const files = await filesOfFirstView();
  return weigh(files.map((file) => join(root, "dist", file)));
}
