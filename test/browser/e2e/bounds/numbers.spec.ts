/** @file Every number on screen is the one that `eval` and the summary give for the scenario in the address. */
import { log } from "../../../../src/core/elementary";
import { readBelief, readTarget } from "../../../../src/experiments/readings";
import { summarizeBounds } from "../../../../src/labs/bounds/run/summary";
import type { BoundsParams } from "../../../../src/labs/bounds/run/params";
import { parseNumber } from "../../../../src/ui/number";
import { boundsLab, paramsIn } from "../../support/bounds";
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { valueOf } from "../../support/pointer";
import { expectAddress } from "../../support/scenario";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";

const ALL_CURVES = "show=bound,entropyAware,mse,certified,fejer,thresholdMirror,thresholdProjected";

/** Figure 3 comes by itself, and has numbers of its own. */
async function openWhole(page: Page, link: string): Promise<void> {
  await open(page, link);
  await page.locator("figure[data-figure=mse] svg").first().waitFor();
}

const LINKS = [
  `#/bounds?v=1&${ALL_CURVES}`,
  `#/bounds?v=1&p=0.5,0.5&step=1e-9&${ALL_CURVES}`,
  `#/bounds?v=1&p=0.2,0.8&step=0.4&target=0.3,0.7&${ALL_CURVES}`,
  `#/bounds?v=1&p=0.5,0.3,0.2&step=1.25&target=0.1,0.2,0.7&along=3&surface=entropyAware&${ALL_CURVES}`,
  `#/bounds?v=1&p=1e-6,0.999999&step=2e-6&x=logit&y=log&${ALL_CURVES}`,
  `#/bounds?v=1&p=1e-300,1&step=1e-9&target=0.30000000000000004,0.7&x=logit&y=log&${ALL_CURVES}`,
  `#/bounds?v=1&p=0.5000001,0.4999999&${ALL_CURVES}`,
  `#/bounds?v=1&p=0.3,0.2,0.12,0.1,0.08,0.06,0.05,0.04,0.02,0.015,0.01,0.005&step=1e-4&along=12&y=log&${ALL_CURVES}`,
];

/** The numbers by the names under which they are shown. */
function numbersOf(params: BoundsParams): Readonly<Record<string, number>> {
  const { p, step } = params;
  const onTriangle = p.length === 3 ? p : params.triangle;
  const target = params.target === "uniform" ? p.map(() => 1 / p.length) : params.target;
  const { mu, L, normalizedEntropy, barrier, etaMax, etaEntropyAware, etaMse } = readBelief(p);
  const { etaCertified, etaFejer, thresholdMirror, thresholdProjected } = readTarget(p, target);
  const { gap, factor, klBefore, klAfter } = summarizeBounds({ params });
  const byClass = (name: string, of: readonly number[]) =>
    Object.fromEntries(of.map((share, i) => [`${name} in class ${i + 1}`, share]));
  return {
    μ: mu,
    L: L,
    "normalised entropy B": normalizedEntropy,
    "barrier α": barrier,
    "η max": etaMax,
    "η CE": etaEntropyAware,
    gap,
    "factor over the bound": factor,
    "factor over the certified step": step / etaCertified,
    "divergence before": klBefore,
    "divergence after": klAfter,
    "min p": Math.min(...p),
    "max p": Math.max(...p),
    "brake β": etaMse,
    "η MSE": etaMse,
    "share of the squared error left": Number.isFinite(barrier) ? (barrier / (1 + barrier)) ** 2 : 1,
    "certified step": etaCertified,
    "exact Fejér step": etaFejer,
    "logit u": log((p[0] ?? NaN) / (p[1] ?? NaN)),
    "threshold of the mirror step": thresholdMirror,
    "threshold of the projected step": thresholdProjected,
    "step η": step,
    ...byClass("belief", p),
    ...byClass("target", target),
    ...Object.fromEntries(onTriangle.map((share, i) => [`triangle, class ${i + 1}`, share])),
    "triangle, curvature bound": readBelief(onTriangle).etaMax,
    "triangle, entropy-aware step": readBelief(onTriangle).etaEntropyAware,
  };
}

interface ShownNumber {
  readonly name: string;
  readonly shown: string;
  readonly full: string;
}

/** Every number that a click copies, with what the click would copy. */
const shownNumbers = (page: Page): Promise<ShownNumber[]> =>
  page.getByRole("button", { name: /Copy at full precision$/ }).evaluateAll((buttons) =>
    buttons.map((button) => ({
      name: /^(.*?): /.exec(button.getAttribute("aria-label") ?? "")?.[1] ?? "",
      shown: button.firstChild?.textContent ?? "",
      full: (button.getAttribute("title") ?? "").replace("Copy ", ""),
    })),
  );

const LEAST_DIGITS = 3;

function assertRounded(shown: string, value: number, name: string) {
  if (!Number.isFinite(value)) return expect(shown, name).toBe(value > 0 ? "∞" : "−∞");
  const off = Math.abs(parseNumber(shown) - value);
  return expect(off, `${name}: ${shown} for ${value}`).toBeLessThanOrEqual(
    Math.abs(value) * 0.5 * 10 ** (1 - LEAST_DIGITS) * (1 + 1e-9),
  );
}

test("every number equals the summary's, at full precision, from the centre to the faces", async ({
  page,
}) => {
  for (const link of LINKS) {
    await openWhole(page, link);
    const expected = numbersOf(paramsIn(page));
    const shown = await shownNumbers(page);
    expect(shown.length, link).toBeGreaterThanOrEqual(17);
    for (const { name, shown: text, full } of shown) {
      const value = expected[name];
      if (value === undefined) throw new Error(`${link} shows a number nobody checks: ${name} ${text}`);
      expect(Number(full), `${link} ${name}`).toBe(value);
      assertRounded(text, value, `${link} ${name}`);
    }
    await expectNumbersOnly(page, link);
  }
});

test("the grips, the figure's readings and the verdict tell the same numbers", async ({ page }) => {
  for (const link of LINKS) {
    await open(page, link);
    const { belief, step, verdict, figure } = boundsLab(page);
    const params = paramsIn(page);
    expect(await valueOf(belief)).toBe(params.p[params.along - 1]);
    expect(await valueOf(step)).toBe(params.step);
    const summary = summarizeBounds({ params });
    expect(await step.getAttribute("aria-valuetext")).toContain(summary.verdict);
    const titled = summary.verdict.charAt(0).toUpperCase() + summary.verdict.slice(1);
    await expect(verdict).toContainText(titled);
    const description = (await figure(1).getByRole("img").getAttribute("aria-label")) ?? "";
    const [, bound = "", braked = ""] = /bound (.+?), entropy-aware step (.+?);/.exec(description) ?? [];
    assertRounded(bound, summary.etaMax, `${link} described bound`);
    assertRounded(braked, summary.etaEntropyAware, `${link} described entropy-aware step`);
    const text = await verdict.innerText();
    const [, factor = ""] = /is (.+?) × η/.exec(text) ?? [];
    assertRounded(factor, summary.factor, `${link} factor`);
    const [, gap = ""] = /the gap (.+?) is /.exec(text) ?? [];
    assertRounded(gap, summary.gap, `${link} gap`);
    const [, certified = ""] = /Here η\s*cert\s*= (.+?): /.exec(text) ?? [];
    assertRounded(certified, summary.etaCertified, `${link} certified`);
  }
});

test("a click copies a number at full precision", async ({ page }) => {
  await openWhole(page, `#/bounds?v=1&p=0.3333333333333333,0.6666666666666667&${ALL_CURVES}`);
  const buttons = page.getByRole("button", { name: /Copy at full precision$/ });
  const shown = await shownNumbers(page);
  const expected = numbersOf(paramsIn(page));
  // One of each list; that each has its own number is told above, that it copies all digits by test/ui/controls.
  for (const [i, { name }] of [...shown.entries()].filter(([at]) => at % 6 === 0)) {
    await buttons.nth(i).click();
    await expect(buttons.nth(i).getByRole("status")).toHaveText("copied");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(Number(copied), name).toBe(expected[name]);
  }
});

test("after a drag the numbers are those of the new address", async ({ page }) => {
  await open(page, `#/bounds?v=1&${ALL_CURVES}`);
  const { belief } = boundsLab(page);
  await belief.press("Shift+ArrowLeft");
  await belief.press("ArrowLeft");
  await expectAddress(page, "bounds", ({ params }) => params.p, [0.21, 0.79]);
  const expected = numbersOf(paramsIn(page));
  for (const { name, full } of await shownNumbers(page)) expect(Number(full), name).toBe(expected[name]);
});
