/** @file A question on a figure: drawn with the pointer, told in both windows, off by what the sentence says. */
import { expect, test } from "../../support/page";

test("a curve is drawn on the figure, the presenter reveals, and the sentence tells both gaps", async ({
  page,
  context,
}) => {
  await page.goto("#/lecture/how-far?v=1&step=6");
  const grips = page.getByRole("slider", { name: /^longest step at mass of class 1/ });
  await expect(grips).toHaveCount(9);
  const [presenter] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Presenter" }).click(),
  ]);
  const reveal = presenter.getByRole("button", { name: "Show the truth →" });
  await expect(reveal).toBeVisible();
  await expect(presenter.getByText(/^True:/)).toHaveText("True: drawn on the slide");
  const plot = await page.getByRole("group", { name: "The guess, on the figure" }).boundingBox();
  if (plot === null) throw new Error("Nothing is asked on the figure.");
  const height = (await grips.first().boundingBox())?.y ?? 0;
  // Level, from one end of the figure to the other, where the untouched curve is: at a half.
  await page.mouse.move(plot.x + 2, height + 14);
  await page.mouse.down();
  await page.mouse.move(plot.x + plot.width / 2, height + 14, { steps: 3 });
  await page.mouse.move(plot.x + plot.width - 2, height + 14, { steps: 3 });
  await page.mouse.up();
  await expect(grips.nth(4)).toHaveAttribute("aria-valuetext", /^0\.(49|50|51|5)/);
  await reveal.click();
  // The bound is 1 at the centre and 0 at the faces: half is off by a half in all three places.
  await expect(page.getByRole("status").filter({ hasText: "The guess was off by" })).toContainText(
    /off by 0\.5\d? at worst, by 0\.\d+ on average/,
  );
  await expect(presenter.getByText("guess", { exact: true }).first()).toBeAttached();
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(presenter.getByRole("button", { name: "Next →" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "The bound, in closed form" })).toBeVisible();
});
