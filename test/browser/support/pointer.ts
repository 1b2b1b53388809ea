/** @file A hand: mouse and finger, by what is under them. */
import { expect, type Locator, type Page } from "@playwright/test";

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export async function centre(target: Locator): Promise<Spot> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${String(target)} is not on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses the mouse on the target's centre and lets go somewhere else. */
export async function dragTo(page: Page, target: Locator, to: Spot): Promise<void> {
  const from = await centre(target);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

export async function dragBy(page: Page, target: Locator, dx: number, dy: number): Promise<void> {
  const { x, y } = await centre(target);
  await dragTo(page, target, { x: x + dx, y: y + dy });
}

/** A finger put down, moved and lifted. */
export async function swipe(page: Page, from: Spot, to: Spot): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: Spot[]) =>
    client.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await send("touchStart", [from]);
  for (let i = 1; i <= 8; i++)
    await send("touchMove", [
      { x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 },
    ]);
  await send("touchEnd", []);
  await client.detach();
}

/** The exact value of a slider, handle or bar. */
export async function valueOf(slider: Locator): Promise<number> {
  return Number(await slider.getAttribute("aria-valuenow"));
}

export async function expectValue(slider: Locator, value: number, digits = 9): Promise<void> {
  await expect.poll(() => valueOf(slider), { intervals: [20, 50] }).toBeCloseTo(value, digits);
}
