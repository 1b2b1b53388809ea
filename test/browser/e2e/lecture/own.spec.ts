/** @file A lecture of one's own: written, kept, shown, presented in two windows in step, exported, imported, shared as a link. */
import { readFileSync } from "node:fs";
import { expect, test } from "../../support/page";

const BEYOND = '<img src=x onerror="alert(1)"> [here](javascript:alert(1))';

const saying = (words: string) => {
  const steps = [{ id: "one", title: "One", words }];
  return JSON.stringify({ v: 1, id: "bad", title: "Bad", about: "Bad.", minutes: 1, steps });
};

/** Files that are broken or mean harm, and what is said of each. */
const HOSTILE = [
  ['{"v":1,"steps":', "The file is not JSON"],
  [saying("<script>alert(1)</script>"), 'holds HTML, "<script>alert(1)'],
  [saying(BEYOND), 'holds HTML, "<img src=x onerror='],
  [saying("[here](javascript:alert(1))"), 'links to "javascript:alert(1)"'],
  [saying("x".repeat(500_000)), "a lecture has at most 400000"],
  ["[".repeat(100_000), "at most 64 levels are read"],
] as const;

test("it is written, kept, presented in step, exported, imported beside itself, and shared as a link", async ({
  page,
  context,
}) => {
  await page.goto("#/lecture?v=1");
  await page.getByRole("button", { name: "Write a lecture" }).click();
  await page.getByRole("button", { name: "Bounds", exact: true }).click();
  const words = page.getByRole("textbox", { name: "Words" });
  await words.fill("The bound is {{etaMax}}.");
  const preview = page.getByRole("region", { name: "As it will look" });
  await expect(preview).toContainText("The bound is 0.301.");
  await words.fill(`The bound is {{oops:x}}. ${BEYOND}`);
  await expect(preview.getByRole("list", { name: "What is to mend" })).toContainText("oops");
  await expect(preview.getByRole("list", { name: "What is to mend" })).toContainText("javascript:");
  await words.fill("The bound is {{etaMax}}.");
  const steps = page.getByRole("navigation", { name: "Steps" });
  await steps.getByRole("button", { name: "Add" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("The end");
  await page.getByRole("textbox", { name: "Notes" }).fill("Thank them.");
  await expect(page.getByText("Kept on this device.")).toBeVisible();
  await expect(page).toHaveTitle("A lecture of mine, edited · Mirrorstep");
  await page.reload();
  await expect(steps.getByRole("button", { name: "The end" })).toBeVisible();
  await expect(preview.getByRole("listitem")).toHaveCount(0);

  await page.getByRole("button", { name: "Copy a link to it" }).click();
  await expect(page.getByText(/^Link copied, \d+ characters\.$/)).toBeVisible();
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Export" }).click(),
  ]);
  const file = await download.path();
  expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({
    id: "my-lecture",
    steps: [{ words: "The bound is {{etaMax}}." }, { title: "The end", notes: "Thank them." }],
  });

  await page.getByRole("link", { name: "Slides" }).click();
  await expect(page.getByRole("heading", { name: "The first step" })).toBeVisible();
  const [presenter] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("button", { name: "Presenter" }).click(),
  ]);
  await expect(presenter.getByText("Next: The end")).toBeVisible();
  await expect(presenter).toHaveTitle("Presenter: A lecture of mine (1 of 2) · Mirrorstep");
  await expect(page).toHaveTitle("A lecture of mine (1 of 2) · Mirrorstep");
  await presenter.keyboard.press("ArrowRight");
  await expect(page.getByRole("heading", { name: "The end" })).toBeVisible();
  await expect(presenter.getByText("Thank them.")).toBeVisible();
  await expect(page).toHaveTitle("A lecture of mine (2 of 2) · Mirrorstep");
  await page.keyboard.press("b");
  await expect(presenter.getByText("The projector is blank.")).toBeVisible();
  await presenter.reload();
  await expect(presenter.getByText("Thank them.")).toBeVisible();
  await expect(presenter.getByText("The projector is blank.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Show the slide again" })).toBeVisible();
  await presenter.keyboard.press("Home");
  await expect(page).not.toHaveURL(/step=/);
  // The focus stays on what was moved.
  const belief = page.getByRole("slider", { name: "Belief: mass of class 1" });
  const before = await belief.getAttribute("aria-valuenow");
  for (const window of [presenter, page]) {
    await belief.press("ArrowRight");
    await expect(belief).not.toHaveAttribute("aria-valuenow", before ?? "");
    await window.keyboard.press("r");
    await expect(belief).toHaveAttribute("aria-valuenow", before ?? "");
  }
  await belief.press("PageDown");
  await expect(page).toHaveURL(/step=2/);
  await presenter.close();

  await page.goto("#/lecture?v=1");
  await expect(page).toHaveTitle(/^Lectures ·/);
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("“A lecture of mine” is among yours now, as my-lecture-2.")).toBeVisible();
  const mine = page.getByRole("region", { name: "Mine" });
  await expect(mine.getByRole("heading", { level: 3 })).toHaveCount(2);
  await mine.getByRole("button", { name: "Remove" }).first().click();
  await expect(mine.getByRole("heading", { level: 3 })).toHaveCount(1);
  for (const [text, said] of HOSTILE) {
    const bad = { name: "bad.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await page.locator("input[type=file]").setInputFiles(bad);
    await expect(mine.getByRole("status")).toContainText("“bad.json” was not taken.");
    await expect(mine.getByRole("status")).toContainText(said);
  }
  await expect(mine.getByRole("heading", { level: 3 })).toHaveCount(1);

  await page.goto(shared);
  await expect(page.getByText("The bound is 0.301.")).toBeVisible();
  await expect(page).toHaveTitle("A lecture of mine (1 of 2) · Mirrorstep");
  await page.goto(shared.slice(0, -30));
  await expect(page.getByRole("alert")).toContainText("The lecture in the link is not whole");
  await expect(page).toHaveTitle(/^Lectures ·/);
  await page.goto("#/presets?v=1");
  await expect(page).toHaveTitle(/^Presets ·/);
});
