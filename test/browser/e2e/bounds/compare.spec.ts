/** @file A setting is pinned, seen behind the next one, and found again by its link. */
import { expect, testInOpenPage as test } from "../../support/page";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";

test("a pinned setting stays behind the next, and is in the link until it is unpinned", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.2,0.8");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const slice = page.getByRole("figure", { name: /^Figure 1/ });
  await button("Pin this setting").press("Enter");
  await expect(page.getByText("change belief, step or target to compare")).toBeVisible();
  await slice.getByRole("slider", { name: /^Belief/ }).press("End");
  await expect(page.getByText(/^The pinned setting has p 0\.2,0\.8 instead of/)).toBeVisible();
  await expect(slice.getByRole("img")).toHaveAccessibleName(/Pinned: Admissible step/);
  await expectAddress(page, "bounds", ({ view }) => "pin" in view, true);
  await page.reload();
  await expect(slice).toContainText("the pinned setting");
  await button("Unpin").click();
  await expectAddress(page, "bounds", ({ view }) => "pin" in view, false);
  await expect(slice).not.toContainText("pinned");
});

test("a pinned setting stands beside the next, or is not seen, and the link says which", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.2,0.8&pin=p%3D0.1%2C0.9%26show%3Dcurvature,mse");
  const pinned = page.getByRole("figure", { name: /^Figure \d, pinned/ });
  const place = (name: string) => page.getByRole("radio", { name, exact: true });
  const slice = page.getByRole("figure", { name: /^Figure 1 / });
  await place("Side by side").press("Space");
  await expect(pinned).toHaveCount(2);
  await expect(pinned.first().getByRole("img")).toHaveAccessibleName(/^Pinned run\. Admissible step/);
  await expect(slice).not.toContainText("Grey and fine");
  await expectAddress(page, "bounds", ({ view }) => "compare" in view && view.compare, "beside");
  const belief = slice.getByRole("slider", { name: /^Belief/ });
  await belief.press("End");
  await expect(belief).toBeFocused();
  await page.reload();
  await expect(pinned).toHaveCount(2);
  await place("Off").click();
  await expect(pinned).toHaveCount(0);
  await expect(slice).not.toContainText("inned");
  await place("Behind").click();
  await expect(slice).toContainText("the pinned setting");
  await page.getByRole("button", { name: "Unpin" }).click();
  await expectAddress(page, "bounds", ({ view }) => "compare" in view || "pin" in view, false);
});

test("a pinned setting stays when a preset is opened, and undo goes back to it", async ({ page }) => {
  await open(page, "#/bounds?v=1&p=0.2,0.8");
  await page.getByRole("button", { name: "Pin this setting" }).press("Enter");
  await expect(page.getByText("change belief, step or target to compare")).toBeVisible();
  await page.getByRole("link", { name: "Presets" }).click();
  await page.getByRole("link", { name: "Twelve classes" }).click();
  await expect(page.getByText(/^The pinned setting has another p, step 0\.42 instead of/)).toBeVisible();
  const pinned = ({ params, view }: { params: { p: number[] }; view: object }) => [
    params.p.length,
    "pin" in view,
  ];
  await expectAddress(page, "bounds", pinned, [12, true]);
  await page.keyboard.press("Control+z");
  await expectAddress(page, "bounds", pinned, [2, true]);
});
