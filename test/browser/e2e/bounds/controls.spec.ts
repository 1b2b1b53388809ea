/** @file The rail by mouse and keys, each control once: what else they do is told by test/labs/bounds/view and test/ui/controls. */
import { boundsLab } from "../../support/bounds";
import { expect, testInOpenPage as test, type Locator, type Page } from "../../support/page";
import { dragBy, expectValue, valueOf } from "../../support/pointer";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";

test("a number can be typed with a decimal comma, and scrubbed with the arrow keys", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { field } = boundsLab(page);
  await field("belief, class 1").fill("0,25");
  await field("belief, class 1").press("Enter");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.25, 0.75]);
  await field("step η").fill("1,5");
  await field("step η").press("Enter");
  await expectAddress(page, "bounds", ({ params }) => params.step, 1.5);
  await field("belief, class 1").press("ArrowUp");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.26, 0.74]);
});

test("bars are dragged with the mouse and moved with the keys", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const bar = page.getByRole("slider", { name: "belief, class 1: bar" });
  await bar.press("ArrowRight");
  await expectValue(bar, 0.33);
  await bar.press("Shift+ArrowLeft");
  await expectValue(bar, 0.23);
  await dragBy(page, bar, 40, 0);
  expect(await valueOf(bar)).toBeGreaterThan(0.3);
  await expectAddress(page, "bounds", ({ params }) => params.p[0], await valueOf(bar));
});

async function paste(page: Page, text: string) {
  await page.getByRole("button", { name: "paste softmax or logits" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste a softmax or logits" });
  await dialog.getByRole("textbox").fill(text);
  return dialog;
}

test("a pasted softmax is taken as it is", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const softmax = await paste(page, "0,7; 0,2; 0,1");
  await softmax.getByRole("button", { name: "Use as belief" }).click();
  await expect(softmax).toHaveCount(0);
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.7, 0.2, 0.1]);
});

/** A point in the middle of a curve, on screen. */
const pointOn = (curve: Locator) =>
  curve.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error("a curve is a path");
    const { x, y } = path
      .getPointAtLength(path.getTotalLength() * 0.45)
      .matrixTransform(path.getScreenCTM() ?? undefined);
    return { x, y };
  });

test("pointing at a formula, its name or its curve lights the curve and fades the others", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1");
  const { curve, formulas } = boundsLab(page);
  const faded = (id: string) => curve(id).locator("xpath=..");
  const expectLit = async (lit: string | null) => {
    for (const id of ["bound", "entropyAware", "certified", "fejer"] as const)
      await expect(faded(id)).toHaveCSS("opacity", lit === null || lit === id ? "1" : "0.28");
  };
  await expectLit(null);
  await formulas.getByText("brake 1/(1 +").hover();
  await expectLit("entropyAware");
  await page.getByRole("checkbox", { name: "certified step" }).hover();
  await expectLit("certified");
  await page.mouse.move(0, 0);
  await expectLit(null);
  await page
    .getByRole("button", { name: /^η max/ })
    .first()
    .focus();
  await expectLit("bound");
  await page.getByRole("heading", { level: 1 }).click();
  await expectLit(null);
  const { x, y } = await pointOn(curve("fejer"));
  await page.mouse.move(x, y);
  await expectLit("fejer");
});

test("logarithmic and log-odds axes draw the same curves over other ticks", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { curve, figure } = boundsLab(page);
  const linear = await curve("bound").getAttribute("d");
  const ticks = () => figure(1).locator("svg text").allTextContents();
  expect(await ticks()).not.toContain("10−3");
  await page.getByRole("group", { name: "Step axis" }).getByText("log").click();
  await expect(curve("bound")).not.toHaveAttribute("d", linear ?? "");
  await expect.poll(ticks).toEqual(expect.arrayContaining([expect.stringMatching(/^10−\d+$/)]));
  const logarithmic = await curve("bound").getAttribute("d");
  await page.getByRole("group", { name: "Belief axis" }).getByText("log-odds").click();
  await expect(curve("bound")).not.toHaveAttribute("d", logarithmic ?? "");
  await expectAddress(page, "bounds", ({ params: { x, y } }) => ({ x, y }), { x: "logit", y: "log" });
  await expectNumbersOnly(page, "logarithmic axes");
});
