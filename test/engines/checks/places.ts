/** @file Every lab and part opens without a word of complaint and without scrolling sideways. */
import { expect } from "vitest";
import { LABS, PARTS } from "../../browser/support/labs";
import { stillStanding } from "../../browser/support/settled";
import type { Driver } from "../driver";

const [bounds, tracking] = LABS;
const PAIR = "#/stability?v=1&part=pair&step=0.9";

export const places = [
  { name: bounds.title, link: `${bounds.link}&p=0.5,0.3,0.2` },
  { name: tracking.title, link: tracking.link },
  ...PARTS.map(({ title, link }) => ({ name: title, link })),
  { name: "Pair", link: PAIR },
].flatMap(({ name, link }) =>
  (["light", "dark"] as const).flatMap((theme) => [
    { name, theme, size: "1440 × 900", narrow: false, link: `${link}&theme=${theme}` },
    { name, theme, size: "390 × 844", narrow: true, link: `${link}&theme=${theme}` },
  ]),
);
export type Place = (typeof places)[number];

const STILL = 4;

/** Waits until the lab is there and stands still. */
export async function settle({ until, evaluate }: Driver): Promise<void> {
  await until("a lab", () => document.querySelector("main h1") !== null);
  await evaluate(stillStanding, STILL);
}

export async function expectOpen(driver: Driver, { link, theme, narrow }: Place): Promise<void> {
  await (narrow ? driver.openNarrow(link) : driver.open(link));
  await settle(driver);
  const seen = await driver.evaluate(() => ({
    width: innerWidth,
    wide: document.scrollingElement?.scrollWidth ?? Infinity,
    scheme: getComputedStyle(document.documentElement).colorScheme,
    figures: document.querySelectorAll("main figure svg, main figure canvas").length,
    alerts: [...document.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent),
  }));
  expect(seen).toMatchObject({ width: narrow ? 390 : 1440, scheme: theme, alerts: [] });
  expect(seen.wide).toBeLessThanOrEqual(seen.width);
  expect(seen.figures).toBeGreaterThan(0);
}
