/** @file A lecture on paper: every step whole on one page, with its figure, its guess and where it is live. */
import { lecture } from "../../../../src/lectures/how-far/lecture";
import { expect, testInKeptPage as test } from "../../support/page";
import { pagesOf } from "../../support/pdf";

/** The room of a page of Letter, the lower one of the two, between the margins of base.css, at 96 dots per inch. */
const PAGE = { width: 680, height: 950 };

test("a handout has every step in one piece, on few pages, with the reader's guess and the truth", async ({
  page,
}) => {
  const { steps } = lecture;
  await page.goto("#/lecture?v=1");
  await page.evaluate(() => {
    localStorage.setItem("mirrorstep-guess:how-far/closed-form", JSON.stringify(Array(33).fill(0.5)));
    localStorage.setItem("mirrorstep-guess:how-far/counted", "500");
  });
  await page.getByRole("link", { name: "Handout" }).first().click();
  await expect(page.getByRole("button", { name: "Print" })).toBeEnabled();
  await expect(page).toHaveTitle(`${lecture.title}, handout · Mirrorstep`);
  const pictures = steps.flatMap(({ figures = [] }) => figures).length;
  await expect(page.locator("figure .printed-picture")).toHaveCount(pictures);
  await expect(page.locator(".handout__asked .over__curve")).toHaveCount(2);
  // One more leads to the lecture.
  await expect(page.locator(".handout .qr-code")).toHaveCount(pictures + 1);

  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(PAGE);
  const blocks = await page
    .locator(".handout__step")
    .evaluateAll((all) => all.map((block) => [block.clientHeight, block.scrollWidth - block.clientWidth]));
  expect(blocks.filter(([height = 0, over = 0]) => height > PAGE.height || over > 0)).toEqual([]);

  const words = pagesOf(await page.pdf({ format: "Letter" }));
  const bare = (text: string) => text.replaceAll(/\s/g, "");
  // The first page has the contents, too.
  const heads = steps.map(({ title }) => words.findLastIndex((printed) => printed.includes(bare(title))));
  expect(heads).toEqual(heads.toSorted((a, b) => a - b));
  for (const [i, { figures = [] }] of steps.entries())
    if (figures.length > 0 && i > 0)
      expect(words[heads[i] ?? -1], `the page of step ${i + 1}`).toContain(`how-far?v=1&step=${i + 1}`);
  const pageOf = (step: string) => words[heads[steps.findIndex(({ id }) => id === step)] ?? -1];
  expect(pageOf("counted")).toContain("theguesswas500,offby");
  expect(pageOf("closed-form")).toContain("Theguesswasoffby0.5atworst");
  expect(words.length).toBeLessThanOrEqual(steps.length / 2);
});

test("an article is printed with pictures in the place of its live figures", async ({ page }) => {
  await page.goto("#/lecture/how-far?v=1&face=article&step=2");
  const printed = async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    return page.locator(".article__printed .printed-picture").count();
  };
  await expect.poll(printed).toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".stage:visible")).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".printed-picture")).toHaveCount(0);
});
