/** @file A lecture as an article on a phone: every step with its live figure in the width of the page, and a figure that a finger moves. */
import { lectures } from "../../../../src/lectures";
import { expect, testInKeptPage as test } from "../../support/page";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** What stands over an edge of the page, where nothing scrolls it into sight. */
const over = (step: Element) => {
  const found: string[] = [];
  const texts = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    const element = text.parentElement;
    const words = text.textContent?.trim() ?? "";
    if (element === null || words === "" || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest(".visually-hidden, .katex-mathml, .vlist-s") !== null) continue;
    let scrolls: Element | null = element;
    while (scrolls !== null && !/auto|scroll/.test(getComputedStyle(scrolls).overflowX))
      scrolls = scrolls.parentElement;
    if (
      scrolls !== null &&
      scrolls !== document.scrollingElement &&
      scrolls.scrollWidth > scrolls.clientWidth
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right, width } = range.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > innerWidth + 1)) found.push(`“${words}” ends at ${right}`);
  }
  return found;
};

for (const { id, load } of lectures)
  test(`${id}: nothing is wider than the page`, async ({ page }) => {
    test.slow();
    const whole = await load();
    const { steps } = whole;
    await page.goto(`#/lecture/${id}?v=1&face=article`);
    await expect(page).toHaveTitle(`${whole.title} · Mirrorstep`);
    const parts = page.locator(".article__step");
    await expect(parts).toHaveCount(steps.length + 1);
    for (const [i, { title, question }] of steps.entries()) {
      const part = parts.nth(i + 1);
      await part.scrollIntoViewIfNeeded();
      await expect(part.locator(".article__text > h2")).toHaveText(question ? "Before you look" : title);
      const figures = Number(await part.getAttribute("data-figures"));
      await expect(part.locator(".stage :is(svg, canvas)").nth(Math.max(0, figures - 1))).toBeVisible({
        visible: figures > 0,
      });
      await expect(part.locator(".words__pending")).toHaveCount(0);
      expect(await part.evaluate(over), `step ${i + 1}`).toEqual([]);
    }
    const root = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(root, "no sideways scroll").toBeLessThanOrEqual(0);
  });

test("a finger moves the belief of a figure in the text, the sentence says so, and it is undone", async ({
  page,
}) => {
  await page.goto("#/lecture/how-far?v=1&face=article&step=7");
  const part = page.locator(".article__step").nth(8);
  await expect(part.locator(".article__text > h2")).toHaveText("The brake: go slow while unsure");
  const belief = part.getByRole("slider", { name: /belief/i }).first();
  await belief.scrollIntoViewIfNeeded();
  const words = part.locator(".words");
  const before = await words.textContent();
  const box = await belief.boundingBox();
  if (box === null) throw new Error("The belief is nowhere.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = await page.context().newCDPSession(page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
  for (const dx of [-10, -30, -60])
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x: x + dx, y }] });
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect(words).not.toHaveText(before ?? "");
  await page.keyboard.press("Control+z");
  await expect(words).toHaveText(before ?? "");
  await expect(page.getByText("Undone.")).toBeAttached();
});

test("the list of lectures fits the narrowest phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto("#/lecture");
  await expect(page.getByRole("link", { name: "Handout" }).first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
