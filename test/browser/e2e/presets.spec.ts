/** @file The gallery of presets: each leads to what it names; search; those of one's own are kept, exported, imported. */
import { readFileSync } from "node:fs";
import { encodeLink, presets } from "../../support/scenarios";
import { boundsLab } from "../support/bounds";
import { expect, testInKeptPage, testInOpenPage as test } from "../support/page";
import { expectAddress, hashOf } from "../support/scenario";
import { open } from "../support/settled";

test("every preset leads from the gallery to the scenario that it names; a search finds it", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1");
  await page.getByRole("link", { name: "Presets" }).click();
  const main = page.getByRole("main");
  await expect(main.getByText(/^\d+ presets$/)).toBeVisible();
  const shown = await main
    .getByRole("link")
    .evaluateAll((all) =>
      all.map((link) => [
        link.textContent,
        link.getAttribute("href"),
        link.parentElement?.querySelector(".preset__words")?.textContent,
      ]),
    );
  for (const { title, words, scenario } of presets)
    expect(shown, title).toContainEqual([title, encodeLink(scenario), words]);
  const pictures = main.getByRole("presentation");
  await pictures.last().scrollIntoViewIfNeeded();
  await expect
    .poll(() => pictures.last().evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .not.toBe(0);
  await page.getByRole("searchbox", { name: "Search" }).fill("seattle weather");
  await expect(page.getByText("1 preset", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Real weather" }).click();
  await expectAddress(page, "tracking", ({ params }) => params.target.kind, "stream");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Presets" })).toBeVisible();
});

testInKeptPage(
  "a preset of one's own is kept, exported, removed, brought back and imported",
  async ({ page }) => {
    await open(page, "#/bounds?v=1");
    await boundsLab(page).belief.press("ArrowRight");
    await expectAddress(page, "bounds", ({ params }) => params.p[0], 0.33);
    const link = hashOf(page);
    await page.getByRole("link", { name: "Presets" }).click();
    const mine = page.getByRole("region", { name: "Mine" });
    await mine.getByRole("textbox", { name: "as" }).fill("A third");
    await mine.getByRole("button", { name: "Save as mine" }).click();
    await expect(mine.getByRole("link", { name: "A third" })).toHaveAttribute("href", link);
    await page.reload();
    await expect(mine.getByRole("link", { name: "A third" })).toHaveAttribute("href", link);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      mine.getByRole("button", { name: "Export mine" }).click(),
    ]);
    const file = await download.path();
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({
      mirrorstep: "presets",
      v: 1,
      presets: [{ title: "A third", link }],
    });
    const remove = mine.getByRole("button", { name: "Remove A third" });
    await remove.click();
    await expect(mine.getByRole("link", { name: "A third" })).toHaveCount(0);
    await mine.getByRole("button", { name: "Bring it back" }).click();
    await remove.click();
    await expect(remove).toHaveCount(0);
    await mine.locator("input[type=file]").setInputFiles(file);
    await expect(mine.getByRole("status")).toContainText("Imported 1 of 1.");
    await mine.getByRole("link", { name: "A third" }).click();
    await expectAddress(page, "bounds", ({ params }) => params.p[0], 0.33);
  },
);
