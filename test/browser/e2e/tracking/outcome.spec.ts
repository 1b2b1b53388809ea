/** @file What became of every rule: the table, the sentence, the marks. */
import type { RuleSummary } from "../../../../src/labs/tracking/run/types";
import { pythonProgram } from "../../../../src/labs/tracking/export/python/program";
import { goldenLinks } from "../../support/fixtures";
import { linkTo, originOf } from "../../support/origin";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { expectValue } from "../../support/pointer";
import { scenarioIn } from "../../support/scenario";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";
import { rulesOf, runHere, trackingIn, trackingLab, weather } from "../../support/tracking";

interface ShownRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** What a click would copy, by name. */
  readonly full: Readonly<Record<string, string>>;
}

const shownRows = (page: Page): Promise<ShownRow[]> =>
  trackingLab(page)
    .table.locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => ({
        label: (row.querySelector("th")?.textContent ?? "").replace(/^\S+ /u, ""),
        cells: [...row.querySelectorAll("td")].map(({ childNodes }) =>
          [...childNodes]
            .filter((part) => !(part instanceof Element && part.matches(".wide-table__name")))
            .map(({ textContent }) => textContent)
            .join(""),
        ),
        full: Object.fromEntries(
          [...row.querySelectorAll("button[title^='Copy ']")].map((button) => [
            (button.getAttribute("aria-label") ?? "").replace(/: [^:]*$/, "").replace(/^.*: /, ""),
            (button.getAttribute("title") ?? "").replace("Copy ", ""),
          ]),
        ),
      })),
    );

/** The numbers of a summary by the names under which they are shown. */
const numbersOf = (summary: RuleSummary, bound: string): Readonly<Record<string, number | null>> => ({
  "steps to recover": summary.recoveredIn,
  [`first factor over ${bound}`]: summary.firstViolation?.factor ?? null,
  [`factor over ${bound} at the shift`]: summary.violationAtShift,
  [`worst factor over ${bound}`]: summary.worstBeforeCollapse,
  "final divergence": summary.finalKl,
});

/** Whose bound it is: with another geometry that of another step. */
function boundIn(page: Page): string {
  const scenario = scenarioIn(page);
  const update = scenario.lab === "tracking" ? scenario.params.update : null;
  const isOwn = update === "mirror" || update === "projected";
  return isOwn ? "the bound" : "the entropy step's bound";
}

/** Other numbers in tables that are there already. */
const ALIKE = [
  "preset-figure-4",
  "preset-collapse-threshold",
  "preset-deadlock",
  "preset-thirty-three-times",
];
const short = goldenLinks.filter(
  ({ name, link }) =>
    link.startsWith("#/tracking") &&
    !/local:|embed=1|figure=|million/.test(link + name) &&
    !ALIKE.includes(name),
);
/** With the most rules, the longest names, the widest numbers. */
const WIDE = [
  "preset-what-replaces-the-bound",
  "preset-seattle-weather",
  "tracking-sixty-four-classes",
  "tracking-labels",
];

test("the table tells the numbers of the run, in every golden scenario", async ({ page }) => {
  expect(short.length).toBeGreaterThan(7);
  for (const { name, link } of short) {
    await open(page, link);
    const trace = runHere(page);
    const rows = await shownRows(page);
    expect(rows.length, name).toBe(trace.rules.length);
    for (const [i, { summary }] of rulesOf(trace).entries()) {
      const { full, cells } = rows[i] ?? { full: {}, cells: [] };
      const expected = Object.entries(numbersOf(summary, boundIn(page))).filter(
        ([, value]) => value !== null,
      );
      expect(full, `${name}, rule ${i + 1}`).toEqual(
        Object.fromEntries(expected.map(([key, value]) => [key, String(value)])),
      );
      const at = summary.settledAt ?? summary.collapsedAt;
      expect(cells[1], `${name}, rule ${i + 1}`).toBe(at === null ? "–" : String(at));
      if (summary.outcome === "collapsed")
        expect(cells[0]).toContain(`collapsed at step ${summary.collapsedAt}`);
      if (summary.firstViolation) expect(cells.join(" | ")).toContain(` × at ${summary.firstViolation.t}`);
    }
    await expectNumbersOnly(page, name);
  }
});

test("a number of the table copies at full precision, a step of it is gone to", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  const { table, step } = trackingLab(page);
  await table.getByRole("button", { name: /^High: final divergence/ }).click();
  const [high] = rulesOf(runHere(page));
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(String(high?.summary.finalKl));
  await table.getByRole("button", { name: "Go to step 303" }).click();
  await expectValue(step, 303);
});

test("on a projector of 1024 px every number of the table is in sight, with its name", async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const wide = short.filter(({ name }) => WIDE.includes(name));
  expect(wide.length).toBe(WIDE.length);
  for (const { link } of wide) {
    await open(page, link);
    const { table } = trackingLab(page);
    const { x = 0, width = 0 } = (await table.boundingBox()) ?? {};
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth), link).toBe(0);
    for (const number of await table.getByRole("button", { name: /: final divergence/ }).all()) {
      const at = await number.boundingBox();
      expect((at?.x ?? 0) + (at?.width ?? Infinity), link).toBeLessThanOrEqual(x + width);
      await expect(number.locator("xpath=..")).toHaveText(/^Final DKL /);
    }
  }
});

test("collapse and first violation are named in a sentence and marked on the bar", async ({ page }) => {
  await open(page, "#/tracking?v=1");
  await expect(page.getByText("Step 303: High reached a face.", { exact: true })).toBeVisible();
  await expect(
    page
      .getByRole("main")
      .locator("section")
      .getByText(
        /was 28\s× the bound when the target moved \(step 300\); it first exceeded the bound at step 0 \(1\.2\s×\)/,
      ),
  ).toBeVisible();
  await expect(page.getByRole("img", { name: "High reaches a face at step 303" })).toBeVisible();
  await expect(page.getByRole("img", { name: "High first exceeds the bound at step 0" })).toBeVisible();
  await expect(trackingLab(page).panel("A")).toContainText(/bounces\s*between faces\s*at every step/);
});

test("a run in which nobody exceeds the bound says so", async ({ page }) => {
  await open(page, "#/tracking?v=1&rule=boundFraction:0.9");
  await expect(page.getByText(/stayed below the bound\.$/)).toBeVisible();
});

test("the menu copies a program for the whole run, and says when its data is not there", async ({ page }) => {
  await open(page, "#/tracking?v=1&target=stream&steps=40&rule=certified&rule=fejer:0.5");
  await page.getByRole("button", { name: "B: save, copy, data" }).click();
  await page.getByRole("menuitem", { name: "Copy as Python" }).click();
  await expect(page.getByText("Program copied")).toBeVisible();
  const program = await page.evaluate(() => navigator.clipboard.readText());
  const origin = originOf(linkTo(page, "rule-2"));
  const [about = "", from, ...computing] = pythonProgram(trackingIn(page), weather(), origin).split("\n");
  expect(program.startsWith(`${about}\n${from}\n`)).toBe(true);
  expect(program).toContain(computing.join("\n").trim());
  expect(program).toContain("# The labels of the 41 days or lines that the run reads, embedded");
});
