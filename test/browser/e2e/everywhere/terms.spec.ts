/** @file Symbols begin to explain themselves some seconds after the page is there: nothing moves then. */
import { LABS } from "../../support/labs";
import { expect, test, type Page } from "../../support/page";
import { explained, openAfresh, settled } from "../../support/settled";

/** In the page: where every box is, and how high every letter stands; terms themselves are neither. */
function places(): string[] {
  const inTerms = ".term, .term__name";
  const boxes = [...document.querySelectorAll("body *")]
    .filter((one) => getComputedStyle(one).display !== "inline" && one.closest("svg *") === null)
    .filter((one) => !one.matches(`${inTerms}, script, [role=status]`))
    .map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return `${one.localName}.${one.getAttribute("class") ?? ""} ${[x, y, width, height].join(" ")}`;
    });
  const range = document.createRange();
  const letters: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest("svg, script, [role=status]")) continue;
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const { y, height } = range.getBoundingClientRect();
      if (height > 0) letters.push(`${node.data.charAt(i)} ${y} ${height}`);
    }
  }
  return [...boxes, ...letters];
}

/** What brings them is held back until it is let go. */
async function holdTerms(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/later-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

for (const width of [1440, 390])
  test(`nothing moves when symbols begin to explain themselves, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const { link, title } of LABS.filter(({ id }) => id !== "search")) {
      const letGo = await holdTerms(page);
      await openAfresh(page, link);
      await expect(page.locator(".term")).toHaveCount(0);
      const before = await page.evaluate(places);
      letGo();
      // A file that is dragged here asks for it at once.
      await page.evaluate(() => dispatchEvent(new Event("dragenter")));
      await explained(page);
      await settled(page);
      expect(await page.evaluate(places), title).toEqual(before);
      await page.unrouteAll();
    }
  });
