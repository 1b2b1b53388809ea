/** @file A lecture as it is given: how soon a step stands, how soon another window follows; and how soon the heaviest figures are saved. */
import { stat } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { lectures } from "../../../src/lectures";
import { pause, quantile, round, show, withBrowser, type Bench } from "./browser";

/** So long a step is looked at, at least, before the next; what comes next is computed meanwhile. */
const LOOK_MS = 1200;
/** A picture that has not changed for so long is stable. */
const QUIET_MS = 350;

interface Times {
  asked: number;
  /** When what changed last was painted. */
  stable: number;
  /** When the number of the step was in the page; it is painted with the next frame. */
  named: number;
}

type Watched = { readonly lectureTimes: Times };

/** In the page: when a key was pressed, and when what came of it was painted; on one clock for all windows. */
const watch = () => {
  const times: Times = { asked: 0, stable: 0, named: 0 };
  const now = () => performance.timeOrigin + performance.now();
  Object.assign(globalThis, { lectureTimes: times });
  addEventListener(
    "keydown",
    ({ timeStamp }) =>
      Object.assign(times, { asked: performance.timeOrigin + timeStamp, stable: 0, named: 0 }),
    true,
  );
  const within = (node: Node, selector: string) =>
    (node instanceof Element ? node : node.parentElement)?.closest(selector) !== null;
  // What is made ready behind the slide is not seen, nor the code that it fetches, nor what is only read aloud.
  const isSeen = ({ target, addedNodes }: MutationRecord) =>
    !within(target, "[inert], head, .visually-hidden") &&
    (addedNodes.length === 0 || [...addedNodes].some((node) => !within(node, "[inert]")));
  const isPlace = ({ target }: MutationRecord) => within(target, ".slides__turn, .presenter h1");
  new MutationObserver((records) => {
    if (!records.some(isSeen)) return;
    if (records.some(isPlace)) times.named ||= now();
    requestAnimationFrame(() =>
      setTimeout(() => {
        times.stable = now();
      }),
    );
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

const timesOf = (page: Page): Promise<Times> =>
  page.evaluate(() => ({ ...(globalThis as unknown as Watched).lectureTimes }));

/** Once nothing has changed for a while. */
const settled = (page: Page) =>
  page.waitForFunction((quiet) => {
    const { asked, stable } = (globalThis as unknown as Watched).lectureTimes;
    const now = performance.timeOrigin + performance.now();
    return now - Math.max(asked, stable) > quiet;
  }, QUIET_MS);

/** Milliseconds from each key to the stable picture, from the first step to the last. */
async function stepChanges({ page, url }: Bench, id: string): Promise<readonly number[]> {
  await page.goto("about:blank");
  await page.goto(`${url}#/lecture/${id}?v=1`);
  await page.locator(".slide__words").waitFor();
  const place = page.getByRole("button", { name: /^All steps/ });
  const count = Number((await place.textContent())?.split("/")[1]);
  const all: number[] = [];
  for (let press = 0; press < 3 * count; press++) {
    await settled(page);
    await page.waitForTimeout(LOOK_MS - QUIET_MS);
    await page.keyboard.press("PageDown");
    await settled(page);
    const { asked, stable } = await timesOf(page);
    if (stable === 0) break;
    all.push(stable - asked);
    console.error(`${id} ${await place.textContent()}: ${Math.round(stable - asked)}`);
  }
  return all;
}

const TURNS = 6;

/** Milliseconds from a key in one window until the other's page has the step. A window that is not in front may paint seldom here. */
async function follows(from: Page, to: Page, keys: readonly string[]): Promise<readonly number[]> {
  const all: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    await pause(LOOK_MS);
    await to.evaluate(() => Object.assign((globalThis as unknown as Watched).lectureTimes, { named: 0 }));
    await from.keyboard.press(keys[turn % keys.length] ?? "ArrowRight");
    await to.waitForFunction(() => (globalThis as unknown as Watched).lectureTimes.named > 0, null, {
      polling: 10,
    });
    all.push((await timesOf(to)).named - (await timesOf(from)).asked);
  }
  return all;
}

/** Two windows of a lecture; the second and the third step are gone to and fro between. */
async function inStep({ browser, url }: Bench) {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 720 },
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  await context.addInitScript(watch);
  const slides = await context.newPage();
  await slides.goto(`${url}#/lecture/how-far?v=1&step=2`);
  // In a window of its own: what stands behind another in the same one is drawn once a second. Its first document is not watched.
  const [presenter] = await Promise.all([
    context.waitForEvent("page"),
    slides.getByRole("button", { name: "Presenter" }).click(),
  ]);
  await presenter.reload();
  await presenter.locator(".presenter__notes").waitFor();
  const keys = ["ArrowRight", "ArrowLeft"];
  const there = await follows(presenter, slides, keys);
  const back = await follows(slides, presenter, keys);
  await context.close();
  return { there, back };
}

/** What is heavy to save: many lines, many rows, many cells. */
const HEAVY = {
  rules: `#/tracking?v=1&steps=100000&at=50000${"&rule=fixed:0.02".repeat(8)}&figure=divergence`,
  paths: `#/tracking?v=1&steps=100000&at=50000${"&rule=fixed:0.02".repeat(8)}&figure=paths`,
  atlas: "#/stability?v=1&width=512&height=512&iterations=400&figure=atlas",
  couplings:
    "#/geometry?v=1&part=relaxation&relaxation=coupled:1,3:0.15:large&dimension=3&steps=100&runs=150&figure=couplings",
} as const;

async function saving(bench: Bench) {
  const { page } = bench;
  const all: { readonly ms: number; readonly bytes: number }[] = [];
  for (const [name, link] of Object.entries(HEAVY)) {
    await show(bench, link);
    await page.waitForFunction(
      () => document.querySelector('[role="progressbar"], .run-status progress') === null,
    );
    await page.waitForTimeout(1000);
    await page
      .locator("figure:visible")
      .getByRole("button", { name: /save, copy, data$/ })
      .click();
    const item = page.getByRole("menuitem", { name: "Save as SVG" });
    await item.waitFor();
    const began = performance.now();
    const [download] = await Promise.all([page.waitForEvent("download"), item.click()]);
    const { size } = await stat(await download.path());
    all.push({ ms: performance.now() - began, bytes: size });
    console.error(`${name}: ${Math.round(performance.now() - began)} ms, ${size} bytes`);
  }
  return all;
}

export const lectureBench = () =>
  withBrowser(async (bench) => {
    await bench.page.addInitScript(watch);
    const steps: number[] = [];
    for (const { id } of lectures) steps.push(...(await stepChanges(bench, id)));
    const { there, back } = await inStep(bench);
    const saved = await saving(bench);
    return {
      stepChangeMedianMs: round(quantile(steps, 0.5), 0),
      stepChangeP95Ms: round(quantile(steps, 0.95), 0),
      stepChangeWorstMs: round(quantile(steps, 1), 0),
      projectorFollowsMedianMs: round(quantile(there, 0.5), 0),
      projectorFollowsWorstMs: round(quantile(there, 1), 0),
      presenterFollowsMedianMs: round(quantile(back, 0.5), 0),
      presenterFollowsWorstMs: round(quantile(back, 1), 0),
      heaviestSvgMs: round(Math.max(...saved.map(({ ms }) => ms)), 0),
      heaviestSvgBytes: Math.max(...saved.map(({ bytes }) => bytes)),
    };
  });
