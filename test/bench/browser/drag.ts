/** @file What a drag costs: scripting per pointer move, the longest task, and frames per second. */
import type { Locator } from "@playwright/test";
import { pause, quantile, round, type Bench } from "./browser";
import { CATEGORIES, longestTask, scriptingPerMove } from "./trace";

const MOVES = 120;
/** Longer than a frame, so that every move has one of its own. */
const MOVE_MS = 25;

async function grab({ page }: Bench, grip: Locator) {
  const box = await grip.boundingBox();
  if (box === null) throw new Error("There is nothing to drag on the page.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  return { x, y };
}

interface DragCost {
  /** 95 % of all moves need at most so many milliseconds of scripts. */
  readonly scriptP95Ms: number;
  readonly longestTaskMs: number;
}

/** A grip dragged there and back within `reach` pixels, one move a frame, in a trace. */
export async function dragCost(bench: Bench, grip: Locator, reach: number): Promise<DragCost> {
  const { page, browser } = bench;
  const { x, y } = await grab(bench, grip);
  await browser.startTracing(page, { categories: CATEGORIES });
  for (let i = 0; i < MOVES; i++) {
    await page.mouse.move(x + reach * Math.sin((2 * Math.PI * i) / MOVES), y);
    await pause(MOVE_MS);
  }
  const trace = await browser.stopTracing();
  await page.mouse.up();
  return {
    scriptP95Ms: round(quantile(scriptingPerMove(trace), 0.95)),
    longestTaskMs: round(longestTask(trace), 1),
  };
}

/** Frames per second while a grip is dragged to and fro for a while. */
export async function framesPerSecond(
  bench: Bench,
  grip: Locator,
  reach: number,
  ms: number,
): Promise<number> {
  const { page } = bench;
  const { x, y } = await grab(bench, grip);
  const counted = page.evaluate(
    (duration) =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const start = performance.now();
        const tick = (now: number) => {
          if (now - start >= duration) return resolve((1000 * frames) / (now - start));
          frames++;
          requestAnimationFrame(tick);
          return undefined;
        };
        requestAnimationFrame(tick);
      }),
    ms,
  );
  const end = performance.now() + ms;
  for (let i = 0; performance.now() < end; i++) {
    await page.mouse.move(x + reach * Math.sin(i / 12), y);
    await pause(8);
  }
  await page.mouse.up();
  return counted;
}
