/** @file A flow is pinned, seen behind the next one in every figure, and found again by its link. */
import { expect, testInOpenPage as test } from "../../support/page";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";

test("a pinned flow stays behind the next, and is in the link until it is unpinned or another part is open", async ({
  page,
}) => {
  await open(page, "#/geometry?v=1&part=flow&steps=40");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const ways = page.getByRole("figure", { name: /^Figure 1/ });
  await button("Pin this run").press("Enter");
  await expect(page.getByText("change anything to compare")).toBeVisible();
  await page.getByRole("textbox", { name: "step", exact: true }).fill("0.3");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^The pinned run has step 0\.1 instead of 0\.3\./)).toBeVisible();
  await expect(page.getByRole("img", { name: /the pinned run/ })).toHaveCount(5);
  await expectAddress(page, "geometry", ({ view }) => "pin" in view, true);
  await page.reload();
  await expect(ways.getByRole("img")).toHaveAccessibleName(/Pinned run: /);
  await button("Unpin").click();
  await expectAddress(page, "geometry", ({ view }) => "pin" in view, false);
  await expect(ways).not.toContainText("pinned run");
  await page.getByRole("link", { name: "Games" }).click();
  await expect(button("Pin this run")).toHaveCount(0);
});
