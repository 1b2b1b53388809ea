/** @file What comes later comes at once: nothing of it waits for another piece to arrive. */
import { expect, test, type Page } from "../../support/page";

const LINK = "#/geometry?v=1&part=online";

/**
 * Holds back what is asked for from now on, and tells the names, without their hashes; style sheets have none. What the page starts with
 * comes, and what is to come in this round.
 */
async function holdBack(page: Page, comes: readonly string[] = []): Promise<Set<string>> {
  const start = await (await page.request.get("./")).text();
  const asked = new Set<string>();
  await page.route("**/assets/*", (route) => {
    const file = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    const name = /^(\w+)-.{8}\.js$/.exec(file)?.[1] ?? file.replace(/^.*\./, ".");
    if (start.includes(file)) return route.continue();
    asked.add(name);
    return comes.includes(name) ? route.continue() : undefined;
  });
  return asked;
}

const FIRST_ROUND = ["lab", "GeometryLab", "StabilityLab", "TrainingLab", "decode", ".css"];

test("a lab: what it declares, its screen with every part, and their style sheets", async ({ page }) => {
  const asked = await holdBack(page);
  await page.goto(`./${LINK}`, { waitUntil: "commit" });
  await expect
    .poll(() => [...asked])
    .toEqual(expect.arrayContaining(["lab", "GeometryLab", ".css", "decode"]));
});

test("then all at once: what it computes and draws with, and what reads its data", async ({ page }) => {
  const asked = await holdBack(page, FIRST_ROUND);
  await page.goto("./#/training?v=1&part=forward", { waitUntil: "commit" });
  await expect
    .poll(() => [...asked])
    .toEqual(expect.arrayContaining(["TrainingLab", "run", "beyond", "seldom", "streams"]));
});

test("no style sheet is asked for twice", async ({ page }) => {
  const sheets: string[] = [];
  page.on("request", (request) => request.resourceType() === "stylesheet" && sheets.push(request.url()));
  await page.goto("./#/stability?v=1&columns=32&rows=32");
  await page
    .getByRole("button", { name: /save, copy, data/ })
    .first()
    .click();
  const saved = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Save as SVG" }).click();
  await saved;
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.filter((url, i) => sheets.indexOf(url) !== i)).toEqual([]);
});

test("a program: what saves it, what writes it, and its figure's part of it", async ({ page }) => {
  await page.goto(`./${LINK}`);
  await page
    .getByRole("button", { name: /save, copy, data/ })
    .first()
    .click();
  await expect(page.getByRole("menuitem", { name: "Save as Python" })).toBeVisible();
  const asked = await holdBack(page);
  await page.getByRole("menuitem", { name: "Save as Python" }).click();
  await expect
    .poll(() => [...asked].toSorted())
    .toEqual(expect.arrayContaining(["exporter", "plots", "save", "saving"]));
});

test("a window that is long in coming says so", async ({ page }) => {
  let send = () => undefined as void;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route("**/assets/HelpDialog-*", async (route) => {
    await sent;
    await route.continue();
  });
  await page.goto("./#/bounds?v=1");
  await page.getByRole("button", { name: "Help" }).click();
  const coming = page.getByText("The help is on its way");
  await expect(coming).toBeVisible();
  send();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(coming).toHaveCount(0);
});
