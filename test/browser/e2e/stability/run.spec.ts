/** @file A run on the map: coarse first, then finer; progress, cancel; without the kernel; the numbers of the run. */
import { sentenceOf } from "../../../../src/scenario/statement";
import { findings } from "../../../../src/labs/stability/map/words";
import { expect, test, testInOpenPage, type Page } from "../../support/page";
import { open, openAfresh, settled } from "../../support/settled";
import { LONG_ATLAS, partIn, rowsIn, stabilityLab, summaryIn } from "../../support/stability";
import { runStability } from "../../../support/stabilityRun";
import { statisticsOf } from "../../../../src/labs/stability/run/atlas/summary";

const LINK = "#/stability?v=1&width=96&height=64&update=projected&logStep=-1.5,0.3";

/** Every pixel of the map, as one text. */
const painted = (page: Page) =>
  stabilityLab(page).cells.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

testInOpenPage(
  "a large map is coarse first, says how far it is, gets finer, and is cancelled in the middle",
  async ({ page }) => {
    await page.goto(LONG_ATLAS);
    const { progress, cancel, again, kernel, cells, findings: found } = stabilityLab(page);
    await expect(progress).toBeVisible();
    await expect(cells).toBeVisible();
    await expect(kernel).toContainText(/So far one run for every \d+ × \d+ cells/);
    const coarse = await painted(page);
    await expect.poll(() => painted(page)).not.toBe(coarse);
    await expect(page.getByText(/\d+ % computed, about .* left/)).toBeVisible();
    await expect(found).toHaveCount(0);
    const pressed = await page.evaluate(() => performance.now());
    await cancel.click();
    await expect(page.getByText("Cancelled: the picture shows what was computed.")).toBeVisible();
    expect((await page.evaluate(() => performance.now())) - pressed).toBeLessThan(5000);
    await expect(
      page.getByText("The findings, and the curve of what settles, need a complete run."),
    ).toBeVisible();
    await expect(progress).toHaveCount(0);
    const kept = await painted(page);
    await settled(page);
    expect(await painted(page)).toBe(kept);
    await again.click();
    await expect(progress).toBeVisible();
    await cancel.click();
  },
);

testInOpenPage("what is asked for during a long run is computed instead", async ({ page }) => {
  await page.goto(LONG_ATLAS);
  const { progress, field } = stabilityLab(page);
  await expect(progress).toBeVisible();
  await field("number of cells across").fill("32");
  await field("number of cells across").press("Enter");
  await field("number of cells upwards").fill("32");
  await field("number of cells upwards").press("Enter");
  await field("number of steps").fill("50");
  await field("number of steps").press("Enter");
  await expect(progress).toHaveCount(0);
  await expect(stabilityLab(page).findings.first()).toContainText(/of 1\s?024 runs/);
});

testInOpenPage("the sentences are computed from the run, and so are the saved data", async ({ page }) => {
  for (const link of [LINK, "#/stability?v=1&axis=start&width=64&height=64&target=0.6"]) {
    await open(page, link);
    const trace = runStability(partIn(page, "atlas"));
    const plain = (text: string) => text.replaceAll(/[_{}\s]/g, "");
    const shown = await stabilityLab(page).findings.allTextContents();
    expect(shown.map(plain)).toEqual(findings(trace, statisticsOf(trace)).map(sentenceOf).map(plain));
    const started = page.waitForEvent("download");
    await page.getByRole("button", { name: "Figure 1: save, copy, data" }).click();
    await page.getByRole("menuitem", { name: "Save the run as CSV" }).click();
    const saved = await started;
    const stream = await saved.createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    expect(text.trimEnd().split("\n")).toEqual(rowsIn(page));
  }
});

testInOpenPage("the picture has the counts that are said: every colour is a cell's end", async ({ page }) => {
  await open(page, "#/stability?v=1&width=16&height=16");
  await page.getByRole("checkbox", { name: /hatch and dots/ }).uncheck();
  const { collapsed } = summaryIn(page, "atlas");
  const share = await stabilityLab(page).cells.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const pen = canvas.getContext("2d");
    const { data } = pen?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let red = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 0) > (data[i + 1] ?? 0) + 70) red++;
    return (4 * red) / data.length;
  });
  expect(share).toBeCloseTo(collapsed / 256, 1);
});

const WITHOUT_SIMD = `WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError("no SIMD here"));\n`;

test.describe("without the kernel", () => {
  test.use({ provoked: [/net::ERR_FAILED|Failed to (fetch|load)/] });

  test("where SIMD is missing or its module is blocked, plain TypeScript computes the same, and says so", async ({
    page,
  }) => {
    await open(page, LINK);
    const { kernel, findings: found } = stabilityLab(page);
    await expect(kernel).toContainText("WebAssembly SIMD kernel");
    const [picture, words] = [await painted(page), await found.allTextContents()];

    await page.addInitScript(WITHOUT_SIMD);
    await page.route("**/assets/worker-*.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: WITHOUT_SIMD + (await response.text()) });
    });
    await openAfresh(page, LINK);
    await expect(kernel).toContainText("plain TypeScript kernel");
    expect(await painted(page)).toBe(picture);
    expect(await found.allTextContents()).toEqual(words);
  });

  test("a module that cannot be fetched is done without", async ({ page }) => {
    let blocked = 0;
    await page.route("**/assets/kernel-*.js", async (route) => {
      const response = await route.fetch();
      if (!(await response.text()).includes("AGFzbQ")) return route.fulfill({ response });
      blocked++;
      return route.abort();
    });
    await open(page, LINK);
    await expect(stabilityLab(page).kernel).toContainText("plain TypeScript kernel");
    await expect(stabilityLab(page).findings.first()).toBeVisible();
    expect(blocked).toBeGreaterThan(0);
  });
});
