/** @file The atlas as one sees it: how soon it stands finished, how soon a zoom shows something, how soon it is cancelled. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ITERATIONS, openReference, SIZE } from "../atlas/reference";
import { quantile, round, show, type Bench } from "./browser";
import { CATEGORIES, longestTask } from "./trace";

const ROUNDS = 4;
const ZOOMS = 6;
/** Between zooms: long enough for the last picture to be finished. */
const PAUSE_MS = 1000;
const CELLS = `width=${SIZE}&height=${SIZE}&iterations=${ITERATIONS}`;
const LONG = "#/stability?v=1&update=projected&width=1024&height=1024&iterations=100000&tolerance=1e-9";

interface Times {
  /** The last link, notch of the wheel or click. */
  asked: number;
  /** The first and the last painting of cells since. */
  first: number;
  last: number;
  cancelled: number;
}

/** In the page: when what was asked, painted, finished. */
const watch = () => {
  const times: Times = { asked: 0, first: 0, last: 0, cancelled: 0 };
  const ask = ({ timeStamp }: Event) =>
    Object.assign(times, { asked: timeStamp, first: 0, last: 0, cancelled: 0 });
  addEventListener("popstate", ask, true);
  addEventListener("wheel", ask, true);
  addEventListener("click", ask, true);
  const pen = CanvasRenderingContext2D.prototype;
  const put = Reflect.get(pen, "putImageData");
  pen.putImageData = function (this: CanvasRenderingContext2D, ...image: unknown[]) {
    Reflect.apply(put, this, image);
    requestAnimationFrame(() =>
      setTimeout(() => {
        times.last = performance.now();
        times.first ||= times.last;
      }),
    );
  };
  new MutationObserver(() => {
    if (
      times.cancelled === 0 &&
      document.querySelector(".run-status")?.textContent?.includes("Cancelled") === true
    )
      requestAnimationFrame(() => setTimeout(() => (times.cancelled ||= performance.now())));
  }).observe(document, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, {
    atlasTimes: times,
    isBusy: () => document.querySelector('[role="progressbar"], .run-status progress') !== null,
  });
};

const waitedFor = (page: Page, key: "first" | "cancelled"): Promise<number> =>
  page
    .waitForFunction((name) => {
      const { atlasTimes } = globalThis as unknown as { atlasTimes: Times };
      return atlasTimes[name] > 0 ? atlasTimes[name] - atlasTimes.asked : null;
    }, key)
    .then((handle) => handle.jsonValue())
    .then(Number);

/** From the link until the last painting, when nothing is computed any more. */
async function finished(page: Page): Promise<number> {
  await waitedFor(page, "first");
  await page.waitForFunction(() => !(globalThis as unknown as { isBusy: () => boolean }).isBusy());
  await page.waitForTimeout(150);
  return page.evaluate(() => {
    const { atlasTimes } = globalThis as unknown as { atlasTimes: Times };
    return atlasTimes.last - atlasTimes.asked;
  });
}

const follow = (page: Page, link: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, link);

/** The wheel turned a notch at a time over the map, waiting for its first picture each time. */
async function zooming(bench: Bench) {
  const { page, browser } = bench;
  const box = await page.locator("figure[data-figure=atlas] .map__surface").boundingBox();
  if (box === null) throw new Error("There is no map on the page.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await browser.startTracing(page, { categories: CATEGORIES });
  await page.waitForTimeout(PAUSE_MS);
  const first: number[] = [];
  for (let i = 0; i < ZOOMS; i++) {
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    first.push(await waitedFor(page, "first"));
    await page.waitForTimeout(PAUSE_MS);
  }
  const trace = await browser.stopTracing();
  console.error(first.map(Math.round).join(" "));
  return { first: quantile(first, 1), task: longestTask(trace) };
}

async function cancelling(page: Page): Promise<number> {
  const waits: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await follow(page, `${LONG}&floor=1e-1${i}`);
    await page.getByRole("button", { name: "Cancel" }).waitFor();
    await page.waitForTimeout(300);
    await page.getByRole("button", { name: "Cancel" }).click();
    waits.push(await waitedFor(page, "cancelled"));
  }
  return quantile(waits, 1);
}

/** Milliseconds of the C reference's single thread, the best of several; NaN without a compiler. */
function referenceMs(): number {
  const folder = mkdtempSync(join(tmpdir(), "mirrorstep-atlas-"));
  try {
    const reference = openReference(folder);
    if (reference === null) return NaN;
    return 1000 * Math.min(...Array.from({ length: ROUNDS }, () => reference.alone(SIZE)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns milliseconds; the finished picture is the best of several, each of another start so that none is known */
export async function atlasPicture(bench: Bench) {
  // What the page before left behind is not collected meanwhile.
  await bench.page.goto("about:blank");
  const page = await bench.browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  await page.addInitScript(watch);
  const own = { ...bench, page };
  await show(own, "#/stability?v=1");
  await finished(page);
  const pictures: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await follow(page, `#/stability?v=1&start=0.5${i + 1}&${CELLS}`);
    pictures.push(await finished(page));
  }
  const zoom = await zooming(own);
  const cancel = await cancelling(page);
  await page.close();
  return {
    atlasFinishedMs: round(Math.min(...pictures), 0),
    atlasFinishedOverC: round(Math.min(...pictures) / referenceMs()),
    atlasZoomFirstPictureMs: round(zoom.first, 0),
    atlasZoomLongestTaskMs: round(zoom.task, 1),
    atlasCancelMs: round(cancel, 0),
  };
}
