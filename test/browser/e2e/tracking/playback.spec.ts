/** @file The clock of the panels: play, pause, single steps, scrubbing, speed; pointing at one panel shows that step on all. */
import { expect, test, testInOpenPage, type Locator, type Page } from "../../support/page";
import { pictureOf } from "../../support/picture";
import { centre, dragTo, expectValue, valueOf } from "../../support/pointer";
import { expectAddress, hashOf, scenarioIn } from "../../support/scenario";
import { open, openAfresh, settled } from "../../support/settled";
import { rulesOf, runHere, trackingLab } from "../../support/tracking";

testInOpenPage("it plays to the end by itself, and pauses when asked", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { play, pause, step, speed } = trackingLab(page);
  await expectValue(step, 600);
  await play.click();
  await expect.poll(() => valueOf(step)).toBeGreaterThan(5);
  await pause.click();
  await expect(play).toBeVisible();
  await expect.poll(async () => (await valueOf(step)) === scenarioIn(page).view.t).toBe(true);
  expect(await valueOf(step)).toBeLessThan(600);
  await speed("as fast as possible").click();
  await play.click();
  await expect(pause).toBeVisible();
  await expect(play).toBeVisible();
  await expectValue(step, 600);
  await expectAddress(page, "tracking", ({ view }) => view.t, null);
});

test("speeds are what they say: in the same second 24 times as many steps at the highest as at half", async ({
  page,
}) => {
  await page.clock.install();
  await open(page, "#/tracking?v=1&steps=1000000&at=500000&rule=fixed:0.02");
  const { play, pause, step, speed } = trackingLab(page);
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const stepsInASecond = async (name: string) => {
    await speed(name).click();
    await step.press("Home");
    await play.click();
    await page.clock.runFor(1000);
    await pause.click();
    await page.clock.runFor(1000);
    return valueOf(step);
  };
  const slow = await stepsInASecond("half speed");
  expect(slow).toBeGreaterThan(0);
  expect((await stepsInASecond("normal speed")) / slow).toBeCloseTo(2, 0);
  expect((await stepsInASecond("four times as fast")) / slow).toBeCloseTo(8, 0);
  expect((await stepsInASecond("as fast as possible")) / slow).toBeCloseTo(24, 0);
});

testInOpenPage("the bar is scrubbed with the mouse, and the link keeps the step", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { step } = trackingLab(page);
  const box = await step.boundingBox();
  if (box === null) throw new Error("the bar is not on screen");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width - 4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await valueOf(step)) - 150)).toBeLessThan(12);
  const t = await valueOf(step);
  await expectAddress(page, "tracking", ({ view }) => view.t, t);
  const link = hashOf(page);
  await openAfresh(page, link);
  await expectValue(step, t);
});

/** Where the cursor of a panel over time stands, as a share of its frame; null while it is hidden. */
const cursorOf = (panel: Locator): Promise<number | null> =>
  panel.evaluate((figure) => {
    const cursor = figure.querySelector(".time__cursor")?.getBoundingClientRect();
    const frame = figure.querySelector(".time__surface")?.getBoundingClientRect();
    if (
      !cursor ||
      !frame ||
      getComputedStyle(figure.querySelector(".time__cursor") ?? figure).visibility === "hidden"
    )
      return null;
    return (cursor.x + cursor.width / 2 - frame.x) / frame.width;
  });

const OVER_TIME = ["A", "B", "C", "D", "E"];

async function expectShown(page: Page, share: number) {
  for (const letter of OVER_TIME)
    await expect
      .poll(() => cursorOf(trackingLab(page).panel(letter)), `panel ${letter}`)
      .toBeCloseTo(share, 2);
}

testInOpenPage(
  "pointing at any panel shows that step on all, and leaving it the step of the clock",
  async ({ page }) => {
    await open(page, "#/tracking?v=1&t=60");
    const { panel, step, time } = trackingLab(page);
    await expectShown(page, 0.1);
    for (const [letter, share] of [
      ["A", 0.25],
      ["D", 0.5],
      ["E", 0.8],
    ] as const) {
      const surface = panel(letter).locator(".time__surface");
      const box = await surface.boundingBox();
      if (box === null) throw new Error(`panel ${letter} is not on screen`);
      await page.mouse.move(box.x + share * box.width, box.y + 30);
      await expectShown(page, share);
      await expect(time).toHaveText(`t = ${Math.round(share * 600)} / 600`);
    }
    await page.mouse.move(2, 2);
    await expectShown(page, 0.1);
    await expectValue(step, 60);
  },
);

testInOpenPage(
  "a click on a panel goes to that step; on the triangle every belief stands where the run has it",
  async ({ page }) => {
    await open(page, "#/tracking?v=1");
    const { panel, step } = trackingLab(page);
    const { x, y } = await centre(panel("B").locator(".time__surface"));
    await page.mouse.click(x, y);
    await expectValue(step, 300, 0);
    const t = await valueOf(step);
    await page.mouse.move(2, 2);
    const corner = async (name: string) => centre(panel("F").getByText(name, { exact: true }));
    const [one, three] = [await corner("class 1"), await corner("class 3")];
    const markers = panel("F").locator(".movers__marker");
    const beliefs = rulesOf(runHere(page)).map((rule) => [...rule.belief.subarray(t * 3, t * 3 + 3)]);
    await expect(markers).toHaveCount(beliefs.length);
    const spots = await Promise.all(beliefs.map((_, i) => centre(markers.nth(i))));
    // More of class 3 is further up, in proportion: read off two rules, predict the third.
    const height = (i: number) => (spots[i]?.y ?? 0) - three.y;
    const p3 = (i: number) => beliefs[i]?.[2] ?? 0;
    expect(one.y).toBeGreaterThan(three.y);
    for (const [a, b] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const)
      if (Math.abs(p3(a) - p3(b)) > 0.02)
        expect(Math.sign(height(a) - height(b))).toBe(Math.sign(p3(b) - p3(a)));
  },
);

testInOpenPage("the numbers over the panels are those of the run at that step", async ({ page }) => {
  for (const t of [0, 1, 299, 303, 450]) {
    await open(page, `#/tracking?v=1&t=${t}`);
    const rules = rulesOf(runHere(page));
    for (const [i, letter] of ["A", "B", "C"].entries()) {
      const shown = await trackingLab(page).panel(letter).locator(".time__reading").innerText();
      const values = [...shown.matchAll(/p\s*\d\s+([\d.]+(?:\s*×\s*10[⁻\d⁰¹²³⁴-⁹]+)?)/g)].map(
        ([, value]) => value ?? "",
      );
      expect(values.length, shown).toBe(3);
      const belief = rules[i]?.belief.subarray(t * 3, t * 3 + 3);
      values.forEach((value, k) => {
        const p = belief?.[k] ?? NaN;
        if (p >= 0.0005) expect(value, `${letter} at ${t}`).toBe(p.toFixed(3));
      });
    }
  }
});

testInOpenPage(
  "the time axis zooms in around the cursor, moves, and shows the whole again",
  async ({ page }) => {
    await open(page, "#/tracking?v=1&t=300");
    const closer = page.getByRole("button", { name: "Look closer at the time around the cursor" });
    await closer.click();
    await closer.click();
    await expectAddress(page, "tracking", ({ view }) => view.span, [225, 375]);
    const { panel } = trackingLab(page);
    const surface = panel("A").locator(".time__surface");
    const { x, y } = await centre(surface);
    await dragTo(page, surface, { x: x - 60, y });
    await expect.poll(() => hashOf(page)).not.toContain("span=225,375");
    await expectAddress(page, "tracking", ({ view }) => (view.span ? view.span[1] - view.span[0] : 0), 150);
    await page.mouse.move(2, 2);
    await settled(page);
    const link = hashOf(page);
    // What lies beside the axis is drawn when it rests.
    const beside = panel("E").locator(".plot__ahead text").first();
    await expect(beside).toBeAttached();
    const drawn = await pictureOf(panel("E"));
    await page.reload();
    await settled(page);
    expect(hashOf(page)).toBe(link);
    await expect(beside).toBeAttached();
    expect(await pictureOf(panel("E"))).toEqual(drawn);
    await page.getByRole("button", { name: "whole run" }).click();
    await expectAddress(page, "tracking", ({ view }) => view.span, null);
  },
);
