/** @file On a phone: nothing scrolls sideways, a finger drags, and a swipe still scrolls. */
import { boundsLab } from "../../support/bounds";
import { openedLinks, unusableLinks } from "../../support/fixtures";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { centre, swipe, valueOf } from "../../support/pointer";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";
import { trackingLab } from "../../support/tracking";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

/** What sticks out to the right, outside of anything that scrolls by itself. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const outside = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 0 && right > width + 0.5 && element.checkVisibility() && !scrolls(element.parentElement);
    });
    const tables = [...document.querySelectorAll(".wide-table")]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ ariaLabel }) => `the table "${ariaLabel}" scrolls`);
    const whole = document.scrollingElement;
    const sideways =
      whole !== null && whole.scrollWidth > width ? [`the page is ${whole.scrollWidth} px wide`] : [];
    return [...sideways, ...tables, ...outside.map(({ outerHTML }) => outerHTML.slice(0, 120))];
  });

/** Other numbers in pictures that are there already. */
const ALIKE = [
  "bounds-no-curves",
  "geometry-stochastic",
  "preset-burg-after-the-jump",
  "preset-burg-needs-no-bound",
  "preset-claimed-proved-exact",
  "preset-collapse-threshold",
  "preset-deadlock",
  "preset-equal-losses",
  "preset-figure-2",
  "preset-figure-4",
  "preset-mean-nobody-sees",
  "preset-near-a-face",
  "preset-never-settles",
  "preset-one-dial",
  "preset-slow-drift",
  "preset-stable-but-lost",
  "preset-straight-in-the-dual",
  "preset-thirty-three-times",
  "preset-three-spirals",
  "preset-triangle",
  "stability-hidden-layers",
  "stability-projected-corner",
  "stability-starts",
  "stability-triangle-targets",
  "tracking-own-column",
];

/** As much as a layout needs. */
const LEAST = {
  width: 48,
  height: 32,
  iterations: 300,
  scan: 16,
  transient: 300,
  kept: 64,
  runs: 100,
  steps: 400,
};

/** The same with less to compute, where that takes long. */
const lighter = (link: string): string =>
  /^#\/(?:stability|geometry)/.test(link)
    ? Object.entries(LEAST).reduce(
        (less, [key, most]) =>
          less.replace(new RegExp(`(?<=&${key}=)\\d+`), (count) => String(Math.min(Number(count), most))),
        link,
      )
    : link;

/** Links that leave to the defaults how much is computed. */
const SMALL: Readonly<Record<string, string>> = {
  "default-stability": "#/stability?v=1&width=48&height=32",
  "stability-triangle-starts": "#/stability?v=1&classes=3&axis=start&width=48&height=48&iterations=300",
};

test("at 360 px no scenario scrolls sideways, nor do dialogs and notices", async ({ page }) => {
  const links = [
    ...openedLinks
      .filter(({ name }) => !ALIKE.includes(name))
      .map(({ name, link }) => SMALL[name] ?? lighter(link)),
    // Notices: many, and a long one.
    ...[24, 50].map((i) => unusableLinks[i]?.link ?? ""),
    // Rare pairs have the longest shares.
    "#/stability?v=1&part=audit",
  ];
  for (const link of links) {
    await open(page, link);
    expect(await stickingOut(page), link).toEqual([]);
    await expectNumbersOnly(page, link);
  }
  const name = "W".repeat(40);
  await open(page, `#/tracking?v=1&rule=fixed:0.8:${name}&rule=fixed:0.5:${name}`);
  expect(await stickingOut(page), "a name of one long word").toEqual([]);
  for (const theme of ["dark", "projector"]) {
    await open(page, `#/bounds?v=1&p=0.5,0.3,0.2&theme=${theme}`);
    expect(await stickingOut(page), theme).toEqual([]);
    await page.getByRole("button", { name: "paste softmax or logits" }).tap();
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await stickingOut(page), `a dialog, ${theme}`).toEqual([]);
    await page.keyboard.press("Escape");
    await open(page, `#/presets?theme=${theme}`);
    await page.getByRole("link", { name: "Twelve classes" }).waitFor();
    expect(await stickingOut(page), `presets, ${theme}`).toEqual([]);
  }
});

test("a finger drags the belief sideways and the step upwards; the page stays where it is", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1");
  const { belief, step } = boundsLab(page);
  const from = await centre(belief);
  const scrolled = () => page.evaluate(() => scrollY);
  const before = await scrolled();
  await swipe(page, from, { x: from.x + 60, y: from.y });
  expect(await valueOf(belief)).toBeGreaterThan(0.45);
  await expectAddress(page, "bounds", ({ params }) => params.p[0], await valueOf(belief));
  const eta = await valueOf(step);
  const grip = await centre(step);
  await swipe(page, grip, { x: grip.x, y: grip.y - 50 });
  expect(await valueOf(step)).toBeGreaterThan(eta + 0.1);
  expect(await scrolled()).toBe(before);
});

test("a swipe over a figure scrolls the page and changes nothing", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const box = await boundsLab(page).figure(1).boundingBox();
  if (box === null) throw new Error("Figure 1 is not on screen");
  const from = { x: box.x + box.width - 60, y: box.y + 200 };
  const before = await page.evaluate(() => scrollY);
  await swipe(page, from, { x: from.x, y: from.y - 150 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.32, 0.68]);
});

test("a finger scrubs the run and goes to a step on a panel", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { step, panel } = trackingLab(page);
  const thumb = await centre(step);
  await swipe(page, thumb, { x: thumb.x - 60, y: thumb.y });
  await expect.poll(() => valueOf(step)).toBeLessThan(500);
  const surface = panel("A").locator(".time__surface");
  await surface.scrollIntoViewIfNeeded();
  await surface.tap();
  await expect.poll(() => valueOf(step)).toBe(300);
});
