/** @file The link is the state: reload, history, copies, other tabs; and links that are broken. */
import { decodeLink, encodeLink } from "../../support/scenarios";
import { boundsLab } from "../support/bounds";
import { goldenLinks, unusableLinks } from "../support/fixtures";
import { PARTS } from "../support/labs";
import { expect, testInKeptPage, testInOpenPage as test, type Page } from "../support/page";
import { pictureOf } from "../support/picture";
import { dragBy } from "../support/pointer";
import { expectAddress, hashOf } from "../support/scenario";
import { open, openAfresh, settled } from "../support/settled";
import { expectNumbersOnly } from "../support/text";

/** One of each lab, part and kind of picture: that every golden link reads the same is told by the codec's own tests. */
const RELOADED = [
  "bounds-every-key",
  "tracking-every-key-shift",
  "tracking-own-data",
  "stability-pair",
  "geometry-metric",
];

test("reload restores the same picture", async ({ page }) => {
  const links = goldenLinks.filter(({ name }) => RELOADED.includes(name));
  expect(links.length).toBe(RELOADED.length);
  const parts = PARTS.map(({ title, link }) => ({ name: title, link }));
  for (const { name, link } of [...links, ...parts]) {
    await open(page, link);
    const before = await pictureOf(page.locator("main"));
    const address = hashOf(page);
    await page.reload();
    await settled(page);
    expect(hashOf(page), name).toBe(address);
    expect(await pictureOf(page.locator("main")), name).toEqual(before);
  }
});

test("after a drag, reload restores what was dragged", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const { belief, step } = boundsLab(page);
  await belief.press("Shift+ArrowRight");
  await step.press("ArrowUp");
  await belief.blur();
  await expectAddress(page, "bounds", ({ params: { p, step: eta } }) => [p, eta], [[0.42, 0.58], 0.43]);
  await page.mouse.move(0, 0);
  await settled(page);
  const before = await pictureOf(page.locator("main"));
  await page.reload();
  await settled(page);
  expect(await pictureOf(page.locator("main"))).toEqual(before);
});

test("a reload at once after a change restores it, be it of a key, of a click or of a drag", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1");
  const { belief, step } = boundsLab(page);
  await step.press("ArrowUp");
  await page.reload();
  await expect(step).toHaveAttribute("aria-valuenow", "0.43");
  const certified = page.getByRole("checkbox", { name: "certified step" });
  await expect(certified).toBeChecked();
  await certified.uncheck();
  await page.reload();
  await expect(certified).not.toBeChecked();
  await settled(page);
  const before = await belief.getAttribute("aria-valuenow");
  await dragBy(page, belief, 150, 0);
  const dragged = await belief.getAttribute("aria-valuenow");
  await page.reload();
  expect(dragged).not.toBe(before);
  await expect(belief).toHaveAttribute("aria-valuenow", String(dragged));
});

test("a link typed over another is followed; back and forward go where one was", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.2,0.8");
  await page.getByRole("link", { name: "Presets" }).click();
  await page.getByRole("link", { name: "Twelve classes" }).click();
  await expectAddress(page, "bounds", ({ params }) => params.p.length, 12);
  await open(page, "#/bounds?v=1&p=0.1,0.9&step=0.7");
  const { belief, step } = boundsLab(page);
  await expect(belief).toHaveAttribute("aria-valuenow", "0.1");
  await page.goBack();
  await expect(belief).toHaveAttribute("aria-valuenow", "0.005");
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Presets" }).waitFor();
  await page.goBack();
  await expect(belief).toHaveAttribute("aria-valuenow", "0.2");
  await expect(step).toHaveAttribute("aria-valuenow", "0.42");
  for (let i = 0; i < 3; i++) await page.goForward();
  await expect(belief).toHaveAttribute("aria-valuenow", "0.1");
  await expect(step).toHaveAttribute("aria-valuenow", "0.7");
});

test("a drag leaves one entry in history, not hundreds", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.1,0.9");
  await open(page, "#/bounds?v=1");
  const { belief } = boundsLab(page);
  for (let i = 0; i < 10; i++) await belief.press("ArrowRight");
  await expectAddress(page, "bounds", ({ params }) => params.p[0], 0.42);
  await page.goBack();
  await expect(belief).toHaveAttribute("aria-valuenow", "0.1");
});

test("the copied link opens the same picture in another tab, and the tabs stay apart", async ({
  page,
  context,
}) => {
  await open(page, "#/bounds?v=1&p=0.5,0.3,0.2&step=0.05&surface=entropyAware");
  const { triangle } = boundsLab(page);
  await triangle.press("ArrowRight");
  await triangle.blur();
  await page.getByRole("button", { name: "Share" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("button", { name: "Link copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(decodeLink(new URL(link).hash).scenario).toMatchObject({ params: { p: [0.49, 0.31, 0.2] } });

  const other = await context.newPage();
  await open(other, link);
  const drawn = (tab: Page) => tab.locator("main svg").evaluateAll((all) => all.map((svg) => svg.outerHTML));
  expect(await drawn(other)).toEqual(await drawn(page));
  const mine = await drawn(page);
  await boundsLab(other).triangle.press("ArrowUp");
  await expectAddress(other, "bounds", ({ params }) => params.p[2], 0.21);
  expect(await drawn(page)).toEqual(mine);
  await other.close();
});

/** Of each lab, of many keys: what is said of every other such link is told by the tests of the fixtures. */
const BROKEN = unusableLinks.filter((_, i) => i % 18 === 3 || i === 24);

test("every value of a link that cannot be used is named in a notice, and nothing breaks", async ({
  page,
}) => {
  expect(BROKEN.length).toBeGreaterThan(5);
  const box = page.getByRole("region", { name: "Notices" });
  for (const [i, { link, readAs, notices }] of BROKEN.entries()) {
    // Some in a document of their own, as links from elsewhere are.
    await (i % 3 === 0 ? openAfresh : open)(page, link);
    await expect(box.getByRole("listitem"), link).toHaveText(notices.map(({ message }) => message));
    for (const { key } of notices) await expect(box, link).toContainText(key);
    await expectNumbersOnly(page, link);
    const { scenario } = decodeLink(readAs);
    const current = page.getByRole("navigation", { name: "Labs" }).locator("[aria-current=page]");
    await expect(current, link).toHaveAttribute("href", encodeLink(scenario));
    await expect(page.locator("main figure, main .needs-data").first(), link).toBeVisible();
    await expect(page.getByRole("alert"), link).toHaveCount(0);
  }
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(box).toHaveCount(0);
});

test("a broken link typed into an open page is named, too, and leaves the page usable", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.2,0.8");
  await open(page, "#/bounds?v=1&p=0.5,NaN&step=1e999&colour=red");
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices.getByRole("listitem")).toHaveCount(3);
  await boundsLab(page).belief.press("ArrowRight");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.33, 0.67]);
});

testInKeptPage("a megabyte of garbage is refused in words, and the lab goes on", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  await page.evaluate(() => {
    const garbage = "abc=,&%#?0123456789.:;/a=&b,c;".repeat(33_334);
    history.replaceState(null, "", `#/bounds?v=1&${garbage}`);
  });
  await page.reload();
  const notices = page.getByRole("region", { name: "Notices" });
  await expect(notices).toBeVisible();
  expect((await notices.innerText()).length).toBeLessThan(20_000);
  const { belief } = boundsLab(page);
  await belief.press("ArrowRight");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.33, 0.67]);
  expect(hashOf(page).length).toBeLessThan(100);
});
