/** @file The map under mouse, wheel, keys and fingers: zoom, pan, box, point, and on to the Tracking lab. */
import { expect, testInOpenPage as test, type Page } from "../../support/page";
import { centre, dragBy, swipe } from "../../support/pointer";
import { expectAddress, hashOf } from "../../support/scenario";
import { open, settled } from "../../support/settled";
import { partIn, stabilityLab, windowIn } from "../../support/stability";
import { expectNumbersOnly } from "../../support/text";
import { rulesOf, runHere, trackingLab } from "../../support/tracking";

const SMALL = "#/stability?v=1&width=64&height=64";
const WHOLE = { x: [0, 1], logStep: [-3, 0.7] };

const span = ([from = NaN, to = NaN]: readonly number[]) => to - from;

/** Waits until the address says another window than this; returns that. */
async function newWindow(page: Page, before: ReturnType<typeof windowIn>) {
  await expect.poll(() => windowIn(page)).not.toEqual(before);
  await settled(page);
  return windowIn(page);
}

test("ctrl and the wheel zoom about the pointer; the plain wheel scrolls the page", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await open(page, SMALL);
  const { surface } = stabilityLab(page);
  const box = await surface.boundingBox();
  if (!box) throw new Error("the map is not on screen");
  const [right, up] = [0.75, 0.5];
  await page.mouse.move(box.x + right * box.width, box.y + (1 - up) * box.height);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -500);
  await page.keyboard.up("Control");
  const { x, logStep } = await newWindow(page, WHOLE);
  expect(span(x)).toBeCloseTo(0.5, 2);
  expect((x[0] ?? NaN) + right * span(x), "what was under the pointer").toBeCloseTo(0.75, 2);
  expect((logStep[0] ?? NaN) + up * span(logStep)).toBeCloseTo(-1.15, 1);
  const before = windowIn(page);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(windowIn(page)).toEqual(before);
});

test("notches of the wheel add up, however fast they come", async ({ page }) => {
  await open(page, SMALL);
  const box = await stabilityLab(page).surface.boundingBox();
  if (!box) throw new Error("the map is not on screen");
  const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.locator("figure[data-figure=atlas] .map__surface").evaluate(
    (surface, place) => {
      for (let i = 0; i < 5; i++)
        surface.dispatchEvent(
          new WheelEvent("wheel", { ...place, deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true }),
        );
    },
    { clientX, clientY },
  );
  await expect.poll(() => span(windowIn(page).x)).toBeCloseTo(0.5, 2);
  await settled(page);
  expect(span(windowIn(page).x), "nothing comes after").toBeCloseTo(0.5, 2);
});

test("shift and a drag, or the button Box and a drag, zoom into a box", async ({ page }) => {
  await open(page, SMALL);
  const { surface, zoom } = stabilityLab(page);
  const box = await surface.boundingBox();
  if (!box) throw new Error("the map is not on screen");
  const at = (right: number, up: number) =>
    [box.x + right * box.width, box.y + (1 - up) * box.height] as const;
  const drag = async () => {
    await page.mouse.move(...at(0.25, 0.25));
    await page.mouse.down();
    await page.mouse.move(...at(0.5, 0.5), { steps: 4 });
    await expect(page.locator(".map__box")).toBeVisible();
    await page.mouse.move(...at(0.75, 0.75), { steps: 4 });
    await page.mouse.up();
  };
  await page.keyboard.down("Shift");
  await drag();
  await page.keyboard.up("Shift");
  const first = await newWindow(page, WHOLE);
  expect(first.x[0]).toBeCloseTo(0.25, 2);
  expect(first.x[1]).toBeCloseTo(0.75, 2);
  expect(first.logStep[0]).toBeCloseTo(-3 + 3.7 / 4, 1);
  await zoom("Box").click();
  await expect(zoom("Box")).toHaveAttribute("aria-pressed", "true");
  await drag();
  const second = await newWindow(page, first);
  expect(span(second.x)).toBeCloseTo(0.25, 2);
  await expect(zoom("Box")).toHaveAttribute("aria-pressed", "false");
  await zoom("Whole map").click();
  expect(await newWindow(page, second)).toEqual(WHOLE);
  await expect(zoom("Whole map")).toBeDisabled();
});

test("a drag moves the map, and it stays inside what there is", async ({ page }) => {
  await open(page, `${SMALL}&x=0.25,0.75&logStep=-2,0`);
  const { surface } = stabilityLab(page);
  const box = await surface.boundingBox();
  if (!box) throw new Error("the map is not on screen");
  await dragBy(page, surface, box.width / 5, -box.height / 4);
  const moved = await newWindow(page, { x: [0.25, 0.75], logStep: [-2, 0] });
  expect(moved.x[0]).toBeCloseTo(0.15, 2);
  expect(moved.x[1]).toBeCloseTo(0.65, 2);
  expect(moved.logStep[0]).toBeCloseTo(-2.5, 1);
  await dragBy(page, surface, box.width * 0.45, 0);
  const { x } = await newWindow(page, moved);
  expect(x[0]).toBe(0);
  expect(span(x)).toBeCloseTo(0.5, 6);
});

test("keys move from cell to cell, zoom about the cell, and open its run", async ({ page }) => {
  await open(page, SMALL);
  const { cell, orbit } = stabilityLab(page);
  const number = async () => Number(await cell.getAttribute("aria-valuenow"));
  const before = await number();
  const hint = page.getByText(/^Arrow keys move from cell to cell/);
  await expect(hint).toBeHidden();
  await cell.press("ArrowLeft");
  await expect(hint).toBeVisible();
  await cell.press("Shift+ArrowDown");
  expect(await number()).toBe(before - 1 - 10 * 64);
  await expect(cell).toHaveAttribute(
    "aria-valuetext",
    /^target 0\.\d+, start 0\.5, η = .*(converged|collapsed)/,
  );
  await expect(orbit).toContainText(/the belief converged at step \d+/);
  await cell.press("+");
  const zoomed = await newWindow(page, WHOLE);
  expect(span(zoomed.x)).toBeCloseTo(0.5, 3);
  await cell.press("-");
  await cell.press("0");
  await expect.poll(() => windowIn(page)).toEqual(WHOLE);
  await cell.press("Enter");
  await expectAddress(page, "tracking", ({ params }) => params.update, "mirror");
});

test("pointing at a cell shows its orbit; a click opens the same run with the same end", async ({ page }) => {
  // For every kind of map this is told by test/labs/stability/cell.
  for (const link of [
    `${SMALL}&update=projected&logStep=-1.5,0.3`,
    "#/stability?v=1&classes=3&step=1.9&width=64&height=64",
  ]) {
    await open(page, link);
    const { surface, orbit, map } = stabilityLab(page);
    const box = await surface.boundingBox();
    if (!box) throw new Error("the map is not on screen");
    for (const [right, up] of [
      [0.3, 0.4],
      [0.55, 0.3],
    ] as const) {
      await page.mouse.move(box.x + right * box.width, box.y + (1 - up) * box.height);
      await settled(page);
      const said = (await orbit.locator("figcaption").innerText()).replaceAll(/\s+/g, " ");
      const [, outcome = "", at = ""] =
        /the belief (converged|collapsed|wanders)(?: at step (\d+))?/.exec(said) ?? [];
      expect(outcome, said).not.toBe("");
      await expect(orbit.locator("svg").first()).toBeVisible();
      await page.mouse.down();
      await page.mouse.up();
      await expect(page).toHaveTitle(/^Tracking/);
      await settled(page);
      const [rule] = rulesOf(runHere(page));
      const summary = rule?.summary;
      expect(summary?.outcome.slice(0, 6), link).toBe(outcome.slice(0, 6));
      const time = summary?.settledAt ?? summary?.collapsedAt ?? null;
      expect(time === null ? "" : String(time), said).toBe(at);
      await expect(trackingLab(page).table.getByRole("row")).toHaveCount(2);
      await page.goBack();
      await expect(map).toBeVisible();
      await settled(page);
    }
  }
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("two fingers zoom, one drags sideways, a tap points, and a swipe up scrolls", async ({ page }) => {
    await open(page, SMALL);
    const { surface, cell } = stabilityLab(page);
    const { x, y } = await centre(surface);
    const client = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart: number) =>
      client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints:
          type === "touchEnd"
            ? []
            : [
                { x: x - apart, y, id: 1 },
                { x: x + apart, y, id: 2 },
              ],
      });
    await touch("touchStart", 30);
    for (let i = 1; i <= 6; i++) await touch("touchMove", 30 + 5 * i);
    await touch("touchEnd", 0);
    const pinched = await newWindow(page, WHOLE);
    expect(span(pinched.x)).toBeLessThan(0.6);
    expect(span(pinched.x)).toBeGreaterThan(0.4);
    await swipe(page, { x, y }, { x: x - 80, y });
    const swiped = await newWindow(page, pinched);
    expect(swiped.x[0]).toBeGreaterThan(pinched.x[0] ?? NaN);
    const before = await cell.getAttribute("aria-valuenow");
    await page.touchscreen.tap(x + 60, y + 20);
    await expect.poll(() => cell.getAttribute("aria-valuenow")).not.toBe(before);
    await expect(page).toHaveTitle(/^Stability/);
    const scrolled = await page.evaluate(() => scrollY);
    await swipe(page, { x, y }, { x, y: y - 200 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
    expect(windowIn(page)).toEqual(swiped);
  });
});

test("a map deep in a corner still has numbers on its axes", async ({ page }) => {
  await open(page, `${SMALL}&x=1e-9,2e-9&logStep=-11,-8`);
  await expectNumbersOnly(page, "deep in the corner");
  await expect(page.locator("figure[data-figure=atlas] svg text").first()).toBeVisible();
  const { cell } = stabilityLab(page);
  for (let i = 0; i < 12; i++) await cell.press("+");
  await settled(page);
  await expectNumbersOnly(page, hashOf(page));
  expect(partIn(page, "atlas").width).toBe(64);
});

test("what is switched off over the map is in the link, and back after a reload", async ({ page }) => {
  await open(page, SMALL);
  const box = (name: RegExp) => page.getByRole("checkbox", { name });
  await box(/^Fejér/).uncheck();
  await box(/^hatch and dots/).uncheck();
  await expectAddress(page, "stability", ({ view }) => view.hide, ["fejer", "textures"]);
  await page.reload();
  await settled(page);
  await expect(box(/^Fejér/)).not.toBeChecked();
  await expect(box(/^hatch and dots/)).not.toBeChecked();
  await expect(box(/^certified/)).toBeChecked();
  await expect(page.locator("figure[data-figure=atlas] path[data-curve=fejer]")).toHaveCount(0);
  await expect(page.locator("figure[data-figure=atlas] path[data-curve=certified]")).not.toHaveCount(0);
  await page.getByRole("button", { name: /^Reset.*show/i }).click();
  await expectAddress(page, "stability", ({ view }) => view.hide ?? [], []);
});

test("in forced colours the map keeps its colours, and its point its two rings", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await open(page, SMALL);
  await settled(page);
  const colors = await page.locator(".map__now").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: [],
    };
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 4) seen.add(`${data[i]} ${data[i + 1]} ${data[i + 2]}`);
    return seen.size;
  });
  expect(colors).toBeGreaterThan(8);
  await expect(page.locator(".map__point")).not.toHaveCSS("box-shadow", "none");
});

test("a zoom box let go outside of the map ends at its side; Escape calls one off", async ({ page }) => {
  await open(page, SMALL);
  const { surface } = stabilityLab(page);
  const box = await surface.boundingBox();
  if (!box) throw new Error("the map is not on screen");
  const drawTo = async (x: number, y: number) => {
    await page.keyboard.down("Shift");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    await page.keyboard.up("Shift");
  };
  await drawTo(box.x + box.width * 0.9, box.y + box.height * 0.9);
  await expect(page.locator(".map__box")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".map__box")).toHaveCount(0);
  await page.mouse.up();
  await settled(page);
  expect(windowIn(page)).toEqual(WHOLE);
  await drawTo(box.x + box.width + 40, box.y - 30);
  await page.mouse.up();
  const { x, logStep } = await newWindow(page, WHOLE);
  expect([x[0], x[1], logStep[0], logStep[1]].map((end = NaN) => Number(end.toFixed(2)))).toEqual([
    0.5, 1, -1.15, 0.7,
  ]);
});
