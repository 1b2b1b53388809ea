/** @file The app kept on the device: all of it without a server, and a new version only when it is asked for. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorker } from "../../../../tools/offline.mjs";
import { LABS } from "../../support/labs";
import { expect, test, type Page } from "../../support/page";
import { pictureOf } from "../../support/picture";
import { build, serveBelow, type Served } from "../../support/server";
import { open, openAfresh, settled } from "../../support/settled";

test.use({
  keepsApp: true,
  // Whether there is a newer version cannot be asked without a server.
  provoked: [/ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker/],
});

const TEXT = `${"calm breeze storm ".repeat(20).trim().split(" ").join("\n")}\n`;
/** Computed by workers with the kernel. */
const ATLAS = "#/stability?v=1&width=64&height=64";
/** A part whose code comes when it is opened. */
const LATER = "#/geometry?v=1&part=games&steps=60";
const WAY = { timeout: 60_000 };

const kept = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), WAY).toBe(true);

const expectEdition = (page: Page, edition: "first" | "second") =>
  expect(page.locator("html")).toHaveAttribute("data-edition", edition, WAY);

const expectOwn = async (page: Page) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Can a belief keep up with your data?");
  await expect(page.getByRole("figure").first()).toBeVisible();
};

/** A build in a folder of its own, to be changed. */
async function served(run: (folder: string, server: Served) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-offline-"));
  cpSync(build(), folder, { recursive: true });
  const server = await serveBelow("/some/folder/", folder);
  try {
    await run(folder, server);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function publish(folder: string, edition: "first" | "second"): Promise<void> {
  const page = join(folder, "index.html");
  const html = readFileSync(page, "utf8").replace(
    /<html[^>]*>/,
    `<html lang="en" data-edition="${edition}">`,
  );
  writeFileSync(page, html);
  await writeWorker(folder);
}

test("a new version waits for a yes; the other window stays as it is; then all goes on without a server", async ({
  page,
  context,
}) => {
  await served(async (folder, server) => {
    await publish(folder, "first");
    await open(page, `${server.url}#/tracking?v=1&target=stream&steps=30`);
    await kept(page);
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "open a file …" }).click();
    await (await asked).setFiles({ name: "wind.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) });
    await expect(page.getByText(/“wind\.txt”: 60 steps/)).toBeVisible();
    await publish(folder, "second");
    const other = await context.newPage();
    await open(other, server.url);
    const news = (tab: Page) => tab.getByText("A new version is there.");
    await expect(news(page)).toBeVisible(WAY);
    await expectEdition(other, "first");
    await page.getByRole("button", { name: "Reload", exact: true }).click();
    await expectEdition(page, "second");
    await settled(page);
    await expectOwn(page);
    await expect(news(page)).toHaveCount(0);
    const own = page.url();

    await open(page, server.url + ATLAS);
    const online = await pictureOf(page.locator("main"));

    await server.close();
    await expectEdition(other, "first");
    await other.getByRole("link", { name: "Stability" }).click();
    await settled(other);
    await other.close();
    // What each lab loads when it is opened comes from the device, too: in a document that has none of it yet.
    await page.goto("about:blank");
    for (const link of [...LABS.map((lab) => lab.link), LATER, ATLAS]) {
      await open(page, server.url + link);
      await expectEdition(page, "second");
      await expect(page.getByRole("figure").first(), link).toBeVisible();
    }
    expect(await pictureOf(page.locator("main"))).toEqual(online);
    await openAfresh(page, own);
    await expectOwn(page);
    await page.getByRole("link", { name: "Presets" }).click();
    const images = page.getByRole("main").locator("img");
    await images.last().scrollIntoViewIfNeeded();
    await expect
      .poll(() => images.last().evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    expect(server.missed).toEqual([]);
  });
});
