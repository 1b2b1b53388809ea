/** @file Every lab and part opens without a word of complaint and without scrolling sideways. */
import { expect } from "vitest";
import { GEOMETRY_PARTS, LABS, PARTS, TRAINING_PARTS } from "../../browser/support/labs";
import { stillStanding } from "../../browser/support/settled";
import type { Driver } from "../driver";

const [bounds, tracking] = LABS;
const PAIR = "#/stability?v=1&part=pair&step=0.9";

const opened = [
  { name: bounds.title, link: `${bounds.link}&p=0.5,0.3,0.2` },
  { name: tracking.title, link: tracking.link },
  ...[...PARTS, ...GEOMETRY_PARTS, ...TRAINING_PARTS].map(({ title, link }) => ({ name: title, link })),
  { name: "Pair", link: PAIR },
];

const labOf = (link: string) => link.slice(0, link.indexOf("?"));

export const places = [
  { size: "1440 × 900", width: 1440, themes: ["light", "dark"] },
  { size: "390 × 844", width: 390, themes: ["dark", "light"] },
].flatMap((size) => opened.map((place) => ({ ...place, ...size })));
export type Place = (typeof places)[number];

const STILL = 4;

/** Waits until the lab is there and stands still. */
export async function settle({ until, evaluate }: Driver): Promise<void> {
  await until("a lab", () => document.querySelector("main h1") !== null);
  await until("a picture", () => document.querySelector("main figure svg, main figure canvas") !== null);
  await evaluate(stillStanding, STILL);
}

async function expectWhole({ evaluate }: Driver, width: number, theme: string): Promise<void> {
  const seen = await evaluate(() => ({
    width: innerWidth,
    wide: document.scrollingElement?.scrollWidth ?? Infinity,
    scheme: getComputedStyle(document.documentElement).colorScheme,
    figures: document.querySelectorAll("main figure svg, main figure canvas").length,
    alerts: [...document.querySelectorAll("[role=alert]")].map(({ textContent }) => textContent),
  }));
  expect(seen).toMatchObject({ width, scheme: theme, alerts: [] });
  expect(seen.wide).toBeLessThanOrEqual(width);
  expect(seen.figures).toBeGreaterThan(0);
}

/** Where one is, by the names that the page marks; a pair is a page of the audit. */
const isAt = (name: string, theme: string) =>
  getComputedStyle(document.documentElement).colorScheme === theme &&
  (name === "Pair" ||
    [...document.querySelectorAll("[aria-current]")].some(({ textContent }) => textContent.includes(name)));

/** Whether the lab stands there in this width: its parts are gone on to then, as by their tabs. */
const stands = (lab: string, width: number) =>
  location.hash.startsWith(lab) && innerWidth === width && document.querySelector("main h1") !== null;

/** Opened in one theme; the other comes by the address. */
export async function expectOpen(driver: Driver, { name, link, width, themes }: Place): Promise<void> {
  for (const theme of themes) {
    const themed = `${link}&theme=${theme}`;
    if (await driver.evaluate(stands, labOf(link), width).catch(() => false)) await driver.goOn(themed);
    else await (width < 1440 ? driver.openNarrow(themed) : driver.open(themed));
    await driver.until(`${name} in ${theme}`, isAt, name, theme);
    await settle(driver);
    await expectWhole(driver, width, theme);
  }
}

/** Its scripts are fetched once, though they are asked for ahead. */
export async function expectBareOpened(driver: Driver): Promise<void> {
  await driver.open("");
  await settle(driver);
  const entries = await driver.evaluate(() =>
    performance.getEntriesByType("resource").flatMap(({ name }) => /assets\/index-.*/.exec(name)?.[0] ?? []),
  );
  expect(entries).toHaveLength(1);
}
