/** @file The class follows: what a phone reads from the slide opens the same step there, its figure live and whole. */
import { devices } from "@playwright/test";
import { readQr } from "../../../support/readQr";
import { expect, test } from "../../support/page";

test("the code on a slide opens the same step on a phone", async ({ page, browser }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("#/lecture/how-far?v=1&step=8");
  // The next slide is drawn beforehand, where nobody meets it.
  const title = await page.locator(".slide__title").first().textContent();
  await page.keyboard.press("q");
  const code = page.getByRole("img", { name: "QR code of step 8" });
  const [size, path] = await code.evaluate((svg) => [
    Number(svg.getAttribute("viewBox")?.split(" ")[2]),
    svg.querySelector("path[fill='#000']")?.getAttribute("d") ?? "",
  ]);
  const box = await code.boundingBox();
  expect(box?.width, "seen from the last row").toBeGreaterThan(400);
  const address = readQr({ size, path }) ?? "";
  await page.keyboard.press("Escape");
  await expect(code).toHaveCount(0);

  const context = await browser.newContext({ ...devices["Pixel 7"], reducedMotion: "reduce" });
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(phone.locator(".slide__title").first()).toHaveText(title ?? "");
  const step = phone.getByRole("slider", { name: "Step η", exact: true });
  await expect(step).toBeVisible();
  const said = phone.locator(".words .tabular").first();
  await expect(said).toBeVisible();
  // Nothing is cut off at the side, words of the figure included.
  const wide = await phone.evaluate(() =>
    [...document.querySelectorAll("svg text, svg, p, h1, button")]
      .map((element) => [element.textContent, element.getBoundingClientRect()] as const)
      .filter(([, { left, right, width }]) => width > 0 && (left < -1 || right > innerWidth + 1))
      .map(([text]) => text),
  );
  expect(wide).toEqual([]);
  const before = await step.getAttribute("aria-valuenow");
  await step.press("ArrowUp");
  await expect(step).not.toHaveAttribute("aria-valuenow", before ?? "");
  await context.close();
});
