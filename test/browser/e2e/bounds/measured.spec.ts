/** @file The measured curves over the slice: off at first, computed in the workers for the target, told in words. */
import { type ThresholdParams } from "../../../../src/labs/stability/run/params";
import { STABILITY_VARIANTS } from "../../../../src/labs/stability/run/tables";
import { parts } from "../../../../src/labs/stability/run/parts";
import { runStability } from "../../../support/stabilityRun";
import { boundsLab } from "../../support/bounds";
import { expect, testInKeptPage, testInOpenPage as test } from "../../support/page";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";
import { touching } from "../../support/touching";

const MIRROR = /mirror runs collapse/;
const PROJECTED = /projected runs collapse/;

testInKeptPage("the first view neither asks for the measuring code nor measures", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open(page, "#/bounds?v=1");
  await expect(page.getByRole("checkbox", { name: MIRROR })).not.toBeChecked();
  await expect(boundsLab(page).curve("collapseMirror")).toHaveCount(0);
  expect(asked.filter((url) => /measure|Observed|Stability|kernel|rest-|beyond-/.test(url))).toEqual([]);
});

test("switched on, a curve is measured for the target, as the Stability lab measures it", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1&p=0.5,0.5&target=0.9,0.1");
  const { curve, figure } = boundsLab(page);
  await page.getByRole("checkbox", { name: PROJECTED }).check();
  await expect(curve("collapseProjected")).toHaveCount(1);
  await expectAddress(page, "bounds", ({ params }) => params.show, [
    "bound",
    "entropyAware",
    "certified",
    "fejer",
    "collapseProjected",
  ]);
  await expect(figure(1)).toContainText(
    /fixed projected steps begin to collapse between η = 0\.53\d and 0\.53\d\./,
  );
  const start: ThresholdParams = {
    ...STABILITY_VARIANTS.threshold,
    update: "projected",
    target: 0.9,
    x: [0.499, 0.501],
    width: 1,
  };
  expect(parts.threshold.summarize(runStability(start)).smallest?.step).toBeCloseTo(0.536, 3);
  expect(await touching(page)).toEqual([]);
});

test("while the target is dragged nothing is measured; then the curve of the new target comes", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1&p=0.3,0.7&target=0.7,0.3&show=bound,collapseMirror&y=log");
  const { target, curve, figure } = boundsLab(page);
  await expect(figure(1)).toContainText(/fixed mirror steps begin to collapse between η = 1\.5/);
  const before = await curve("collapseMirror").getAttribute("d");
  for (let i = 0; i < 8; i++) await target.press("ArrowRight");
  await expect(figure(1)).toContainText(/begin to collapse between/);
  await expect(curve("collapseMirror")).toHaveCount(1);
  expect(await curve("collapseMirror").getAttribute("d")).not.toBe(before);
});

test("with three classes it is not offered, and a link that asks for it still opens", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.5,0.3,0.2&show=bound,collapseMirror");
  await expect(page.getByRole("checkbox", { name: MIRROR })).toHaveCount(0);
  await expect(boundsLab(page).curve("bound")).toHaveCount(1);
  await expect(boundsLab(page).curve("collapseMirror")).toHaveCount(0);
});
