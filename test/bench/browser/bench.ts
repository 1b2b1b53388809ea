/**
 * @file The yardsticks that only a browser can tell. Scripting and tasks are thread time out of a browser trace, from one
 * pointer move to the next; frames are counted by requestAnimationFrame, waits run from the event to the painted answer.
 * A drag on an empty page says how much of it is the machine.
 */
import { gzipSync } from "node:zlib";
import { atlasPicture } from "./atlas";
import { round, show, withBrowser, type Bench } from "./browser";
import { dragCost, framesPerSecond } from "./drag";
import { millionSteps } from "./run";

/** Scripts and style sheets that the first view asks for, workers included, each compressed. */
async function firstViewBytes({ browser, url }: Bench): Promise<number> {
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (/\.(js|css)$/.test(response.url()))
      sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  await page.close();
  return all.reduce((a, b) => a + b, 0);
}

const EMPTY = `data:text/html,<div id="grip" style="position:absolute;left:700px;top:400px;width:20px;height:20px;background:teal"></div>
<script>addEventListener("pointermove", (event) => requestAnimationFrame(() => { grip.style.transform = "translate(" + (event.clientX - 710) + "px)"; }))</script>`;

const FPS_MS = 2000;

async function emptyPage(bench: Bench) {
  await bench.page.goto(EMPTY);
  const grip = bench.page.locator("#grip");
  const { scriptP95Ms } = await dragCost(bench, grip, 100);
  return { scriptP95Ms, fps: await framesPerSecond(bench, grip, 100, FPS_MS) };
}

async function boundsDrag(bench: Bench) {
  await show(bench, "#/bounds?v=1");
  const belief = bench.page.getByRole("slider", { name: /^Belief: mass/ });
  const cost = await dragCost(bench, belief, 150);
  return { ...cost, fps: await framesPerSecond(bench, belief, 150, FPS_MS) };
}

/** Three rules over 600 steps, the shift dragged: every move is a run of all rules and a picture of all panels. */
async function trackingDrag(bench: Bench) {
  await show(bench, "#/tracking?v=1");
  const shift = bench.page.getByRole("slider", { name: "Step at which the target jumps" });
  const cost = await dragCost(bench, shift, 50);
  return { ...cost, fps: await framesPerSecond(bench, shift, 50, FPS_MS) };
}

const FOUR_GEOMETRIES =
  "#/geometry?v=1&geometry=alpha:0.5&beside=entropy&beside=burg&beside=euclidean&gradient=crossEntropy&reference=0.6,0.3,0.1";
/** Its ball is the ellipse whose axes one drags. */
const METRIC = FOUR_GEOMETRIES.replace("alpha:0.5", "mahalanobis:2,0,0~0,1,0~0,0,1");

/** Four geometries: every move is a step of each with its way, the balls, the field, and the pictures of all. */
const GEOMETRY_DRAGS = {
  Point: { link: FOUR_GEOMETRIES, grip: /^Point x:/, reach: 60 },
  Dial: { link: FOUR_GEOMETRIES, grip: /^dial from Burg/, reach: 60 },
  Ball: { link: METRIC, grip: /^Axis 1 of the metric/, reach: 40 },
  FlowStart: { link: "#/geometry?v=1&part=flow", grip: /^Start:/, reach: 60 },
} as const;

async function geometryDrags(bench: Bench, boundsP95: number) {
  const all: Record<string, number> = {};
  for (const [name, { link, grip, reach }] of Object.entries(GEOMETRY_DRAGS)) {
    await show(bench, link);
    const slider = bench.page.getByRole("slider", { name: grip });
    const { scriptP95Ms, longestTaskMs } = await dragCost(bench, slider, reach);
    const fps = await framesPerSecond(bench, slider, reach, FPS_MS);
    Object.assign(all, {
      [`geometry${name}DragScriptP95Ms`]: scriptP95Ms,
      [`geometry${name}DragOverBounds`]: round(scriptP95Ms / boundsP95),
      [`geometry${name}DragLongestTaskMs`]: longestTaskMs,
      [`geometry${name}DragFps`]: round(fps, 1),
    });
  }
  return all;
}

const BUSY = `#/tracking?v=1&steps=1000000&at=500000&span=300000,700000${"&rule=fejer:0.5".repeat(3)}`;
const PAN_MS = 500;
const PANS = 12;
const ENOUGH = 3;

/** Frames per second while the panels are panned, over stretches in which the workers computed to the end. */
async function panWhileComputing(bench: Bench): Promise<number> {
  const progress = bench.page.getByRole("progressbar", { name: "Progress of the run" });
  const rates: number[] = [];
  for (let i = 0; i < PANS && rates.length < ENOUGH; i++) {
    await show(bench, BUSY);
    await progress.waitFor();
    const fps = await framesPerSecond(
      bench,
      bench.page.locator("figure[data-figure=rule-1] .time__surface"),
      60,
      PAN_MS,
    );
    if (await progress.isVisible()) rates.push(fps);
  }
  if (rates.length < ENOUGH) throw new Error("The runs ended before the panels had been panned.");
  return rates.reduce((a, b) => a + b, 0) / rates.length;
}

export const browserBench = () =>
  withBrowser(async (bench) => {
    const empty = await emptyPage(bench);
    const bounds = await boundsDrag(bench);
    const tracking = await trackingDrag(bench);
    const geometry = await geometryDrags(bench, bounds.scriptP95Ms);
    const panFps = await panWhileComputing(bench);
    return {
      emptyDragScriptP95Ms: empty.scriptP95Ms,
      emptyDragFps: round(empty.fps, 1),
      boundsDragScriptP95Ms: bounds.scriptP95Ms,
      boundsDragLongestTaskMs: bounds.longestTaskMs,
      boundsDragFps: round(bounds.fps, 1),
      trackingDragScriptP95Ms: tracking.scriptP95Ms,
      trackingDragLongestTaskMs: tracking.longestTaskMs,
      trackingDragFps: round(tracking.fps, 1),
      trackingDragOverEmptyFps: round(tracking.fps / empty.fps),
      ...geometry,
      panWhileComputingFps: round(panFps, 1),
      panWhileComputingOverEmptyFps: round(panFps / empty.fps),
      ...(await millionSteps(bench)),
      ...(await atlasPicture(bench)),
      firstViewBytes: await firstViewBytes(bench),
    };
  });
