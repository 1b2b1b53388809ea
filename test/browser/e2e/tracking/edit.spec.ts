/** @file Rules, targets, shift and run, changed by hand. */
import type { ScenarioOf } from "../../../support/scenarios";
import { expect, testInOpenPage as test } from "../../support/page";
import { centre, dragBy, expectValue, valueOf } from "../../support/pointer";
import { pictureOf } from "../../support/picture";
import { expectAddress, scenarioIn } from "../../support/scenario";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";
import { rulesOf, runHere, trackingIn, trackingLab } from "../../support/tracking";

const atOf = ({ params: { target } }: ScenarioOf<"tracking">) => (target.kind === "shift" ? target.at : null);

test("the shift is dragged with the mouse, moved by keys and typed", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { shift, field } = trackingLab(page);
  await expectValue(shift, 300);
  await dragBy(page, shift, -50, 0);
  const at = await valueOf(shift);
  expect(at).toBeLessThan(250);
  await expectAddress(page, "tracking", atOf, at);
  await shift.press("ArrowRight");
  await shift.press("Shift+ArrowRight");
  await expectValue(shift, at + 11);
  await shift.press("Home");
  await expectValue(shift, 0);
  await field("step of the jump").fill("120");
  await page.keyboard.press("Enter");
  await expectValue(shift, 120);
  await expect(page.getByText(/At step 120 it jumps/)).toBeVisible();
  await expectAddress(page, "tracking", atOf, 120);
  const [high] = rulesOf(runHere(page));
  await expect(
    page.getByText(`Step ${high?.summary.collapsedAt}: High reached a face.`, { exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Reset step of the jump" }).click();
  await expectValue(shift, 300);
});

test("a number that cannot be used is refused in a sentence, and changes nothing", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { field, table } = trackingLab(page);
  const before = await pictureOf(table);
  const refused = [
    [
      "step of the jump",
      "601",
      "601 is no step of the jump: it must be a whole number at least 0 and at most 600",
    ],
  ] as const;
  for (const [name, typed, sentence] of refused) {
    await field(name).fill(typed);
    await field(name).press("Enter");
    await expect(page.getByRole("alert")).toContainText(sentence);
    await field(name).press("Escape");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await field(name).blur();
  }
  expect(await pictureOf(table)).toEqual(before);
  await expectAddress(page, "tracking", ({ params }) => params.steps, 600);
});

test("targets and start are dragged on the triangle and moved by keys", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { grip } = trackingLab(page);
  await grip("Target after the jump").press("ArrowRight");
  await expectAddress(
    page,
    "tracking",
    ({ params: { target } }) => (target.kind === "shift" ? target.after : null),
    [0.09, 0.21, 0.7],
  );
  await grip("Start").press("Shift+ArrowUp");
  await expectAddress(
    page,
    "tracking",
    ({ params }) => Array.isArray(params.start) && (params.start[2] ?? 0) > 0.42,
    true,
  );
  await dragBy(page, grip("Target before the jump"), 20, -20);
  await expectAddress(
    page,
    "tracking",
    ({ params: { target } }) =>
      target.kind === "shift" && (target.before[0] ?? 1) < 0.69 && (target.before[2] ?? 0) > 0.11,
    true,
  );
});

test("update, drift and number of classes are chosen, and the figures follow", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { panel, panels } = trackingLab(page);
  await page.getByRole("combobox", { name: "update" }).selectOption({ label: "projected step" });
  await expectAddress(page, "tracking", ({ params }) => params.update, "projected");
  await page.getByRole("button", { name: "Reset update" }).click();
  await page.getByRole("group", { name: "The target" }).getByText("drift").click();
  await expectAddress(page, "tracking", ({ params }) => params.target.kind, "drift");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "When the world drifts, does the belief keep up?",
  );
  await page.getByRole("group", { name: "The target" }).getByText("jump").click();
  await page.getByRole("button", { name: "− class 3" }).click();
  await expect(panel("F")).toHaveAccessibleName(/The slice over time/);
  for (let classes = 3; classes <= 4; classes++) await page.getByRole("button", { name: "+ class" }).click();
  await expectAddress(
    page,
    "tracking",
    ({ params: { target } }) => (target.kind === "shift" ? target.before.length : 0),
    4,
  );
  await expect(panel("F")).toHaveAccessibleName(/Shares of the classes/);
  await expect(panels).toHaveCount(6);
  await expectNumbersOnly(page, "four classes");
});

test("what is set in one lab stays while one looks at the other", async ({ page }) => {
  await open(page, "#/tracking?v=1&at=100&steps=200");
  const labs = page.getByRole("navigation", { name: "Labs" });
  await labs.getByRole("link", { name: "Bounds" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How far may a belief step?");
  expect(scenarioIn(page).lab).toBe("bounds");
  await labs.getByRole("link", { name: "Tracking" }).click();
  await expectAddress(page, "tracking", ({ params }) => params.steps, 200);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How far may a belief step?");
});

test("numbers are scrubbed sideways with the mouse", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  for (const [name, key, least] of [
    ["number of steps", "steps", 605],
    ["floor ε of the beliefs", "floor", 1.05e-12],
  ] as const) {
    const { x, y } = await centre(trackingLab(page).field(name));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => trackingIn(page)[key]).toBeGreaterThan(least);
  }
});
