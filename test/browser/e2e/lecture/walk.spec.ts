/** @file A lecture from first to last by keys: every slide can be read from the last row, nothing is cut off. */
import { lectures } from "../../../../src/lectures";
import { expect, testInKeptPage as test, type Page } from "../../support/page";

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const;
const LEAST = 24;

/** Numbers are there, and figures are drawn. */
const isReady = () =>
  document.querySelector(".slide__words, .ask") !== null &&
  document.querySelector(".words__pending") === null &&
  [...document.querySelectorAll(".stage")].every((stage) => stage.querySelector("svg, canvas") !== null);

/** What is smaller than the last row can read, or off the screen. What is set smaller beside a letter does not count. */
const faults = (least: number) => {
  const slides = document.querySelector(".slides");
  if (slides === null) return ["There are no slides."];
  const found: string[] = [];
  const texts = document.createTreeWalker(slides, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const [text, element] = [texts.currentNode, texts.currentNode.parentElement];
    const words = text.textContent?.trim() ?? "";
    if (element === null || words === "" || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(".visually-hidden, .katex-mathml, .vlist-s") !== null) continue;
    const isBeside =
      element.closest("sub, sup, .mtight") !== null || element.tagName.toLowerCase() === "tspan";
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    if (!isBeside && size < least - 0.01) found.push(`“${words}” has ${size} pixels`);
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, top, right, bottom, width } = range.getBoundingClientRect();
    const isOff = left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
    if (width > 0 && isOff) found.push(`“${words}” is off the screen`);
  }
  const words = document.querySelector(".slide__words");
  if (words !== null && words.scrollHeight > words.clientHeight + 1) found.push("The words run over.");
  if (words !== null && words.scrollWidth > words.clientWidth + 1) {
    const [end, by] = [words.getBoundingClientRect().right, words.scrollWidth - words.clientWidth];
    const over = [...words.querySelectorAll("*")].filter(
      (element) =>
        element.getBoundingClientRect().right > end + 1 && element.closest(".katex-mathml") === null,
    );
    found.push(
      `The words run over sideways by ${by}: ${over.map(({ outerHTML }) => outerHTML.slice(0, 60)).join()}`,
    );
  }
  return found;
};

/** In both sizes; first in the one that the window has. */
async function look(page: Page): Promise<readonly string[]> {
  const told: string[] = [];
  const has = page.viewportSize()?.width;
  for (const size of SIZES.toSorted((a, b) => Number(b.width === has) - Number(a.width === has))) {
    await page.setViewportSize(size);
    await expect.poll(() => page.evaluate(isReady), { message: `${page.url()} is drawn` }).toBe(true);
    // Figures follow the new size within a frame or two.
    let found: readonly string[] = [];
    for (let tries = 0; tries < 10; tries++) {
      found = await page.evaluate(faults, LEAST);
      if (found.length === 0) break;
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    }
    told.push(...found.map((fault) => `${size.width}: ${fault}`));
  }
  return told;
}

for (const { id, title } of lectures)
  test(`“${title}” is given by one key, from first to last`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(`#/lecture/${id}?v=1`);
    const place = page.getByRole("button", { name: /^All steps/ });
    await expect(place).toBeVisible();
    const count = Number((await place.textContent())?.split("/")[1]);
    const told: Record<string, readonly string[]> = {};
    // A question takes two presses more.
    for (let press = 0; press < count * 3; press++) {
      const step = Number(/(\d+) \//.exec((await place.textContent()) ?? "")?.[1]);
      const found = await look(page);
      if (found.length > 0) told[`${step}, ${await page.getByRole("heading").first().textContent()}`] = found;
      if (step === count && (await page.locator(".ask").count()) === 0) break;
      await page.keyboard.press("PageDown");
    }
    expect(told).toEqual({});
    await expect(page).toHaveURL(new RegExp(`step=${count}`));
    for (const key of ["o", "?"]) {
      await page.keyboard.press(key);
      const over = page.getByRole("dialog");
      await expect(over).toBeVisible();
      const sizes = await over
        .locator(":is(button, small, p, dt, dd)")
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(LEAST);
      if (key === "o") await expect(over.locator("[aria-current=step]")).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Escape");
      await expect(over).toHaveCount(0);
    }
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/step=2$/);
    // A link that is typed over another is a slide as well.
    await page.goto(`#/lecture/${id}?v=1&step=3`);
    await expect(place).toContainText("3 /");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "projector");
  });
