/** @file Belief, step and target follow the mouse and the arrow keys, on the slice and on the triangle. */
import { boundsLab } from "../../support/bounds";
import { expect, testInOpenPage as test } from "../../support/page";
import { centre, dragBy, dragTo, expectValue, valueOf } from "../../support/pointer";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";

test("the belief follows the mouse along the slice, onto the target", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { belief, target, verdict } = boundsLab(page);
  await expect(verdict).not.toContainText("At the centre the brake is total");
  await dragTo(page, belief, { x: (await centre(target)).x, y: (await centre(belief)).y });
  await expectValue(belief, 0.5, 2);
  await expectAddress(page, "bounds", ({ params }) => params.p[0], await valueOf(belief));
  await belief.press("Home");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.001, 0.999]);
});

test("a belief dragged past the edge stays inside the simplex", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { belief } = boundsLab(page);
  await dragBy(page, belief, 3000, 0);
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.999, 0.001]);
  await dragBy(page, belief, -3000, 0);
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.001, 0.999]);
});

test("the step follows the mouse on its line, and its verdict with it", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { step, verdict, belief } = boundsLab(page);
  await expect(verdict).toContainText("Beyond the bound.");
  await dragTo(page, step, { x: (await centre(step)).x + 40, y: (await centre(belief)).y - 10 });
  const eta = await valueOf(step);
  expect(eta).toBeLessThan(0.06);
  await expect(verdict).toContainText("Within the brake.");
  await expect(step).toHaveAttribute("aria-valuetext", /within the brake$/);
  await expectAddress(page, "bounds", ({ params }) => params.step, eta);
});

test("the target follows the mouse, and becomes one's own", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { target, belief } = boundsLab(page);
  const own = page.getByRole("group", { name: "Target" }).getByRole("radio", { name: "own" });
  await expect(own).not.toBeChecked();
  await dragTo(page, target, { x: (await centre(belief)).x, y: (await centre(target)).y });
  await expectValue(target, 0.32, 2);
  await expect(own).toBeChecked();
  const mass = await valueOf(target);
  await expectAddress(page, "bounds", ({ params }) => params.target, [mass, Number((1 - mass).toFixed(3))]);
});

test("on the triangle the belief follows mouse and keys", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.5,0.3,0.2");
  const { triangle } = boundsLab(page);
  await triangle.press("ArrowRight");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.49, 0.31, 0.2]);
  await triangle.press("Shift+ArrowUp");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.44, 0.26, 0.3]);
  const before = await centre(triangle);
  await dragBy(page, triangle, 30, -30);
  const after = await centre(triangle);
  expect(after.x - before.x).toBeCloseTo(30, -1);
  expect(after.y - before.y).toBeCloseTo(-30, -1);
  await expectAddress(page, "bounds", ({ params: { p } }) => (p[2] ?? 0) > 0.3 && (p[1] ?? 0) > 0.26, true);
});

test("on logarithmic axes the keys go on into the faces", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=1e-6,0.999999&step=2e-6&x=logit&y=log");
  const { belief, step } = boundsLab(page);
  await belief.press("ArrowLeft");
  expect(await valueOf(belief)).toBeCloseTo(1e-6 * Math.exp(-0.1), 8);
  await step.press("ArrowUp");
  expect(await valueOf(step)).toBeCloseTo(2e-6 * 10 ** 0.02, 8);
  await dragBy(page, belief, 40, 0);
  expect(await valueOf(belief)).toBeGreaterThan(1e-6);
});
