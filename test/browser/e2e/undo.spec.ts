/** @file Undo and redo by keys and buttons, through the labs; a drag is one change, what is being typed is the browser's. */
import { boundsLab } from "../support/bounds";
import { expect, testInKeptPage as test } from "../support/page";
import { dragBy, expectValue, valueOf } from "../support/pointer";
import { open } from "../support/settled";

test("a drag, a number and another lab are undone and done again, and a draft is left to the browser", async ({
  page,
}) => {
  await open(page, "#/bounds?v=1");
  const { belief, field } = boundsLab(page);
  const undo = page.getByRole("button", { name: "Undo" });
  const redo = page.getByRole("button", { name: "Redo" });
  await expect(undo).toHaveCount(0);
  await dragBy(page, belief, 60, 0);
  const dragged = await valueOf(belief);
  expect(dragged).not.toBe(0.32);
  const mass = field("belief, class 1");
  await mass.click();
  await page.keyboard.type("0.5");
  await page.keyboard.press("ControlOrMeta+z");
  await expectValue(belief, dragged);
  await mass.fill("0.6");
  await page.keyboard.press("Enter");
  await expectValue(belief, 0.6);
  // The field has the focus still, and shows what came back.
  await page.keyboard.press("ControlOrMeta+z");
  await expectValue(belief, dragged);
  await expect(mass).toBeFocused();
  expect(Number(await mass.inputValue())).toBeCloseTo(dragged, 3);
  await page.getByRole("link", { name: "Tracking", exact: true }).click();
  await expect(page.getByRole("link", { name: "Tracking", exact: true })).toBeFocused();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("When the world shifts");
  await undo.click();
  await expect(page.getByRole("status").filter({ hasText: "Undone: back in Bounds." })).toBeAttached();
  await undo.click();
  await expectValue(belief, 0.32);
  await expect(undo).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expectValue(belief, dragged);
  await redo.click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("When the world shifts");
  await expect(redo).toHaveAttribute("aria-disabled", "true");
});

test("a change that is taken back before the code of undo is there is taken back", async ({ page }) => {
  let send = () => undefined as void;
  const sent = new Promise<void>((resolve) => (send = resolve));
  await page.route(/\/later-[^/]*\.js$/, async (route) => {
    await sent;
    await route.continue();
  });
  await open(page, "#/bounds?v=1");
  const { belief } = boundsLab(page);
  const before = await valueOf(belief);
  await belief.focus();
  await page.keyboard.press("ArrowRight");
  expect(await valueOf(belief)).not.toBe(before);
  await page.keyboard.press("ControlOrMeta+z");
  send();
  await expectValue(belief, before);
  await expect(page.getByRole("button", { name: "Redo" })).toHaveAttribute("aria-disabled", "false");
});
