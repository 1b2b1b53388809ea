/** @file Rules, targets, shift and run, changed by hand. */
import type { ScenarioOf } from "../../../../src/scenario/types";
import { expect, testInKeptPage as test } from "../../support/page";
import { dragBy, expectValue, valueOf } from "../../support/pointer";
import { expectAddress, scenarioIn } from "../../support/scenario";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";
import { rulesOf, runHere, trackingLab } from "../../support/tracking";

test("rules are added up to six, edited, renamed and removed", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { rules, addRule, panels, table } = trackingLab(page);
  for (let count = 4; count <= 6; count++) {
    await addRule.click();
    await expect(rules).toHaveCount(count);
    await expect(panels).toHaveCount(count + 3);
  }
  await expect(page.getByRole("button", { name: "6 rules are the most" })).toBeDisabled();
  await rules.nth(5).locator("summary").click();
  const kinds = ["fixed", "boundFraction", "entropyAware", "inverseSqrt", "certified", "fejer"] as const;
  for (const kind of kinds) {
    await page.getByRole("combobox", { name: "Kind of rule 6" }).selectOption(kind);
    await expectAddress(page, "tracking", ({ params }) => params.rules[5]?.kind, kind);
  }
  await rules
    .nth(5)
    .getByRole("textbox", { name: /: fraction$/ })
    .fill("0,25");
  await page.keyboard.press("Enter");
  await expectAddress(page, "tracking", ({ params }) => params.rules[5], { kind: "fejer", fraction: 0.25 });
  await rules.nth(5).getByRole("textbox", { name: "Name" }).fill("Mine & yours: ½");
  await page.keyboard.press("Enter");
  await expectAddress(page, "tracking", ({ params }) => params.rules[5]?.label, "Mine & yours: ½");
  await expect(table.getByRole("row", { name: /Mine & yours: ½/ })).toBeVisible();
  await expect(page.getByRole("figure", { name: /^F · Mine & yours: ½/ })).toBeVisible();
  for (let count = 5; count >= 1; count--) {
    const first = rules.first();
    if ((await first.getAttribute("open")) === null) await first.locator("summary").click();
    await first.getByRole("button", { name: "Remove this rule" }).click();
    await expect(rules).toHaveCount(count);
  }
  await expect(rules.first()).toContainText("Mine & yours: ½");
  await rules.first().evaluate((details) => details.setAttribute("open", ""));
  await expect(page.getByRole("button", { name: "Remove this rule" })).toHaveCount(0);
  await page.getByRole("button", { name: "Reset step rules" }).click();
  await expect(rules).toHaveCount(3);
});

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

test("a shift outside the run and other impossible numbers are refused in a sentence, and change nothing", async ({
  page,
}) => {
  await open(page, "#/tracking?v=1");
  const { field, table } = trackingLab(page);
  const before = await table.innerHTML();
  const refused = [
    [
      "step of the jump",
      "601",
      "601 is no step of the jump: it must be a whole number at least 0 and at most 600",
    ],
    ["step of the jump", "-1", "−1 is no step of the jump"],
    ["number of steps", "0", "0 is no number of steps: it must be a whole number at least 1 and at most"],
    ["number of steps", "2.5", "2.5 is no number of steps"],
    ["number of steps", "1e9", "is no number of steps"],
    ["floor ε of the beliefs", "0.5", "0.5 is no floor"],
    ["tolerance τ of having settled", "0", "0 is no tolerance: it must be above 0"],
  ] as const;
  for (const [name, typed, sentence] of refused) {
    await field(name).fill(typed);
    await field(name).press("Enter");
    await expect(page.getByRole("alert")).toContainText(sentence);
    await field(name).press("Escape");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await field(name).blur();
  }
  expect(await table.innerHTML()).toBe(before);
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
  await page.getByRole("group", { name: "Update" }).getByText("projected step").click();
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
  for (let classes = 3; classes <= 12; classes++) await page.getByRole("button", { name: "+ class" }).click();
  await expect(page.getByRole("button", { name: "+ class" })).toBeDisabled();
  await expectAddress(
    page,
    "tracking",
    ({ params: { target } }) => (target.kind === "shift" ? target.before.length : 0),
    12,
  );
  await expect(panel("F")).toHaveAccessibleName(/Shares of the classes/);
  await expect(panels).toHaveCount(6);
  await expectNumbersOnly(page, "twelve classes");
});

test("one click backs off a step that collapsed, and the belief follows", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  await page.getByRole("button", { name: /^Back off to η/ }).click();
  await expect(page.getByText("High reached a face.")).toHaveCount(0);
  await expectAddress(page, "tracking", ({ params }) => params.rules[0]?.kind, "boundFraction");
  const [high] = rulesOf(runHere(page));
  expect(high?.summary.firstViolation).toBeNull();
  expect(high?.summary.outcome).not.toBe("collapsed");
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
