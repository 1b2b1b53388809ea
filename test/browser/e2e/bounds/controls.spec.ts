/** @file The rail: editors, resets, paste, axes, and formulas that light their curves. */
import { boundsLab } from "../../support/bounds";
import { expect, testInKeptPage as test, type Locator, type Page } from "../../support/page";
import { dragBy, expectValue, valueOf } from "../../support/pointer";
import { expectAddress, scenarioIn } from "../../support/scenario";
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

test("a number that cannot be used is named in a sentence and changes nothing", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { field } = boundsLab(page);
  const picture = await page.locator("#slice").innerHTML();
  const refused = [
    ["belief, class 1", "1.5", "1.5 is outside: a share lies between 0 and 1"],
    ["belief, class 1", "0", "0 is outside"],
    ["belief, class 2", "much", "“much” is not a number"],
    ["step η", "-1", "−1 is no step: it must be above 0"],
    ["step η", "0", "0 is no step"],
    ["step η", "NaN", "“NaN” is not a number"],
    ["step η", "1e12", "is no step"],
  ] as const;
  for (const [name, typed, sentence] of refused) {
    await field(name).fill(typed);
    await field(name).press("Enter");
    await expect(field(name)).toHaveAccessibleDescription(new RegExp(sentence));
    await expect(page.getByRole("alert")).toContainText(sentence);
    await field(name).press("Escape");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await field(name).blur();
  }
  expect(await page.locator("#slice").innerHTML()).toBe(picture);
  await expectAddress(page, "bounds", ({ params }) => [params.p, params.step], [[0.32, 0.68], 0.42]);
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

const CHANGED =
  "#/bounds?v=1&p=0.5,0.3,0.2&step=1.25&target=0.1,0.2,0.7&along=3&surface=entropyAware&show=mse&x=logit&y=log";

/** What each reset brings back; everything else stays as it was. */
const RESETS = [
  ["belief", "p", [0.32, 0.68]],
  ["step", "step", 0.42],
  ["target", "target", "uniform"],
  ["slice moves", "along", 1],
  ["show", "show", ["bound", "entropyAware", "certified", "fejer"]],
  ["belief axis", "x", "belief"],
  ["step axis", "y", "linear"],
  ["triangle", "surface", "bound"],
] as const;
/** With fewer classes these no longer fit and go along. */
const GO_ALONG: Readonly<Record<string, readonly string[]>> = { p: ["target", "along"] };

test("every control resets alone", async ({ page }) => {
  for (const [name, key, value] of RESETS) {
    await open(page, CHANGED);
    const before = scenarioIn(page);
    await page.getByRole("button", { name: `Reset ${name}`, exact: true }).click();
    await expectAddress(page, "bounds", ({ params }) => params[key], value);
    await expect(page.getByRole("button", { name: `Reset ${name}`, exact: true })).toHaveCount(0);
    const after = scenarioIn(page).params as unknown as Record<string, unknown>;
    for (const [other, was] of Object.entries(before.params))
      if (other !== key && !GO_ALONG[key]?.includes(other))
        expect(after[other], `${name} left ${other}`).toEqual(was);
  }
});

test("at the defaults there is nothing to reset", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  await expect(page.getByRole("heading", { name: "Belief axis" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Reset / })).toHaveCount(0);
});

async function paste(page: Page, text: string) {
  await page.getByRole("button", { name: "paste softmax or logits" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste a softmax or logits" });
  await dialog.getByRole("textbox").fill(text);
  return dialog;
}

test("a pasted softmax is taken as it is, logits through softmax", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const softmax = await paste(page, "0,7; 0,2; 0,1");
  await softmax.getByRole("button", { name: "Use as belief" }).click();
  await expect(softmax).toHaveCount(0);
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.7, 0.2, 0.1]);

  const logits = await paste(page, "tensor([2.0, 0.0, -1.0, 0.5])");
  await expect(logits.getByRole("status")).toContainText("logits");
  await logits.getByRole("button", { name: "Use as belief" }).click();
  const weights = [2, 0, -1, 0.5].map(Math.exp);
  const total = weights.reduce((a, b) => a + b);
  await expectAddress(
    page,
    "bounds",
    ({ params }) => params.p.map((x) => x.toFixed(9)),
    weights.map((x) => (x / total).toFixed(9)),
  );
});

test("what cannot be pasted is said, and the belief stays", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  for (const text of ["0.5", "0.5, what", "NaN, 1", "1 2 3 4 5 6 7 8 9 10 11 12 13"]) {
    const dialog = await paste(page, text);
    await expect(dialog.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
    await expect(dialog.getByRole("status")).not.toBeEmpty();
    await expect(dialog.getByRole("button", { name: "Use as belief" })).toBeDisabled();
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.32, 0.68]);
});

test("classes are added up to twelve and removed down to two", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const add = page.getByRole("button", { name: "+ class" });
  for (let classes = 3; classes <= 12; classes++) {
    await add.click();
    await expect(page.getByRole("textbox", { name: /^belief, class / })).toHaveCount(classes);
  }
  await expect(add).toBeDisabled();
  await expectAddress(
    page,
    "bounds",
    ({ params: { p } }) => [p.length, p.reduce((a, b) => a + b).toFixed(12), Math.min(...p) > 0],
    [12, "1.000000000000", true],
  );
  await expectNumbersOnly(page, "twelve classes");
  await page.getByRole("group", { name: "Class the slice moves" }).getByText("12").click();
  await expectAddress(page, "bounds", ({ params }) => params.along, 12);
  for (let classes = 11; classes >= 2; classes--) {
    await page.getByRole("button", { name: "Remove class 1 from the belief" }).click();
    await expect(page.getByRole("textbox", { name: /^belief, class / })).toHaveCount(classes);
  }
  await expect(page.getByRole("button", { name: /^Remove class/ })).toHaveCount(0);
  await expectAddress(page, "bounds", ({ params: { p, along } }) => [p.length, along], [2, 2]);
});

const NAMES = {
  bound: "curvature bound",
  entropyAware: "entropy-aware step",
  mse: "braked MSE step, Figure 3",
  certified: "certified step",
  fejer: "Fejér step",
  thresholdMirror: "mirror step: 2",
  thresholdProjected: "projected step",
} as const;

test("every curve is switched on and off, with its formula", async ({ page }) => {
  await open(page, "#/bounds?v=1&show=");
  const { curve, formulas } = boundsLab(page);
  let lines = 0;
  for (const [id, name] of Object.entries(NAMES)) {
    await expect(curve(id)).toHaveCount(0);
    await page.getByRole("checkbox", { name, exact: true }).check();
    await expect(curve(id)).toHaveCount(1);
    await expect(formulas.getByRole("listitem")).toHaveCount(++lines);
  }
  await page.getByRole("checkbox", { name: NAMES.mse, exact: true }).uncheck();
  await expect(curve("mse")).toHaveCount(0);
  await expectAddress(
    page,
    "bounds",
    ({ params }) => params.show,
    Object.keys(NAMES).filter((id) => id !== "mse"),
  );
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
  await page.getByRole("checkbox", { name: NAMES.certified }).hover();
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
