/** @file Threshold, orbits, audit and pair: tabs, links, pointing, counterexamples; the numbers of the run. */
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { PARTS } from "../../support/labs";
import { linkTo, MAKER, originOf, partedSvg, textsOf } from "../../support/origin";
import { valueOf } from "../../support/pointer";
import { pictureOf } from "../../support/picture";
import { expectAddress, hashOf } from "../../support/scenario";
import { open, settled } from "../../support/settled";
import { partIn, rowsIn, stabilityIn, stabilityLab, summaryIn } from "../../support/stability";

const QUICK = Object.fromEntries(PARTS.map(({ id, link }) => [id, link])) as Readonly<
  Record<(typeof PARTS)[number]["id"], string>
>;

async function save(page: Page, figure: number, item: string) {
  const started = page.waitForEvent("download");
  await page.getByRole("button", { name: `Figure ${figure}: save, copy, data` }).click();
  await page.getByRole("menuitem", { name: item }).click();
  const download = await started;
  const bytes = Buffer.concat(await (await download.createReadStream()).toArray());
  return { name: download.suggestedFilename(), bytes };
}

test("a part is chosen by its tab; link, reload and history restore it", async ({ page }) => {
  await open(page, QUICK.atlas);
  const { tab } = stabilityLab(page);
  for (const { title, id } of PARTS.slice(1)) {
    await tab(title).click();
    await expectAddress(page, "stability", ({ params }) => params.part, id);
    await settled(page);
    await expect(tab(title)).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("figure").first()).toBeVisible();
  }
  await page.goBack();
  await expectAddress(page, "stability", ({ params }) => params.part, "orbits");
  await page.reload();
  await settled(page);
  await expect(tab("Orbits")).toHaveAttribute("aria-current", "page");
});

test("every part's data are those of its run", async ({ page }) => {
  for (const { id, link } of PARTS) {
    await open(page, link);
    const csv = await save(page, 1, "Save the run as CSV");
    expect(csv.name).toBe(`mirrorstep-stability-${id}-whole-run.csv`);
    const rows = csv.bytes.toString().trimEnd().split("\n");
    expect(rows.length, id).toBeGreaterThan(50);
    expect(rows, id).toEqual(rowsIn(page));
  }
});

test("the threshold tells collapse and the end of settling apart, beside what is claimed and proved", async ({
  page,
}) => {
  await open(page, "#/stability?v=1&part=threshold&update=projected&target=0.9&width=64");
  const { smallest } = summaryIn(page, "threshold");
  const cycling = rowsIn(page)
    .slice(1)
    .map((row) => row.split(",").map(Number))
    .filter(([, settles = 0, falls = 0]) => settles < 0.7 * falls);
  expect(cycling.length, "starts that circle before they collapse").toBeGreaterThan(10);
  const main = page.getByRole("figure", { name: /^Figure 1 / });
  for (const id of ["bound", "certified", "local", "measured", "collapse"])
    await expect(main.locator(`path[data-curve=${id}]`)).toHaveCount(1);
  await expect(main).toContainText("collapse begins, observed");
  await expect(main).toContainText("settles below, observed");
  await expect(page.getByRole("figure", { name: /^Figure 2 · Measured over promised/ })).toBeVisible();
  const [observed = ""] = await stabilityLab(page).findings.allTextContents();
  expect(observed).toContain(`smallest step that collapses is ${smallest?.step.toPrecision(5)}`);
});

test("pointing at a step of the bifurcation diagram shows its cobweb, and its run opens", async ({
  page,
}) => {
  await open(page, QUICK.orbits);
  const step = page.getByRole("slider", { name: "Step of the cobweb" });
  const cobweb = page.getByRole("figure", { name: /^Figure 2 · One step as a curve/ });
  await step.press("Home");
  await expect(cobweb).toContainText("settles");
  await step.press("End");
  await expect(cobweb).toContainText("bounces between faces");
  const surface = page.locator("figure[data-figure=orbits] .map__surface");
  const box = await surface.boundingBox();
  if (!box) throw new Error("the diagram is not on screen");
  await page.mouse.move(box.x + box.width * 0.35, box.y + 40);
  await expect(cobweb).toContainText("cycle of 2");
  const at = 10 ** (await valueOf(step));
  expect(at).toBeGreaterThan(0.36);
  await expect(page.getByRole("figure", { name: /^Figure 1 / })).toContainText("Lyapunov exponent");
  for (const words of ["cycle of 2", "cycle of 4", "bounces between faces"])
    await expect(page.locator("figure[data-figure=orbits] svg").getByText(words).first()).toBeVisible();
  await cobweb.getByRole("link", { name: "Open it in the Tracking lab" }).click();
  await expectAddress(page, "tracking", ({ params }) => params.update, "projected");
});

test("the audit counts with intervals; a worst pair opens as a picture, and its link as the same pair", async ({
  page,
}) => {
  await open(page, QUICK.audit);
  const summary = summaryIn(page, "audit");
  const counts = page.getByRole("table", { name: /^Counts of the audit/ });
  await expect(counts.getByRole("row", { name: /expanded/ })).toContainText(String(summary.expanded));
  await expect(counts.getByRole("columnheader", { name: "share (95 % interval)" })).toBeVisible();
  await expect(page.getByText(/three-point identity held/)).toBeVisible();
  const { worst } = stabilityLab(page);
  await expect(worst.getByRole("row")).toHaveCount(summary.worst.length + 1);
  await worst.getByRole("link").first().click();
  const [expected] = summary.worst;
  await expectAddress(page, "stability", ({ params }) => params.part, "pair");
  await settled(page);
  const { target, first, second, step } = partIn(page, "pair");
  expect({ target, first, second, step }).toEqual({
    target: expected?.target,
    first: expected?.first,
    second: expected?.second,
    step: expected?.step,
  });
  const before = await pictureOf(page.locator("main"));
  const link = hashOf(page);
  const { ratio } = summaryIn(page, "pair");
  expect(ratio / (expected?.ratio ?? NaN)).toBeCloseTo(1, 9);
  await expect(stabilityLab(page).findings.first()).toContainText("expands");
  await page.goto("about:blank");
  await open(page, link);
  expect(await pictureOf(page.locator("main"))).toEqual(before);
});

test("the search climbs beyond the worst of the sample", async ({ page }) => {
  await open(page, QUICK.audit);
  const ratio = (region: string) =>
    page
      .getByRole("region", { name: region })
      .getByRole("button", { name: /^ratio of row 1/i })
      .first()
      .getAttribute("title")
      .then((title) => Number(/[\d.e+-]+$/.exec(title ?? "")?.[0]));
  const sampled = await ratio("The worst of the sampled pairs: counterexamples to contraction");
  await page.getByRole("button", { name: "Search for the worst" }).click();
  await expect(page.getByRole("region", { name: "What the search found" })).toBeVisible({ timeout: 120_000 });
  await settled(page);
  expect(await ratio("What the search found")).toBeGreaterThan(sampled);
  expect(partIn(page, "audit").climbs).toBeGreaterThan(0);
});

test("the pair that refutes the bound is a preset; the proof holds where it speaks", async ({ page }) => {
  await open(page, "#/stability?v=1");
  await page.getByRole("link", { name: "Presets" }).click();
  await page.getByRole("link", { name: "The bound refuted with eight classes" }).click();
  await settled(page);
  const { findings } = stabilityLab(page);
  await expect(findings.nth(0)).toContainText(/from 7\.184 × 10⁻⁶ to 8\.597 × 10⁻⁶|7\.18.*8\.59/);
  await expect(findings.nth(1)).toContainText("refutes");
  await page.getByRole("textbox", { name: "step η", exact: true }).fill("0.12");
  await page.getByRole("textbox", { name: "step η", exact: true }).press("Enter");
  await expect(findings.nth(0)).not.toContainText("expands");
});

test("menus: pictures with the cells in them, a program, a table, a link to the figure alone", async ({
  page,
}) => {
  for (const { id, link } of PARTS) {
    await open(page, link);
    const svg = await save(page, 1, "Save as SVG");
    const { rest, origin } = partedSvg(svg.bytes.toString());
    expect(origin).toBe(originOf(linkTo(page, id)).replaceAll("&", "&amp;"));
    const text = rest.replaceAll(/data:font\/woff2;base64,[\w+/=]+/g, "a font");
    expect(text, id).toContain("a font");
    expect(text, id).not.toMatch(/var\(--|currentColor|NaN|undefined|https?:\/\/(?!www\.w3\.org)/);
    if (id === "atlas" || id === "orbits") expect(text, id).toContain("data:image/png;base64,");
    if (id === "atlas") {
      const png = await save(page, 1, "Save as PNG");
      expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
      expect(textsOf(png.bytes)).toEqual({ Software: MAKER, Source: linkTo(page, id) });
    }
    const menu = page.getByRole("button", { name: "Figure 1: save, copy, data" });
    await menu.click();
    await expect(page.getByRole("menuitem", { name: "Full screen" })).toBeVisible();
    await page.getByRole("menuitem", { name: "Copy as Python" }).click();
    await expect(page.getByText("Program copied")).toBeVisible();
    const program = await page.evaluate(() => navigator.clipboard.readText());
    expect(program, id).toContain(`\n# ${originOf(linkTo(page, id))}\n`);
    expect(program, id).not.toMatch(/undefined|NaN|\[object/);
    await menu.click();
    await page.getByRole("menuitem", { name: "Show data table" }).click();
    const table = page.getByRole("dialog", { name: "In numbers" });
    await expect(table).toBeVisible();
    expect(await table.getByRole("row").count(), id).toBeGreaterThan(8);
    await page.keyboard.press("Escape");
    await menu.click();
    await page.getByRole("menuitem", { name: "Copy link to this figure" }).click();
    await expect(page.getByText("Link copied")).toBeVisible();
    await open(page, await page.evaluate(() => navigator.clipboard.readText()));
    await expect(page.getByRole("figure")).toHaveCount(1);
    await page.getByRole("button", { name: "Show the whole lab" }).click();
    await expect(page.getByRole("figure").first()).toBeVisible();
    expect(stabilityIn(page).part).toBe(id);
  }
});

test("a saved map has its key, and no words on how it is handled", async ({ page }) => {
  for (const link of [QUICK.atlas, "#/stability?v=1&classes=3&width=32&height=32&iterations=100"]) {
    await open(page, link);
    const svg = await save(page, 1, "Save as SVG");
    const text = svg.bytes.toString().replaceAll(/;base64,[\w+/=]+/g, "");
    for (const words of ["converged at step 0", "collapsed", "wandering"])
      expect(text, link).toContain(`>${words}</text>`);
    expect(text, link).toMatch(/<stop [^>]*stop-color="#[0-9a-f]{6}"/);
    expect(text, link).not.toMatch(/drag|Tap/);
    expect((await save(page, 2, "Save as SVG")).bytes.toString()).not.toContain("Open it");
  }
});

test("an orbit has a menu of its own", async ({ page }) => {
  await open(page, QUICK.atlas);
  const csv = await save(page, 2, "Save data as CSV");
  expect(csv.bytes.toString().split("\n")[0]).toBe("step,class 1,class 2");
  await page.getByRole("button", { name: "Figure 2: save, copy, data" }).click();
  await page.getByRole("menuitem", { name: "Copy link to this figure" }).click();
  await expect(page.getByText("Link copied")).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#\/stability\?v=1&.*figure=orbit$/);
  await page.getByRole("button", { name: "Figure 2: save, copy, data" }).click();
  await page.getByRole("menuitem", { name: "Copy as Python" }).click();
  await expect(page.getByText("Program copied")).toBeVisible();
  const program = await page.evaluate(() => navigator.clipboard.readText());
  expect(program).toContain(`\n# ${originOf(link)}\n`);
});

test("values that cannot be used are named, and the rest of the link holds", async ({ page }) => {
  await open(page, "#/stability?v=1&part=audit&classes=40&pairs=500&radius=-1&update=mirror");
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices.getByRole("listitem")).toHaveCount(2);
  expect(partIn(page, "audit")).toMatchObject({ classes: 3, pairs: 500, radius: 0.02, update: "mirror" });
  await open(page, "#/stability?v=1&x=0.9,0.1&width=0&logStep=-1,99");
  await expect(notices.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByRole("figure").first()).toBeVisible();
});
