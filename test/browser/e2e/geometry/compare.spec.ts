/** @file A flow is pinned, seen behind the next one in every figure, and found again by its link. */
import { expect, testInOpenPage as test } from "../../support/page";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";

test("a pinned flow stays behind the next, and is in the link until it is unpinned", async ({ page }) => {
  await open(page, "#/geometry?v=1&part=flow&steps=40");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const ways = page.getByRole("figure", { name: /^Figure 1/ });
  await button("Pin this run").press("Enter");
  await expect(page.getByText("change anything to compare")).toBeVisible();
  await page.getByRole("textbox", { name: "step", exact: true }).fill("0.3");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^The pinned run has step 0\.1 instead of 0\.3\./)).toBeVisible();
  await expect(page.getByRole("img", { name: /Pinned run: / })).toHaveCount(5);
  await expectAddress(page, "geometry", ({ view }) => "pin" in view, true);
  await page.reload();
  await expect(ways.getByRole("img")).toHaveAccessibleName(/Pinned run: /);
  await button("Unpin").click();
  await expectAddress(page, "geometry", ({ view }) => "pin" in view, false);
  await expect(ways).not.toContainText("pinned run");
});

test("a pinned game stands side by side with the next, and is kept for its part while another is open", async ({
  page,
}) => {
  await open(page, "#/geometry?v=1&part=games&steps=40");
  await page.getByRole("button", { name: "Pin this run" }).press("Enter");
  await page.getByRole("radio", { name: "Side by side" }).check();
  await page.getByRole("textbox", { name: "step", exact: true }).fill("0.3");
  await page.keyboard.press("Enter");
  const pinned = page.getByRole("figure", { name: /, pinned/ });
  await expect(pinned).toHaveCount(3);
  await expect(pinned.getByRole("img", { name: /^Pinned run\. / })).toHaveCount(3);
  await expect(page.getByText("Pinned run: step 0.1 instead of 0.3")).toHaveCount(3);
  await expectAddress(page, "geometry", ({ params }) => params.part === "games" && params.step, 0.3);
  await page.reload();
  await expect(pinned).toHaveCount(3);
  await page.getByRole("link", { name: "Experts" }).click();
  await expect(page.getByText("The pinned run is one of the part “Games”: it is seen there.")).toBeVisible();
  await page.getByRole("link", { name: "Games" }).click();
  await expect(page.getByText(/^The pinned run has steps 40 instead of /)).toBeVisible();
});
