/** @file Everything can be reached and left by keyboard, in the order of the page, and is seen to have the focus. */
import { STOPS } from "../../../../src/app/tour";
import { LABS } from "../../support/labs";
import { expect, testInKeptPage as test, testInOpenPage, type Page } from "../../support/page";
import { boundsLab } from "../../support/bounds";
import { open, settled } from "../../support/settled";

interface Stop {
  readonly name: string;
  /** Index among all elements, to tell the order. */
  readonly place: number;
  readonly visible: boolean;
  /** Something else lies over its middle. */
  readonly covered: boolean;
}

/** Where the focus is now; null when it is nowhere in the page. */
const focused = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
      return null;
    const shows = (at: Element | null) => {
      if (at === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    };
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const parts = [element, label ?? null, element.parentElement];
    return {
      name: `${element.tagName.toLowerCase()} ${element.getAttribute("aria-label") ?? label?.textContent ?? element.textContent}`,
      place: [...document.body.querySelectorAll("*")].indexOf(element),
      // What no pointer hits lies over others by intent.
      covered:
        getComputedStyle(element).pointerEvents !== "none" &&
        !parts.some((part) => part !== null && (part.contains(top) || top?.contains(part) === true)),
      visible:
        box.width > 0 && box.height > 0 && [element, label ?? null, element.nextElementSibling].some(shows),
    };
  });

/** All that can have the focus; of a group of radio buttons one. */
const focusable = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    // Style sheets come into the head with what is about to be opened.
    const all = [...document.body.querySelectorAll("*")];
    const groups = new Set<string>();
    const candidates = document.querySelectorAll<HTMLElement>(
      "a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0']",
    );
    return [...candidates]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
      .filter((element) => {
        if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
        if (!element.checked || groups.has(element.name)) return false;
        groups.add(element.name);
        return true;
      })
      .map((element) => all.indexOf(element));
  });

/** As when one comes into the page by the Tab key, whatever had the focus before. */
const beforeAll = (page: Page) =>
  page.evaluate(() => {
    const start = document.createElement("i");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
  });

async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  await beforeAll(page);
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === null || stop.place === stops[0]?.place) return stops;
    stops.push(stop);
  }
  throw new Error("400 tabs led nowhere out of the page");
}

/** They come by themselves, when the first view is there and rests. */
async function symbolsThere(page: Page) {
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => /\/later-[^/]*\.js$/.test(name)),
  );
  await settled(page);
}

test("the keyboard reaches every control of every lab, in order, leaves again, and skips to the lab", async ({
  page,
}) => {
  for (const { title, link } of LABS) {
    await open(page, link);
    await symbolsThere(page);
    const expected = await focusable(page);
    const stops = await walk(page);
    expect.soft(stops.length, title).toBeGreaterThan(30);
    expect
      .soft(
        stops.map(({ place }) => place),
        title,
      )
      .toEqual(expected);
    expect
      .soft(
        stops.map(({ place }) => place),
        title,
      )
      .toEqual(stops.map(({ place }) => place).toSorted((a, b) => a - b));
    expect
      .soft(
        stops.filter(({ visible }) => !visible).map(({ name }) => name),
        `${title}: seen`,
      )
      .toEqual([]);
    expect
      .soft(
        stops.filter(({ covered }) => covered).map(({ name }) => name),
        `${title}: free`,
      )
      .toEqual([]);
  }
  await beforeAll(page);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Skip to the lab" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

testInOpenPage("a dialog keeps the focus until Escape gives it back", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const opener = page.getByRole("button", { name: "paste softmax or logits" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press("Tab");
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null,
      ),
    ).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

testInOpenPage("a question mark lists keys and symbols, but for one that is typed", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const dialog = page.getByRole("dialog", { name: "Help" });
  await page.getByRole("textbox", { name: "belief, class 1" }).focus();
  await page.keyboard.press("?");
  await page.keyboard.press("Escape");
  await boundsLab(page).belief.focus();
  await page.keyboard.press("?");
  await expect(dialog).toHaveCount(1);
  await dialog.getByRole("link", { name: "relaxed projections" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Geometry", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
});

testInOpenPage("the tour shows what is there, and is left at any point", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  await page.getByRole("button", { name: "Help" }).click();
  await page.getByRole("button", { name: "Take the tour" }).click();
  const tour = page.getByRole("region", { name: "Tour" });
  const frame = page.locator(".tour__frame");
  for (const { at, words } of STOPS) {
    await expect(tour).toContainText(words);
    const around = async () => {
      const [outer, inner] = await Promise.all([frame.boundingBox(), page.locator(at).first().boundingBox()]);
      return outer !== null && inner !== null && outer.x < inner.x && outer.y < inner.y;
    };
    await expect.poll(around, { message: at }).toBe(true);
    await expect(frame, at).toBeInViewport();
    if (at !== STOPS.at(-1)?.at) await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Escape");
  await expect(tour).toHaveCount(0);
});

testInOpenPage("a menu is opened, walked and closed by keys", async ({ page }) => {
  await open(page, "#/bounds?v=1");
  const button = page.getByRole("button", { name: "Figure 1: save, copy, data" });
  await button.press("Enter");
  const items = page.getByRole("menuitem");
  await expect(items.first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(items.last()).toBeFocused();
  await page.keyboard.press("Home");
  await expect(items.first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(items).toHaveCount(0);
  await expect(button).toBeFocused();
});
