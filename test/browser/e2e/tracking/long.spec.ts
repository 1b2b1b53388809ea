/** @file Long runs: progress, a picture that refines, cancel; and workers that die or hang. */
import { goldenLinks } from "../../support/fixtures";
import { expect, test, testInKeptPage, type Page } from "../../support/page";
import { expectValue, valueOf } from "../../support/pointer";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";
import { FRACTIONS, LONG, trackingLab } from "../../support/tracking";

/** Opens a run that goes on for many seconds, and waits for its first picture. */
async function openLong(page: Page) {
  await page.goto(LONG);
  const lab = trackingLab(page);
  await expect(lab.progress).toBeVisible();
  await expect(lab.panels.first()).toBeVisible();
  return lab;
}

testInKeptPage(
  "a million steps show progress and a picture that refines; cancel keeps it, and they run again",
  async ({ page }) => {
    const { progress, cancel, panels, step } = await openLong(page);
    const line = panels.first().locator("path[data-curve]:not([data-curve=shift])").first();
    const first = await line.getAttribute("d");
    await expect.poll(() => line.getAttribute("d")).not.toBe(first);
    await expect.poll(async () => Number(await progress.getAttribute("value"))).toBeGreaterThan(0);
    await expect(page.getByText(/\d+ % computed/)).toBeVisible();
    await step.press("Home");
    await expectValue(step, 0);
    await expectNumbersOnly(page, "while it runs");
    await cancel.click();
    await expect(page.getByText("Cancelled: the picture shows what was computed.")).toBeVisible();
    await expect(progress).toHaveCount(0);
    await expect(panels.first()).toBeVisible();
    await page.getByRole("button", { name: "Run it again" }).click();
    await expect(progress).toBeVisible();
    await cancel.click();
  },
);

/** Too long to wait for; test/engine/bits computes them to their ends. */
const LONG_LINKS = goldenLinks.filter(({ name }) =>
  ["tracking-million-steps", "stability-audit"].includes(name),
);

testInKeptPage(
  "the golden links of a million steps and a million pairs open, and are cancelled",
  async ({ page }) => {
    expect(LONG_LINKS.length).toBe(2);
    for (const { name, link } of LONG_LINKS) {
      await page.goto("about:blank");
      await page.goto(link);
      const { progress, cancel } = trackingLab(page);
      await expect(progress, name).toBeVisible();
      await expect(page.getByText(/\d+ % computed/), name).toBeVisible();
      // A quick machine may be at the end before the run is cancelled.
      const isCancelled = await Promise.race([
        cancel.click().then(
          () => true,
          () => false,
        ),
        progress.waitFor({ state: "detached" }).then(() => false),
      ]);
      // An audit may have nothing to show by then.
      const said = /^Cancelled(: the picture shows what was| before anything was) computed\.$/;
      if (isCancelled) await expect(page.getByText(said), name).toBeVisible();
      await expect(progress, name).toHaveCount(0);
      await expectNumbersOnly(page, name);
    }
  },
);

testInKeptPage("changing something during a long run starts the new one at once", async ({ page }) => {
  const { field, progress, table } = await openLong(page);
  await field("number of steps").fill("50");
  await field("number of steps").press("Enter");
  await expect(progress).toHaveCount(0);
  await expect(table.getByRole("row")).toHaveCount(1 + FRACTIONS.length);
  expect(await valueOf(trackingLab(page).step)).toBe(50);
});

test.describe("a worker", () => {
  test.use({ provoked: [/killed by the test/] });

  test("that is killed in the middle of a run ends it in words, and the next run works", async ({ page }) => {
    const { progress, cancel } = await openLong(page);
    expect(page.workers().length).toBeGreaterThan(0);
    for (const worker of page.workers())
      await worker.evaluate(
        () =>
          void setTimeout(() => {
            throw new Error("killed by the test");
          }),
      );
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("The worker that computed this run stopped");
    await expect(alert).toContainText("killed by the test");
    await expect(page.getByRole("figure").first()).toBeVisible();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect.poll(async () => Number(await progress.getAttribute("value"))).toBeGreaterThan(0);
    await cancel.click();
    await open(page, "#/tracking?v=1&steps=20000&at=300&rule=fixed:0.02");
    await expect(trackingLab(page).table.getByRole("row")).toHaveCount(2);
    await expect(alert).toHaveCount(0);
  });

  test("that hangs is replaced, and its run ends in words", async ({ page }) => {
    await page.clock.install();
    await openLong(page);
    for (const worker of page.workers())
      await worker.evaluate(
        () =>
          void setTimeout(() => {
            for (;;);
          }),
      );
    // The page looks every two seconds.
    await expect(async () => {
      await page.clock.fastForward(2000);
      await expect(page.getByRole("alert")).toContainText("no sign of life for 10 s", { timeout: 50 });
    }).toPass({ intervals: [0] });
    await open(page, "#/tracking?v=1&steps=20000&at=300&rule=fixed:0.02");
    await expect(trackingLab(page).table.getByRole("row")).toHaveCount(2);
  });
});
