/** @file Beliefs on the edge of what a double can hold, steps of any length, runs of one step: no NaN, no error, no overflow. */
import { expect, testInOpenPage as test } from "../../support/page";
import { open } from "../../support/settled";
import { expectNumbersOnly } from "../../support/text";

const EVERY = "bound,entropyAware,mse,certified,fejer,thresholdMirror,thresholdProjected";
const many = (entry: (i: number) => number) => Array.from({ length: 64 }, (_, i) => entry(i)).join(",");

const LINKS: Readonly<Record<string, string>> = {
  "1e-300 from a face": `#/bounds?v=1&p=1e-300,0.5,0.5&show=${EVERY}`,
  "1e-300 from a face, log axes": `#/bounds?v=1&p=1e-300,1&x=logit&y=log&step=1e-300&show=${EVERY}`,
  "1e-7 from the centre": `#/bounds?v=1&p=0.33333343,0.33333333,0.33333324&y=log&show=${EVERY}`,
  "the longest step": "#/bounds?v=1&p=0.5,0.5&step=1e9",
  "a run that starts on a face": "#/tracking?v=1&start=1e-300,0.5,0.5&floor=1e-300",
  "rules without measure":
    "#/tracking?v=1&before=0.5,0.5&after=1e-300,1&rule=fixed:1e9&rule=fejer:1e9&rule=entropyAware:0&rule=certified&rule=inverseSqrt:1e9&rule=boundFraction:1e9",
  "a run 1e-7 from the centre":
    "#/tracking?v=1&before=0.33333343,0.33333333,0.33333324&after=0.33333333,0.33333343,0.33333324&rule=fejer:0.5&rule=entropyAware:0",
  "a run of one step": "#/tracking?v=1&steps=1&at=1",
  "a drift of one step": "#/tracking?v=1&target=drift&between=0,1&steps=1",
  "64 classes": `#/tracking?v=1&before=${many(() => 1 / 64)}&after=${many((i) => (i + 1) / 2080)}&rule=fejer:0.5&rule=fixed:0.8&rule=entropyAware`,
};

for (const [name, link] of Object.entries(LINKS))
  test(name, async ({ page }) => {
    await open(page, link);
    await expect(page.locator(".notices")).toHaveCount(0);
    await expectNumbersOnly(page, name);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
