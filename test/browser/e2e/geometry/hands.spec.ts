/** @file The grips of the geometry lab under a finger, and losses that cannot be read. */
import { expect, testInOpenPage as test } from "../../support/page";
import { centre, swipe } from "../../support/pointer";
import { open } from "../../support/settled";

/** Part, grip, and where the finger goes. */
const GRIPS = [
  ["#/geometry?v=1&geometry=burg&point=0.2,0.3,0.5", /^Point x:/, 30, 20],
  ["#/geometry?v=1&part=flow&steps=20", /^Target z:/, 20, -30],
  ["#/geometry?v=1&part=relaxation&runs=20&steps=10", /^Second value of λ/, -40, 0],
  ["#/geometry?v=1&part=stochastic&runs=20&steps=20", /^First step/, 0, -30],
  ["#/geometry?v=1&part=online", /^Number of experts/, 50, 0],
] as const;

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a finger drags every kind of grip", async ({ page }) => {
    for (const [link, name, dx, dy] of GRIPS) {
      await open(page, link);
      const grip = page.getByRole("slider", { name });
      const told = (await grip.getAttribute("aria-valuetext")) ?? "";
      const from = await centre(grip);
      await swipe(page, from, { x: from.x + dx, y: from.y + dy });
      await expect(grip, link).not.toHaveAttribute("aria-valuetext", told);
    }
  });
});

test("losses that are no table are refused in a sentence, and those before stay", async ({ page }) => {
  await open(page, "#/geometry?v=1&part=online&losses=rows:0,1~1,0");
  const field = page.getByRole("textbox", { name: /losses/ });
  for (const [text, sentence] of [
    ["0, 1\n1", /row/i],
    ["0, one\n1, 0", /“one” is not a number/],
    ["1e999, 0\n0, 1", /\.$/],
  ] as const) {
    await field.fill(text);
    await field.press("Tab");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    const problem = (await field.getAttribute("aria-describedby")) ?? "";
    await expect(page.locator(`[id="${problem}"]`)).toHaveText(sentence);
    await expect(page).toHaveURL(/losses=rows:0,1~1,0/);
  }
});
