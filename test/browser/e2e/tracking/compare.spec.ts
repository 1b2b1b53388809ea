/** @file A run is pinned, seen behind and beside the next one, and found again by its link. */
import { expect, testInOpenPage as test } from "../../support/page";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";
import { trackingLab } from "../../support/tracking";

test("a pinned run stays behind the next, or beside it by the same clock, and is in the link", async ({
  page,
}) => {
  await open(page, "#/tracking?v=1&t=100");
  const { field, panel, on } = trackingLab(page);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  await button("Pin this run").press("Enter");
  await expect(page.getByText("change anything to compare")).toBeVisible();
  await field("step of the jump").fill("120");
  await page.keyboard.press("Enter");
  await expect(page.getByText("The pinned run has at 300 instead of 120.")).toBeVisible();
  await expect(panel("B")).toContainText("Grey: the pinned run");
  await expect(panel("B").getByRole("img")).toHaveAccessibleName(/Pinned run: Belief of /);
  await expectAddress(page, "tracking", ({ view }) => view.pin?.steps, 600);
  await page.reload();
  await page.getByRole("radio", { name: "Side by side" }).check();
  const pinned = page.getByRole("figure", { name: /^F, pinned/ });
  await expect(pinned).toContainText("t = 100");
  await on.click();
  await expect(pinned).toContainText("t = 101");
  await expect(panel("F")).toContainText("t = 101");
  // The step is in the link once it rests there, and undone by itself.
  await expectAddress(page, "tracking", ({ view }) => view.t, 101);
  await button("Undo").click();
  await expect(pinned).toContainText("t = 100");
  await button("Undo").click();
  await expect(pinned).toHaveCount(0);
  await button("Unpin").click();
  await expectAddress(page, "tracking", ({ view }) => view.pin, undefined);
  await expect(panel("B")).not.toContainText("pinned");
});

test("side by side the clock goes on to the end of the longer run, and back where that goes", async ({
  page,
}) => {
  await open(
    page,
    "#/tracking?v=1&steps=400&rule=certified&compare=beside&pin=rule%3Dcertified%26steps%3D600&t=450",
  );
  const { panel } = trackingLab(page);
  const clock = page.getByRole("status").filter({ hasText: "/ 600" });
  await expect(clock).toHaveText("t = 450 / 600");
  await expect(page.getByRole("figure", { name: /^A, pinned/ })).toContainText("600");
  await expect(panel("A")).toContainText("600");
  await expect(page.getByText(/beyond this axis/)).toHaveCount(0);
  await page.getByRole("radio", { name: "Off" }).check();
  await expectAddress(page, "tracking", ({ view }) => view.t, 400);
  await page.reload();
  await expect(page.getByRole("region", { name: "Notices" })).toHaveCount(0);
});
