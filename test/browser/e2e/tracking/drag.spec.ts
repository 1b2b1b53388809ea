/** @file Dragging in the tracking lab: the picture follows the hand, drawn away from the page or on it; its words are the run's when it rests. */
import { expect, test, type Page } from "../../support/page";
import { centre, valueOf } from "../../support/pointer";
import { open, settled, stillStanding } from "../../support/settled";
import { rulesOf, runHere, trackingLab } from "../../support/tracking";

const LINK = "#/tracking?v=1";

/** In the page: counts what workers are asked to draw. */
const countOrders = () => {
  const counter = { orders: 0 };
  Object.assign(globalThis, { counter });
  const post = Reflect.get(Worker.prototype, "postMessage");
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    const [data] = message;
    if (typeof data === "object" && data !== null && "room" in data) counter.orders++;
    return Reflect.apply(post, this, message);
  };
};
const orders = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { counter: { orders: number } }).counter.orders);

/** Every line of every panel. */
const lines = (page: Page) =>
  page
    .locator(".panels path[data-curve]")
    .evaluateAll((paths) =>
      paths.map((path) => `${path.getAttribute("data-curve")} ${path.getAttribute("d")}`),
    );

const sentences = (page: Page) => page.locator(".panels figcaption p").allTextContents();

/** Longer than words wait for a hand to rest, so that nothing comes after the last picture, nor words after it. */
const RESTED = 24;

/** Presses on the jump's grip and moves it, without letting go. */
async function hold(page: Page, dx: number): Promise<number> {
  const { shift } = trackingLab(page);
  const before = await valueOf(shift);
  const { x, y } = await centre(shift);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y, { steps: 8 });
  await expect.poll(() => valueOf(shift)).not.toBe(before);
  await page.evaluate(stillStanding, RESTED);
  return before;
}

test("what a drag shows is what stands there after it, and its numbers are the run's", async ({ page }) => {
  await page.addInitScript(countOrders);
  await open(page, LINK);
  // The warm-up.
  await expect.poll(() => orders(page)).toBe(1);
  const still = await lines(page);
  const before = await hold(page, 60);
  expect(await orders(page)).toBeGreaterThan(1);
  const [held, said] = [await lines(page), await sentences(page)];
  expect(held).not.toEqual(still);
  await page.mouse.up();
  await settled(page);
  expect(await lines(page)).toEqual(held);
  expect(await sentences(page)).toEqual(said);
  const { shift, table } = trackingLab(page);
  expect(await valueOf(shift)).toBeGreaterThan(before);
  await expect(page).toHaveURL(new RegExp(`at=${await valueOf(shift)}`));
  const [high] = rulesOf(runHere(page));
  await expect(table.getByRole("row").nth(1)).toContainText(String(high?.summary.collapsedAt));
});

test("without workers a drag is drawn on the page", async ({ page }) => {
  await page.route("**/assets/worker-*.js", (route) => route.abort());
  await open(page, LINK);
  const still = await lines(page);
  await hold(page, 60);
  const held = await lines(page);
  expect(held).not.toEqual(still);
  await page.mouse.up();
  await settled(page);
  expect(await lines(page)).toEqual(held);
});
